import { beginsSentence, endsSentence, sentencesOf } from "../../domain/sentences.ts";

/** A line of a comment with those around it; empty where there is none. */
export interface LineOfComment {
  readonly above: string;
  readonly text: string;
  readonly below: string;
}

/** True when a line of a comment does not go on with a sentence from the line above it. */
export function beginsAnew(above: string): boolean {
  return above === "" || /[.!?:]$/.test(above);
}

/** `This makes it worse.`: what this is stands in a sentence before. */
const SPEAKS_OF_IT = /^(?:it|that|these|they|this|those)\b/i;

/** The sentence that begins on a line of a comment and ends on the next, in two parts: `The pan is | very old.` */
export function sentenceOver({ above, text, below }: LineOfComment): readonly [string, string] | undefined {
  const sentences = sentencesOf(text);
  const [end = ""] = sentencesOf(below);
  const start = sentences.at(-1) ?? "";
  const begins = sentences.length > 1 || beginsAnew(above);
  if (SPEAKS_OF_IT.test(start)) return undefined;
  return begins && beginsSentence(start) && !endsSentence(start) && endsSentence(end)
    ? [start, end]
    : undefined;
}
