import { longPattern } from "../../domain/long-pattern.ts";
import type { Quote } from "../../domain/evidence.ts";
import { isAbout, tellingStems } from "../../domain/about.ts";
import { isScaffoldDescription } from "../scaffolds.ts";
import { contentStems } from "../../domain/name-words.ts";
import { sentenceEnd } from "../../domain/sentences.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { plainName } from "../plain-name.ts";
import type { ReadmeSentence } from "./readme-sentences.ts";

/** The project introduces itself early or not at all. */
const LOOK_AT = 40;
const MAX_WORDS = 40;
/** Without a description to compare with, sentences further down are taken for details. */
const EARLY = 60;

/** What is new, whom it needs, where to read on. */
export const ANNOUNCEMENT = longPattern("i")`
  ^(?:©|\(c\)\s|note|warning|important|attention|announcement|news|update|tip|caution|disclaimer|deprecat\w*|todo
  |please|pronounced|⚠)
  |\b(?:hiring|sponsor\w*|maintainers? (?:wanted|needed)|looking for|newsletter|star (?:us|this)
  |join (?:us|our|the)|joining us|follow (?:us|me)|sign up|is no longer|has moved|was released
  |now available|coming soon|read the docs?|this (?:readme|document|page|repository|branch|repo)
  |documentation (?:is|can|for)|you can find|please (?:check|consult|refer|see|read|visit|note|follow)|check out|jump to
  |(?:branch|release|version) (?:now )?requires|ways? to (?:contribute|help)|(?:get|need) (?:any |more |some )?help|please ask
  |see the|for (?:further|more) (?:details|information)|backers|donat\w+|funding|open collective|patreon|tidelift
  |supported by (?:the|our)|(?:any|for) questions?
  |(?:happy|glad) to (?:answer|hear|help)|feel free|pull requests?|submit (?:a |your )?PRs?|let (?:us|me) know|thanks to|thank you|stay tuned|to be continued
  |brought to you|current version|(?:is|,) (?:currently |now )?(?:less|no longer|not|un)[ -]?(?:actively )?maintained|affiliat\w+|not an? official|runs on \S+ version \d\S*|copyright|licen[cs]ed
  |(?:released|distributed|available|published) under|build status|table of contents)\b
  |\bv?\d[\w.]* (?:is|was|are)\b.*\bv\d`;
