import type { FileNameFact } from "../domain/facts.ts";
import type { SourceFile } from "../domain/source.ts";
import { LANGUAGE_BY_EXTENSION } from "../domain/code-languages.ts";
import { commentMarkers } from "./comment-markers.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import { firstSentence } from "./first-sentence.ts";
import { descriptionAbove } from "./languages/kit/leading-comment.ts";
import { SourceText } from "./languages/kit/source-text.ts";
import { plainName } from "./plain-name.ts";
import { extensionOf, stemOf } from "../domain/paths.ts";

/** A line of code with its number, trimmed. */
export interface CodeLine {
  readonly line: number;
  readonly text: string;
}

/** Files that are looked through for names of others, and their size in bytes: larger ones are seldom written by hand. */
const MAX_FILES = 400;
const MAX_BYTES = 100_000;
const NAME = /[\p{L}_][\p{L}\p{N}_]{2,60}/gu;
const TYPES =
  "class|object|interface|struct|enum|trait|protocol|record|module|defmodule|namespace|type|extension|actor";
const FUNCTIONS = "func?|function|fn|def|sub|proc";

/** Tells how many of the files mention what a file is named for; `egg_timer.ex` is named for `EggTimer`. */
export function mentionsIn(files: readonly SourceFile[], gate: EvidenceGate): (path: string) => number {
  const mentions = new Map(files.map(({ path }) => [plainName(stemOf(path)), 0]));
  for (const { path } of files.filter(({ bytes }) => bytes <= MAX_BYTES).slice(0, MAX_FILES)) {
    const names = new Set(gate.linesOf(path).flatMap((line) => (line.match(NAME) ?? []).map(plainName)));
    names.delete(plainName(stemOf(path)));
    for (const name of names) {
      const count = mentions.get(name);
      if (count !== undefined) mentions.set(name, count + 1);
    }
  }
  return (path) => mentions.get(plainName(stemOf(path))) ?? 0;
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
  const stem = stemOf(path);
  const declares = declarationOf(stem);
  for (const line of code) {
    const found = declares.exec(line.text)?.groups;
    const evidence = found && gate.evidence({ path, ...line }, line.text);
    if (!found || !evidence) continue;
    const text = found["name"] ?? stem;
    const doc = commentAbove(path, line.line, gate) ?? moduleDoc(path, line.line, gate);
    const declared = found["function"] === undefined ? "class" : "function";
    return { text, evidence: [evidence], declared, ...(doc && { doc }) };
  }
  return undefined;
}

function declarationOf(stem: string): RegExp {
  const name = [stem, camelCase(stem)]
    .join("|")
    .replace(/[^\p{L}\p{N}_|]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? "0"}}`);
  return new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:(?:${TYPES})|(?<function>${FUNCTIONS}))\\s+(?:[\\p{L}\\p{N}_]{1,60}\\.){0,6}(?<name>${name})(?![\\p{L}\\p{N}_])`,
    "u",
  );
}

/** `EggTimer` of `egg_timer`. */
function camelCase(stem: string): string {
  return stem.replace(/(?:^|_)(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase());
}

/** What the text says that Elixir puts below the declaration: `@moduledoc """`. */
function moduleDoc(path: string, line: number, gate: EvidenceGate): FileNameFact["doc"] {
  const lines = gate.linesOf(path);
  const start = lines.slice(line, line + MODULE_DOC_WITHIN).findIndex((text) => MODULE_DOC.test(text));
  const isOfAnother = lines.slice(line, line + start).some((text) => INNER_MODULE.test(text));
  if (start === -1 || isOfAnother) return undefined;
  const first = line + start + 1;
  const rest = lines.slice(first, first + MODULE_DOC_LINES);
  const end = rest.findIndex((text) => text.includes('"""'));
  const told = rest.slice(0, end === -1 ? undefined : end);
  const doc = firstSentence(
    told.map((text, index) => ({ text: text.trim(), line: first + index + 1 })),
    path,
  );
  return doc && gate.quote(doc);
}

const MODULE_DOC = /^\s*@moduledoc (?:~S)?"""\s*$/;
/** A module within, whose text comes first. */
const INNER_MODULE = /^\s*defmodule\s/;
const MODULE_DOC_WITHIN = 3;
const MODULE_DOC_LINES = 12;

/** What the comment says that stands directly above a line, or above its annotations. */
function commentAbove(path: string, line: number, gate: EvidenceGate): FileNameFact["doc"] {
  const [marker] = commentMarkers(LANGUAGE_BY_EXTENSION.get(extensionOf(path)) ?? "");
  const sign = marker === "#" ? "#" : "///";
  const source = new SourceText(gate.linesOf(path).slice(0, line).join("\n"), path);
  const { doc } = descriptionAbove(source, line, { line: sign, between: /^@/ });
  return doc && gate.quote(doc);
}
