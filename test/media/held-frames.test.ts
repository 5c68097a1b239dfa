import { describe, expect, it } from "vitest";
import { heldPictures } from "../../src/media/held-frames.ts";

const framesOf = (first: number, end: number, pictures: number): readonly number[] =>
  heldPictures({ first, end }, { frames: 24, pictures }).map(({ frames }) => frames);

describe("heldPictures", () => {
  it("holds every third picture for two frames at 18 pictures and 24 frames a second", () => {
    expect(framesOf(0, 12, 18)).toEqual([2, 1, 1, 2, 1, 1, 2, 1, 1]);
  });

  it("paints every frame when there are as many pictures as frames", () => {
    expect(framesOf(7, 12, 24)).toEqual([1, 1, 1, 1, 1]);
  });

  it("paints every frame when there are more pictures than frames", () => {
    expect(framesOf(0, 3, 60)).toEqual([1, 1, 1]);
  });

  it("begins every stretch with a picture of its own", () => {
    expect(heldPictures({ first: 1, end: 3 }, { frames: 24, pictures: 18 })).toEqual([
      { frame: 1, frames: 1 },
      { frame: 2, frames: 1 },
    ]);
  });

  it.each([0, 1, 5, 37])("shows every frame from %d on once", (first) => {
    const pictures = heldPictures({ first, end: first + 50 }, { frames: 24, pictures: 18 });
    expect(
      pictures.flatMap(({ frame, frames }) => Array.from({ length: frames }, (_, at) => frame + at)),
    ).toEqual(Array.from({ length: 50 }, (_, at) => first + at));
  });
});
