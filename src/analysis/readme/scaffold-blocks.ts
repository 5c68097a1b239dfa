import { isScaffoldText } from "../scaffolds.ts";
import { sentencesOf } from "../../domain/sentences.ts";
import { plainText } from "../plain-text.ts";
import type { Block } from "./readme-blocks.ts";

/**
 * Without the paragraphs that begin as a generator's; headings of its own are left empty, for they still end the section
 * before them.
 */
export function withoutScaffolds(blocks: readonly Block[], names: readonly string[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const [first = ""] = sentencesOf(plainText(block.source));
    if (!isScaffoldText(first, names)) return [block];
    return block.kind === "heading" ? [{ ...block, source: "" }] : [];
  });
}
