import * as fc from "fast-check";
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { SoraPipelineError } from "../../src/domain/errors.ts";
import type { PromptSet, ShotPrompt, Storyboard } from "../../src/domain/film.ts";
import type { Dialect } from "../../src/domain/video-model.ts";
import type { Atom, AtomName, SharedBlock } from "../../src/domain/story.ts";
import { loadLevels } from "../../src/library/load-budgets.ts";
import { PromptOptimizer, type PromptOptimizerOptions } from "../../src/prompt/prompt-optimizer.ts";
import { loadTokenCounter } from "../../src/prompt/tokens.ts";
import { gold, goldStoryboard, type ShotOutline, storyboardOf } from "./gold-storyboard.ts";

const { levels, weights } = loadLevels({
  path: new URL("../../budgets/levels.yaml", import.meta.url).pathname,
});
const counter = await loadTokenCounter();
const ULTRA_LOW = levels[0].tokens;

interface Limits {
  readonly tokens: number;
  readonly dialect?: Dialect;
  readonly promptMaxChars?: number;
  readonly promptMaxTokens?: number;
}

function optimize(storyboard: Storyboard, { tokens, dialect = "structured", ...caps }: Limits): PromptSet {
  const model: PromptOptimizerOptions["model"] = { id: "studio/pictures", dialect, ...caps };
  return new PromptOptimizer({ level: { name: "test", tokens }, model, weights, counter }).optimize(
    storyboard,
  );
}

function hasTopper({ wordings: { topper } }: ShotPrompt): boolean {
  return topper !== undefined && topper !== "omit";
}

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

test("at the default level the prompts of the hand-made film come out word for word", () => {
  const { prompts, retained, omitted } = optimize(goldStoryboard, { tokens: 2500 });
  expect(prompts.map(({ text }) => text)).toEqual(gold.shots.map(({ prompt }) => prompt));
  expect({ retained, omitted }).toEqual({ retained: 1, omitted: [] });
});

test("at the default level most prompts have 145 to 210 words", () => {
  for (const dialect of ["structured", "paragraph"] as const) {
    const words = optimize(goldStoryboard, { tokens: 2500, dialect }).prompts.map(
      ({ text }) => text.split(/\s+/u).length,
    );
    expect(words.filter((count) => count >= 145 && count <= 210).length).toBeGreaterThanOrEqual(8);
  }
});

test("at ultra-low at least 76 % of the story and every topper are kept, far more than by cutting", () => {
  for (const dialect of ["structured", "paragraph"] as const) {
    const { prompts, retained, tokens } = optimize(goldStoryboard, { tokens: ULTRA_LOW, dialect });
    expect(tokens).toBeLessThanOrEqual(ULTRA_LOW);
    expect(retained).toBeGreaterThanOrEqual(0.76);
    expect(prompts.filter(hasTopper)).toHaveLength(9);
    for (const baseline of [truncated(ULTRA_LOW), byPriority(ULTRA_LOW)]) {
      expect(baseline.retained).toBeLessThan(0.6);
      expect(baseline.toppers).toBeLessThan(9);
    }
  }
});

test("style comes first and style and character are the same in every shot", () => {
  for (const dialect of ["structured", "paragraph"] as const) {
    for (const tokens of [900, ULTRA_LOW, 1800, 2500]) {
      const { prompts, style, character } = optimize(goldStoryboard, { tokens, dialect });
      for (const { text } of prompts) {
        expect(text.startsWith(dialect === "structured" ? `Style: ${style}\n` : `${style} `)).toBe(true);
        expect(text.split(character)).toHaveLength(2);
      }
    }
  }
});

test("a paragraph is one line with the action in order", () => {
  const [first] = optimize(goldStoryboard, { tokens: 2500, dialect: "paragraph" }).prompts;
  expect(first?.text).not.toContain("\n");
  expect(first?.text).toMatch(
    / First, the Clerk pulls .* Then, he pulls .* Finally, a tiny hatch .* The shot ends on the Clerk holding the envelope, facing right\.$/u,
  );
});

test("times follow the screen time: at most one moment per 2 seconds, whole seconds, no gap", () => {
  expect(timesOf(8)).toEqual(["0-3", "3-6", "6-8"]);
  expect(timesOf(6.7)).toEqual(["0-2", "2-4", "4-6"]);
  expect(timesOf(5)).toEqual(["0-3", "3-5"]);
  expect(timesOf(4)).toEqual(["0-2", "2-4"]);
  expect(timesOf(3.2)).toEqual(["0-3"]);
  expect(timesOf(12)).toEqual(["0-4", "4-8", "8-12"]);
});

