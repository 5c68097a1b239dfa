import type { NoteFact } from "../../domain/facts.ts";
import { openBrackets } from "../../domain/sentences.ts";
import { commentMarkers } from "../comment-markers.ts";
import { lineNumbers } from "../line-numbers.ts";

/** A TODO-like comment, or a remark, as the pass over all code sees it. */
export interface NoteSeen {
  readonly tag: NoteFact["tag"];
  readonly path: string;
  /** 1-based line of the tag or the remark; the parts stand on this line and those that follow it. */
  readonly line: number;
  /** What the comment says after its tag, if it has one, line by line; each part is verbatim. At least one. */
  readonly parts: readonly string[];
  /** False when the comment goes on after the last part. */
  readonly complete: boolean;
}

const TAGS: readonly NoteFact["tag"][] = ["TODO", "FIXME", "XXX", "HACK"];
const MAX_PER_FILE = 20;
const MAX_LOOKED_AT = 200;
const MAX_LINE = 400;

/**
 * Finds TODO, FIXME, XXX and HACK comments by their text alone, in any language: the tag must follow a comment marker
 * on its line. Up to three lines are read, until the first sentence ends. An owner in parentheses is left out.
 */
export function findNotes(source: string, path: string, language: string): readonly NoteSeen[] {
  const markers = commentMarkers(language);
  const found: { readonly at: number; readonly note: Omit<NoteSeen, "path" | "line"> }[] = [];
  for (const tag of TAGS) {
    let looked = 0;
    for (
      let at = source.indexOf(tag);
      at !== -1 && looked < MAX_LOOKED_AT;
      at = source.indexOf(tag, at + tag.length)
    ) {
      looked += 1;
      const note = noteAt(source, at, at + tag.length, markers);
      if (note) found.push({ at, note: { tag, ...note } });
    }
  }
  const first = found.toSorted((left, right) => left.at - right.at).slice(0, MAX_PER_FILE);
  const lines = lineNumbers(
    source,
    first.map(({ at }) => at),
  );
  return first.map(({ note: { tag, parts, complete } }, index) => ({
    tag,
    path,
    line: lines[index] ?? 1,
    parts,
    complete,
  }));
}

const WORD = /[A-Za-z0-9_$]/;

type Words = Pick<NoteSeen, "parts" | "complete">;

/** The note whose tag stands between two offsets; `undefined` when it is no tag. */
function noteAt(source: string, at: number, end: number, markers: readonly string[]): Words | undefined {
  if (WORD.test(source.charAt(at - 1)) || WORD.test(source.charAt(end))) return undefined;
  const before = source.slice(Math.max(0, at - MAX_LINE), at);
  if (!isInComment(before.slice(before.lastIndexOf("\n") + 1), markers)) return undefined;
  const [rest = "", ...following] = source.slice(end, end + 3 * MAX_LINE).split(/\r?\n/, 4);
  if (rest.length > MAX_LINE) return undefined;
  const text = withinBrackets(
    trimmed(rest.replace(/^\s*[([][^()[\]]{0,60}[)\]]/, "").replace(/^[\s:!?.,*/#\])-]+/, "")),
  );
  const said = text.replace(SPEAKER, "");
  return isTelling(said) ? upToSentenceEnd(said, following, markers) : undefined;
}

/** `Anna: Mend this pan`, `anna; Mend this pan`: who says it stands on no card. */
const SPEAKER = /^(?:\p{Lu}\p{Ll}{1,20}:|\p{Ll}{2,20};)\s+(?=\p{Lu})/u;

/** The marker opens the line, or stands after white space further on. */
function isInComment(before: string, markers: readonly string[]): boolean {
  const start = before.trimStart();
  return markers.some(
    (marker) => start.startsWith(marker) || (marker !== "*" && before.includes(` ${marker}`)),
  );
}

/** `Drop the pan` of `(TODO: Drop the pan)`: a bracket that was open before is closed behind it. */
function withinBrackets(text: string): string {
  const isOpenBefore = text.endsWith(")") && openBrackets(text) < 0;
  return isOpenBefore ? text.slice(0, -1) : text;
}

/** Without white space and the sign that closes the comment. */
function trimmed(text: string): string {
  return text
    .trimEnd()
    .replace(/(?:(?<!\*)\*+\/|-->|\*\)|"""|''')$/, "")
    .trim();
}

/** Names of tags, and what joins them where they are only listed. */
const LISTED = /\b(?:TODO|FIXME|XXX|HACK|NOTE|BUG|OPTIMIZE|REVIEW)s?\b|\b(?:and|or)\b/g;

/** At least two words beside the names of tags, and nobody's handle. */
function isTelling(text: string): boolean {
  if (text.length < 8 || /(?:^|\s)@\w/.test(text)) return false;
  return /\p{L}{2}[^\p{L}]+\p{L}{2}/u.test(text.replace(LISTED, ""));
}

const SENTENCE_END = /^(.{11,}?[^.\s][.!?])(?=\s+\p{Lu}|\s*$)/u;

function upToSentenceEnd(text: string, following: readonly string[], markers: readonly string[]): Words {
  const sentence = SENTENCE_END.exec(text)?.[1];
  if (sentence !== undefined) return { parts: [sentence], complete: true };
  const parts = [text];
  for (const line of following.slice(0, 2)) {
    const next = continuation(line, markers);
    if (next === undefined) return { parts, complete: true };
    const end = SENTENCE_END.exec(next)?.[1] ?? /^[^.!?]{1,40}[.!?](?=\s|$)/.exec(next)?.[0];
    parts.push(end ?? next);
    if (end !== undefined) return { parts, complete: true };
  }
  const goesOn = following[2] !== undefined && continuation(following[2], markers) !== undefined;
  return goesOn ? { parts: [text], complete: false } : { parts, complete: true };
}

/** The words of a comment line that goes on with the sentence before it: it begins with a small letter, or with who writes. */
function continuation(line: string, markers: readonly string[]): string | undefined {
  const start = line.trimStart();
  const marker = markers.find((sign) => start.startsWith(sign));
  const words = marker === undefined ? "" : trimmed(start.slice(marker.length).replace(/^[*/#;-]{0,3}/, ""));
  return /^[\p{Ll}`"'(]|^I(?=[\s'’])/u.test(words) && words.length <= MAX_LINE ? words : undefined;
}
