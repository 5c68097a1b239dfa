import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type CardWords, FRAME_WORDS, type FrameWords, LIBRARY_LANGUAGE } from "../domain/card-words.ts";
import { SoraPipelineError } from "../domain/errors.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { loadCheckedYaml } from "./checked-yaml.ts";

const lang = z.string().regex(/^[a-z]{2,3}$/);
const line = z.string().trim().min(1).max(80);

/** What `metaphors/lang/<code>.yaml` must look like. */
const cardsFile = z.strictObject({
  schema: z.literal("sora-pipeline/cards@1"),
  lang,
  cards: z.record(z.string().min(1), line),
});

/** What `templates/words/<code>.yaml` must look like. */
const wordsFile = z.strictObject({
  schema: z.literal("sora-pipeline/words@1"),
  lang,
  words: z.record(z.enum(FRAME_WORDS), line),
});

/** Where the catalogues are, and which language is wanted. */
export interface WordsRequest {
  /** Folder of the templates; it holds `words/<code>.yaml`. */
  readonly templates: string;
  /** Folder of the metaphors; it holds `lang/<code>.yaml`. */
  readonly metaphors: string;
  /** Code of a language other than English: `de`. */
  readonly lang: string;
}

/**
 * Loads the film's own words in another language.
 * @throws SoraPipelineError `UNKNOWN_LANGUAGE` for a language that has no words; `BAD_TEMPLATE` or `BAD_METAPHORS` with file and
 * line when a catalogue is not as it must be.
 */
export function loadWords({ templates, metaphors, lang: code }: WordsRequest): CardWords {
  const frame = loadFrameWords({ directory: templates, lang: code });
  const path = join(metaphors, "lang", `${code}.yaml`);
  const { cards } = loadCheckedYaml({ path, schema: cardsFile, code: "BAD_METAPHORS" });
  return { lang: code, frame, lines: new Map(Object.entries(cards)) };
}

/**
 * Loads the words that frame a film.
 * @throws SoraPipelineError `UNKNOWN_LANGUAGE` for a language that has none; `BAD_TEMPLATE` when the file is not as it must be.
 */
export function loadFrameWords({
  directory,
  lang: code,
}: {
  /** Folder of the templates. */
  readonly directory: string;
  readonly lang: string;
}): FrameWords {
  const known = listLanguages(directory);
  if (!known.includes(code)) throw unknownLanguage(code, known);
  const path = join(directory, "words", `${code}.yaml`);
  return loadCheckedYaml({ path, schema: wordsFile, code: "BAD_TEMPLATE" }).words;
}

/**
 * All wordings that may frame a film: those of its language, where there are any, and the English ones.
 * @throws SoraPipelineError `BAD_TEMPLATE` when a file is not as it must be.
 */
export function frameWordings({
  directory,
  lang: code,
}: {
  /** Folder of the templates. */
  readonly directory: string;
  readonly lang: string;
}): readonly string[] {
  const known = listLanguages(directory).filter((one) => one === code || one === LIBRARY_LANGUAGE);
  return known.flatMap((one) => Object.values(loadFrameWords({ directory, lang: one })));
}

/** Codes of the languages that a folder of templates has words in, sorted. */
export function listLanguages(directory: string): readonly string[] {
  const folder = join(directory, "words");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return files.map((name) => name.slice(0, -".yaml".length)).sort(byCodeUnit);
}

function unknownLanguage(code: string, known: readonly string[]): SoraPipelineError {
  return new SoraPipelineError({
    code: "UNKNOWN_LANGUAGE",
    message: `there are no words in the language ${JSON.stringify(code)}`,
    hint: `Choose one of: ${known.join(", ")}.`,
    data: { lang: code, known },
  });
}
