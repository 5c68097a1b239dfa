import type { Point, ShapeStyle } from "../../pen.ts";
import { clamp, ease } from "../ease.ts";
import type { Sign } from "./sign.ts";
import { alive, polar, ring } from "./sign.ts";

const burst: Sign = (pen, share) => {
  const size = (4 + 7 * ease(share / 0.25)) * (1 - 0.25 * share);
  const points: Point[] = [];
  ring(22, (angle, index) =>
    points.push(polar(angle, index % 2 === 0 ? size * (1 + ((index * 7) % 3) * 0.14) : size * 0.58)),
  );
  pen.at({ alpha: 1 - ease((share - 0.55) / 0.45) }, () => {
    pen.shape(points, { fill: 1, line: 0.7 });
    ring(7, (angle) =>
      pen.line([polar(angle + 0.2, size * 1.25), polar(angle + 0.2, size * 1.6)], { width: 0.5 }),
    );
  });
};

/** One thick cloud that hides what is behind it, shoots out, shrinks to crumbs of smoke and is gone. */
const puff: Sign = (pen, share) => {
  const out = ease(share / 0.3);
  const left = 1 - ease((share - 0.45) / 0.55);
  const clouds = (grown: number, style: ShapeStyle): void => {
    pen.oval({ x: 0, y: 0, rx: Math.max(0, 4.6 * out * left - 1.2 * (1 - left)) + grown }, style);
    ring(7, (angle, index) => {
      const [x, y] = polar(angle, 2 + out * 3.4 + (1 - left) * 2.6);
      const rx = (1.3 + out * (1.5 + (index % 3) * 0.5)) * left;
      if (rx > 0.15) pen.oval({ x, y: y * 0.8 - (1 - left) * 2, rx: rx + grown }, style);
    });
  };
  clouds(0.4, { fill: 0.3, line: 0 });
  clouds(0, { fill: 0.94, line: 0 });
};

const splash: Sign = (pen, share) => {
  const out = ease(share * 1.2);
  pen.at({ alpha: 1 - ease((share - 0.6) / 0.4) }, () =>
    ring(11, (angle, index) => {
      const way = Math.PI + angle / 2;
      const far = (3 + (index % 3) * 2.2) * out;
      const fall = share * share * 7;
      pen.oval(
        { x: Math.cos(way) * far * 1.5, y: Math.sin(way) * far + fall, rx: 0.55, ry: 0.75 },
        { fill: 1, line: 0.3 },
      );
    }),
  );
};

const spark: Sign = (pen, share) => {
  const on = 1 - ease(share);
  ring(8, (angle) => {
    const near = 1.5 + share * 3;
    pen.line([polar(angle, near), polar(angle, near + 2.2 * on)], { width: 0.55 });
  });
};

const crack: Sign = (pen, share) => {
  const on = 1 - ease((share - 0.5) / 0.5);
  for (const turn of [-130, -95, -60]) {
    pen.at({ turn: turn + 95, alpha: clamp(on) }, () =>
      pen.line(
        [
          [0, -2],
          [0.5, -3],
          [-0.4, -3.7],
          [0.2, -5],
        ],
        { width: 0.5 },
      ),
    );
  }
};

const papers: Sign = (pen, share, seconds) => {
  const out = ease(share);
  for (let sheet = 0; sheet < 8; sheet += 1) {
    const side = ((sheet * 37) % 9) - 4;
    const up = 12 * out * (0.6 + (sheet % 3) * 0.3) - 15 * share * share;
    pen.at(
      {
        x: side * 3.4 * out + Math.sin(seconds * 4 + sheet) * 1.4,
        y: -up,
        turn: seconds * 70 * (sheet % 2 === 0 ? 1 : -1) + sheet * 40,
        scaleY: 0.45 + 0.55 * Math.abs(Math.sin(seconds * 3 + sheet)),
      },
      () => pen.box({ x: -1.4, y: -1.8, width: 2.8, height: 3.6 }, { fill: 1, line: 0.32 }),
    );
  }
};

const rays: Sign = (pen, share, seconds) => {
  const on = alive(share);
  pen.at({ y: 4, turn: seconds * 12 }, () =>
    ring(14, (angle, index) => {
      const inner = 9 + (index % 2);
      pen.line([polar(angle, inner), polar(angle, inner + (3.4 + (index % 2) * 1.6) * on)], {
        width: 0.5,
        tone: 0.1,
      });
    }),
  );
};

/** Night in the whole room, except round the point. */
const dark: Sign = ({ canvas }) => {
  const pool = canvas.createRadialGradient(0, 0, 8, 0, 0, 30);
  pool.addColorStop(0, "rgba(0, 0, 0, 0)");
  pool.addColorStop(1, "rgba(0, 0, 0, 0.66)");
  canvas.fillStyle = pool;
  canvas.fillRect(-250, -250, 500, 500);
};

/** Signs of what hits, breaks, flies and goes out. */
export const IMPACT_SIGNS = {
  burst,
  puff,
  splash,
  spark,
  crack,
  papers,
  rays,
  dark,
} as const satisfies Readonly<Record<string, Sign>>;
