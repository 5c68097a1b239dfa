import type { Pen, Point } from "../../pen.ts";
import { ease } from "../ease.ts";
import type { Sign } from "./sign.ts";
import { alive, polar, ring } from "./sign.ts";

function star(pen: Pen, size: number, fill: number): void {
  const points: Point[] = [];
  for (let step = 0; step < 10; step += 1)
    points.push(polar((step / 10) * Math.PI * 2 - Math.PI / 2, step % 2 === 0 ? size : size * 0.42));
  pen.shape(points, { fill, line: 0.35 });
}

const stars: Sign = (pen, share, seconds) => {
  const on = alive(share);
  ring(5, (angle, index) => {
    const turn = angle + seconds * 3.4;
    pen.at(
      {
        x: Math.cos(turn) * 6.4,
        y: Math.sin(turn) * 1.9 + 1,
        scale: on * (0.9 + 0.2 * Math.sin(turn)),
        turn: seconds * 90,
      },
      () => star(pen, index % 2 === 0 ? 1.35 : 0.95, 1),
    );
  });
};

const sweat: Sign = (pen, share, seconds) => {
  const on = alive(share);
  for (let drop = 0; drop < 6; drop += 1) {
    const side = drop % 2 === 0 ? -1 : 1;
    const flight = (seconds * 1.6 + drop / 6) % 1;
    const x = side * (3.5 + flight * 4.5);
    const y = 4 - flight * 5 + flight * flight * 5 - (drop % 3);
    pen.at({ x, y, turn: side * (60 + flight * 50), scale: on * (1 - flight * 0.4) }, () =>
      pen.shape(
        [
          [0, -1.2],
          [0.65, 0.3],
          [0, 0.95],
          [-0.65, 0.3],
        ],
        { fill: 1, line: 0.32, smooth: true },
      ),
    );
  }
};

const question: Sign = (pen, share) => {
  const on = alive(share);
  pen.at({ y: -2 - ease(share) * 1.2, scale: on * 1.15, turn: Math.sin(share * 14) * 7 }, () => {
    const hook: Point[] = [
      [-1.6, -4.2],
      [-0.8, -5.6],
      [0.9, -5.5],
      [1.6, -4],
      [0.5, -2.7],
      [0, -1.5],
    ];
    pen.line(hook, { width: 1.7, tone: 0, smooth: true });
    pen.line(hook, { width: 0.8, tone: 1, smooth: true });
    pen.oval({ x: 0, y: 0.3, rx: 0.75 }, { fill: 1, line: 0.45 });
  });
};

const exclaim: Sign = (pen, share) => {
  const on = alive(share);
  for (const turn of [-38, -14, 14, 38])
    pen.at({ turn, scale: on }, () =>
      pen.line(
        [
          [0, -0.6],
          [0, -3.4 - ease(share / 0.2) * 0.8],
        ],
        { width: 0.75 },
      ),
    );
};

const steam: Sign = (pen, share, seconds) => {
  const on = alive(share);
  for (let wisp = 0; wisp < 3; wisp += 1) {
    const rise = (seconds * 0.5 + wisp / 3) % 1;
    const x = (wisp - 1) * 2.4;
    const bend = (height: number): Point => [x + Math.sin(height * 0.9 + seconds * 3 + wisp) * 1.1, -height];
    const base = rise * 6;
    pen.at({ alpha: on * (1 - rise) * 0.9 }, () =>
      pen.line([bend(base), bend(base + 2), bend(base + 4), bend(base + 6)], {
        width: 1,
        tone: 0.8,
        smooth: true,
      }),
    );
  }
};

const notes: Sign = (pen, share, seconds) => {
  const on = alive(share);
  for (let note = 0; note < 3; note += 1) {
    const rise = (seconds * 0.4 + note / 3) % 1;
    const x = (note - 1) * 4 + Math.sin(rise * 8 + note) * 1.2;
    pen.at(
      {
        x,
        y: -rise * 8,
        scale: on * (1 - rise * 0.3),
        alpha: 1 - rise * rise,
        turn: Math.sin(rise * 7) * 12,
      },
      () => {
        pen.oval({ x: -0.6, y: 0, rx: 0.95, ry: 0.7 }, { fill: 0, line: 0.2 });
        pen.line(
          [
            [0.2, -0.1],
            [0.2, -3.6],
            [1.7, -2.7],
          ],
          { width: 0.5 },
        );
      },
    );
  }
};

const crumbs: Sign = (pen, share, seconds) => {
  const on = alive(share);
  for (let crumb = 0; crumb < 7; crumb += 1) {
    const fall = (seconds * 1.2 + crumb / 7) % 1;
    const x = 3.5 + ((crumb * 31) % 7) - 3 + fall * ((crumb % 3) - 1) * 2;
    pen.oval({ x, y: 9 + fall * fall * 11, rx: 0.42 * on + 0.05 }, { fill: 0.6, line: 0.22 });
  }
};

const zzz: Sign = (pen, share, seconds) => {
  const on = alive(share);
  for (let letter = 0; letter < 3; letter += 1) {
    const rise = (seconds * 0.35 + letter / 3) % 1;
    pen.at({ x: 2 + rise * 5, y: 1 - rise * 7, scale: on * (0.5 + rise * 0.8), alpha: 1 - rise * rise }, () =>
      pen.line(
        [
          [-1.1, -1.3],
          [1.1, -1.3],
          [-1.1, 1.3],
          [1.1, 1.3],
        ],
        { width: 0.6 },
      ),
    );
  }
};

const heart: Sign = (pen, share, seconds) => {
  const on = alive(share) * (1 + 0.12 * Math.sin(seconds * 8));
  pen.at({ y: -1 - ease(share) * 4, scale: on * 1.2 }, () =>
    pen.shape(
      [
        [0, -0.8],
        [1, -2],
        [2.2, -1.2],
        [1.8, 0.4],
        [0, 2.2],
        [-1.8, 0.4],
        [-2.2, -1.2],
        [-1, -2],
      ],
      { fill: 0.25, line: 0.4, smooth: true },
    ),
  );
};

/** Signs over heads and kettles. */
export const MOOD_SIGNS = {
  stars,
  sweat,
  question,
  exclaim,
  steam,
  notes,
  crumbs,
  zzz,
  heart,
} as const satisfies Readonly<Record<string, Sign>>;