function timesOf(seconds: number): string[] {
  const [shot] = gold.shots;
  const { prompts } = optimize(storyboardOf({ ...gold, shots: [{ ...shot!, seconds }] }), { tokens: 2500 });
  return [...prompts[0]!.text.matchAll(/^- (\d+-\d+)s: /gmu)].map(([, time]) => time!);
}

test("a short shot shows setup and topper, and says that the escalation has no screen time", () => {
  const [shot] = gold.shots;
  const set = optimize(storyboardOf({ ...gold, shots: [{ ...shot!, seconds: 4 }] }), { tokens: 2500 });
  expect(set.omitted).toEqual(["S1 escalation (no screen time)"]);
  expect(set.retained).toBe(1);
  expect(set.prompts[0]?.wordings).toMatchObject({ setup: "long", escalation: "omit", topper: "long" });
});

test("dropped atoms are named", () => {
  const { omitted, prompts } = optimize(goldStoryboard, { tokens: 1000 });
  expect(omitted.length).toBeGreaterThan(0);
  for (const [shot, atom] of omitted.map((entry) => entry.split(" "))) {
    expect(prompts.find(({ shotId }) => shotId === shot)?.wordings[atom!]).toBe("omit");
    expect(["topper", "setup", "scene", "character", "style"]).not.toContain(atom);
  }
});

test("a level too small for the story is refused with the minimum, and the minimum is enough", () => {
  const error = errorOf(() => optimize(goldStoryboard, { tokens: 300 }));
  const { minimum } = (error as { data: { minimum: number } }).data;
  expect(error).toMatchObject({
    code: "LEVEL_TOO_SMALL",
    message: expect.stringContaining(`at least ${minimum}`),
  });
  expect(optimize(goldStoryboard, { tokens: minimum }).tokens).toBe(minimum);
  expect(errorOf(() => optimize(goldStoryboard, { tokens: minimum - 1 }))).toMatchObject({
    code: "LEVEL_TOO_SMALL",
  });
});

test("a model whose cap is too small for one shot is refused with that shot", () => {
  const error = errorOf(() => optimize(goldStoryboard, { tokens: 2500, promptMaxChars: 200 }));
  expect(error).toMatchObject({
    code: "PROMPT_CAP_TOO_SMALL",
    data: { shot: "S1" },
    message: expect.stringContaining("200 characters"),
  });
  expect(errorOf(() => optimize(goldStoryboard, { tokens: 2500, promptMaxTokens: 50 }))).toMatchObject({
    code: "PROMPT_CAP_TOO_SMALL",
  });
});

test("a shot without a topper is a fault, not a shorter prompt", () => {
  const shot = { ...gold.shots[0]!, atoms: gold.shots[0]!.atoms.filter(({ name }) => name !== "topper") };
  expect(errorOf(() => optimize(storyboardOf({ ...gold, shots: [shot] }), { tokens: 2500 }))).toMatchObject({
    code: "INTERNAL",
  });
});

