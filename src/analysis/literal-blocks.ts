import { indentOf } from "./indent.ts";

/** Where reStructuredText says that code follows: a directive, or a line that ends with two colons. */
const INTRODUCES = /^[ \t]*\.\. (?:code|code-block|sourcecode)::|::[ \t]*$/;
/** `:linenos:`, `:emphasize-lines: 2`: how a block is shown. */
const OPTION = /^[ \t]*:[\w-]{1,40}:/;
/** A listing of AsciiDoc, with its title. */
const LISTING = /^\[source[^\]\n]{0,200}\]\n(?:\.[^\n]{0,200}\n)?----+\n([\s\S]*?)\n----/gm;

/** Code blocks of reStructuredText, which are only indented, and of AsciiDoc, between rows of dashes. */
export function literalBlocks(text: string): readonly string[] {
  const listings = [...text.matchAll(LISTING)].map(([, code = ""]) => code);
  return text.includes("::") ? [...listings, ...indentedBlocks(text.split("\n"))] : listings;
}

function indentedBlocks(lines: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? "";
    const end = INTRODUCES.test(line) ? endOfBlock(lines, index + 1, indentOf(line)) : index + 1;
    const block = lines.slice(index + 1, end).filter((each) => !OPTION.test(each));
    if (block.length > 0) blocks.push(block.join("\n"));
    index = end;
  }
  return blocks;
}

/** The first line from `start` on that is not blank and no further to the right than `indent`. */
function endOfBlock(lines: readonly string[], start: number, indent: number): number {
  const offset = lines.slice(start).findIndex((line) => line.trim() !== "" && indentOf(line) <= indent);
  return offset === -1 ? lines.length : start + offset;
}
