import type { FilmShot } from "../domain/film.ts";
import type { ModelSpec } from "../domain/video-model.ts";
import type { LintRuleName, RawFinding } from "./lint-catalogue.ts";
import {
  CAMERA_MOVES,
  CONTAINER_PARAMETER,
  CONTRACTION,
  CROWDS,
  DENIALS,
  INNER_LIFE,
  MUSIC,
  ROLES,
} from "../domain/film-lexicon.ts";
import type { LintInput } from "./lint-input.ts";
import { firstPhrase, sentencesOf, spaced, wordsOf } from "./lint-words.ts";

/** What a rule found in one shot, or `undefined`. */
type ShotRule = (shot: FilmShot, input: LintInput) => string | undefined;

const SHOT_RULES: readonly (readonly [LintRuleName, ShotRule])[] = [
  ["style-first", (shot, { film }) => (beginsWithStyle(shot.prompt, film.style) ? undefined : "style")],
  ["character-block", (shot, { film }) => notOnce(shot.prompt, film.character)],
  ["one-camera-move", (shot) => cameraMoves(shot.prompt)],
  ["timed-beats", timedBeats],
  ["observable-action", (shot) => firstPhrase(shot.prompt, INNER_LIFE)],
  ["two-actors", (shot) => tooManyActors(shot.prompt)],
  ["positive-phrasing", (shot) => negation(shot.prompt)],
  ["no-container-parameters", (shot) => CONTAINER_PARAMETER.exec(shot.prompt)?.[0]],
  ["blank-papers", (shot) => (saysBlank(shot.prompt) ? undefined : "blank")],
  ["one-sound-cue", (shot) => soundCues(shot.prompt)],
  ["no-music", (shot) => firstPhrase(shot.prompt, MUSIC)],
  ["word-count", (shot, { film }) => unusualLength(shot.prompt, film)],
  ["model-limit", (shot, { model }) => overModelLimit(shot, model)],
];

/** Rules that look at one prompt at a time, and the token budget of the film. */
export function promptRules(input: LintInput): readonly RawFinding[] {
  const perShot = input.film.shots.flatMap((shot) =>
    SHOT_RULES.flatMap(([rule, check]) => {
      const found = check(shot, input);
      return found === undefined ? [] : [{ rule, where: shot.id, found }];
    }),
  );
  return [...perShot, ...lightSides(input.film), ...tokenLimit(input.film)];
}

function beginsWithStyle(prompt: string, style: string): boolean {
  return style !== "" && (prompt.startsWith(style) || prompt.startsWith(`Style: ${style}`));
}

function notOnce(prompt: string, block: string): string | undefined {
  const times = block === "" ? 0 : prompt.split(block).length - 1;
  return times === 1 ? undefined : String(times);
}

/** Only sentences about the camera count: a clerk may tilt a bottle, and the shot may end on a pan of milk. */
function cameraMoves(prompt: string): string | undefined {
  const aboutCamera = sentencesOf(prompt)
    .filter(
      (sentence) =>
        /\b(camera|shot|close-up|view|wide|medium)\b/i.test(sentence) && !/\bends\b|\d\s?s:/i.test(sentence),
    )
    .join("\n");
  const moves = Object.keys(CAMERA_MOVES).filter((move) => CAMERA_MOVES[move]?.test(aboutCamera) === true);
  return moves.length > 1 ? moves.join(", ") : undefined;
}

function timedBeats(shot: FilmShot): string | undefined {
  const beats = shot.prompt.match(/\b\d+(\.\d+)?\s*[-\u2013]\s*\d+(\.\d+)?\s?s\b/g) ?? [];
  return beats.length * 2 > shot.clipSeconds ? `${beats.length} in ${shot.clipSeconds} s` : undefined;
}

function tooManyActors(prompt: string): string | undefined {
  // A tailor's shop has no tailor in it.
  const words = spaced(prompt.replace(/\w+['\u2019]s\b/gu, ""));
  const crowd = CROWDS.find((word) => words.includes(` ${word} `));
  if (crowd !== undefined) return crowd;
  const roles = ROLES.filter((role) => words.includes(spaced(role)));
  return roles.length > 1 ? ["clerk", ...roles].join(", ") : undefined;
}

function negation(prompt: string): string | undefined {
  return firstPhrase(prompt, DENIALS) ?? CONTRACTION.exec(prompt)?.[0];
}

function saysBlank(prompt: string): boolean {
  return sentencesOf(prompt).some(
    (sentence) => /\bblank\b/i.test(sentence) && /\b(papers?|labels?|signs?)\b/i.test(sentence),
  );
}

function soundCues(prompt: string): string | undefined {
  const cues = prompt.match(/\bSound:|\broom tone\b/g) ?? [];
  const labels = cues.filter((cue) => cue === "Sound:").length;
  const count = Math.max(labels, cues.length - labels);
  return count > 1 ? String(count) : undefined;
}

/** Words that a token of these prompts stands for: 0.68-0.70 in the films of 14 repositories at level low. */
const WORDS_PER_TOKEN = 0.69;
/** A prompt of less than half or more than 1.7 times its share of the budget is out of balance with the others. */
const BALANCE = { least: 0.5, most: 1.7 };
const SHORTEST_PROMPT = 40;

function unusualLength(prompt: string, film: LintInput["film"]): string | undefined {
  const share = (film.budget.tokens / film.shots.length) * WORDS_PER_TOKEN;
  const [min, max] = [
    Math.max(SHORTEST_PROMPT, Math.round(share * BALANCE.least)),
    Math.round(share * BALANCE.most),
  ];
  const count = wordsOf(prompt).length;
  return count < min || count > max ? `${count} words, usual are ${min}-${max}` : undefined;
}

function overModelLimit(shot: FilmShot, model: ModelSpec): string | undefined {
  const { promptMaxChars: chars, promptMaxTokens: tokens } = model;
  if (chars !== undefined && shot.prompt.length > chars)
    return `${shot.prompt.length} of ${chars} characters`;
  if (tokens !== undefined && shot.tokens > tokens) return `${shot.tokens} of ${tokens} tokens`;
  return undefined;
}

function lightSides(film: LintInput["film"]): readonly RawFinding[] {
  return [...new Set(film.shots.map((shot) => shot.beat))].flatMap((beat) => {
    const shots = film.shots.filter((shot) => shot.beat === beat);
    const sides = shots
      .map((shot) => ({ id: shot.id, side: lightSide(shot.prompt) }))
      .filter(({ side }) => side !== undefined);
    const other = sides.find(({ side }) => side !== sides[0]?.side);
    return other === undefined
      ? []
      : [{ rule: "light-side" as const, where: other.id, found: `${sides[0]?.side}, ${other.side}` }];
  });
}

function lightSide(prompt: string): string | undefined {
  const light = sentencesOf(prompt).find(
    (sentence) => /\blight\b/i.test(sentence) && /\b(left|right)\b/i.test(sentence),
  );
  return light === undefined ? undefined : /\bleft\b/i.test(light) ? "left" : "right";
}

function tokenLimit(film: LintInput["film"]): readonly RawFinding[] {
  const total = film.shots.reduce((sum, shot) => sum + shot.tokens, 0);
  if (total <= film.budget.limit && total === film.budget.tokens) return [];
  return [
    {
      rule: "token-limit",
      where: "film",
      found: `${total} in the shots, ${film.budget.tokens} stated, ${film.budget.limit} allowed`,
    },
  ];
}
