import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACTORS } from "../../../src/domain/staging.ts";
import type { StagePoint } from "../../../src/domain/staging.ts";
import { BUILDS } from "../../../src/draw/figure/build.ts";
import { mixPose, standing } from "../../../src/draw/figure/pose.ts";
import { onFloor, solveSkeleton } from "../../../src/draw/figure/skeleton.ts";
import { bendLimb } from "../../../src/draw/figure/two-bone.ts";

function distance(from: StagePoint, to: StagePoint): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

const coordinate = fc.double({ min: -40, max: 40, noNaN: true });

describe("a limb of two bones", () => {
  test("keeps the length of its bones wherever it reaches", () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.constantFrom(1, -1), (x, y, direction) => {
        const from = { x: 0, y: 0 };
        const { middle, end } = bendLimb({ from, to: { x, y }, upper: 7, lower: 7.5, direction });
        expect(distance(from, middle)).toBeCloseTo(7, 6);
        expect(distance(middle, end)).toBeCloseTo(7.5, 6);
      }),
    );
  });

  test("ends exactly at what it can reach", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 14, noNaN: true }),
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        (far, angle) => {
          const to = { x: Math.cos(angle) * far, y: Math.sin(angle) * far };
          const { end } = bendLimb({ from: { x: 0, y: 0 }, to, upper: 7, lower: 7.5, direction: 1 });
          expect(distance(end, to)).toBeLessThan(1e-6);
        },
      ),
    );
  });
});

describe.each(ACTORS)("the skeleton of the %s", (actor) => {
  const build = BUILDS[actor];

  test.each([1, -1] as const)("stands on both feet, facing %i", (facing) => {
    const { rightLeg, leftLeg } = solveSkeleton(build, standing(build, facing));
    expect(rightLeg.sole.y).toBeCloseTo(0, 6);
    expect(leftLeg.sole.y).toBeCloseTo(0, 6);
  });

  test("sinks at the hips so that a wide stance stays on the floor", () => {
    const pose = standing(build, 1);
    const wide = { ...pose, leftFoot: { ...pose.leftFoot, x: 12 } };
    const { leftLeg, hip } = solveSkeleton(build, wide);
    expect(leftLeg.sole).toMatchObject({ x: expect.closeTo(12, 4), y: expect.closeTo(0, 4) });
    expect(hip.y).toBeLessThan(build.hip - 1);
  });

  test("is never below the floor however it is turned", () => {
    fc.assert(
      fc.property(fc.double({ min: -720, max: 720, noNaN: true }), (spin) => {
        const pose = onFloor({ ...standing(build, 1), spin }, build);
        const { head, right, left, rightLeg, leftLeg } = solveSkeleton(build, pose);
        for (const { y } of [head, right.hand, left.hand, rightLeg.knee, leftLeg.sole])
          expect(y).toBeGreaterThan(-0.01);
      }),
    );
  });

  test("mixes two poses number by number", () => {
    const [right, left] = [standing(build, 1), standing(build, -1)];
    expect(mixPose(right, left, 0)).toBe(right);
    expect(mixPose(right, left, 0.5).yaw).toBeCloseTo(0, 9);
    expect(mixPose(right, left, 0.5).face.eyes).toBe(1);
  });
});
