import { wit } from "../../domain/card-worth.ts";
import type { MessageSeen } from "./find-messages.ts";
import { lineNumbers } from "../line-numbers.ts";

/** `raise CancelExecution('No eggs on Sunday!')`, `throw new Error("What happened?")`, `panic("…")`. */
const THROWN =
  /\b(?:raise|throw|panic|abort)\b[^"'\n]{0,60}(?:"(\p{Lu}[^"\\{}%$<>\n]{6,80})"|'(\p{Lu}[^'\\{}%$<>\n]{6,80})')/gu;

const MAX_PER_PAGE = 20;

/** Words for people that examples in documentation throw, where somebody has a voice in them. Linear in the length of the text. */
export function thrownInExamples(text: string, path: string): readonly MessageSeen[] {
  const thrown = [...text.matchAll(THROWN)]
    .map(({ 0: whole, 1: double, 2: single, index }) => ({
      said: double ?? single ?? "",
      end: index + whole.length,
    }))
    .filter(({ said }) => wit(said) > 0)
    .slice(0, MAX_PER_PAGE);
  const lines = lineNumbers(
    text,
    thrown.map(({ end }) => end),
  );
  return thrown.map(({ said }, index) => ({ path, line: lines[index] ?? 1, text: said }));
}
