import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { TEMPLATE_NAMES, templateSource } from "../builders/story-builder.ts";
import { PROPS } from "../../src/draw/props/index.ts";
import { lintStaging } from "./stage/lint-staging.ts";
import { rehearse } from "../../src/draw/stage/rehearse.ts";
import { closedStaging } from "../../src/draw/stage/with-closing.ts";
import { hasOwnStaging, stagingOf } from "../../src/draw/stage/staging-of.ts";
import { loadMetaphors } from "../../src/library/load-metaphors.ts";
import { loadTheatre } from "../../src/library/load-theatre.ts";

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const theatre = loadTheatre({ metaphors: folder("metaphors"), templates: folder("templates") });
const rules = loadMetaphors({ directory: folder("metaphors") }).metaphors.flatMap(({ gags }) => gags);
const KINDS = new Set(Object.keys(PROPS));

describe("the stage directions", () => {
  it("are there for every gag of the library, and for no other", () => {
    expect(Object.keys(theatre.stagings).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it("make sense: no unknown actor, thing, verb, kind or target, nothing idle, nobody off the stage", () => {
    const findings = Object.values(theatre.stagings).flatMap((staging) => lintStaging(staging, KINDS));
    expect(findings).toEqual([]);
  });

  it("go on to the payoff of every running gag at the end of its film, and still make sense", () => {
    const finales = Object.values(theatre.stagings).filter(({ gag }) => gag.startsWith("finale."));
    const closed = Object.values(theatre.closings ?? {}).flatMap((closing) =>
      finales.map((staging) => closedStaging(staging, closing)),
    );
    const running = TEMPLATE_NAMES.flatMap((name) => templateSource(name).running.map(({ id }) => id));
    expect(Object.keys(theatre.closings ?? {}).toSorted()).toEqual(running.toSorted());
    expect(closed.length).toBe(finales.length * running.length);
    expect(closed.flatMap((staging) => lintStaging(staging, KINDS))).toEqual([]);
    for (const staging of closed) expect(staging.closing?.length).toBeGreaterThan(0);
  });

  it("of the mechanisms make sense with the prop of any gag", () => {
    const findings = rules.flatMap((rule): readonly unknown[] => {
      const staging = stagingOf({ ...rule, gag: "of nobody" }, theatre);
      return staging === undefined ? [rule.id] : lintStaging(staging, KINDS);
    });
    expect(findings).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "of %s can be played from beginning to end",
    (_, rule) => {
      const staging = stagingOf({ ...rule, gag: rule.id }, theatre);
      if (staging === undefined) throw new Error("there are none");
      const rehearsal = rehearse({ staging, drawables: PROPS, seconds: 8 });
      for (const progress of [0, 0.2, 0.34, 0.5, 0.7, 0.85, 1]) {
        const { actors, things } = rehearsal.at(progress, progress * 8);
        expect(actors.length + things.length).toBeGreaterThan(0);
        for (const { foot } of things) expect(Number.isFinite(foot.x + foot.y)).toBe(true);
      }
    },
  );

  it("show an unknown prop of a user's library as something", () => {
    const staging = stagingOf(
      { gag: "custom.mine.1", mechanism: "solution", prop: "a thing of mine" },
      theatre,
    );
    expect(staging?.things["it"]?.kind).toBe("contraption");
  });

  it("are those of the mechanism for a gag or a prop named like what every object inherits", () => {
    const gag = { gag: "constructor", mechanism: "solution", prop: "constructor" } as const;
    expect(stagingOf(gag, theatre)?.gag).toBe("solution");
    expect(stagingOf(gag, theatre)?.things["it"]?.kind).toBe("contraption");
    expect(hasOwnStaging(gag, theatre)).toBe(false);
  });
});
