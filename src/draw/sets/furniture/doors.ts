import { type Joiner, inset } from "../joiner.ts";
import { built, type SetPiece } from "../set-piece.ts";

/** Doors, gates, arches, hatches and curtains. */
export const DOORS: Readonly<Record<string, SetPiece>> = {
  "glass-doors": built([40, 48], (on) => {
    on.slab([-20, 0, 40, 48], 0.95);
    for (const x of [-20, 10]) {
      on.slab([x, 0, 10, 46], 0.72);
      on.grid([x + 1, 8, 8, 37], [2, 4], (cell) => on.slab(inset(cell, 0.4), 0.92));
    }
    for (const [x, up] of [
      [-6, 12],
      [3, 18],
      [7, 10],
    ] as const)
      on.disc([x, up, 6, 8], 0.84);
  }),
  door: built([22, 48], (on) => doorLeaf(on, -9.5, 19)),
  "double-door": built([38, 50], (on) => {
    on.slab([-19, 0, 38, 50], 0.62);
    for (const x of [-17, 0.2]) leaf(on, x, 16.8, 47);
  }),
  "door-pair": built([52, 46], (on) => {
    for (const x of [-16, 16]) on.pen.at({ x }, () => doorLeaf(on, -8.5, 17));
  }),
  "half-door": built([24, 48], (on) => {
    on.slab([-12, 0, 24, 48], 0.62);
    on.tint([-10, 2, 20, 44], 0.96);
    on.slab([-10, 0, 20, 22], 0.72);
    on.wire(
      [
        [-9, 2],
        [9, 20],
      ],
      0.5,
      0.9,
    );
  }),
  "open-door": built([34, 50], (on) => {
    on.slab([-13, 0, 26, 50], 0.64);
    on.tint([-11, 0, 22, 48], 0.97);
    on.tint([-11, 0, 22, 14], 0.88);
    on.form(
      [
        [11, 0],
        [19, -3],
        [19, 46],
        [11, 48],
      ],
      0.72,
    );
    on.disc([17.4, 21, 0.7], 0.5);
  }),
  arch: built([40, 54], (on) => stoneArch(on, 0.9)),
  "dark-arch": built([40, 54], (on) => stoneArch(on, 0.58)),
  "revolving-door": built([36, 52], (on) => {
    on.slab([-18, 0, 36, 52], 0.66);
    on.slab([-15, 0, 30, 45], 0.92);
    for (const [x, width] of [
      [-12, 9],
      [-1, 2],
      [3, 9],
    ] as const)
      on.slab([x, 1, width, 43], width > 5 ? 0.86 : 0.6);
    on.slab([-18, 45, 36, 7], 0.72);
  }),
  "folding-gate": built([34, 50], (on) => {
    on.slab([-17, 0, 34, 50], 0.62);
    on.tint([-15, 0, 30, 46], 0.56);
    for (let bar = 0; bar < 6; bar += 1) {
      on.wire(
        [
          [-15 + bar * 2, 0],
          [-15 + bar * 2, 46],
        ],
        0.75,
        0.6,
      );
      on.wire(
        [
          [-15 + bar * 2, bar % 2 === 0 ? 8 : 38],
          [-13 + bar * 2, bar % 2 === 0 ? 38 : 8],
        ],
        0.72,
      );
    }
    on.disc([0, 48, 1.4], 0.85);
  }),
  "lift-cage": built([30, 56], (on) => {
    on.slab([-15, 0, 30, 56], 0.66);
    on.grid([-13, 2, 26, 50], [8, 8], (cell) => {
      on.wire(
        [
          [cell[0], cell[1]],
          [cell[0] + cell[2], cell[1] + cell[3]],
        ],
        0.48,
      );
      on.wire(
        [
          [cell[0], cell[1] + cell[3]],
          [cell[0] + cell[2], cell[1]],
        ],
        0.48,
      );
    });
  }),
  "wire-doors": built([44, 46], (on) => {
    for (const x of [-22, 0.5]) {
      on.slab([x, 0, 21.5, 46], 0.7);
      on.grid([x + 1.5, 2, 18.5, 42], [8, 14], (cell) => on.tint(inset(cell, 0.3), 0.6));
    }
  }),
  "wheel-door": built([34, 42], (on) => {
    on.slab([-17, 0, 34, 42], 0.64);
    on.disc([0, 21, 16], 0.72);
    on.disc([0, 21, 13], 0.78);
    on.wheel([0, 21, 6], 5, 0.62);
  }),
  "nested-doors": built([44, 50], (on) => {
    for (const [half, height, fill] of [
      [21, 50, 0.64],
      [18, 46, 0.76],
      [14, 37, 0.66],
      [11.4, 33.4, 0.78],
      [8, 24, 0.66],
      [5.6, 21, 0.58],
    ] as const) {
      on.slab([-half, 0, half * 2, height], fill);
    }
  }),
};

function stoneArch(on: Joiner, inside: number): void {
  on.arch([0, 0, 20, 54], 0.7);
  on.arch([0, 0, 15.5, 49], inside);
  for (let stone = 0; stone <= 8; stone += 1) {
    const angle = (stone / 8) * Math.PI;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    on.wire(
      [
        [x * 15.5, 33.5 + y * 15.5],
        [x * 20, 34 + y * 20],
      ],
      0.5,
    );
  }
}

function doorLeaf(on: Joiner, left: number, width: number): void {
  on.slab([left - 2, 0, width + 4, 48], 0.64);
  leaf(on, left, width, 45.5);
}

function leaf(on: Joiner, left: number, width: number, height: number): void {
  on.slab([left, 0, width, height], 0.72);
  on.grid([left + 1.4, 2, width - 2.8, height - 4], [2, 2], (cell) => on.slab(inset(cell, 0.9), 0.76));
  on.disc([left + width - 2, height * 0.45, 0.8], 0.5);
}
