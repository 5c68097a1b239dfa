import { longPattern } from "../domain/long-pattern.ts";
import type { Quote } from "../domain/evidence.ts";
import { looksTechnical } from "./curiosity.ts";
import { withoutPictographs } from "./pictographs.ts";

/** A line that shows success, and how well, 0-1. */
export interface SuccessSeen {
  readonly quote: Quote;
  readonly score: number;
}

const MAX_LINE = 200;
/** What a line is worth whose end only a run fills in. */
const CUT = 0.9;
const MOST_WORDS = 7;
/** Calls that say something to whoever runs it. */
const SAYS = longPattern("")`
  \b(?:console\.(?:log|info)|self\.(?:info|line)|this->(?:\w+->)?(?:info|line|success)|write_?line
  |f?print(?:ln|f)?!?|f?puts|echo|fmt\.(?:Print(?:ln|f)?|Sprintf)|System\.out\.print(?:ln|f)?
  |Console\.WriteLine|log(?:ger)?\.(?:[Ii]nfo|[Ss]uccess)|cout\s*<<|secho|say|out|stdout\.write|succeed
  |warn|WriteString|info!|UI\.(?:important|message|success)|_print)`;
/** What they say, behind whom they say it to. */
const PRINTED = new RegExp(
  SAYS.source +
    /\s{0,3}\(?\s{0,3}(?:\w+,\s|[^"'`(){};]{1,60}\selse\s)?(?:(?:_{1,2}|n?gettext|tr|bold|bright|green|cyan|blue)\(){0,2}[frbu]{0,2}(["'`])((?:(?!\1)[^\\]|\\.){2,60}?)(?:\\n)*\1/
      .source,
);
const COMMENT = /^\s*(?:\/\/|#|\*|\/\*|--)/;
const ESCAPE = /\\(?:n|x1b\[[\d;]*m|033\[[\d;]*m|u001b\[[\d;]*m)/gi;
/** What a checker hopes for. */
const CLEAN =
  /^(?:success: )?no (?:issues|problems|errors|warnings|violations|vulnerabilities|leaks) (?:were )?(?:found|identified|detected|reported)\b(?:[,;][\p{L} ]{3,50}\b(?:good|fine|healthy|ok(?:ay)?|well))?[.! ]*$/iu;
/** What says so in a report that is printed elsewhere. */
const ALL_CLEAN =
  /(["'`])(?:\\t)*((?:Success: n|[Nn])o \p{Ll}+ (?:were )?(?:found|identified|detected|reported)[.!]?|All (?:checks|tests) passed[.!]?)(?:(?:\\n)?\1| in \{)/u;
/** What is looked for, raised or asserted is not printed. */
const COMPARES = /^\s*(?:\}?\s*(?:else\s+)?if|elif|unless|assert\w*|raise|throw|while)\b|[=!]==?\s/;
/** In a text of several lines. */
const ON_ITS_LINE = /^\s*(?:\[\w+\])*(\p{Lu}[\p{L} ]{4,60}\bsuccessfully [\p{L} ]{3,30}!)(?:\[\w+\])*\s*$/u;
/** `build succeeded.`: small letters, but a whole sentence. */
const LOWER_SENTENCE = /^\p{Ll}+ (?:\p{Ll}[\p{L} ]*[.!]|[:;]-?[)D])$/u;
/** Says that all went well, most welcome first. */
const WELCOME: readonly (readonly [RegExp, number])[] = [
  [/\ball\b.{0,20}\b(?:pass(?:ed)?|succeeded|good|ok(?:ay)?|done|set|well)\b|\bit works\b/i, 1],
  [/^(?:all|everything)\b(?! but\b).{0,30}\bup[- ]to[- ]date[.! ]*$/i, 1],
  [/\b(?:applau(?:ds?|se)|bravo|encore|standing ovation|taken the stage)\b/i, 1],
  [/\bis (?:now )?(?:live|up and running|back online)[.!]*$/i, 0.95],
  [CLEAN, 0.94],
  [/^see you (?:again|around|later|next time|soon|tomorrow)\b[.! ]*$/i, 0.95],
  [/\b(?:hooray|yay|congratulations|congrats|well done|voil[aà]|tada)\b/i, 0.95],
  [/\bsuccessfully \p{L}+!$/u, 0.92],
  [/^(?:ok(?:ay)?|done|success|passed|finished|complete|ready|good ?bye|bye)\b[.! ]*$/i, 0.9],
  [/^(?:\S+ ){0,2}server (?:is )?(?:started|listening|running)(?: (?:on|at)\b|[.!]?$)/i, 0.8],
  [/^\p{Lu}\p{L}+ complete[.!]?$/u, 0.85],
  [/^now (?:using|running|serving|listening)\b/i, 0.8],
  [
    /\b(?:successfully|succeeded|is ready|completed|finished|(?<!\b(?:argument|flag|option|parameter|value)s? )passed(?! (?:as|by|in|into|on|through|to|via)\b)|success)\b/i,
    0.75,
  ],
];
const UNWELCOME =
  /\b(?:no|non-success\w*|not|never|none|nothing|fake|simulat\w*|fail\w*|err\w*|exception|problems?|warn\w*|invalid|unable|expected|cannot|can't|couldn't|before|until|if|when|while|unless|only|wait\w*|should|must|todo|test(?:ing)?|already|skipp\w*|abort\w*|kill\w*|migrat\w*|delet\w*|uninstall\w*|remov\w*|un\w*success\w*)\b/i;
/** `… You can now safely uninstall Egg.`: said when somebody leaves. */
const GOODBYE = /\buninstall/i;
/** Lines of a call within which more may be said. */
const AFTER = 4;
/** Where a value is filled in behind words: `installed {name}`, `installed %s`, `installed ${name}`. */
const GAP = /\s(?=\((?!\p{Ll}+(?: \p{Ll}+)+\))|[{[]|%[-+\d.]*[a-z]|#\{|\$\{)/iu;
/** What leads to the value. */
const HANGS =
  /(?:\s\p{Ll}+\p{Lu}\w*)?(?:\s(?:at|on) (?:address|host|port|url))?(?:\s(?:to|at|in|into|from|for|with|of|by|as|on|the|an?|is|was))*\s*$/u;
const HAS_GAPS = /[{}<>[\]|$]|%[-+\d.]*[a-z]|#\{|:\s*$|\.\.\.$|…$|,$|["']\s*:/i;

/** What a run prints when all goes well, as a transcript shows it. */
export function printedWords(
  line: string,
): (Pick<SuccessSeen, "score"> & { readonly text: string }) | undefined {
  const text = longestPart(line);
  const score = welcome(text);
  return score === 0 ? undefined : { text, score };
}

/** Short strings that a program prints when all went well: `All Passed!`, `Done.` */
export function printedSuccesses(lines: readonly string[], path: string): readonly SuccessSeen[] {
  const isDocumented = docstringLines(lines);
  const isTest = path.endsWith(".rs") ? testLines(lines) : [];
  return lines.flatMap((line, index) => {
    if (line.length > MAX_LINE || COMMENT.test(line) || isDocumented[index] === true) return [];
    if (isTest[index] === true) return [];
    const clean = COMPARES.test(line) ? undefined : ALL_CLEAN.exec(line)?.[2];
    const literal = PRINTED.exec(line)?.[2] ?? clean ?? ON_ITS_LINE.exec(line)?.[1];
    if (literal === undefined) return [];
    if (lines.slice(index, index + AFTER).some((next) => GOODBYE.test(next))) return [];
    const all = longestPart(literal);
    // `Dinner complete! Eggs: %d boiled`
    const whole = /^[^.!?]{3,60}!(?=\s)/.exec(all)?.[0] ?? all;
    const text = beforeGap(whole);
    const score = welcome(text) * (text === whole ? 1 : CUT);
    return score === 0
      ? []
      : [{ quote: { text, evidence: [{ path, line: index + 1, text: line.trim() }] }, score }];
  });
}

/** True for the lines of a file of Rust that are there for its tests: from the attribute to where what it stands above ends. */
function testLines(lines: readonly string[]): readonly boolean[] {
  let indent: string | undefined;
  return lines.map((line) => {
    indent ??= /^(\s*)#\[cfg\(test\)\]/.exec(line)?.[1];
    if (indent === undefined) return false;
    const isLast =
      line.startsWith(indent) && /^(?:\}|(?:pub )?(?:mod|use) .*;$)/.test(line.slice(indent.length));
    if (isLast) indent = undefined;
    return true;
  });
}

/** True for the lines that begin within three quotes: what is printed there is an example. */
function docstringLines(lines: readonly string[]): readonly boolean[] {
  let open: string | undefined;
  return lines.map((line) => {
    const isInside = open !== undefined;
    if (!line.includes('"""') && !line.includes("'''")) return isInside;
    for (const [quotes] of line.slice(0, MAX_LINE).matchAll(/"""|'''/g)) {
      if (open === undefined) open = quotes;
      else if (open === quotes) open = undefined;
    }
    return isInside;
  });
}

/** What is left between line breaks and colours, from its first letter on, without pictographs at its end. */
function longestPart(literal: string): string {
  const parts = literal
    .split(ESCAPE)
    .map((part) => withoutPictographs(part.replace(/^[^\p{L}\p{N}"']+/u, "").trim()));
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

/** `Successfully installed %s` up to what only a run fills in. */
function beforeGap(text: string): string {
  const said = (text.split(GAP, 1)[0] ?? "").replace(HANGS, "").trim();
  return said.split(/\s+/).length > 1 ? said : text;
}

/** How much a text is what one hopes to read, 0-1. */
function welcome(text: string): number {
  if (
    (text.split(/\s+/).length > MOST_WORDS && !CLEAN.test(text)) ||
    HAS_GAPS.test(text) ||
    (UNWELCOME.test(text) && !CLEAN.test(text))
  )
    return 0;
  const isSentence = /^[\p{Lu}"']/u.test(text) || LOWER_SENTENCE.test(text) || CLEAN.test(text);
  if (looksTechnical(text) || !isSentence) return 0;
  return WELCOME.find(([words]) => words.test(text))?.[1] ?? 0;
}
