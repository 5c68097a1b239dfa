import { wit } from "../domain/card-worth.ts";
import type { MessageSeen } from "./find-messages.ts";

/** `raise CancelExecution('No eggs on Sunday!')`, `throw new Error("What happened?")`, `panic("…")`. */
const THROWN =
  /\b(?:raise|throw|panic|abort)\b[^"'\n]{0,60}(?:"(\p{Lu}[^"\\{}%$<>\n]{6,80})"|'(\p{Lu}[^'\\{}%$<>\n]{6,80})')/gu;

/** Words for people that examples in documentation throw, where somebody has a voice in them. */
export function thrownInExamples(text: string, path: string): readonly MessageSeen[] {
  return [...text.matchAll(THROWN)].flatMap(({ 0: whole, 1: double, 2: single, index }) => {
    const said = double ?? single ?? "";
    if (wit(said) === 0) return [];
    return [{ path, line: text.slice(0, index + whole.length).split("\n").length, text: said }];
  });
}