const words = fc
  .array(
    fc.constantFrom(
      "the",
      "Clerk",
      "a",
      "hatch",
      "drops",
      "café",
      "”quoted”",
      "3",
      "boiled",
      "eggs;",
      "he",
      "waits:",
      "it’s",
      "(slowly)",
      "1920s",
      "/",
      "\n",
      "-",
      "…",
      "tip-toe",
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => `x${parts.join(" ")}`);
const block = fc.record({ long: words, short: words, min: words });
const namedAtom = (name: AtomName): fc.Arbitrary<Atom> =>
  fc.record(
    { name: fc.constant(name), long: words, short: words, min: words },
    { requiredKeys: ["name", "long"] },
  );
const shotOutline = fc.record({
  seconds: fc.constantFrom(3, 4, 5.5, 6, 8, 12),
  must: fc.tuple(namedAtom("scene"), namedAtom("setup"), namedAtom("topper")),
  may: fc
    .subarray(["camera", "light", "escalation", "sound", "end"] as const)
    .chain((names) => fc.tuple(...names.map(namedAtom))),
});
const film = fc
  .record({ style: block, character: block, shots: fc.array(shotOutline, { minLength: 1, maxLength: 4 }) })
  .map(outlined);

function outlined(sample: {
  style: SharedBlock;
  character: SharedBlock;
  shots: readonly { seconds: number; must: readonly Atom[]; may: readonly Atom[] }[];
}): Storyboard {
  const shots = sample.shots.map(({ seconds, must, may }, index): ShotOutline => ({
    id: `S${index + 1}`,
    seconds,
    atoms: [...must, ...may],
  }));
  return storyboardOf({ ...sample, shots });
}

const limits = fc.record(
  {
    tokens: fc.integer({ min: 60, max: 700 }),
    dialect: fc.constantFrom<Dialect>("structured", "paragraph"),
    promptMaxChars: fc.integer({ min: 150, max: 700 }),
    promptMaxTokens: fc.integer({ min: 40, max: 200 }),
  },
  { requiredKeys: ["tokens", "dialect"] },
);

test("whatever the story says, reported tokens are those of the final prompts, and level and caps hold", () => {
  fc.assert(
    fc.property(film, limits, (storyboard, limit) => {
      const set = attempt(storyboard, limit);
      fc.pre(set !== undefined);
      for (const { text, tokens } of set.prompts) {
        expect(encode(text).length).toBe(tokens);
        expect(tokens).toBeLessThanOrEqual(limit.promptMaxTokens ?? Infinity);
        expect(text.length).toBeLessThanOrEqual(limit.promptMaxChars ?? Infinity);
        expect(text).toBe(text.trim());
      }
      expect(set.prompts.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(set.tokens);
      expect(set.tokens).toBeLessThanOrEqual(limit.tokens);
      expect(set.prompts.filter(hasTopper)).toHaveLength(storyboard.shots.length);
    }),
    { numRuns: 400 },
  );
});

test("a higher level never keeps less", () => {
  fc.assert(
    fc.property(film, limits, fc.nat(200), (storyboard, limit, more) => {
      const low = attempt(storyboard, limit);
      fc.pre(low !== undefined);
      expect(optimize(storyboard, { ...limit, tokens: limit.tokens + more }).retained).toBeGreaterThanOrEqual(
        low.retained,
      );
    }),
    { numRuns: 200 },
  );
});

function attempt(storyboard: Storyboard, limit: Limits): PromptSet | undefined {
  try {
    return optimize(storyboard, limit);
  } catch (error) {
    if (error instanceof SoraPipelineError && /^(LEVEL|PROMPT_CAP)_TOO_SMALL$/u.test(error.code))
      return undefined;
    throw error;
  }
}

/** Atoms of the gold film with their long wording, in prompt order. */
function longAtoms(): { name: AtomName | "style"; value: number; tokens: number }[] {
  return gold.shots.flatMap(({ atoms }) => {
    const [scene, ...rest] = atoms.map(({ name, long }) => ({ name, text: long }));
    const inOrder = [
      { name: "style" as const, text: gold.style.long },
      scene!,
      { name: "character" as const, text: gold.character.long },
      ...rest,
    ];
    return inOrder.map(({ name, text }) => ({
      name,
      value: weights.atoms[name],
      tokens: counter.count(`${text}\n`),
    }));
  });
}

/** Baseline: write everything in full and cut the film off at the limit. */
function truncated(limit: number): { retained: number; toppers: number } {
  return keptUntil(limit, longAtoms());
}

/** Baseline: in full what every prompt must have, then the most important atoms, until one no longer fits. */
function byPriority(limit: number): { retained: number; toppers: number } {
  return keptUntil(
    limit,
    longAtoms().toSorted((left, right) => priority(right) - priority(left)),
  );
}

function priority({ name, value }: { readonly name: string; readonly value: number }): number {
  return ["style", "scene", "character"].includes(name) ? 1000 : value;
}

function keptUntil(
  limit: number,
  atoms: ReturnType<typeof longAtoms>,
): { retained: number; toppers: number } {
  let room = limit;
  const cut = atoms.findIndex(({ tokens }) => (room -= tokens) < 0);
  const kept = cut < 0 ? atoms : atoms.slice(0, cut);
  const worth = (list: typeof atoms): number => list.reduce((sum, { value }) => sum + value, 0);
  return {
    retained: worth(kept) / worth(atoms),
    toppers: kept.filter(({ name }) => name === "topper").length,
  };
}
