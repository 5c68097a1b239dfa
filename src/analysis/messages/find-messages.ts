import { beginsSentence, endsSentence } from "../../domain/sentences.ts";
import { commentMarkers } from "../comment-markers.ts";
import { leadsOn } from "./message-quotes.ts";
import { stemOf } from "../../domain/paths.ts";

/** Words for people in code of a language without a parser. */
export interface MessageSeen {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** Verbatim, without its quotation marks. */
  readonly text: string;
}

const MAX_PER_FILE = 200;
const MAX_LINE = 300;
/** What stands before words that say what went wrong: `nvm_err`, `throw`, `fatalError(`, `IllegalStateException(`, `require(ready) {`. */
const COMPLAINS =
  /\b(?:require|check|precondition\w*|assert\w*)\(|(?:\b|_)(?:err|echoerr|error|fail|failure|die|throw|raise|warn|warning|fatal|panic|abort)(?:\b|_|[A-Z])|[a-z](?:Err|Error|Fail|Failure|Fatal|Warn|Warning|Exception)\b/;
/** Where a shell sends what went wrong. */
const TO_STDERR = /^[^"']{0,20}>&2/;
/** Files whose words are all about what went wrong. */
const COMPLAINT_FILE = /error|exception|failure/i;
/** Words without gaps and markup; line breaks at either end do not count. */
const LITERAL = /"(?:\\n)?([^"\\$%{}<>|`=*]{10,120})(?:\\n)*"(?=([^\n]{0,30}))/g;
/** `"$progname: No egg for '$name'!"`: what stands between who speaks and what only a run knows; of shells and Perl. */
const FILLED =
  /"(?:\\n)?(?:\$\{?\w+\}?:\s+)?([^"\\$%{}<>|`=*]{10,120}?)(?:\s(?:at|by|for|from|in|of|on|to|with))?(?:[:,]?\s['(]?\$\{?\w+[^"]{0,80})?(?:\\n)*"(?=([^\n]{0,30}))/g;
const FILLING = new Set(["Perl", "Shell"]);
/** `could not read`: what the verb is about is missing. */
const VERB_LAST = /\b(?:when|while)\s\w+ing$|\b(?:to|not|cannot|\w+n['’]t)\s\w+$/i;
const SINGLE_QUOTED = /(?<!\w)'([^'\\$%{}<>|`="*]{10,120})'(?!\w)(?=([^\n]{0,30}))/g;
const SINGLE_QUOTING = new Set(["Dart", "Groovy", "Lua", "Perl", "PowerShell", "Shell", "Vim script"]);
/** What goes on behind the closing quotation mark. */
const GOES_ON = /^\s*(?:<>|\+|\.\.|\.\s|&\s|\^|,\s*[a-z(])/;
/** Names of code among the words, and code itself: `errors[0] ? 'No pan' : null`, `init(coder:)`. */
const CODE = /_\w|[a-z]{2}[A-Z]|\w\[\d|\s\?\s.*\s:\s|\(\w*:\)/;
const THREE_WORDS = /^[\p{L}\p{N}][^\s]*(?:\s[^\s]+){2,}$/u;

/**
 * Finds messages by their text alone: literals of three words or more, on one line, behind a word such as `error`, `fail` or
 * `throw`; in a file named for errors every literal that is a whole sentence. Linear in the length of the source.
 * @param language display name, which tells how comments and literals begin
 */
export function findMessages(source: string, path: string, language: string): readonly MessageSeen[] {
  const markers = commentMarkers(language);
  const literals = FILLING.has(language) ? FILLED : LITERAL;
  const patterns = SINGLE_QUOTING.has(language) ? [literals, SINGLE_QUOTED] : [literals];
  const isAllComplaints = COMPLAINT_FILE.test(stemOf(path));
  const found: MessageSeen[] = [];
  let isText = false;
  for (const [index, line] of source.split("\n").entries()) {
    if (found.length >= MAX_PER_FILE) break;
    // Code in the documentation of Elixir and in texts of several lines says nothing itself.
    const fences = line.split('"""').length - 1;
    if (fences % 2 === 1) isText = !isText;
    if (isText || fences > 0) continue;
    if (line.length > MAX_LINE || !/["']/.test(line)) continue;
    if (!isAllComplaints && !COMPLAINS.test(line) && !line.includes(">&2")) continue;
    const start = line.trimStart();
    if (markers.some((marker) => start.startsWith(marker))) continue;
    for (const pattern of patterns)
      for (const match of line.matchAll(pattern)) {
        const text = messageIn(match, line.slice(0, match.index), isAllComplaints);
        if (text !== undefined) found.push({ path, line: index + 1, text });
      }
  }
  return found;
}

function messageIn(
  [whole, text = "", after = ""]: RegExpExecArray,
  before: string,
  isAllComplaints: boolean,
): string | undefined {
  const isCut = whole.includes("$");
  if (text.trim() !== text || !THREE_WORDS.test(text)) return undefined;
  if (CODE.test(text) || leadsOn(text) || (isCut && VERB_LAST.test(text))) return undefined;
  if (beginsSentence(text) && endsSentence(text) && isAllComplaints) return text;
  const complains = COMPLAINS.test(before) || TO_STDERR.test(after);
  return complains && (endsSentence(text) || !GOES_ON.test(after)) ? text : undefined;
}
