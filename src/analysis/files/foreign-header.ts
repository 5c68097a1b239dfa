import { longPattern } from "../../domain/long-pattern.ts";
import { commentMarkers } from "../comment-markers.ts";

const MAX_LINES = 30;
const MAX_LINE = 300;
/** `Vendored from`, `This module was copied from`, behind the sign of the comment; parts of a file say nothing of the whole. */
const TAKEN = longPattern("i")`
  ^\W*(?:(?:this|the)\s+(?:file|module|code|class|header|script|implementation|package)\s+
  |it\s+)?(?:(?:is|was|has\s+been)\s+)?(?:(?:originally|directly|mostly|largely|heavily|shamelessly|verbatim)\s+)*(?:vendored
  |copied|adapted|taken|lifted|borrowed)\s+(?:(?:directly|verbatim|almost)\s+)*from\b:?\s+(.{3,})`;
/** A project: an address, `pypa/packaging`, `CPython`, `the scipy project`. */
const PROJECT =
  /^(?:the\s+)?(?:<?https?:|[\w.-]+\.(?:com|org|net|io)\b|@?[\w.-]+\/[\w.-]+|["'`]?\p{Lu}[\w.+-]+|["'`]?[\w.-]+["'`]?\s+(?:project|package|library|source|sources|repo|repository|codebase|crate|gem|stdlib)\b)/u;
/** `From Egg V1: https://github.com/hen/egg/blob/…`: the file it was taken from. */
const FROM_FILE =
  /^\W*from(?:\s[^:,]{1,60})?:?\s+<?https?:\/\/(?:github|gitlab)\.com\/[\w.-]+\/[\w.-]+\/(?:-\/)?(?:blob|tree)\//i;
/** What may stand above the comment that heads a file. */
const PREAMBLE = /^\s*(?:package\s+[\w.]+;?|<\?php|["']use strict["'];?|#!.*)\s*$/;
const QUOTES = /"""|'''/g;

/**
 * True when the comment at the head of a file says that its code comes from another project.
 * @param language display name, which tells how comments begin
 */
export function isTakenOver(source: string, language: string): boolean {
  const markers = commentMarkers(language);
  let open: Open;
  for (const whole of source.slice(0, MAX_LINES * MAX_LINE).split("\n", MAX_LINES)) {
    const line = whole.slice(0, MAX_LINE);
    const start = line.trimStart();
    const quotes = line.match(QUOTES)?.length ?? 0;
    const isComment = open !== undefined || quotes > 0 || markers.some((marker) => start.startsWith(marker));
    if (start !== "" && !isComment && !PREAMBLE.test(line)) return false;
    const isTaken = PROJECT.test(TAKEN.exec(start)?.[1] ?? "") || FROM_FILE.test(start);
    if (isComment && isTaken) return true;
    open = stillOpen(line, quotes, open);
  }
  return false;
}

type Open = "block" | "docstring" | undefined;

function stillOpen(line: string, quotes: number, open: Open): Open {
  if (open !== "block" && quotes % 2 === 1) return open === undefined ? "docstring" : undefined;
  if (open === "docstring") return open;
  const begins = line.lastIndexOf("/*");
  const ends = line.lastIndexOf("*/");
  if (ends > begins) return undefined;
  return begins >= 0 ? "block" : open;
}
