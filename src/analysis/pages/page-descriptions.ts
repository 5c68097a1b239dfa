import type { Quote } from "../../domain/evidence.ts";
import { definedLabels } from "../readme/defined-labels.ts";
import { type Block, readmeBlocks } from "../readme/readme-blocks.ts";
import { type Markup, markupOf, visibleText } from "../readme/readme-markup.ts";
import { sentencesOf } from "../readme/readme-sentences.ts";
import { pageEntries } from "./page-entries.ts";
import { isSaidOf, isSaidOfNameAbove, isWholeDescription } from "./said-of-name.ts";

/** How plainly a sentence belongs to a name, the plainest first. */
const STANDING = { said: 0, entry: 1, below: 2, elsewhere: 3 } as const;

/** What a page says of a name. */
export interface PageDescription {
  readonly quote: Quote;
  /** 0 the plainest. */
  readonly standing: number;
}

/** Paragraphs below a heading that may speak of the name in it. */
const MOST_BELOW = 3;
const KIND_BEHIND = "(?:function|hook|component|class|middleware|utility|helper|decorator|object|method)";
/** `useEgg`, `egg(pan, options?)`, `class: Egg`, `The Egg class`. */
const HEADING = new RegExp(
  String.raw`^(?:(?:the|class:?|function|new|const) )?([\p{L}_$][\p{L}\p{N}_$]{0,60})(\(.{0,120}\)|<.{0,60}>)?(?: ${KIND_BEHIND})?$`,
  "iu",
);
/** What stands below such a heading, `### options (Object)`, is named like a function by chance. */
const OPTIONS = /^\W*(?:options?|parameters|props|settings|config(?:uration)?)\W*(?:\(?object\)?\W*)?$/i;
/** `egg - Boils it.`, `egg(pan): boils it` */
const ITEM = /^([\p{L}_$][\p{L}\p{N}_$]{0,60})(?:\([^()]{0,120}\))?\s*(?::|—|–|\s--?)\s+(?=\S)/u;
/** `eggTimer`, `egg_timer`: no word of the language. */
const COMPOUND = /\p{Ll}\p{Lu}|\p{L}_\p{L}|\p{L}\p{N}|\$/u;

