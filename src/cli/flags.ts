import type { Options } from "yargs";
import { ENGINES } from "../domain/engine.ts";
import { FILM_SECONDS } from "../domain/film-rules.ts";
import { QUALITIES } from "../domain/video-model.ts";

/** Flags that decide what film is made; also keys of the configuration file (camel case) and `SORA_*` variables. */
export const FILM_FLAGS = {
  budget: {
    type: "string",
    describe: "Token level for all prompts together: ultra-low, low, medium, high or your own",
  },
  "max-prompt-tokens": { type: "number", describe: "Token limit instead of a level" },
  duration: {
    type: "number",
    describe: `Length of the film in seconds, ${FILM_SECONDS.min}-${FILM_SECONDS.max}`,
  },
  model: { type: "string", describe: "Video model to plan and price for (see: estimate)" },
  quality: {
    type: "string",
    choices: QUALITIES,
    describe: "Picture quality; picks the cheapest size that has it",
  },
  size: { type: "string", describe: "Size as the model spells it, instead of a quality: 720p" },
  template: { type: "string", describe: "Story template (see: templates/)" },
  lang: {
    type: "string",
    describe: "Language of the film's own words on its cards: en, de, fr, es, ja, zh, pt",
  },
  metaphors: { type: "string", describe: "Folder or file with your own metaphors; same ids replace ours" },
  prices: { type: "string", describe: "File with your own models and prices; same ids replace ours" },
  seed: { type: "number", describe: "Another number, other choices among equals" },
  include: {
    type: "string",
    array: true,
    requiresArg: true,
    describe: "Only files under these paths or patterns",
  },
  exclude: {
    type: "string",
    array: true,
    requiresArg: true,
    describe: "Leave out files under these paths or patterns",
  },
  engine: { type: "string", choices: ENGINES, describe: "exact parses every file closely" },
  "monthly-budget": {
    type: "number",
    describe: "US dollars a month: what --real may spend, and how many films the price table counts",
  },
  out: { type: "string", describe: "Folder for the results (default ./sora-out/<repo>-<commit>)" },
} as const satisfies Record<string, Options>;

/** Those of {@link FILM_FLAGS} that count for a film which is planned already: its prices and the budget. */
export const PLANNED_FILM_FLAGS = [
  "prices",
  "monthly-budget",
] as const satisfies readonly (keyof typeof FILM_FLAGS)[];

/** Flags every command has. */
export const COMMON_FLAGS = {
  "repo-path": { type: "string", describe: "Repository to make a film of" },
  "trust-repo-config": {
    type: "boolean",
    describe: "Also read sora-pipeline.yaml and .env that belong to a repository",
  },
  cache: { type: "boolean", default: true, describe: "Keep readings between runs (--no-cache turns it off)" },
  json: { type: "boolean", describe: "Print JSON on stdout" },
  quiet: { type: "boolean", alias: "q", describe: "Print only the result, of a plan its path, and errors" },
  verbose: { type: "boolean", alias: "v", describe: "Say more on stderr" },
  color: { type: "boolean", describe: "Colour (--no-color, NO_COLOR and pipes turn it off)" },
} as const satisfies Record<string, Options>;

/** Kebab case to camel case: `max-prompt-tokens` -> `maxPromptTokens`. */
export function camelCase(flag: string): string {
  return flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The text given for a flag; `undefined` when it was not given. */
export function textFlag(flags: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = flags[name];
  return typeof value === "string" ? value : undefined;
}
