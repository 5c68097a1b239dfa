import { describe, expect, it } from "vitest";
import type { FilmCard, FilmPlan, FilmShot } from "../../src/domain/film.ts";
import { LINT_RULES } from "../../src/plan/lint-catalogue.ts";
import { lintFilm } from "../../src/plan/lint.ts";
import { buildFacts, buildModel, buildPlan } from "../builders/plan-builder.ts";

/** Changes of shot S2 or card C4, or of the whole film, each of which breaks one rule. */
interface Fault {
  readonly rule: keyof typeof LINT_RULES;
  readonly what: string;
  readonly shot?: (shot: FilmShot) => Partial<FilmShot>;
  readonly card?: (card: FilmCard) => Partial<FilmCard>;
  readonly film?: (film: FilmPlan) => Partial<FilmPlan>;
  readonly where?: string;
}

const added = (sentence: string) => (shot: FilmShot) => ({ prompt: `${shot.prompt}\n${sentence}` });
const eachShot = (change: Partial<FilmShot>) => (film: FilmPlan) => ({
  shots: film.shots.map((shot) => ({ ...shot, ...change })),
});

const FAULTS: readonly Fault[] = [
  {
    rule: "style-first",
    what: "one letter of the style differs",
    shot: ({ prompt }) => ({ prompt: prompt.replace("Black-and-white", "Black and-white") }),
  },
  {
    rule: "style-first",
    what: "something stands before the style",
    shot: ({ prompt }) => ({ prompt: `A film. ${prompt}` }),
  },
  {
    rule: "character-block",
    what: "the character differs",
    shot: ({ prompt }) => ({ prompt: prompt.replace("lanky", "tall") }),
  },
  {
    rule: "one-camera-move",
    what: "the camera pans and tilts",
    shot: ({ prompt }) => ({ prompt: prompt.replace("slow pan right", "slow pan right, then tilt up") }),
  },
  {
    rule: "timed-beats",
    what: "five beats in eight seconds",
    shot: added("- 4-5s: He bows.\n- 5-6s: He nods."),
  },
  { rule: "observable-action", what: "he remembers", shot: added("He remembers the keys.") },
  { rule: "two-actors", what: "a third actor enters", shot: added("The waiter and the inspector bow.") },
  { rule: "two-actors", what: "a crowd enters", shot: added("A crowd walks by.") },
  { rule: "positive-phrasing", what: "no", shot: added("There is no letter.") },
  { rule: "positive-phrasing", what: "a contraction", shot: added("He doesn’t bow.") },
  { rule: "no-container-parameters", what: "a length", shot: added("The shot lasts 8 seconds.") },
  { rule: "no-container-parameters", what: "a size", shot: added("Made in 1280x720.") },
  { rule: "no-container-parameters", what: "a rate", shot: added("At 24 fps.") },
  { rule: "no-container-parameters", what: "a length in words", shot: added("It lasts one minute.") },
  {
    rule: "blank-papers",
    what: "signs are not said to be blank",
    film: (film) => ({
      style: film.style.replace("Every paper, label and sign is blank.", "Plain."),
      shots: film.shots.map((shot) => ({
        ...shot,
        prompt: shot.prompt.replace("Every paper, label and sign is blank.", "Plain."),
      })),
    }),
  },
  { rule: "one-sound-cue", what: "two sound lines", shot: added("Sound: a bell.") },
  { rule: "no-music", what: "music is asked for", shot: added("Soft music plays.") },
  {
    rule: "light-side",
    what: "light from the left after light from the right",
    shot: ({ prompt }) => ({
      prompt: prompt.replace("window light from camera right", "window light from camera left"),
    }),
    where: "S3",
  },
  { rule: "word-count", what: "a very long prompt", shot: added("He bows. ".repeat(120)) },
  {
    rule: "token-limit",
    what: "more tokens than the level allows",
    film: (film) => ({ budget: { ...film.budget, limit: film.budget.tokens - 1 } }),
    where: "film",
  },
  { rule: "model-limit", what: "more characters than the model takes", shot: added("He bows. ".repeat(400)) },
  { rule: "repository-text", what: "an identifier in camel case", shot: added("He waves at HTTPAdapter.") },
  {
    rule: "repository-text",
    what: "an identifier in snake case",
    shot: added("He waves at resolve_redirects."),
  },
  {
    rule: "repository-text",
    what: "the words of a card",
    shot: added("The server did not send any data in the allotted amount of time."),
  },
  { rule: "banned-word", what: "a protected name in a prompt", shot: added("He walks like Chaplin.") },
  { rule: "banned-word", what: "a protected costume in a prompt", shot: added("He wears baggy trousers.") },
  {
    rule: "banned-word",
    what: "a protected name on a card of ours",
    card: () => ({ kind: "library", text: "AS BUSTER KEATON" }),
  },
  {
    rule: "card-words",
    what: "nine words of ours",
    card: () => ({ kind: "words", verbatim: false, text: "a b c d e f g h i" }),
  },
  {
    rule: "card-words",
    what: "nineteen Chinese characters of ours",
    card: () => ({
      kind: "library",
      verbatim: false,
      text: "机器什么都会做只要你按下这个黄铜按钮吧",
      seconds: 4,
    }),
  },
  {
    rule: "card-too-short",
    what: "too short to be read, in Japanese",
    card: () => ({ text: "この機械は何でもやってくれます" }),
  },
  {
    rule: "card-too-short",
    what: "too short to be read",
    card: () => ({ text: "ONE SIZE REALLY FITS MOST OF THEM" }),
  },
  { rule: "card-too-long", what: "one word for twelve seconds", card: () => ({ text: "WAIT", seconds: 12 }) },
  { rule: "card-empty", what: "blank", card: () => ({ text: " \n" }) },
  {
    rule: "card-share",
    what: "half of the film",
    film: (film) => ({ seconds: film.seconds / 2 }),
    where: "film",
  },
  { rule: "cards-in-a-row", what: "a card right after a card", card: () => ({ start: 17.3 }) },
  {
    rule: "not-fit-to-show",
    what: "an address on a card",
    card: () => ({ text: "ASK someone@example.com" }),
  },
  { rule: "not-fit-to-show", what: "a secret in a note", shot: () => ({ note: "api_key = 'abcd1234efgh'" }) },
  { rule: "no-evidence", what: "no evidence at all", shot: () => JSON.parse('{"evidence": []}') },
  {
    rule: "no-evidence",
    what: "a line number of zero",
    card: ({ evidence }) => ({ evidence: [{ ...evidence[0], line: 0 }] }),
  },
  {
    rule: "no-evidence",
    what: "a path out of the repository",
    card: ({ evidence }) => ({ evidence: [{ ...evidence[0], path: "../x.py" }] }),
  },
  { rule: "timeline-gap", what: "a card that begins late", card: ({ start }) => ({ start: start + 0.1 }) },
  {
    rule: "timeline-gap",
    what: "a film longer than its parts",
    film: () => ({ seconds: 90.1 }),
    where: "film",
  },
  { rule: "segment-sum", what: "a length that differs from the segments", shot: () => ({ seconds: 7 }) },
  {
    rule: "clip-bounds",
    what: "a segment beyond the end of the clip",
    shot: ({ segments }) => ({ segments: [{ ...segments[0], from: 1 }] }),
  },
  { rule: "clip-speed", what: "four of eight seconds", shot: () => ({ seconds: 4 }) },
  {
    rule: "beat-order",
    what: "breakfast before the attempt",
    shot: () => ({ beat: "breakfast" }),
    where: "C4",
  },
  {
    rule: "beat-missing",
    what: "no resolution",
    film: (film) => ({
      cards: film.cards.map((card) => ({ ...card, beat: "myth" })),
      shots: film.shots.map((shot) => ({ ...shot, beat: "myth" })),
    }),
    where: "film",
  },
  { rule: "shared-id", what: "two items named S1", shot: () => ({ id: "S1" }), where: "film" },
  {
    rule: "mechanism-repeated",
    what: "one mechanism in all shots",
    film: eachShot({ mechanism: "solution" }),
    where: "film",
  },
  {
    rule: "mechanism-variety",
    what: "one mechanism in all shots",
    film: eachShot({ mechanism: "solution" }),
    where: "film",
  },
  {
    rule: "prop-repeated",
    what: "one prop in all shots",
    film: eachShot({ prop: "a pencil" }),
    where: "film",
  },
  {
    rule: "setting-variety",
    what: "one setting in all shots",
    film: eachShot({ setting: "kitchen" }),
    where: "film",
  },
];

