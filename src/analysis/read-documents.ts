import type { SourceFile } from "../domain/source.ts";
import { codeSpans, identifiers } from "./code-spans.ts";
import { decode, sizeOf } from "./decode.ts";
import type { MessageSeen } from "./messages/find-messages.ts";
import type { NoteSeen } from "./notes/find-notes.ts";
import { remarksInProse } from "./notes/find-remarks.ts";
import { pathRole } from "./files/path-role.ts";
import { extensionOf, fileNameOf } from "../domain/paths.ts";
import { thrownInExamples } from "./messages/thrown-in-examples.ts";

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

/** What documents tell. */
export interface DocumentsRead {
  /** Per name, the documents that have it in code font, in the order of the files. */
  readonly mentions: ReadonlyMap<string, readonly string[]>;
  /** What examples throw in words with a voice. */
  readonly thrown: readonly MessageSeen[];
  /** Sentences in which somebody speaks their mind. */
  readonly remarks: readonly NoteSeen[];
}

/** Pages for those who work on the project, news, and what is there to be read by programs. */
const FOR_OTHERS =
  /\bconventions?\.|(?:^|\/)(?:blog|_?posts|essays|talks|news|community|maintain\w*|develop\w*|contribut\w*|examples?|openspec|superpowers|personalit(?:y|ies))\/|(?:^|\/)plans?\/\d{4}-|contribut|conduct|release|draft|cheat-?sheet|\.(?:txt|html)$/i;

/** True for a page that speaks to the users of the project. */
function isForUsers(path: string): boolean {
  return !FOR_OTHERS.test(path);
}

/** Reads what the project's documents say beside what its README is read for. */
export function readDocuments(
  files: readonly SourceFile[],
  isName: (word: string) => boolean,
): DocumentsRead {
  const mentions = new Map<string, string[]>();
  const thrown: MessageSeen[] = [];
  const remarks: NoteSeen[] = [];
  let bytes = 0;
  for (const file of files) {
    if (bytes >= MAX_TOTAL_BYTES || !isDocument(file)) continue;
    const words = new Set<string>();
    const text = decode(file);
    bytes += sizeOf(text);
    if (isForUsers(file.path)) {
      for (const found of thrownInExamples(text, file.path)) thrown.push(found);
      for (const found of remarksInProse(text, file.path)) remarks.push(found);
    }
    for (const span of codeSpans(text))
      for (const word of identifiers(span)) if (isName(word)) words.add(word);
    for (const word of words) {
      const pages = mentions.get(word);
      if (pages) pages.push(file.path);
      else mentions.set(word, [file.path]);
    }
  }
  return { mentions, thrown, remarks };
}

/** True for a page of the project, but lists of changes and what is written for programs. */
export function isDocument(file: SourceFile): boolean {
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