const WORDS = /[\p{L}_$][\p{L}\p{N}_$]{0,60}/gu;
/** The name at the beginning of an item, and at that of a sentence; what is cheap to look for comes first. */
const MARKED = /^[`*[~]{1,5}([\p{L}_$][\p{L}\p{N}_$]{0,60})/u;
const SUBJECT =
  /(?:^|[.!?]\s|\n)(?:(?:The|Use the|Use) )?(?:[`*[]{1,5}|:[\w:]{1,30}:`[~.]?(?:\w{1,40}\.){0,4})([\p{L}_$][\p{L}\p{N}_$]{0,60})/gu;
/** A sentence that has its end, or leads up to code. */
const STOPPED = /[.!…:]["')]?$/;

/** The best that a page says of each of the names that are asked for. */
export function describedOn(
  path: string,
  lines: readonly string[],
  isName: (word: string) => boolean,
): ReadonlyMap<string, PageDescription> {
  const page = new PageReader(path, lines, isName);
  for (const block of readmeBlocks(lines, page.markup)) page.take(block);
  for (const { name, quote } of pageEntries(lines, path, isName)) page.offer(name, quote, "entry");
  return page.found;
}

interface Section {
  readonly name: string;
  /** True where the heading can mean nothing else: it has the name in code marks, or one that is no word. */
  readonly isSure: boolean;
}

class PageReader {
  readonly found = new Map<string, PageDescription>();
  readonly markup: Markup;
  private readonly path: string;
  private readonly isName: (word: string) => boolean;
  private readonly labels: ReadonlySet<string>;
  private section: Section | undefined;
  private below = 0;
  /** Level of the heading above that lists options; infinite where none does. */
  private optionsLevel = Number.POSITIVE_INFINITY;

  constructor(path: string, lines: readonly string[], isName: (word: string) => boolean) {
    this.path = path;
    this.isName = isName;
    this.markup = markupOf(path);
    this.labels = definedLabels(lines);
    this.section = this.titleOf(lines);
  }

  /** Takes in a block of the page; they come in order. */
  take(block: Block): void {
    if (block.kind === "heading") {
      const isOption = block.level > this.optionsLevel;
      if (!isOption) this.optionsLevel = OPTIONS.test(block.source) ? block.level : Number.POSITIVE_INFINITY;
      this.section = isOption ? undefined : this.sectionOf(block.source);
      this.below = 0;
    } else if (block.kind === "item") this.item(block);
    else if (block.kind === "prose") this.prose(block);
  }

  /** Keeps a sentence for a name unless a better one is known. */
  offer(name: string, quote: Quote, standing: keyof typeof STANDING): void {
    const known = this.found.get(name);
    if (known && known.standing <= STANDING[standing]) return;
    const whole = withoutColon(quote);
    if (isWholeDescription(whole.text)) this.found.set(name, { quote: whole, standing: STANDING[standing] });
  }

  /** The front matter of a page may name what it is about. */
  private titleOf(lines: readonly string[]): Section | undefined {
    const end = lines[0] === "---" ? lines.indexOf("---", 1) : 0;
    const title = lines.slice(0, Math.min(end, 20)).find((line) => line.startsWith("title:"));
    return title === undefined ? undefined : this.sectionOf(title.slice(6).replace(/['"]/g, ""));
  }

  private sectionOf(source: string): Section | undefined {
    if (!this.names(source.match(WORDS) ?? [])) return undefined;
    const { text } = visibleText(source, this.markup, this.labels);
    const [, name = "", call] = HEADING.exec(text.trim()) ?? [];
    if (!this.isName(name)) return undefined;
    return { name, isSure: COMPOUND.test(name) || call !== undefined || isMarked(source, name) };
  }

  private item(block: Block): void {
    if (!this.names([MARKED.exec(block.source)?.[1]])) return;
    const { text, offsets } = visibleText(block.source, this.markup, this.labels);
    const [lead = "", name = ""] = ITEM.exec(text) ?? [];
    if (!this.isName(name) || !isMarked(block.source, name)) return;
    const entry = { ...block, source: block.source.slice(offsets[lead.length] ?? 0) };
    const [first] = sentencesOf(entry, this.path, this.markup, this.labels);
    if (first) this.offer(name, first.quote, "entry");
  }

  private prose(block: Block): void {
    const { section } = this;
    const isBelow = section !== undefined && this.below < MOST_BELOW;
    this.below += 1;
    if (!isBelow && !this.mayName(block.source)) return;
    for (const [index, { quote }] of sentencesOf(block, this.path, this.markup, this.labels).entries()) {
      const { text } = quote;
      const name = STOPPED.test(text) ? this.subjectOf(quote) : undefined;
      if (name !== undefined && isSaidOf(text, name))
        this.offer(name, quote, isBelow && section.name === name ? "said" : "elsewhere");
      if (!isBelow || !STOPPED.test(text)) continue;
      if (isSaidOf(text, section.name)) this.offer(section.name, quote, "said");
      const isFirst = index === 0 && this.below === 1 && section.isSure && isStatement(text);
      if (isFirst || isSaidOfNameAbove(text)) this.offer(section.name, quote, "below");
    }
  }

  /** True for a paragraph in which a sentence may begin with a name in code marks. */
  private mayName(source: string): boolean {
    return this.names([...source.matchAll(SUBJECT)].map(([, name]) => name));
  }

  private names(words: readonly (string | undefined)[]): boolean {
    return words.some((word) => word !== undefined && this.isName(word));
  }

  /** The name that a sentence begins with, in code marks or bold. */
  private subjectOf({ text, evidence }: Quote): string | undefined {
    const [, name = ""] =
      /^(?:(?:The|Use the|Use) )?([\p{L}_$][\p{L}\p{N}_$]{0,60})(?=[\s(])/u.exec(text) ?? [];
    return this.isName(name) && isMarked(evidence[0].text, name) ? name : undefined;
  }
}

/** True when a name stands in code marks or bold in a piece of source, which may begin or end within them. */
function isMarked(source: string, name: string): boolean {
  const at = source.indexOf(name);
  if (at < 0) return false;
  return (
    /[`*~[]$|`\.?$/.test(source.slice(0, at)) ||
    /^(?:\([^()`]{0,80}\))?[`*\]]/.test(source.slice(at + name.length))
  );
}

/** `Boils the eggs.`, `A pan for eggs.` */
function isStatement(text: string): boolean {
  return /^["'“]?\p{Lu}/u.test(text) && !/^(?:This|That|These|Those) |:$/.test(text);
}

/** `Use the pan to boil eggs:` leads up to code, but is whole without its colon. */
function withoutColon(quote: Quote): Quote {
  return quote.text.endsWith(":") ? { ...quote, text: quote.text.slice(0, -1) } : quote;
}
