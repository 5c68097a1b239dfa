import type { Quote } from "../../domain/evidence.ts";
import type { SourceFile } from "../../domain/source.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { firstSentence } from "../first-sentence.ts";
import { fileNameOf, folderOf } from "../../domain/paths.ts";
import { plainName } from "../plain-name.ts";

const MAX_LINES = 40;
const MIN_WORDS = 3;
const OPENS = /^[rRuU]?("""|''')/;

/** What a Python package named like the repository says about itself: the first sentence of its docstring. */
export function packageDoc(
  files: readonly SourceFile[],
  name: string,
  gate: EvidenceGate,
): Quote | undefined {
  const root = files.find(({ path }) => /^(?:src\/)?[^/]+\/__init__\.py$/.test(path) && isNamed(path, name));
  if (root === undefined) return undefined;
  const lines = gate.linesOf(root.path).slice(0, MAX_LINES);
  const start = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  const quotes = OPENS.exec(lines[start] ?? "")?.[1];
  if (quotes === undefined) return undefined;
  const sentence = firstSentence(docLines(lines.slice(start), { quotes, line: start + 1 }), root.path);
  return sentence !== undefined && sentence.text.split(" ").length >= MIN_WORDS
    ? gate.quote(sentence)
    : undefined;
}

function isNamed(path: string, name: string): boolean {
  return plainName(fileNameOf(folderOf(path))) === plainName(name);
}

/** The lines between the quotes, with their numbers. */
function docLines(
  lines: readonly string[],
  from: { readonly quotes: string; readonly line: number },
): { text: string; line: number }[] {
  const doc: { text: string; line: number }[] = [];
  for (const [index, whole] of lines.entries()) {
    const text = index === 0 ? whole.replace(OPENS, "") : whole;
    const end = text.indexOf(from.quotes);
    doc.push({ text: end < 0 ? text : text.slice(0, end), line: from.line + index });
    if (end >= 0) break;
  }
  return doc;
}
