import { capitalised } from "../domain/capitalised.ts";
import { internalError, SoraPipelineError } from "../domain/errors.ts";
import type {
  BudgetLevel,
  PlacedShot,
  PromptSet,
  ShotPrompt,
  Storyboard,
  StoryWeights,
} from "../domain/film.ts";
import { LEAST_CLIP_SHARE } from "../domain/film-rules.ts";
import type { Dialect, ModelSpec } from "../domain/video-model.ts";
import { type Atom, type AtomName, ATOMS, type SharedBlock } from "../domain/story.ts";
import { paragraph } from "./dialects/paragraph.ts";
import { structured } from "./dialects/structured.ts";
import { type KnapsackResult, solveKnapsack } from "./knapsack.ts";
import type { WordingOption } from "./pareto-front.ts";
import {
  momentsIn,
  type Piece,
  type PromptShape,
  sentence,
  type ShotWordings,
  type WordedAtom,
  type Wording,
} from "./prompt-shape.ts";
import type { TokenCounter } from "./tokens.ts";

/** What limits and shapes the prompts. */
export interface PromptOptimizerOptions {
  /** Tokens of all prompts of the film together. */
  readonly level: BudgetLevel;
  /** Shape and caps of one prompt. */
  readonly model: Pick<ModelSpec, "id" | "dialect" | "promptMaxChars" | "promptMaxTokens">;
  readonly weights: StoryWeights;
  readonly counter: TokenCounter;
}

const SHAPES: Readonly<Record<Dialect, PromptShape>> = { structured, paragraph };
const WORDINGS = ["long", "short", "min"] as const;
const VALUED = ["style", ...ATOMS] as const;
const NEVER_OMITTED: ReadonlySet<AtomName> = new Set(["scene", "setup", "topper"]);

/** Writes the prompts of a film: of all wordings that fit the level and the model's caps, those worth most. */
export class PromptOptimizer {
  readonly #options: PromptOptimizerOptions;
  readonly #shape: PromptShape;

  constructor(options: PromptOptimizerOptions) {
    this.#options = options;
    this.#shape = SHAPES[options.model.dialect];
  }

  /**
   * Chooses a wording for every atom of every shot. The choice is optimal, the same on every machine, and a higher
   * level never keeps less.
   * @throws SoraPipelineError `LEVEL_TOO_SMALL` with the minimum, `PROMPT_CAP_TOO_SMALL` with the shot.
   */
  optimize(storyboard: Storyboard): PromptSet {
    const { level, model } = this.#options;
    const shots = storyboard.shots.map((shot) => this.#shotToWrite(shot));
    const shared = sharedBlocks(storyboard);
    const result = solveKnapsack({
      shared: shared.map((block) => this.#sharedCost(block)),
      shots: shots.map(({ costs }) => costs),
      limit: level.tokens,
      caps: {
        ...(model.promptMaxTokens === undefined ? {} : { tokens: model.promptMaxTokens }),
        ...(model.promptMaxChars === undefined ? {} : { characters: model.promptMaxChars }),
      },
    });
    if (result.kind !== "chosen") throw this.#tooSmall(result, storyboard);
    const { style, character } = shared[result.shared] ?? noWording("style");
    const prompts = shots.map(({ shot, parts }, index) =>
      this.#write({
        shot,
        style,
        character,
        pieces: parts.map((pieces, part) => pieces[result.shots[index]?.[part] ?? 0] ?? noWording(shot.id)),
      }),
    );
    const tokens = prompts.reduce((sum, prompt) => sum + prompt.tokens, 0);
    if (tokens !== result.tokens)
      throw internalError(`the prompts have ${tokens} tokens, the plan ${result.tokens}`);
    const most = shots.reduce((sum, { shot }) => sum + this.#fullValue(shot), 0);
    return {
      prompts,
      style: style.text,
      character: character.text,
      dialect: model.dialect,
      level,
      tokens,
      retained: most === 0 ? 1 : Math.floor((result.value / most) * 10_000) / 10_000,
      omitted: shots.flatMap(({ shot }, index) => omissions(shot, prompts[index]?.wordings ?? {})),
    };
  }

  #shotToWrite(shot: PlacedShot): {
    shot: PlacedShot;
    parts: readonly (readonly Piece[])[];
    costs: WordingOption[][];
  } {
    const parts = this.#shape.parts({ wordings: wordingsOf(shot), seconds: actionSeconds(shot) });
    return {
      shot,
      parts,
      costs: parts.map((pieces) => pieces.map((piece) => this.#cost(piece.text, piece.wordings))),
    };
  }

  #sharedCost({ style, character }: SharedWordings): WordingOption {
    const first = this.#cost(this.#shape.style(style.text), { style: style.wording });
    const second = this.#cost(this.#shape.character(character.text), { character: character.wording });
    return {
      tokens: first.tokens + second.tokens,
      characters: first.characters + second.characters,
      value: first.value + second.value,
    };
  }

  #cost(text: string, wordings: Readonly<Partial<Record<AtomName | "style", Wording>>>): WordingOption {
    const value = VALUED.reduce((sum, atom) => sum + this.#value(atom, wordings[atom] ?? "omit"), 0);
    return { tokens: this.#options.counter.count(text), characters: text.length, value };
  }

  /** In hundredths of a point, so that values stay whole numbers. */
  #value(atom: AtomName | "style", wording: Wording): number {
    const { atoms, retention } = this.#options.weights;
    return atoms[atom] * { long: 100, short: retention.short, min: retention.min, omit: 0 }[wording];
  }

  /** What the shot is worth when everything it has time for is worded in full. */
  #fullValue(shot: PlacedShot): number {
    const present = ATOMS.filter(
      (name) =>
        name !== "character" && !hasNoTime(shot, name) && shot.story.atoms.some((atom) => atom.name === name),
    );
    return (["style", "character", ...present] as const).reduce(
      (sum, name) => sum + this.#value(name, "long"),
      0,
    );
  }