describe("lintFilm", () => {
  it("finds nothing in the film written by hand", () => {
    expect(lint(buildPlan())).toEqual({ errors: [], warnings: [] });
  });

  it.each(FAULTS)("$rule: $what", (fault) => {
    const findings = lint(broken(fault));
    const found = [...findings.errors, ...findings.warnings].filter((finding) => finding.rule === fault.rule);
    const where = fault.where ?? (fault.shot === undefined ? "C4" : "S2");
    expect(found.map((finding) => finding.where)).toContain(fault.rule === "blank-papers" ? "S1" : where);
  });

  it("has a planted fault for every rule", () => {
    expect(new Set(FAULTS.map((fault) => fault.rule))).toEqual(new Set(Object.keys(LINT_RULES)));
  });

  it("blames only the broken shot", () => {
    const findings = lint(broken({ rule: "positive-phrasing", what: "", shot: added("Never mind.") }));
    expect(findings).toEqual({
      errors: [
        {
          rule: "positive-phrasing",
          where: "S2",
          message: "negative phrasing, say what is seen instead: never",
        },
      ],
      warnings: [],
    });
  });

  it.each([
    [3.7, 5],
    [3.8, 5],
    [5.2, 7],
    [5.3, 7],
    [6, 8],
  ])("takes three quarters of a clip to the tenth of a second: %d s of %d s", (seconds, clipSeconds) => {
    const shot = (): Partial<FilmShot> => ({ seconds, clipSeconds });
    const { warnings } = lint(broken({ rule: "clip-speed", what: "", shot }));
    const isFound = warnings.some(({ rule }) => rule === "clip-speed");
    expect(isFound).toBe(seconds < 0.75 * clipSeconds);
  });

  it("lets a translated card stand as long as its English wording would", () => {
    const rules = (original: string) => {
      const card = () => ({ text: "ENDE", original, seconds: 5 });
      const { errors, warnings } = lint(broken({ rule: "card-too-long", what: "", card }));
      return [...errors, ...warnings].map(({ rule }) => rule);
    };
    expect(rules("THE END")).toContain("card-too-long");
    expect(rules("pip install requests\nTHIS IS THE END")).not.toContain("card-too-long");
  });

  it("only warns about a protected name that the repository itself uses on a card", () => {
    const findings = lint(
      broken({ rule: "banned-word", what: "", card: () => ({ kind: "identifier", text: "Chaplin" }) }),
    );
    expect(findings.errors).toEqual([]);
    expect(findings.warnings.map((finding) => finding.rule)).toEqual(["banned-word"]);
  });

  it("finds a dotted module name of the facts in a prompt", () => {
    const fact = {
      module: "zope.interface",
      kind: "third-party" as const,
      files: 1,
      evidence: [{ path: "a.py", line: 1, text: "import" }] as const,
    };
    const film = broken({
      rule: "repository-text",
      what: "",
      shot: added("He opens zope.interface quietly."),
    });
    const findings = lintFilm({ film, facts: buildFacts({ imports: [fact] }), model: buildModel() });
    expect(findings.errors.map((finding) => finding.rule)).toEqual(["repository-text"]);
  });

  it("takes a token limit of the model into account", () => {
    const findings = lintFilm({
      film: buildPlan(),
      facts: buildFacts(),
      model: buildModel({ promptMaxTokens: 300 }),
    });
    expect(findings.errors.map(({ rule, where }) => `${where} ${rule}`)).toEqual([
      "S2 model-limit",
      "S8 model-limit",
    ]);
  });

  it("warns instead of failing when a very short film does not vary", () => {
    const film = buildPlan();
    const short = {
      ...film,
      shots: film.shots.slice(0, 2).map((shot) => Object.assign({}, shot, { prop: "a pencil" })),
    };
    expect(lint(short).warnings.map((finding) => finding.rule)).toContain("prop-repeated");
    expect(lint(short).errors.map((finding) => finding.rule)).not.toContain("prop-repeated");
  });
});

function lint(film: FilmPlan): FilmPlan["lint"] {
  return lintFilm({ film, facts: buildFacts(), model: buildModel() });
}

function broken({ shot, card, film }: Fault): FilmPlan {
  const plan = buildPlan();
  return {
    ...plan,
    shots: plan.shots.map((item) =>
      item.id === "S2" && shot !== undefined ? { ...item, ...shot(item) } : item,
    ),
    cards: plan.cards.map((item) =>
      item.id === "C4" && card !== undefined ? { ...item, ...card(item) } : item,
    ),
    ...film?.(plan),
  };
}
