import { isScaffoldText } from "../scaffolds.ts";
import { definedLabels } from "./defined-labels.ts";
import { type Block, readmeBlocks } from "./readme-blocks.ts";
import { markupOf } from "./readme-markup.ts";
import { SECTION_TITLE } from "./readme-sections.ts";
import { headingText } from "./readme-sentences.ts";

/** Lines within which a README's own title stands; later headings are those of sections. */
const TITLE_LINES = 10;
/** Lines within which a README that begins with news comes to greet its readers: `Welcome to Egg`. */
const GREETING_LINES = 60;
const GREETING = /^welcome to (?:the )?([^\s!]{2,30})!?$/i;

/**
 * The title at the top of a README as readers see it, unless every README has such a one: then the name by which it greets
 * its readers; empty when there is neither.
 */
export function topHeading(path: string, lines: readonly string[]): string {
  const markup = markupOf(path);
  const labels = definedLabels(lines);
  const textOf = (block: Block): string => headingText(block, path, markup, labels)?.text ?? "";
  const headings = readmeBlocks(lines.slice(0, GREETING_LINES), markup).filter(
    ({ kind }) => kind === "heading",
  );
  const [first] = headings;
  if (first === undefined) return "";
  const isTitle = first.level === 1 && first.line <= TITLE_LINES;
  const text = isTitle ? textOf(first) : "";
  if (text !== "" && !SECTION_TITLE.test(text) && !isScaffoldText(text, [])) return text;
  const greetings = headings
    .filter(({ level }) => level === 1)
    .map(textOf)
    .filter((greeting) => !isScaffoldText(greeting, []));
  return greetings.map((greeting) => GREETING.exec(greeting)?.[1] ?? "").find((name) => name !== "") ?? "";
}