  #write({
    shot,
    style,
    character,
    pieces,
  }: SharedWordings & { readonly shot: PlacedShot; readonly pieces: readonly Piece[] }): ShotPrompt {
    const [scene, ...rest] = pieces;
    const texts = [
      this.#shape.style(style.text),
      scene?.text ?? "",
      this.#shape.character(character.text),
      ...rest.map(({ text }) => text),
    ];
    const text = texts.join("");
    const wordings = Object.assign(
      { style: style.wording, character: character.wording },
      ...pieces.map((piece) => piece.wordings),
    ) as ShotPrompt["wordings"];
    return { shotId: shot.id, text, tokens: this.#options.counter.count(text), wordings };
  }

  #tooSmall(result: Exclude<KnapsackResult, { kind: "chosen" }>, storyboard: Storyboard): SoraPipelineError {
    const { level, model } = this.#options;
    if (result.kind === "over-limit") {
      return new SoraPipelineError({
        code: "LEVEL_TOO_SMALL",
        message: `level ${level.name} with ${level.tokens} tokens is too small for this story: it needs at least ${result.minimum}`,
        hint: `Give ${result.minimum} tokens or more (--max-prompt-tokens), a higher level (--budget), or a shorter film (--duration).`,
        data: { limit: level.tokens, minimum: result.minimum },
      });
    }
    const shot = storyboard.shots[result.shot]?.id ?? "";
    const caps = [
      ...(model.promptMaxChars === undefined ? [] : [`${model.promptMaxChars} characters`]),
      ...(model.promptMaxTokens === undefined ? [] : [`${model.promptMaxTokens} tokens`]),
    ];
    return new SoraPipelineError({
      code: "PROMPT_CAP_TOO_SMALL",
      message: `shot ${shot} needs ${result.characters} characters and ${result.tokens} tokens at the least; ${model.id} takes ${caps.join(" and ")}`,
      hint: "Choose another model (--model).",
      data: { shot, characters: result.characters, tokens: result.tokens },
    });
  }
}

interface SharedWordings {
  readonly style: WordedAtom;
  readonly character: WordedAtom;
}

function sharedBlocks({ story }: Storyboard): SharedWordings[] {
  const styles = wordingsOfText(story.style).map(asOpening);
  const characters = wordingsOfText(story.character).map(asOpening);
  return styles.flatMap((style) => characters.map((character) => ({ style, character })));
}

function asOpening({ wording, text }: WordedAtom): WordedAtom {
  return { wording, text: capitalised(text) };
}

function wordingsOfText(texts: Partial<SharedBlock>): WordedAtom[] {
  return WORDINGS.map((wording) => ({ wording, text: sentence(texts[wording] ?? "") })).filter(
    ({ text }) => text !== "",
  );
}

function wordingsOf(shot: PlacedShot): ShotWordings {
  return Object.fromEntries(ATOMS.map((name) => [name, wordingsOfAtom(shot, name)])) as Record<
    AtomName,
    WordedAtom[]
  >;
}

function wordingsOfAtom(shot: PlacedShot, name: AtomName): WordedAtom[] {
  const atom = shot.story.atoms.find((candidate) => candidate.name === name);
  const worded = atom === undefined || hasNoTime(shot, name) ? [] : wordingsOfText(inTime(atom, shot));
  if (!NEVER_OMITTED.has(name)) return [...worded, { wording: "omit", text: "" }];
  if (worded.length === 0) throw internalError(`shot ${shot.id} has no ${name}`);
  return worded;
}

/** Without time for the escalation the gag is told in its quick wording; the shorter ones stay for small budgets. */
function inTime(atom: Atom, shot: PlacedShot): Atom {
  if (atom.quick === undefined || !hasNoTime(shot, "escalation")) return atom;
  const { name, quick: long, short, min } = atom;
  // A short topper speaks of the escalation; a short setup and the whole gag in a line stand on their own.
  return {
    name,
    long,
    ...(name === "setup" && short !== undefined && { short }),
    ...(min !== undefined && { min }),
  };
}

/** A clip may be sped up so much and no more, so that much of it can be seen. */
const MOST_SPEED = 1 / LEAST_CLIP_SHARE;

/** How much of the clip's own time reaches the screen: all of it, unless the shot is much shorter than the clip. */
function actionSeconds({ seconds, clipSeconds }: PlacedShot): number {
  return Math.min(clipSeconds, seconds * MOST_SPEED);
}

/** A clip under 6 seconds shows setup and topper only. */
function hasNoTime(shot: PlacedShot, name: AtomName): boolean {
  return name === "escalation" && momentsIn(actionSeconds(shot)) < 3;
}

function omissions(shot: PlacedShot, wordings: ShotPrompt["wordings"]): string[] {
  return shot.story.atoms
    .filter(({ name }) => wordings[name] === "omit")
    .map(({ name }) => `${shot.id} ${name}${hasNoTime(shot, name) ? " (no screen time)" : ""}`);
}

function noWording(what: string): never {
  throw internalError(`${what} has no wording`);
}
