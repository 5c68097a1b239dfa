import { PICTOGRAPHS } from "../pictographs.ts";

/** Markup of a README; `plain` has none. */
export type Markup = "markdown" | "rst" | "asciidoc" | "rdoc" | "plain";

/** How a file is marked up, by its name. */
export function markupOf(path: string): Markup {
  if (/\.rst$/i.test(path)) return "rst";
  if (/\.(?:adoc|asciidoc)$/i.test(path)) return "asciidoc";
  if (/\.rdoc$/i.test(path)) return "rdoc";
  return /\.(?:md|markdown|mdx)$/i.test(path) ? "markdown" : "plain";
}

/** What a reader sees of a piece of marked-up text, with the way back to the source. */
export interface VisibleText {
  /** White space is squeezed to single spaces; {@link SENTENCE_BREAK} stands where a line is broken on purpose. */
  readonly text: string;
  /** Offset in the source of each character of `text`. */
  readonly offsets: readonly number[];
  /** Share of the characters that are link text, 0-1. */
  readonly linked: number;
}

/** Stands for `<br>`. */
export const SENTENCE_BREAK = "\u0001";
/** Stands for a character of the source that is not seen; as long as the source, so that offsets stay true. */
const HIDDEN = "\u0000";

type Rule = readonly [pattern: RegExp, shown: (match: readonly string[]) => string];

/**
 * Takes markup, badges, images, HTML and emoji away.
 * @param labels lower-case labels that have a link definition somewhere in the file.
 */
export function visibleText(source: string, markup: Markup, labels: ReadonlySet<string>): VisibleText {
  let masked = [HIDDEN, SENTENCE_BREAK, LESS_THAN].reduce((text, sign) => text.replaceAll(sign, " "), source);
  for (const [pattern, shown] of [...(markup === "plain" ? [] : rulesFor(markup, labels)), ...EMOJI]) {
    masked = masked.replace(pattern, (...match: string[]) => shown(match));
  }
  return squeeze(masked);
}

function rulesFor(markup: Markup, labels: ReadonlySet<string>): readonly Rule[] {
  if (markup === "rst") return RST;
  if (markup === "rdoc") return [...RDOC, ...HTML, ...EMPHASIS];
  return markup === "asciidoc"
    ? [...ASCIIDOC, ...EMPHASIS]
    : [...MARKDOWN, referenceRule(labels), ...MARKDOWN_CODE, ...HTML, ...EMPHASIS];
}

function squeeze(masked: string): VisibleText {
  let text = "";
  let linked = 0;
  // What was added last; to ask the text would put together all that was added to it.
  let last = " ";
  const offsets: number[] = [];
  let inLink = false;
  for (let index = 0; index < masked.length; index += 1) {
    const character = masked.charAt(index);
    if (character === LINK_START || character === LINK_END) inLink = character === LINK_START;
    else if (character !== HIDDEN) {
      const shown = /\s/.test(character) ? " " : character === LESS_THAN ? "<" : character;
      if (shown === " " && last === " ") continue;
      last = shown;
      text += shown;
      offsets.push(index);
      if (inLink) linked += 1;
    }
  }
  return { text, offsets, linked: text === "" ? 0 : linked / text.length };
}

const LINK_START = "\u0002";
const LINK_END = "\u0003";

function hide(text: string): string {
  return HIDDEN.repeat(text.length);
}

/** Shows one group of a match; what stands before and after it is hidden. */
function only(group: number): Rule[1] {
  return (match) => {
    const whole = match[0] ?? "";
    const shown = match[group] ?? "";
    const at = whole.indexOf(shown, whole.startsWith("[") ? 1 : 0);
    return hide(whole.slice(0, at)) + shown + hide(whole.slice(at + shown.length));
  };
}

function link(group: number): Rule[1] {
  const show = only(group);
  return (match) => {
    const text = show(match);
    return LINK_START + text.slice(1, -1) + LINK_END;
  };
}

const hidden: Rule[1] = (match) => hide(match[0] ?? "");

function entity(character: string): Rule[1] {
  return (match) => character + hide((match[0] ?? " ").slice(1));
}

// Every quantifier is bounded and none overlaps its neighbour: the cost stays linear on any text.
const ADDRESS = String.raw`\((?:[^()\n]|\([^()\n]{0,200}\)){0,500}\)`;
/** `… passes the whole test suite: [server][a], [client][b].`: where to see that, no part of what is said. */
const PROOF = String.raw`\[[^[\]]{1,40}\](?:\[[^[\]]{1,60}\]|\([^()\s]{1,300}\))`;
const LINKS_TO_PROOF = new RegExp(
  String.raw`(?=:\s{1,4}\[)(?<=(?:\S{1,40}\s){4}\S{1,40})(?<!\b(?:are|by|for|following|in|includ\w{1,4}|is|like|of|on|to|with)):\s{1,4}${PROOF}(?:(?:,|\s(?:and|or|\|))\s{1,4}${PROOF}){1,6}(?=\.?\s*$)`,
  "g",
);

// A footnote takes the blank before it along, so that none is left before a comma.
const MARKDOWN: readonly Rule[] = [
  [LINKS_TO_PROOF, hidden],
  [new RegExp(String.raw`!\[[^[\]]{0,300}\](?:${ADDRESS}|\[[^[\]]{0,200}\])`, "g"), hidden],
  // The picture of `[![build]][page]`; the link around it has no text then.
  [/!\[[^[\]]{0,300}\](?=\]\[)/g, hidden],
  [new RegExp(String.raw`\[([^[\]]{0,500})\]${ADDRESS}`, "g"), link(1)],
  [/ {0,2}\[\^[^[\]\s]{1,40}\]/g, hidden],
];

