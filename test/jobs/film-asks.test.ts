import { expect, it } from "vitest";
import { filmAsks } from "../../src/jobs/film-asks.ts";
import { estimateCost } from "../../src/plan/cost.ts";
import { buildChoice, buildFilm } from "./client-builder.ts";

it("asks for the first take of a shot called like something every object inherits", () => {
  const choice = buildChoice();
  const [first, ...others] = buildFilm().shots;
  const film = { ...buildFilm(), shots: [{ ...first!, id: "constructor" }, ...others] };
  const cost = estimateCost({ shots: film.shots, choice });
  const asks = filmAsks(film, { spec: choice.spec, cost, takes: { S2: 3 }, secrets: [], continuity: false });
  expect(asks.map(({ shot, take }) => [shot, take])).toEqual([
    ["constructor", 1],
    ["S2", 3],
    ["S3", 1],
  ]);
});
