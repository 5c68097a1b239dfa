import type { StagePoint } from "../../domain/staging.ts";
import type { Pen, Point } from "../pen.ts";
import type { LineEnds } from "./line-ends.ts";
import type { ThingMoment } from "./moment.ts";

/** Parts a hanging string is drawn in. */
const PARTS = 14;
/** Things at least as high as this are ropes, and those are scarves. */
const ROPE = 3;
const SCARF = 5;

/**
 * A string or rope between its two ends: it hangs a little, and
 * trembles as it is shaken or plucked. Cut, both ends hang.
 */
export function drawLine(pen: Pen, thing: ThingMoment, ends: LineEnds): void {
  const { state, drawable } = thing;
  const scarf = drawable.height >= SCARF;
  const rope = drawable.height >= ROPE;
  const slack = state.line?.slack ?? 0;
  const path =
    state.halved > 0
      ? [hanging(ends.from, state.halved, ends.to), hanging(ends.to, state.halved, ends.from)]
      : [sagging(ends, { slack, swing: state.swing })];
  for (const points of path) {
    if (drawable.strand === "paper") drawBand(pen, points, state.size);
    else if (scarf) drawScarf(pen, points, state.size);
    else pen.line(points, { width: (rope ? 1.5 : 0.75) * state.size, tone: 0.08, smooth: true });
    if (rope && !scarf) pen.line(points, { width: 0.65 * state.size, tone: 0.82, smooth: true });
  }
}

/** A plain band of paper. */
function drawBand(pen: Pen, points: readonly Point[], size: number): void {
  pen.line(points, { width: 3.4 * size, tone: 0.08, smooth: true });
  pen.line(points, { width: 2.2 * size, tone: 0.97, smooth: true });
}

/** A broad knitted band with stripes. */
function drawScarf(pen: Pen, points: readonly Point[], size: number): void {
  pen.line(points, { width: 4.6 * size, tone: 0.08, smooth: true });
  pen.line(points, { width: 3.2 * size, tone: 0.9, smooth: true });
  for (let stripe = 1; stripe < PARTS; stripe += 2) {
    const [before, at, after] = [points[stripe - 1], points[stripe], points[stripe + 1]];
    if (before === undefined || at === undefined || after === undefined) continue;
    const heading = Math.atan2(after[1] - before[1], after[0] - before[0]);
    const [across, down] = [-Math.sin(heading) * 1.6 * size, Math.cos(heading) * 1.6 * size];
    const ends = [
      [at[0] - across, at[1] - down],
      [at[0] + across, at[1] + down],
    ] as const;
    pen.line(ends, { width: 1.1 * size, tone: 0.35 });
  }
}

/** From end to end, deepest in the middle. */
function sagging({ from, to }: LineEnds, how: { readonly slack: number; readonly swing: number }): Point[] {
  return Array.from({ length: PARTS + 1 }, (_, index) => {
    const share = index / PARTS;
    const hump = 4 * share * (1 - share);
    const shaken = Math.sin(share * Math.PI * 3) * how.swing * 1.4 * hump;
    const y = from.y + (to.y - from.y) * share - hump * how.slack * (1 + 0.4 * how.swing) + shaken;
    return [from.x + (to.x - from.x) * share, -y];
  });
}

/** What is left of a string at one of its ends: it drops from there, towards where the other end was at first. */
function hanging(end: StagePoint, dropped: number, other: StagePoint): Point[] {
  const half = Math.hypot(other.x - end.x, other.y - end.y) / 2;
  const down = Math.max(-1, Math.min(1, dropped));
  const tip = {
    x: end.x + ((other.x - end.x) / 2) * (1 - down),
    y: Math.max(0.4, end.y + ((other.y - end.y) / 2) * (1 - down) - half * down),
  };
  return Array.from({ length: 6 }, (_, index) => {
    const share = index / 5;
    const curl = Math.sin(share * Math.PI) * 1.2 * down;
    return [end.x + (tip.x - end.x) * share + curl, -(end.y + (tip.y - end.y) * share)];
  });
}
