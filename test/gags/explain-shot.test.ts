import { describe, expect, it } from "vitest";
import type { RepoFacts } from "../../src/domain/facts.ts";
import type { Gag, SlotDemand } from "../../src/domain/gag.ts";
import type { AvoidedGags } from "../../src/gags/candidates.ts";
import { ConceptMapper } from "../../src/gags/concept-mapper.ts";
import { explainShot, type ShotExplanation } from "../../src/gags/explain-shot.ts";
import { errorType, facts, FILM, importOf, quote, symbol } from "./facts-builder.ts";
import { LIBRARY } from "./library.ts";

const STUDIO = facts({
  name: "screen-studio",
  classes: ["ScreenRecorder", "EventTracker", "TimelineManager", "Session", "PathFilter"].map((name, index) =>
    symbol(name, { references: 20 - index, rank: 9 - index }),
  ),
  errors: [
    errorType("PathNotFound", { messages: [quote("No such path in this apartment.")], raises: 5 }),
    errorType("ModuleMissingError"),
    errorType("ReadTimeout"),
  ],
  imports: [importOf("mil"), importOf("os", { kind: "standard" })],
  readme: {
    path: "README.md",
    title: quote("Screen Studio", "README.md"),
    tagline: quote("Record your screen from the command line.", "README.md"),
    sentences: [quote("It records everything.", "README.md"), quote("Your video is ready.", "README.md")],
    words: ["video", "screen", "command"],
  },
});

interface Film {
  readonly gags: readonly Gag[];
  readonly explain: (slot: string) => ShotExplanation;
}

/** The film of some facts, whose slots can be asked about. */
function film(of: RepoFacts, demands: readonly SlotDemand[] = FILM, avoid?: AvoidedGags): Film {
  const request = { facts: of, demands, seed: 1, ...(avoid === undefined ? {} : { avoid }) };
  const gags = new ConceptMapper(LIBRARY).map(request);
  return {
    gags,
    explain: (slot) => {
      const explanation = explainShot({ ...request, library: LIBRARY, gags, slot });
      if (explanation === undefined) throw new Error(`nothing is said about ${slot}`);
      return explanation;
    },
  };
}

const one = (changes: Partial<SlotDemand> = {}): SlotDemand => ({
  slot: "a",
  beat: "attempt",
  families: ["error"],
  settings: ["street", "workshop"],
  ...changes,
});