/** `[text][label]` and `[text]`, as far as the label is defined. */
function referenceRule(labels: ReadonlySet<string>): Rule {
  const show = link(1);
  return [
    /\[([^[\]]{1,300})\](?:\[([^[\]]{0,200})\])?/g,
    (match) => {
      const label = typeof match[2] === "string" && match[2] !== "" ? match[2] : (match[1] ?? "");
      return labels.has(label.toLowerCase().replace(/\s+/g, " ")) ? show(match) : (match[0] ?? "");
    },
  ];
}

/** What stands in for `<` within code, where it begins no tag: `press <Tab>`. */
const LESS_THAN = "\u0004";
const MARKDOWN_CODE: readonly Rule[] = [
  [/(?<!`)(`{1,3})(?!`)[^`\n]{1,1000}\1(?!`)/g, (match) => (match[0] ?? "").replaceAll("<", LESS_THAN)],
  // A line that is broken on purpose.
  [/\\(?=\n)/g, () => SENTENCE_BREAK],
];

const HTML: readonly Rule[] = [
  [/<br\s{0,5}\/?>/gi, (match) => SENTENCE_BREAK + hide((match[0] ?? " ").slice(1))],
  [/<a(?:\s[^<>]{0,1000})?>/gi, (match) => hide((match[0] ?? " ").slice(1)) + LINK_START],
  [/<\/a\s{0,5}>/gi, (match) => LINK_END + hide((match[0] ?? " ").slice(1))],
  [/<\/?[a-z][a-z0-9-]{0,30}(?:[\s/][^<>]{0,2000})?>/gi, hidden],
  [/<(?:https?:|mailto:)[^<>\s]{1,500}>/gi, hidden],
  [/&nbsp;|&emsp;|&ensp;/g, entity(" ")],
  [/&amp;/g, entity("&")],
  [/&lt;/g, entity("<")],
  [/&gt;/g, entity(">")],
  [/&quot;/g, entity('"')],
  [/&(?:#39|apos);/g, entity("'")],
  [/&(?:copy|reg|trade);/g, hidden],
];

/** `**a *big* egg**`, `*ser*ializing`, `**b**oiled **e**g**g**`: emphasis within emphasis or within a word. */
const NESTED: readonly Rule[] = [
  [/(?<![*\\])\*\*(\p{L}{1,30})\*\*(?=\p{L})/gu, only(1)],
  [/(?<=\p{L})\*\*(\p{L}{1,30})\*\*(?!\*)/gu, only(1)],
  [/(?<![\w*\\])\*\*(?=[^\s*]|\*[^\s*])((?:[^*\n]|\*(?!\*)){1,300}[^\s*])\*\*(?![\w*])/g, only(1)],
  [/(?<![\w*\\])\*([^\s*]{1,30})\*(?=\p{Ll})/gu, only(1)],
];
const STARS: Rule = [/(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*]{0,300}[^\s*])\1(?![\w*])/g, only(2)];
const EMPHASIS: readonly Rule[] = [
  [/(?<![\w`_])(_{1,2})(?=[^\s_`])([^_`]{0,300}[^\s_`])\1(?![\w`])/g, only(2)],
  ...NESTED,
  STARS,
  [/`{1,3}/g, hidden],
  [/\\(?=[!-/:-@[-`{-~])/g, hidden],
  [/~~/g, hidden],
];

const RST: readonly Rule[] = [
  [/\|[^|\s][^|\n]{0,80}\|(?:__?)?/g, hidden],
  [/(?<!\w):[a-z][\w:+.-]{0,40}:`~?\.?([^`<>]{1,200})`/g, only(1)],
  [/``([^`]{1,300})``/g, only(1)],
  [/`([^`<>]{1,300}?)\s{0,3}<[^`<>]{1,500}>`__?/g, link(1)],
  [/`([^`]{1,300})`__?/g, link(1)],
  [/`([^`]{1,300})`/g, only(1)],
  [/ {0,2}\[[#\w*]{1,20}\]_/g, hidden],
  STARS,
  [/(?<=[A-Za-z0-9])__?(?=[\s.,;:!?)]|$)/g, hidden],
  [/::$/g, (match) => `:${hide((match[0] ?? " ").slice(1))}`],
];

/** `{text}[address]`, `+code+`. */
const RDOC: readonly Rule[] = [
  [/\{([^{}\n]{1,300})\}\[[^[\]\s]{1,300}\]/g, link(1)],
  [/(?<!\S)\+([\w:.?!#=]{1,100})\+/g, only(1)],
];

const ASCIIDOC: readonly Rule[] = [
  [/image:{1,2}[^\s[\]]{0,500}\[[^[\]]{0,500}\]/g, hidden],
  [/(?:link:|https?:\/\/)[^\s[\]]{1,500}\[([^[\]]{0,300})\]/g, link(1)],
  [/<<[^<>,]{1,100},([^<>]{1,200})>>/g, link(1)],
];

const EMOJI: readonly Rule[] = [
  [/(?<![\w:]):[a-z0-9_+-]{2,40}:(?![\w:])/g, hidden],
  [PICTOGRAPHS, hidden],
];
