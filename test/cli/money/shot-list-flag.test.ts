import { expect, it } from "vitest";
import { shotsGiven } from "../../../src/cli/money/shot-list-flag.ts";
import { buildFilm } from "../../jobs/client-builder.ts";

const film = buildFilm(4);

it("is numbers, names and ranges, in the film's order", () => {
  expect(shotsGiven("4, s1-2", film)).toEqual(["S1", "S2", "S4"]);
});

it.each(["--shots", "retake"] as const)("that was given to %s is refused in its words", (where) => {
  expect(() => shotsGiven("C1", film, where)).toThrow(
    expect.objectContaining({
      code: "BAD_FLAG",
      message: `${where} has "C1", which is no shot`,
      hint: `Give numbers and ranges, for instance ${where} 3-5 or ${where} S1,S4.`,
    }),
  );
});

it("names the shots there are", () => {
  expect(() => shotsGiven("S5", film)).toThrow(
    expect.objectContaining({ code: "UNKNOWN_SHOT", hint: "It has S1, S2, S3, S4." }),
  );
});