describe("why a shot shows what it shows", () => {
  it("is told for every slot of a film: subject, concept and gag are those of the film", () => {
    const { gags, explain } = film(STUDIO);
    for (const gag of gags) {
      const { subject, match, rule, introducedBy, score } = explain(gag.slot);
      expect([subject, match, rule, introducedBy]).toEqual([
        gag.subject,
        gag.match,
        gag.rule,
        gag.introducedBy,
      ]);
      expect(score).toBeGreaterThan(0);
    }
  });

  it("says how central the subject is", () => {
    const { explain, gags } = film(STUDIO, [one({ families: ["role"] })]);
    expect(gags[0]?.subject.name).toBe("ScreenRecorder");
    expect(explain("a").standing).toEqual({
      list: "classes",
      place: 1,
      of: 5,
      figures: { references: 20, rank: 9 },
    });
  });

  it("says how the concept was matched", () => {
    const { match } = film(STUDIO, [one()]).explain("a");
    expect(match).toMatchObject({
      conceptId: "error.path-not-found",
      method: "name",
      matched: "path not found",
    });
  });

  it("lists at most five others, best first, each subject and concept once, and never the one chosen", () => {
    const { gags, explain } = film(STUDIO);
    for (const { slot, subject, match } of gags) {
      const { passedOver } = explain(slot);
      expect(passedOver.length).toBeLessThanOrEqual(5);
      const scores = passedOver.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((left, right) => right - left));
      const pairs = [{ subject, conceptId: match.conceptId }, ...passedOver].map(
        (pair) => `${pair.subject.evidence[0].line} ${pair.subject.name} ${pair.conceptId}`,
      );
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(passedOver.map(({ objections }) => objections.length)).not.toContain(0);
    }
  });

  it("gives a lower score as the reason where nothing else speaks against it", () => {
    const { passedOver } = film(STUDIO, [one({ settings: ["street", "workshop", "kitchen"] })]).explain("a");
    expect(passedOver.find(({ subject }) => subject.name === "ReadTimeout")?.objections).toEqual([
      { reason: "score" },
    ]);
  });

  it("names the slot that has the subject, concept or gag already", () => {
    const { gags, explain } = film(STUDIO, [one(), one({ slot: "b" })]);
    const taken = gags.find(({ slot }) => slot === "a");
    const { passedOver } = explain("b");
    const other = passedOver.find(({ subject }) => subject.name === taken?.subject.name);
    expect(other?.objections).toEqual(
      expect.arrayContaining([
        { reason: "subject", slot: "a" },
        { reason: "concept", slot: "a" },
      ]),
    );
  });

  it("does not hold a spare, which is filled last, against a shot that is needed", () => {
    const { explain } = film(STUDIO, [one(), one({ slot: "b", spare: true })]);
    const slots = explain("a").passedOver.flatMap(({ objections }) =>
      objections.flatMap(({ slot }) => slot ?? []),
    );
    expect(slots).not.toContain("b");
  });

  it("says that a setting or a cast does not fit", () => {
    const reasons = (changes: Partial<SlotDemand>): string[] =>
      film(STUDIO, [one({ families: ["role"], ...changes })])
        .explain("a")
        .passedOver.flatMap(({ objections }) => objections.map(({ reason }) => reason));
    expect(reasons({ settings: ["kitchen"] })).toContain("setting");
    expect(reasons({ actors: 2 })).toContain("actors");
  });

  it("owns up to what had to be given up", () => {
    const { explain } = film(facts({ classes: [symbol("Session")] }), [one()]);
    expect(explain("a").concessions).toContainEqual({ reason: "family" });
    expect(film(STUDIO, [one()]).explain("a").concessions).toEqual([]);
  });

  it("follows a film that avoids the gags of another", () => {
    const plain = film(STUDIO);
    const ids = new Set(plain.gags.map(({ rule }) => rule.id));
    const other = film(STUDIO, FILM, { ids, share: 0.1 });
    for (const { slot, rule } of other.gags) expect(other.explain(slot).rule).toBe(rule);
  });

  it("says nothing about a slot that is not there", () => {
    const question = { facts: STUDIO, library: LIBRARY, demands: FILM, gags: [], seed: 1, slot: "tools.99" };
    expect(explainShot(question)).toBeUndefined();
  });
});

describe("a film that avoids the gags of another", () => {
  it("plays fewer of them the less they count, and the same film when they count in full", () => {
    const plain = film(STUDIO).gags;
    const ids = new Set(plain.map(({ rule }) => rule.id));
    const repeated = (share: number): number =>
      film(STUDIO, FILM, { ids, share }).gags.filter(({ rule }) => ids.has(rule.id)).length;
    expect(film(STUDIO, FILM, { ids, share: 1 }).gags).toEqual(plain);
    expect(repeated(0.05)).toBeLessThan(plain.length * 0.75);
    expect(repeated(0.05)).toBeLessThanOrEqual(repeated(0.8));
  });

  it("plays them again where the repository has nothing else", () => {
    const small = facts({ classes: [symbol("Session")] });
    const [plain] = film(small, [one()]).gags;
    const all = new Set(LIBRARY.metaphors.flatMap(({ gags }) => gags.map(({ id }) => id)));
    expect(film(small, [one()], { ids: all, share: 0.05 }).gags[0]?.rule.id).toBe(plain?.rule.id);
  });
});