/** `Maintainers: @hen`, `(c) 2019 Hens of the farm` */
const PEOPLE =
  /^\(c\)\s|^(?:authors?|contact|creators?|maintain(?:ers?|ed by)|owners?)\b.{0,20}:|(?:^|[\s(,])@[\w-]+(?![\w/-])/i;
/** `Find pans and lids on eggs.example`: where things are. */
const SIGNPOSTS =
  /^(?:browse|discover|explore|find|learn|read|view)\b.*\s(?:at|in|on) (?:[\w-]+\.)+(?:ai|app|com|dev|edu|example|gov|io|me|org|sh|site)(?:\/\S*)?\.?$/i;
/** Instructions are no introductions, but `Create the next state by modifying the current one` is, and `Start boiling with pans`. */
const INSTRUCTS =
  /^(?:begin|start(?! (?!running|using)[a-z]+ing )|install|first|second(?!-)|then|next|now|clone|download|set up|configure|review|see|visit|refer|(?:you|we) (?:can|may|need|must|should|will)|(?:you|we)['’]ll)\b|\bjust run\b/i;
/**
 * The first verb says what it is: `Pan apps are at home here as they are the best` does not, `Pan comes with a lid that is a
 * plate` speaks of the lid, `Cooks love Pan and iron is a good material` of iron.
 */
const DEFINES =
  /^(?:(?!\b(?:is|are) )(?:[^.]|\.(?=\S))){0,80}(?<!\b(?:that|which|who) )\b(?:(?<!\b(?:and|because|but|since|while) \S{1,20} )is|are) (?:an?(?! example\b)|the|one of|your|our)\b/i;
/** What it does, said soon: `Lodash is released … & supports …` speaks of something else. */
const DOES =
  /^(?:[^.,&]|\.(?=\S)){0,40}?\b(?:lets|allows|helps|makes|provides|enables|empowers|gives|offers|turns|builds|implements|generates|supports|aims)\b/i;

/** What is known of the project when its tagline is looked for. */
export interface TaglineContext {
  readonly names: readonly string[];
  /** Description and keywords. */
  readonly told: readonly string[];
  readonly description?: string | undefined;
  /** The sentence right under the title, which is about the project whatever its words are. */
  readonly lead?: ReadmeSentence | undefined;
  /** Sentences in which it speaks of itself, not of one of its parts; all when absent. */
  readonly aboutItself?: ReadonlySet<ReadmeSentence>;
  /** Tells sentences that speak of something else. */
  readonly isOther?: (sentence: ReadmeSentence) => boolean;
}

/** The sentence that says what the project is: `<Name> is a …` if there is one, else the first that fits. */
export function chooseTagline(
  sentences: readonly ReadmeSentence[],
  { names, told, description, lead, aboutItself, isOther = () => false }: TaglineContext,
  gate: EvidenceGate,
): Quote | undefined {
  const known = new Set(names.map(plainName).filter((name) => name !== ""));
  const telling = tellingStems(...names, ...told);
  const described = tellingStems(description?.slice(0, sentenceEnd(description)) ?? "");
  const isOnTopic = ({ text, evidence }: Quote): boolean =>
    introduces(text, known) ||
    (described.size > 0
      ? isAbout(text, telling) && saysTheSame(text, described)
      : (evidence[0].line <= EARLY && (told.length === 0 || isAbout(text, telling))) ||
        saysWhatItDoes(text, known));
  // What stands first may say what it does in words that its description has not.
  const isFit = (sentence: ReadmeSentence, index: number): boolean =>
    sentence === lead ||
    isOnTopic(sentence.quote) ||
    (index === 0 && saysWhatItDoes(sentence.quote.text, known));
  const isIntroduction = (text: string): boolean =>
    introduces(text, known) || (described.size > 0 && saysTheSame(text, described));
  const scored = sentences
    .filter((sentence) => {
      const {
        kind,
        quote: { text },
      } = sentence;
      return (
        kind === "prose" ||
        (kind === "quotation" && (sentence === lead || isIntroduction(text))) ||
        (kind === "heading" && (introduces(text, known) || repeats(text, described)))
      );
    })
    .slice(0, LOOK_AT)
    .map((sentence, index) => ({
      quote: sentence.quote,
      score:
        taglineScore(sentence, {
          index,
          names: known,
          isPart: aboutItself?.has(sentence) === false,
          isLead: sentence === lead,
        }) - (isFit(sentence, index) && !isOther(sentence) ? 0 : OFF_TOPIC),
    }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score);
  return gate.quotes(
    scored.map(({ quote }) => ({
      ...quote,
      text: withoutLicence(quote.text).replace(MADE_TO, "").replace(LEADING_ON, "").replace(SIGNPOST, ""),
    })),
    1,
  )[0];
}

/** `Egg is a pan for small kitchens released under the MIT licence.`: what it is stands before. */
const LICENCE_BEHIND = longPattern("iu")`
  ^((?:\S+ ){5,}?\S+?)(?<!\b(?:and|are|be|been|is|it|that|was|were|which)),?\s
  (?:(?:and(?: it)?|that|which) (?:are|is) )?(?:distributed|licen[cs]ed|published|released)\sunder\s
  (?=.{0,60}(?:Apache|BSD|GPL|GNU|ISC|MIT|MPL|licen[cs]e|public domain))(?:[^.;]|\.(?=\d)){3,80}\.?$`;

/** `a small, MIT licensed pan`: one word among those that say what it is. */
const LICENCE_WITHIN = /(?<=, )[\w.-]+[ -]licen[cs]ed(?=,? \p{Ll})/u;

function withoutLicence(text: string): string {
  return text.replace(LICENCE_BEHIND, "$1");
}

/** `a pan for eggs, built as a lid that:` has said what it is before it goes on in a list. */
const MADE_TO = /, (?:built|designed|intended|made|meant)\b[^,;.]*:$/i;
/** `a pan for eggs featuring:` goes on in a list. */
const LEADING_ON = /(?:,? (?:featuring|including|such as))?:$/i;
/** `(This is no official pan.)` */
const ASIDE = /^\([^()]*\)\.?$/;
/** `Target version: 3`: one fact beside others. */
const FACT =
  /^(?:[\p{L}-]+ ){0,3}(?:date|demo|languages?|licen[cs]e|login|password|platforms?|requirements?|stack|status|updated|url|version)\s?:\s/iu;
/** `Built with iron` */
const MADE_OF = /^(?:built|created|made|powered|written) (?:by|in|on|using|with)(?: \S+){1,3}$/i;
/** `Client: iron`: what a part is made of. */
const PART = /^(?:[\p{L}-]+ ){0,3}(?:back-?end|client|database|framework|front-?end|server)\s?:\s/iu;

/** `A better pan — demo`: the link behind it. */
export const SIGNPOST =
  /\s[-–—|]\s(?:(?:live|online) )?(?:demo|docs?|documentation|home ?page|playground|try it(?: online| out)?|website)[.!]?$|, see \w+\.?$/i;

/** `<Name> is a …`, and more than what kind of thing it is. */
export function introduces(text: string, names: ReadonlySet<string>): boolean {
  return DEFINES.test(text) && !ONLY_KIND.test(text) && startsWithName(text, names);
}

/** `is a general library and can be used by hens` */
const ONLY_KIND =
  /\bis an? (?:[\w-]+ )?(?:framework|library|module|package|program|project|tool),? and (?:can|has|is|was|will)\b/i;

/** `<Name> lets you …` */
function saysWhatItDoes(text: string, names: ReadonlySet<string>): boolean {
  return DOES.test(text) && startsWithName(text, names);
}

/** What a sentence loses that shares no word with the name, description or keywords: sponsors speak like that. */
const OFF_TOPIC = 20;

/** True for a sentence with half of the description's words: where there is a description, other sentences are details. */
function saysTheSame(text: string, described: ReadonlySet<string>): boolean {
  const said = contentStems(text);
  return [...described].filter((word) => said.has(word)).length >= described.size / 2;
}

/** True for a heading that has all words of the description, which are more than a label's. */
function repeats(heading: string, described: ReadonlySet<string>): boolean {
  const said = contentStems(heading);
  return described.size >= LEAST_REPEATED && [...described].every((word) => said.has(word));
}

const LEAST_REPEATED = 3;

/** `pans (MIT licensed) for everybody`: a remark in passing. */
const IN_BRACKETS = /\([^()]{0,80}\)/g;
/** `Egg is a Python library.` hardly says what it is for. */
const LEAST_DEFINITION = 6;
/** What is asked, what somebody tells of themselves, and what goes on from a sentence before: `However, there is a lid`. */
const NO_INTRODUCTION =
  /\?["”’')]*$|^(?:(?:I|my|if|once)(?=\s(?!is\b))|additionally|also|alternatively|the following|those|because|besides|but|by default|(?:this (?:\w+ ){0,3}(?:is|was) (?:built|created|developed|implemented|made|written) (?:in(?! order)|on|using|with)(?! .{0,40} in mind))|for example|for instance|furthermore|however|in addition|in other words|in short|instead|moreover|otherwise|therefore|thus)(?!\p{L})/iu;
/** `To boil it, change the pan.` */
const AIMS = /^to \p{L}+ [^,]{3,60},/iu;
/** What goes on from a line above it, such as one of code. */
const REMAINDER = /^(?:(?:and|of|or|that|then|to|which|with)\s|\.\.\.|…)/;
/** A sentence that lacks its end: `The goals of Egg are`. */
const UNFINISHED =
  /\s(?:an?|the|of|is|are|was|were|and|or|to|with|for|by|that|which|from|on|in|can|will|has|have)$/i;
/** `Egg is a pan that is quick by default:` has said what it is before the list. */
const HAS_SAID = /\sis an?\s(?:\S+\s+){2}/i;
/** What a sentence loses that goes on in a list or an example below it. */
const LEADS_ON = 8;

function taglineScore(
  { quote, first, stopped }: ReadmeSentence,
  {
    index,
    names,
    isPart,
    isLead,
  }: {
    readonly index: number;
    readonly names: ReadonlySet<string>;
    readonly isPart: boolean;
    readonly isLead: boolean;
  },
): number {
  const { text } = quote;
  // `Egg is a .NET 10.0 application.` says no more than without the number.
  const words = text.split(" ").filter((word) => /\p{L}/u.test(word)).length;
  const isNamed = text.split(" ").some((word) => names.has(plainName(word)));
  if (
    words < 3 ||
    words > MAX_WORDS ||
    ANNOUNCEMENT.test(withoutLicence(text).replace(IN_BRACKETS, "").replace(LICENCE_WITHIN, "")) ||
    INSTRUCTS.test(text) ||
    SIGNPOSTS.test(text) ||
    NO_INTRODUCTION.test(text) ||
    PEOPLE.test(text) ||
    ASIDE.test(text) ||
    isScaffoldDescription(text, []) ||
    FACT.test(text) ||
    MADE_OF.test(text) ||
    (!isNamed && [AIMS, PART, REMAINDER].some((pattern) => pattern.test(text))) ||
    (text.endsWith(":") && !introduces(text, names) && !(isLead && MADE_TO.test(text))) ||
    !/\p{L}{3}/u.test(text)
  )
    return 0;
  const named = startsWithName(text, names);
  const complete = stopped || (first && !UNFINISHED.test(text));
  if (!complete) return 0;
  let score = 10 - index * 0.35 - (text.endsWith(":") && (isPart || !HAS_SAID.test(text)) ? LEADS_ON : 0);
  const defines = DEFINES.test(text);
  if (named && defines) return score + (words < LEAST_DEFINITION ? 2 : 8);
  if (LEANS_BACK.test(text)) return 0;
  if (named && DOES.test(text) && !isPart) return score + 5;
  if (isLead || (defines && !STARTS_ELSEWHERE.test(text))) score += 1.5;
  if (LABELLED.test(text) && !named) score -= ONE_OF_SEVERAL;
  return first ? score : score - 3;
}

/** `Egg makes it a pan's problem`, `Egg solves that`: what that is stands before. */
const LEANS_BACK =
  /^(?:[^\s,;:.]+ ){1,3}?(?:(?:makes|turns) (?:it|that|them|this|these|those) (?:an?|the|into)|(?:brings|does|fixes|solves) (?:it|that|them|these|this|those)(?=[.,;:]|$| (?:by|for|in|to|with|without)\b))(?![\p{L}’'])/iu;
/** `Developer Ready: a solution`, one of several such lines. */
export const LABELLED = /^(?:\p{L}+ ){0,2}\p{L}+: /u;
const ONE_OF_SEVERAL = 20;
/** Sentences that begin with somebody or something else than the project. */
const STARTS_ELSEWHERE =
  /^(?:this|it|there|here|these|those|that|each|most|many|some|all|both|among|such|if|when|once|while|by|to|in|on|for|as|after|before|with|you|we|i)\b/i;

/** The name is among the first words, so that "The **Foo** library is …", "Foo (bar) is …" and "bar/foo is …" count. */
function startsWithName(text: string, names: ReadonlySet<string>): boolean {
  const words = text
    .split(" ")
    .slice(0, 4)
    .map((word) => plainName(word.split("/").at(-1) ?? word));
  if (STARTS_ELSEWHERE.test(text) && !names.has(words[0] ?? "")) return false;
  // `Pan also boils eggs`: something else was said before.
  if (/^(?:\S+ ){1,3}also\b/i.test(text)) return false;
  // `A pan instance is a lid`: one of the things that belong to it.
  if (/^an? \S+ \p{Ll}+ (?:is|are)\s/u.test(text) && names.has(words[1] ?? "")) return false;
  return words.some((word, index) => names.has(word) || names.has(word + (words[index + 1] ?? "")));
}
