import type { Quote } from "../domain/evidence.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { SourceFile } from "../domain/source.ts";
import { splitName } from "../domain/name-words.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { funnyWords } from "../domain/card-worth.ts";
import { LANGUAGE_BY_EXTENSION } from "../domain/code-languages.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import type { RoleOf } from "./file-roles.ts";
import { depthOf, extensionOf, fileNameOf, stemOf } from "./paths.ts";

const MAX_NAMES = 40;
const MAX_TRIED = 120;
const MAX_FIRST_LINES = 60;
/** Names that every project has. */
const SILENT = /^(?:index|mod|lib|__init__|__main__)\.\w+$|\.d\.[cm]?ts$/i;

/** Telling names of code files, best first: entry points, names of several words, odd names. */
export function fileNames(
  files: readonly SourceFile[],
  gate: EvidenceGate,
  roleOf: RoleOf,
): readonly Quote[] {
  const scored = files
    .filter(
      ({ path, bytes }) =>
        bytes > 0 && LANGUAGE_BY_EXTENSION.has(extensionOf(path)) && roleOf(path) === "source",
    )
    .map(({ path }) => ({ path, score: nameScore(path) }))
    .sort((left, right) => right.score - left.score || byCodeUnit(left.path, right.path));
  const telling = scored.filter(({ path }) => !SILENT.test(fileNameOf(path)));
  const names = new Map<string, Quote>();
  for (const { path } of (telling.length > 0 ? telling : scored).slice(0, MAX_TRIED)) {
    const text = shownName(path);
    const quote = names.has(text) ? undefined : nameQuote(text, path, gate);
    if (quote) names.set(text, quote);
    if (names.size >= MAX_NAMES) break;
  }
  return [...names.values()];
}

/** A file called `main` says nothing without its folder. */
function shownName(path: string): string {
  const segments = path.split("/");
  return /^(?:main|mod|lib|index|init)$/i.test(stemOf(path))
    ? segments.slice(-2).join("/")
    : fileNameOf(path);
}

/** Cites the first line that may be shown and names nobody. */
function nameQuote(text: string, path: string, gate: EvidenceGate): Quote | undefined {
  if (!isFitToShow(text)) return undefined;
  for (const [index, line] of gate.linesOf(path).slice(0, MAX_FIRST_LINES).entries()) {
    const shown = line.trim();
    if (!/\p{L}{2}/u.test(shown) || /copyright|\(c\)|author|licen[cs]e/i.test(shown)) continue;
    const evidence = gate.evidence({ path, line: index + 1, text: shown }, shown);
    if (evidence) return { text, evidence: [evidence] };
  }
  return undefined;
}

function nameScore(path: string): number {
  const stem = stemOf(path);
  const words = splitName(stem).filter((word) => word.length > 1);
  let score = Math.min(3, words.length) + 1.5 * funnyWords(words.join(" "));
  if (/^(?:main|app|server|cli)$/i.test(stem)) score += depthOf(path) <= 2 ? 2 : 0.5;
  if (/(?:^|\/)cmd\//.test(path)) score += 1;
  if (/^(?:mod|lib|index|types?|utils?|doc|version|build)$/i.test(stem)) score -= 1;
  return score + Math.min(1, stem.length / 20) - 0.1 * depthOf(path);
}
