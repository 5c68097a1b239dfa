import { inset } from "../joiner.ts";
import { standing, mounted, built, type SetPiece } from "../set-piece.ts";

/** Wires, pipes and levers. */
export const LINES: Readonly<Record<string, SetPiece>> = {
  pneumatic: mounted([20, 60], 16, (on) => {
    on.slab([-3, 14, 6, 110], 0.68);
    on.slab([-4, 12, 8, 3], 0.6);
    on.bend(
      [
        [0, 14],
        [0, 6],
        [6, 3],
        [9, 3],
      ],
      0.66,
      5,
    );
    on.slab([8, 0, 3, 7], 0.58);
    for (const up of [30, 48]) on.slab([-4, up, 8, 2], 0.58);
  }),
  "telegraph-keys": standing([50, 26], (on) => {
    on.block([-25, 16, 50, 2.6], 0.7, 1.6);
    on.posts([-22, 0, 22], [0, 16, 2.4], 0.62);
    for (const x of [-18, -6, 6, 18]) {
      on.slab([x - 3.4, 18.8, 6.8, 1.2], 0.58);
      on.wire(
        [
          [x - 2.6, 21.4],
          [x + 2.6, 20.6],
        ],
        0.42,
        1,
      );
      on.disc([x - 3, 22, 1.1], 0.55);
      on.bend(
        [
          [x + 3, 20],
          [x + 4.6, 30],
          [x * 0.6, 112],
        ],
        0.6,
      );
    }
  }),
  "porcelain-rack": mounted([46, 16], 44, (on) => {
    for (const up of [0, 8]) {
      on.slab([-23, up, 46, 1.4], 0.64);
      for (let knob = -4; knob <= 4; knob += 1)
        on.blob(
          [
            [knob * 5 - 1.4, up + 1.4],
            [knob * 5 - 1, up + 5],
            [knob * 5 + 1, up + 5],
            [knob * 5 + 1.4, up + 1.4],
          ],
          0.95,
        );
    }
  }),
  "plug-board": standing([50, 46], (on) => {
    on.slab([-25, 14, 50, 32], 0.66);
    on.grid([-23, 18, 46, 26], [16, 9], (cell) => on.disc([cell[0] + 1.4, cell[1] + 1.4, 0.6], 0.5));
    on.block([-26, 11, 52, 3], 0.72, 2);
    on.slab([-25, 0, 50, 11], 0.7);
    for (const [from, to] of [
      [-18, -6],
      [-9, 5],
      [2, -14],
      [11, 18],
      [19, 9],
    ] as const)
      on.bend(
        [
          [from, 14],
          [(from + to) / 2, 20],
          [to, 32],
        ],
        0.48,
        0.7,
      );
  }),
  relays: built([40, 50], (on) => {
    on.slab([-20, 0, 40, 50], 0.64);
    on.grid([-18, 3, 36, 44], [4, 9], (cell) => on.slab(inset(cell, 0.7), 0.74));
    for (const x of [-10, 0, 10])
      on.bend(
        [
          [x, 0],
          [x + 1.4, 20],
          [x - 1.4, 34],
          [x, 112],
        ],
        0.5,
        1.8,
      );
  }),
  telephones: mounted([34, 16], 34, (on) => {
    on.slab([-17, 0, 34, 1.6], 0.66);
    for (const x of [-11, 0, 11]) {
      on.slab([x - 0.7, 1.6, 1.4, 9], 0.56);
      on.disc([x, 2, 2.8, 0.8], 0.56);
      on.disc([x, 11.4, 2], 0.6);
      on.slab([x + 2, 4, 1.4, 6], 0.56);
    }
  }),
  levers: standing([72, 34], (on) => {
    on.block([-36, 0, 72, 8], 0.66, 2);
    for (let lever = 0; lever < 18; lever += 1) {
      const x = lever * 4 - 34;
      const lean = lever % 5 === 2 ? 4 : 0;
      on.wire(
        [
          [x, 8],
          [x + lean, 31 - lean / 2],
        ],
        0.46,
        1,
      );
      on.slab([x + lean - 0.7, 28 - lean / 2, 1.4, 5], 0.85);
    }
  }),
  pipes: mounted([140, 20], 50, (on) => {
    for (const [up, width] of [
      [2, 4],
      [8, 2.4],
      [13, 5],
    ] as const) {
      on.slab([-74, up, 148, width], 0.7);
      on.tint([-74, up + width * 0.65, 148, width * 0.2], 0.84);
      for (const x of [-52, -18, 21, 50]) on.slab([x, up - 0.5, 2, width + 1], 0.6);
    }
  }),
  valves: mounted([44, 44], 14, (on) => {
    for (const x of [-16, 0, 16]) on.slab([x - 1.6, -5, 3.2, 112], 0.7);
    for (const [x, up, radius] of [
      [-16, 14, 5.6],
      [0, 32, 4.6],
      [16, 22, 6.4],
    ] as const)
      on.wheel([x, up, radius], 5, 0.6);
  }),
  gantry: mounted([140, 10], 46, (on) => {
    on.slab([-74, 0, 148, 2], 0.6);
    for (let post = -7; post <= 7; post += 1)
      on.wire(
        [
          [post * 10, 2],
          [post * 10, 10],
        ],
        0.5,
        0.8,
      );
    for (const up of [6, 10])
      on.wire(
        [
          [-74, up],
          [74, up],
        ],
        0.5,
        0.9,
      );
  }),
};
