import type { SourceFile } from "../domain/source.ts";
import { decode } from "./decode.ts";
import { literalBlocks } from "./literal-blocks.ts";
import { pathRole } from "./path-role.ts";
import { depthOf, extensionOf, fileNameOf, stemOf } from "./paths.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";

const DOC_EXTENSIONS: ReadonlySet<string> = new Set([
  ".md",
  ".mdx",
  ".markdown",
  ".rst",
  ".txt",
  ".html",
  ".adoc",
]);
/** Lists of changes name what was mended, not what matters. */
const CHANGE_LIST = /(?:^|\/)(?:change(?:s|log)?|history|news|release[-_]?notes?|migration)s?(?:[._/-]|$)/i;
const MAX_FILE_BYTES = 600_000;
const MAX_TOTAL_BYTES = 12_000_000;

/** What is said to assistants about the code is not written for readers. */
const FOR_ASSISTANTS = /^(?:AGENTS?|CLAUDE|GEMINI|copilot-instructions)\.md$/;

/** Per name, the documents that have it in code font, in the order of the files. */
export function docMentions(
  files: readonly SourceFile[],
  isName: (word: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const mentions = new Map<string, string[]>();
  let bytes = 0;
  for (const file of files) {
    if (!isDocument(file) || bytes + file.bytes > MAX_TOTAL_BYTES) continue;
    bytes += file.bytes;
    const words = new Set<string>();
    for (const span of codeSpans(decode(file)))
      for (const word of identifiers(span)) if (isName(word)) words.add(word);
    for (const word of words) {
      const pages = mentions.get(word);
      if (pages) pages.push(file.path);
      else mentions.set(word, [file.path]);
    }
  }
  return mentions;
}

/** The page that shows newcomers how to use the project. */
const FIRST_PAGE =
  /^(?:quick[-_ ]?start|getting[-_ ]?started|tutorial|introduction|intro|first[-_ ]?steps|basic[-_ ]?usage|usage|basics)$/i;

/** Types and functions of the project that the code on its first page for newcomers uses, nearest to the root. */
export function namesOnFirstPage(
  files: readonly SourceFile[],
  isName: (word: string) => boolean,
): ReadonlySet<string> {
  const pages = files
    .filter((file) => FIRST_PAGE.test(stemOf(file.path)) && isDocument(file))
    .toSorted((left, right) => depthOf(left.path) - depthOf(right.path) || byCodeUnit(left.path, right.path));
  for (const page of pages) {
    const names = [...namesUsed(decode(page))].filter(isName);
    if (names.length > 0) return new Set(names);
  }
  return new Set();
}

/**
 * Types and functions that the code in a text uses and does not define itself: names with a capital letter, what is
 * called or decorates, and what something is called on.
 */
export function namesUsed(text: string): ReadonlySet<string> {
  const spans = codeSpans(text).map((span) => span.replace(COMMENT, ""));
  const own = new Set(firstGroups(spans, DEFINES));
  const types = spans.flatMap(identifiers).filter((name) => /^\p{Lu}/u.test(name));
  const calls = spans.flatMap((span) =>
    [...span.matchAll(CALL)].map(([, decorator, called]) => called ?? decorator),
  );
  const assigned = new Set(firstGroups(spans, ASSIGNS));
  const receivers = firstGroups(spans, RECEIVER).filter((name) => !assigned.has(name));
  const names = [...types, ...calls, ...receivers].filter((name) => name !== undefined);
  return new Set(names.filter((name) => !own.has(name)));
}

function firstGroups(spans: readonly string[], pattern: RegExp): readonly string[] {
  return spans.flatMap((span) => Array.from(span.matchAll(pattern), ([, group = ""]) => group));
}

/** `// Return it.`, `# Add an egg`: a sentence in code uses nothing by its capital letter. */
const COMMENT = /(?<=^|\s)(?:\/\/|#\s)[^\n]*/g;

/** `class User(Model):`, `def index():`, `func main() {` */
const DEFINES =
  /^[ \t]*(?:(?:export|async|public|final) )*(?:class|struct|def|func|function|fn|type|interface) ([\p{L}_$][\p{L}\p{N}_$]{0,60})/gmu;
/** `const app = express()`, `app = Flask()`, but not `const egg = require("egg")`. */
const ASSIGNS =
  /^[ \t]*(?:>>> )?(?:(?:const|let|var|val) )?\$?([\p{L}_][\p{L}\p{N}_$]{0,60})(?:: [\w.<>]{1,60})? :?=(?![=>]|\s?(?:await )?(?:require|import)\b)/gmu;

const CALL =
  /@(?:[\p{L}_$][\p{L}\p{N}_$]{0,60}\.){0,3}([\p{L}_$][\p{L}\p{N}_$]{0,60})|([\p{L}_$][\p{L}\p{N}_$]{0,60})(?:!?\(|`(?=\S))/gu;

/** `got` of `got.post(`. */
const RECEIVER = /(?<![\p{L}\p{N}_$.])([\p{L}_$][\p{L}\p{N}_$]{0,60})(?=\.[\p{L}_$][\p{L}\p{N}_$]{0,60}\()/gu;

/** Identifiers in a piece of text, in order. */
export function identifiers(text: string): readonly string[] {
  return text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
}

function isDocument(file: SourceFile): boolean {
  if (
    !DOC_EXTENSIONS.has(extensionOf(file.path)) ||
    file.bytes > MAX_FILE_BYTES ||
    CHANGE_LIST.test(file.path) ||
    FOR_ASSISTANTS.test(fileNameOf(file.path))
  )
    return false;
  const role = pathRole(file.path);
  return role === "docs" || role === "source" || role === "example";
}

/**
 * Text between backticks (inline code, fences, reStructuredText roles), code blocks of reStructuredText and AsciiDoc, `<code>`
 * elements, doctests and autodoc lines.
 */
export function codeSpans(text: string): readonly string[] {
  return [
    ...backtickSpans(text),
    ...literalBlocks(text),
    ...(text.match(CODE_ELEMENT) ?? []),
    ...(text.match(CODE_LINE) ?? []),
  ];
}

const CODE_ELEMENT = /<(?:code|tt|pre)\b[^<]{0,2000}/g;
const CODE_LINE = /^[ \t]*(?:>>>|\.\. (?:auto|class|function|exception|py:))[^\n]*/gm;

function backtickSpans(text: string): readonly string[] {
  const spans: string[] = [];
  let paragraphEnd = -1;
  let at = text.indexOf("`");
  while (at !== -1) {
    let end = at;
    while (text.charAt(end) === "`") end += 1;
    if (paragraphEnd < end) paragraphEnd = indexOrEnd(text, "\n\n", end);
    const fence = text.slice(at, end);
    // A fence that never ends turns the rest into code; other code stays within its paragraph.
    const close = indexOrEnd(text, fence, end);
    if (fence.length >= 3 || close < paragraphEnd) {
      // `Text <https://…>`_ is a link of reStructuredText.
      if (fence.length !== 1 || text.charAt(close + 1) !== "_") spans.push(text.slice(end, close));
      end = close + fence.length;
    }
    at = text.indexOf("`", end);
  }
  return spans;
}

function indexOrEnd(text: string, needle: string, from: number): number {
  const index = text.indexOf(needle, from);
  return index === -1 ? text.length : index;
}
