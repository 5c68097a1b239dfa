import { longPattern } from "../../domain/long-pattern.ts";
import type { Quote } from "../../domain/evidence.ts";
import { textWords } from "../../domain/name-words.ts";
import { pride } from "../../domain/pride.ts";
import type { AboutItself } from "./about-itself.ts";
import { hasOpenBracket } from "./card-sentences.ts";
import type { ReadBlock } from "./opening.ts";
import { type Markup, visibleText } from "./readme-markup.ts";
import { ANNOUNCEMENT } from "./readme-tagline.ts";

/** `Fast - 4 ms an egg`: what stands before the sign is its name. */
const LEAD = /^(\S.{1,60}?)(?::|\s(-|–|—|\/\/|\|))\s+(\S.*)$/u;
/** `Google Cloud Storage` is a name. */
const PLAIN_WORD = /(?:^|[\s-])\p{Ll}{3,}/u;
const WORDS = { least: 2, most: 9 };
/** `zero dependencies` in small letters must be something to boast with. */
const CAPITAL = /^["'“]?[\p{Lu}\p{N}]/u;
/** Lists of pages and people are made of links. */
const MOST_LINKED = { features: 0.5, elsewhere: 0.2 };
/** What stands before a list of something else. */
const OTHER_LIST = longPattern("i")`
  \b(?:requir|depend|support|install|link|resource|platform|document|read|see|follow|used by|visit|example
  |packages?|versions?|questions?|contact|third[- ]party|alternatives?|similar|integration|communit
  |extension|powering|plugin)\w*\b[^.]*:$
  |\bthese (?!(?:features|highlights|benefits|advantages|goals)\b)[^.]*:$`;
/** `Anna Egg's pan` is named for somebody. */
const OF_SOMEBODY = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+['’]s\b/u;
const NO_FEATURE = longPattern("i")`
  ^(?:see|read|add|use|run|install|click|check|visit|note|todo|coming|planned|please|an?|the|any|one|some
  |if|when|unless|a list|(?:free|libre|open[- ]source) software|(?:and |so )?(?:much|many|lots) more
  |(?:any|every)thing else)\b
  |[{}<>[\]=@\\_;]
  |\(\)
  |[?,:]$
  |\b(?:https?|www|docs?|documentation|website|mailing list|discussions?|questions|changelog|issues?
  |discord|slack|twitter|tutorial|guide|blog|wiki|roadmap|licen[cs]ed?|experimental|deprecated|beta)\b
  |\w\.\w+\(`;
/** `[Poultry][farm]: Fresh eggs` tells of another project. */
const ABOUT_ANOTHER =
  /^[*_]{0,3}\[[^\]]{1,60}\](?:\([^()]{1,300}\)|\[[^\]]{0,60}\])?[*_]{0,3}(?::|\s[-–—]|(?<=\)[*_]{0,3}) for)\s/;
/** `dist/egg.js` */
const PATH = /\w\/[\w./-]*\.\w{1,4}$/;
const NAME_OF_CODE = /\b[a-z]+[A-Z]/;
/** Support is no housekeeping where features are listed. */
const SUPPORT = /\bsupport(?:s|ed|ing)?\b/gi;

/** Short items of the lists in which a project tells what it is good at: `Zero dependencies`, `Fast - 4 ms an egg`. */
export function featuresOf(
  { blocks, features }: AboutItself,
  { markup, labels }: { readonly markup: Markup; readonly labels: ReadonlySet<string> },
): readonly Quote[] {
  return blocks.flatMap((each, index) => {
    const { block, sentences } = each;
    const [first] = sentences;
    if (block.kind !== "item" || first === undefined || isOtherList(blocks, index)) return [];
    const isListed = features.has(each);
    if (!isListed && ABOUT_ANOTHER.test(block.source)) return [];
    const most = isListed ? MOST_LINKED.features : MOST_LINKED.elsewhere;
    if (visibleText(block.source, markup, labels).linked > most) return [];
    const text = wordings(first.quote.text).find(isFeature);
    return text === undefined ? [] : [{ ...first.quote, text }];
  });
}

/** `Twice as fast as other pans` before `(like Wok) and lids (like Cloche)`. */
const BEFORE_ASIDE = /^(\S[^()]{8,80}?) \([^()]{1,200}\)(?=$|,| and\b)/u;

/** All of it, the name of the feature, or what is said of it. */
function wordings(text: string): readonly string[] {
  const [, beforeAside] = BEFORE_ASIDE.exec(text) ?? [];
  return [...wholeWordings(text), ...(beforeAside === undefined ? [] : [beforeAside])];
}

function wholeWordings(text: string): readonly string[] {
  const [, lead = "", sign, rest = ""] = LEAD.exec(text) ?? [];
  // `No salt; the pan does it all`: each half says something whole.
  if (lead === "") return [text, ...(text.includes("; ") ? text.split("; ") : [])];
  // `Lids: Easy lids` says its label by itself.
  const said = textWords(rest);
  if (textWords(lead).every((word) => said.includes(word))) return [rest];
  return [...(sign === "//" || sign === "|" ? [] : [text]), ...(lead.includes(" ") ? [lead] : []), rest];
}

function isFeature(text: string): boolean {
  const count = text.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (
    count < WORDS.least ||
    count > WORDS.most ||
    NO_FEATURE.test(text) ||
    NAME_OF_CODE.test(text) ||
    OF_SOMEBODY.test(text) ||
    PATH.test(text) ||
    ANNOUNCEMENT.test(text)
  )
    return false;
  const proud = pride(text.replace(SUPPORT, ""));
  const isSaid = proud > 0 || (CAPITAL.test(text) && PLAIN_WORD.test(text));
  return proud >= 0 && isSaid && !hasOpenBracket(text);
}

/** True for an item of a list whose introduction says that it lists something else. */
function isOtherList(blocks: readonly ReadBlock[], index: number): boolean {
  const before = blocks.slice(0, index).findLast(({ block: { kind } }) => kind !== "item");
  return (
    before !== undefined && before.block.kind !== "heading" && OTHER_LIST.test(before.block.source.trim())
  );
}
