import type { FileNameFact } from "../domain/facts.ts";
import { LANGUAGE_BY_EXTENSION } from "../domain/code-languages.ts";
import { commentMarkers } from "./comment-markers.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import { descriptionAbove } from "./languages/kit/leading-comment.ts";
import { SourceText } from "./languages/kit/source-text.ts";
import { extensionOf, stemOf } from "./paths.ts";

/** A line of code with its number, trimmed. */
export interface CodeLine {
  readonly line: number;
  readonly text: string;
}

/** Files that are looked through for names of others. */
const MAX_FILES = 400;
const NAME = /[\p{L}_][\p{L}\p{N}_]{2,60}/gu;
const TYPES =
  "class|object|interface|struct|enum|trait|protocol|record|module|defmodule|namespace|type|extension|actor";
const FUNCTIONS = "func?|function|fn|def|sub|proc";

/** How many of the files mention what another is named for, by that name. */
export function mentionsIn(paths: readonly string[], gate: EvidenceGate): ReadonlyMap<string, number> {
  const mentions = new Map(paths.map((path) => [stemOf(path), 0]));
  for (const path of paths.slice(0, MAX_FILES)) {
    const words = new Set(gate.linesOf(path).flatMap((line) => line.match(NAME) ?? []));
    for (const word of words) {
      const count = word === stemOf(path) ? undefined : mentions.get(word);
      if (count !== undefined) mentions.set(word, count + 1);
    }
  }
  return mentions;
}

/**
 * What a file declares under its own name, in any language: `class Pan`, `fun String.pan(`, `def pan`; with the first
 * sentence of the comment above it.
 */
export function declarationIn(
  path: string,
  code: readonly CodeLine[],
  gate: EvidenceGate,
): FileNameFact | undefined {
  const text = stemOf(path);
  const declares = declarationOf(text);
  for (const line of code) {
    const kind = declares.exec(line.text)?.groups;
    const evidence = kind && gate.evidence({ path, ...line }, line.text);
    if (!kind || !evidence) continue;
    const doc = commentAbove(path, line.line, gate);
    const declared = kind["function"] === undefined ? "class" : "function";
    return { text, evidence: [evidence], declared, ...(doc && { doc }) };
  }
  return undefined;
}

function declarationOf(stem: string): RegExp {
  const name = stem.replace(/[^\p{L}\p{N}_]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? "0"}}`);
  return new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:(?:${TYPES})|(?<function>${FUNCTIONS}))\\s+(?:[\\p{L}\\p{N}_]{1,60}\\.){0,6}${name}(?![\\p{L}\\p{N}_])`,
    "u",
  );
}

/** What the comment says that stands directly above a line, or above its annotations. */
function commentAbove(path: string, line: number, gate: EvidenceGate): FileNameFact["doc"] {
  const [marker] = commentMarkers(LANGUAGE_BY_EXTENSION.get(extensionOf(path)) ?? "");
  const sign = marker === "#" ? "#" : "///";
  const source = new SourceText(gate.linesOf(path).slice(0, line).join("\n"), path);
  const { doc } = descriptionAbove(source, line, { line: sign, between: /^@/ });
  return doc && gate.quote(doc);
}
