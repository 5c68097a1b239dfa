import { wit } from "../../domain/card-worth.ts";
import type { InstallText } from "./install-sources.ts";
import { codeLines } from "./readme-code.ts";
import type { ReadmeSentence } from "./readme-sentences.ts";

/** What stands in code for people: behind a sign of comment, as a docstring, printed. */
const FOR_PEOPLE = [
  /(?:^|\s)(?:#|\/\/|--)\s+(\p{Lu}.{6,80})$/u,
  /^\s*(?:"""|''')\s*(\p{Lu}.{6,80}?)\s*(?:"""|''')?$/u,
  /\b(?:print(?:ln|f)?!?|puts|echo|console\.log)\b\s?\(?\s?f?"(\p{Lu}[^"\\{}%$]{6,80})"/u,
  /\b(?:print|puts|echo|console\.log)\b\s?\(?\s?f?'(\p{Lu}[^'\\{}%$]{6,80})'/u,
];
/** `Pan uses this!` points at the code. */
const POINTS = /\b(?:this|that|these|those|it|here|there)[.!?]+$/i;
/** `Is this egg hard?` asks the code. */
const ASKS_CODE = /^(?:is|are|has|have|does|did|was|were|should)\s.*\?$/i;
const WORDS = { least: 3, most: 9 };
const MAX_LINE = 200;

/** Sentences in the code of a README in which somebody has a voice: `# Too tired to shower!` */
export function codeSayings({ path, lines }: InstallText): readonly ReadmeSentence[] {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): readonly ReadmeSentence[] => {
    if (isCode[index] !== true || line.length > MAX_LINE) return [];
    const text = FOR_PEOPLE.map((form) => form.exec(line)?.[1]?.trim()).find((said) => said !== undefined);
    if (
      text === undefined ||
      !/[.!?]$/.test(text) ||
      POINTS.test(text) ||
      ASKS_CODE.test(text) ||
      wit(text) === 0
    )
      return [];
    const count = text.split(" ").length;
    if (count < WORDS.least || count > WORDS.most) return [];
    const evidence = [{ path, line: index + 1, text }] as const;
    return [{ quote: { text, evidence }, kind: "prose", first: true, stopped: true, linked: false }];
  });
}
