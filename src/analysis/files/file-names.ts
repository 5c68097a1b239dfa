import type { FileNameFact } from "../../domain/facts.ts";
import { isFitToShow } from "../../domain/fit-to-show.ts";
import type { SourceFile } from "../../domain/source.ts";
import { splitName } from "../../domain/name-words.ts";
import { byCodeUnit } from "../../domain/stable-hash.ts";
import { funnyWords } from "../../domain/card-worth.ts";
import { LANGUAGE_BY_EXTENSION } from "../../domain/code-languages.ts";
import { commentMarkers } from "../comment-markers.ts";
import { type CodeLine, declarationIn, mentionsIn } from "../declared-names.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import type { RoleOf } from "./file-roles.ts";
import { depthOf, extensionOf, fileNameOf, stemOf } from "../../domain/paths.ts";

const MAX_NAMES = 40;
const MAX_TRIED = 120;
const MAX_LINES = 2000;
const MAX_LINE = 300;
/** So many lines of code are tried for one that may be shown. */
const MAX_SHOWN = 60;
/** What a file gains that is named like something that code in the README uses. */
const FEATURED = 5;
/** What it gains each time that the number of files doubles that mention it. */
const MENTIONED = 2;
/** Names that every project has. */
const SILENT = /^(?:index|mod|lib|__init__|__main__)\.\w+$|\.d\.[cm]?ts$/i;

/** What file names are judged by. */
interface FileNameContext {
  readonly gate: EvidenceGate;
  readonly roleOf: RoleOf;
  /** Names that code in the README uses. */
  readonly featured: ReadonlySet<string>;
  /** True for a file of a language that is parsed: what it declares is known by other means. */
  readonly isParsed: (path: string) => boolean;
}

/**
 * Telling names of code files, best first: what the README names, what other files mention, entry points, names of several
 * words, odd names. Each cites the line that declares what the file is named for, and in a language that is not parsed is
 * called what that line declares, with what is said of it above; else its first line of code.
 */
export function fileNames(files: readonly SourceFile[], context: FileNameContext): readonly FileNameFact[] {
  const { featured } = context;
  const code = files.filter((file) => isTelling(file, context));
  const mentions = mentionsIn(
    code.filter(({ path }) => !context.isParsed(path)),
    context.gate,
  );
  const scored = code
    .map(({ path }) => {
      const stem = stemOf(path);
      const known = (featured.has(stem) ? FEATURED : 0) + MENTIONED * Math.log2(1 + mentions(path));
      return { path, score: nameScore(path) + known };
    })
    .sort((left, right) => right.score - left.score || byCodeUnit(left.path, right.path));
  const telling = scored.filter(({ path }) => !SILENT.test(fileNameOf(path)));
  const names = new Map<string, FileNameFact>();
  for (const { path } of (telling.length > 0 ? telling : scored).slice(0, MAX_TRIED)) {
    const fact = nameFact(path, context);
    // Of several that declare the same, the one that says what it is.
    const known = fact && names.get(fact.text);
    if (fact && (!known || (!known.doc && fact.doc))) names.set(fact.text, fact);
    if (names.size >= MAX_NAMES) break;
  }
  return [...names.values()];
}

function isTelling({ path, bytes }: SourceFile, { roleOf }: FileNameContext): boolean {
  return bytes > 0 && LANGUAGE_BY_EXTENSION.has(extensionOf(path)) && roleOf(path) === "source";
}

/** A file called `main` says nothing without its folder. */
function shownName(path: string): string {
  const segments = path.split("/");
  return /^(?:main|mod|lib|index|init)$/i.test(stemOf(path))
    ? segments.slice(-2).join("/")
    : fileNameOf(path);
}

/** Cites the line that declares the stem, else the first line of code that may be shown. */
function nameFact(path: string, { gate, isParsed }: FileNameContext): FileNameFact | undefined {
  const text = shownName(path);
  if (!isFitToShow(text)) return undefined;
  const code = codeLines(gate.linesOf(path), LANGUAGE_BY_EXTENSION.get(extensionOf(path)) ?? "");
  const declared = declarationIn(path, code, gate);
  if (declared) return isParsed(path) ? { text, evidence: declared.evidence } : declared;
  for (const line of code.slice(0, MAX_SHOWN)) {
    const evidence = gate.evidence({ path, ...line }, line.text);
    if (evidence) return { text, evidence: [evidence] };
  }
  return undefined;
}

/** Of C and its kin, of Haskell, of OCaml and its kin. */
const BLOCK_COMMENTS = [
  ["/*", "*/"],
  ["{-", "-}"],
  ["(*", "*)"],
] as const;

/** What files of a language begin with, whatever they do. */
const PREAMBLE = /^(?:["']use strict["'];?|set -\w+|cd "?\$\(.*|from __future__ .*)$/;

/** Lines with words outside of comments. */
function codeLines(lines: readonly string[], language: string): readonly CodeLine[] {
  const markers = commentMarkers(language);
  let isOpen = false;
  return lines.slice(0, MAX_LINES).flatMap((whole, index) => {
    const text = whole.slice(0, MAX_LINE).trim();
    const isComment =
      isOpen || /^(?:\/\*|\{-|\(\*|<!--|"""|#!)/.test(text) || markers.some((sign) => text.startsWith(sign));
    for (const [opens, closes] of BLOCK_COMMENTS)
      if (text.includes(opens) || text.includes(closes))
        isOpen = text.lastIndexOf(opens) > text.lastIndexOf(closes);
    return isComment || PREAMBLE.test(text) || !/\p{L}{2}/u.test(text) ? [] : [{ line: index + 1, text }];
  });
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
