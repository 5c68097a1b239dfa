import type { Pen, Point } from "../pen.ts";
import type { Build } from "./build.ts";
import type { Costume, Wear } from "./costume.ts";
import type { FaceLook } from "./draw-face.ts";
import { drawBrows, drawFace } from "./draw-face.ts";
import { drawBun, drawCap, drawFlatHat, drawMop, drawPencil, drawVisor } from "./draw-headwear.ts";
import { globeOf } from "./globe.ts";
import type { Globe } from "./globe.ts";
import type { Pose } from "./pose.ts";

/** A head with hair, hat and face, in its own space: origin at its middle, y downwards, upright. */
export function drawHead(
  pen: Pen,
  head: {
    readonly build: Build;
    readonly costume: Costume;
    readonly wear: Wear;
    readonly pose: Pose;
    readonly seconds: number;
    /** The visor is elsewhere. */
    readonly bare?: boolean | undefined;
  },
): void {
  const { build, costume, wear, pose, seconds } = head;
  const globe = globeOf(build.head, pose.headYaw);
  const style = { globe, tone: costume.hair, fright: pose.face.fright, seconds };
  const look: FaceLook = {
    face: pose.face,
    gaze: [pose.gazeX, pose.gazeY],
    seconds,
    lashes: costume.head === "bun" || costume.head === "hat",
    skin: costume.skin,
    brow: costume.head === "visor" ? 0.3 : 0.08,
    ...(costume.head === "visor" && { mark: wear.mark }),
  };
  const kind = costume.head;
  const pencilInFront = globe.facing(90) > 0;
  if (kind === "bun" || kind === "hat") drawBun(pen, style);
  if (kind === "visor" && !pencilInFront) drawPencil(pen, globe, wear);
  drawSkull(pen, globe, costume);
  drawFace(pen, globe, look);
  if (kind === "visor" || kind === "cap") drawMop(pen, { ...style, tidy: kind === "cap" });
  else drawParting(pen, globe, costume.hair);
  drawEars(pen, globe, costume.skin);
  if (kind === "visor" && head.bare !== true)
    pen.at({ y: -2.4 * pose.tipped, turn: -16 * pose.tipped * Math.sign(pose.headYaw) }, () =>
      drawVisor(pen, globe),
    );
  if (kind === "cap") drawCap(pen, globe);
  if (kind === "hat") drawFlatHat(pen, globe);
  drawBrows(pen, globe, look);
  if (kind === "visor" && pencilInFront) drawPencil(pen, globe, wear);
}

function drawSkull(pen: Pen, globe: Globe, costume: Costume): void {
  const { radius, sine } = globe;
  const slim = costume.head === "visor" ? 1 : 0.94;
  pen.tube(
    [
      [-sine * 0.25, -0.35, radius * 0.95],
      [sine * 0.55, 1.1, radius * 0.78],
      [sine * 0.95, 2.55 * slim, radius * (costume.head === "cap" ? 0.6 : 0.5)],
    ],
    { fill: costume.skin, line: 0.3 },
  );
}

function drawEars(pen: Pen, globe: Globe, skin: number): void {
  for (const side of [-1, 1]) {
    const facing = globe.facing(side * 92);
    if (facing < -0.25) continue;
    const x = globe.across(side * 92, 0.97);
    pen.oval({ x, y: 0.5, rx: 0.75, ry: 1.15 }, { fill: skin, line: 0.32 });
    pen.line(
      [
        [x - 0.2, 0.1],
        [x + 0.25, 0.45],
        [x - 0.1, 0.95],
      ],
      { width: 0.25, tone: 0.3, smooth: true },
    );
  }
}

/** Smooth hair parted in the middle. */
function drawParting(pen: Pen, globe: Globe, hair: number): void {
  const { radius, sine } = globe;
  const back = -sine;
  const rim = (degrees: number, reach = 1.05): Point => {
    const angle = (degrees * Math.PI) / 180;
    return [Math.sin(angle) * radius * reach - sine * 0.25, -Math.cos(angle) * radius * reach - 0.3];
  };
  const turn = Math.abs(sine);
  const [near, far] = [80 - turn * 26, 96 + turn * 30];
  const [left, right] = sine >= 0 ? [-far, near] : [-near, far];
  const parting = globe.across(0, 0.8);
  const points: Point[] = [];
  for (let step = 0; step <= 8; step += 1) points.push(rim(left + ((right - left) * step) / 8));
  points.push(
    [globe.across(sine >= 0 ? 40 : 62, 0.95), -1.5],
    [parting + 1.4, -2.7],
    [parting, -3.3],
    [parting - 1.4, -2.7],
    [globe.across(sine >= 0 ? -62 : -40, 0.95), -1.5],
  );
  pen.shape(points, { fill: hair, line: 0.3, smooth: true });
  pen.line(
    [
      [parting, -3.3],
      [parting + back * 0.9, -radius * 0.96],
    ],
    { width: 0.3, tone: hair + 0.35 },
  );
}
