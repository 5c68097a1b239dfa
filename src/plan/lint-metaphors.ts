import { CARD_SLOTS } from "../domain/card-words.ts";
import type { LintFinding } from "../domain/film.ts";
import { whyUnfit } from "../domain/fit-to-show.ts";
import { type GagRule, MECHANISMS, type MetaphorLibrary } from "../domain/metaphor.ts";
import { printable } from "../domain/printable.ts";
import {
  CONTAINER_PARAMETER,
  CONTRACTION,
  CROWDS,
  DENIALS,
  INNER_LIFE,
  MUSIC,
  PROTECTED_COSTUME,
  PROTECTED_NAMES,
  ROLES,
  WRITING,
} from "../domain/film-lexicon.ts";
import { MOST_CARD_WORDS } from "../domain/film-rules.ts";
import { uniqueBy } from "../domain/unique-by.ts";
import { ABSTRACTIONS, UNFIT_ACTS } from "../domain/unfilmable-words.ts";
import { lintMatching } from "./lint-matching.ts";
import { firstPhrase, plainWords, spaced, wordsOf } from "./lint-words.ts";

const KNOWN_SLOTS: readonly string[] = CARD_SLOTS;
const CARD_CHARACTERS = 40;
const SHORT_SHARE = 0.85;
// A sentence this short needs no shorter one.
const SHORT_ENOUGH = 10;
const QUICK_WORDS = { least: 8, most: 24 } as const;
const NEAR_DUPLICATE = 0.6;
const MOST_OF_ONE_MECHANISM = 0.5;
// Below this size a library is somebody's addition, not a whole.
const WHOLE_LIBRARY = 50;

/** A fault in the gag library; `where` is the id of a gag or concept, or `puns.<name>`. */
export interface MetaphorFinding extends LintFinding {
  /** `file:line`, where it is known. */
  readonly place?: string;
}

/**
 * Checks every gag against the rules of the film: what can be filmed, by two people, in silence, and said on a card.
 */
export function lintMetaphors(library: MetaphorLibrary): MetaphorFinding[] {
  const gags = library.metaphors.flatMap((metaphor) => metaphor.gags);
  const findings = [
    ...lintMatching(library),
    ...gags.flatMap(lintGag),
    ...[...library.puns].flatMap(([name, prop]) => lintShown(`puns.${name}`, prop)),
    ...repeatedProps(gags),
    ...mechanismSpread(gags),
    ...nearDuplicates(gags),
  ];
  return findings.map((finding) => {
    const place = library.placeOf?.(finding.where);
    return { ...finding, ...(place !== undefined && { place }) };
  });
}

function lintGag(gag: GagRule): LintFinding[] {
  const told = wordings(gag);
  const found = [
    ...told.flatMap((text) => lintText(gag, text)),
    ...[...told, gag.card].flatMap((text) => lintShown(gag.id, text)),
    ...lintPeople(gag),
    ...lintCard(gag),
    ...lintShort(gag),
    ...lintQuick(gag),
    ...lintEnd(gag),
  ];
  return uniqueFindings(found);
}

function wordings({ prop, setup, escalation, topper, end, short, quick, min }: GagRule): string[] {
  return [
    prop,
    setup,
    escalation,
    topper,
    min,
    ...(end === undefined ? [] : [end]),
    ...(short === undefined ? [] : [short.setup, short.escalation, short.topper]),
    ...(quick === undefined ? [] : [quick.setup, quick.topper]),
  ];
}

const TEXT_RULES = [
  ["positive-phrasing", DENIALS, "say what is seen instead"],
  ["observable-action", INNER_LIFE, "a camera cannot see it"],
  ["observable-action", ABSTRACTIONS, "it has no look; say what people and things do"],
  ["writing-in-picture", WRITING, "every paper is blank"],
  ["protected-figure", [...PROTECTED_NAMES, ...PROTECTED_COSTUME], "real and protected figures stay out"],
  ["no-music", MUSIC, "the film is silent"],
] as const;

function lintText({ id }: GagRule, text: string): LintFinding[] {
  const findings = TEXT_RULES.flatMap(([rule, lexicon, why]) => {
    const word = firstPhrase(text, lexicon);
    return word === undefined ? [] : [{ rule, where: id, message: `"${word}" in "${text}": ${why}` }];
  });
  const contraction = CONTRACTION.exec(text)?.[0];
  if (contraction !== undefined)
    findings.push({ rule: "positive-phrasing", where: id, message: `"${contraction}" in "${text}"` });
  const parameter = CONTAINER_PARAMETER.exec(text)?.[0];
  const slot = /[{}].*/s.exec(text)?.[0];
  return [
    ...findings,
    ...(parameter === undefined
      ? []
      : [{ rule: "container-parameter", where: id, message: `"${parameter}" in "${text}"` }]),
    ...(slot === undefined
      ? []
      : [{ rule: "slot-outside-card", where: id, message: `${slot} in "${text}"` }]),
  ];
}

/** What may neither be played nor stand on a card. */
function lintShown(where: string, text: string): LintFinding[] {
  const act = firstPhrase(text, UNFIT_ACTS);
  const unfit = whyUnfit(text);
  const message = (found: string): string => `${found} in "${printable(text)}"`;
  return [
    ...(act === undefined ? [] : [{ rule: "fit-to-show", where, message: message(`"${act}"`) }]),
    ...(unfit === undefined ? [] : [{ rule: "fit-to-show", where, message: message(unfit) }]),
  ];
}

function lintPeople(gag: GagRule): LintFinding[] {
  const named = firstPhrase(gag.setup, ["clerk"]) !== undefined;
  return [
    ...(named
      ? []
      : [
          {
            rule: "observable-action",
            where: gag.id,
            message: `"${gag.setup}": say what the Clerk is doing`,
          },
        ]),
    ...lintCompany(gag),
  ];
}

function lintCompany(gag: GagRule): LintFinding[] {
  const told = wordings(gag).join(" ");
  const crowd = firstPhrase(told, CROWDS);
  const others = ROLES.filter((person) => spaced(told).includes(spaced(person)));
  return [
    ...(crowd === undefined
      ? []
      : [{ rule: "two-actors", where: gag.id, message: `"${crowd}" is more than two people` }]),
    ...(others.length < gag.actors || others.length === 0
      ? []
      : [
          {
            rule: "two-actors",
            where: gag.id,
            message: `actors: ${gag.actors}, but besides the Clerk there are: ${others.join(", ")}`,
          },
        ]),
    ...(gag.actors === 2 && others.length === 0
      ? [
          {
            rule: "two-actors",
            where: gag.id,
            message: `actors: 2, but only the Clerk is named; known people: ${ROLES.join(", ")}`,
          },
        ]
      : []),
  ];
}

function lintCard({ id, card }: GagRule): LintFinding[] {
  const slots = [...card.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => match[1] ?? "");
  const unknown = slots.find((slot) => !KNOWN_SLOTS.includes(slot));
  const rest = /[{}].*/s.exec(card.replaceAll(/\{\{[^}]*\}\}/g, ""))?.[0];
  const words = wordsOf(card);
  return [
    ...(unknown === undefined
      ? []
      : [
          {
            rule: "unknown-slot",
            where: id,
            message: `{{${unknown}}}; known: ${KNOWN_SLOTS.join(", ")}`,
          },
        ]),
    ...(rest === undefined
      ? []
      : [{ rule: "unknown-slot", where: id, message: `"${rest}" is neither a slot nor text` }]),
    ...(card.length > CARD_CHARACTERS
      ? [{ rule: "card-length", where: id, message: `${card.length} characters, at most ${CARD_CHARACTERS}` }]
      : []),
    ...(words.length > MOST_CARD_WORDS.own
      ? [{ rule: "card-length", where: id, message: `${words.length} words, at most ${MOST_CARD_WORDS.own}` }]
      : []),
  ];
}

function lintShort({ id, setup, escalation, topper, short }: GagRule): LintFinding[] {
  if (short === undefined) return [];
  const pairs = [
    [setup, short.setup],
    [escalation, short.escalation],
    [topper, short.topper],
  ] as const;
  return pairs
    .filter(([long, brief]) => wordCount(brief) > Math.max(SHORT_ENOUGH, SHORT_SHARE * wordCount(long)))
    .map(([, brief]) => ({
      rule: "short-wording",
      where: id,
      message: `"${brief}" is hardly shorter than the long wording`,
    }));
}

/** Two sentences that can be acted in two seconds each, told of somebody who is named. */
function lintQuick({ id, quick }: GagRule): LintFinding[] {
  if (quick === undefined) return [];
  const told = [quick.setup, quick.topper];
  const lengths = told
    .map((text) => ({ text, count: wordCount(text) }))
    .filter(({ count }) => count < QUICK_WORDS.least || count > QUICK_WORDS.most)
    .map(({ text, count }) => ({
      rule: "quick-wording",
      where: id,
      message: `"${text}" has ${count} words; ${QUICK_WORDS.least} to ${QUICK_WORDS.most} can be acted`,
    }));
  return told.join(" ").includes("Clerk")
    ? lengths
    : [...lengths, { rule: "quick-wording", where: id, message: "the Clerk is in every gag: name him" }];
}

/** What stands behind “Ends on”: something to see, no sentence. */
function lintEnd({ id, end = "" }: GagRule): LintFinding[] {
  return /^[^\p{Ll}]|[.!?;:]$/u.test(end)
    ? [{ rule: "last-picture", where: id, message: `"${end}" does not complete “Ends on ...”` }]
    : [];
}

function repeatedProps(gags: readonly GagRule[]): LintFinding[] {
  const first = new Map<string, string>();
  return gags.flatMap(({ id, prop }) => {
    const key = prop.toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, id);
    return earlier === undefined
      ? []
      : [{ rule: "prop-repeated", where: id, message: `"${prop}" is also the prop of ${earlier}` }];
  });
}

function mechanismSpread(gags: readonly GagRule[]): LintFinding[] {
  if (gags.length < WHOLE_LIBRARY) return [];
  return MECHANISMS.flatMap((mechanism) => {
    const share = gags.filter((gag) => gag.mechanism === mechanism).length / gags.length;
    if (share > 0 && share <= MOST_OF_ONE_MECHANISM) return [];
    return [
      {
        rule: "mechanism-spread",
        where: "library",
        message: `${mechanism} is used by ${Math.round(share * 100)} % of the gags`,
      },
    ];
  });
}

function nearDuplicates(gags: readonly GagRule[]): LintFinding[] {
  const bags = gags.map(({ id, setup, escalation, topper }) => ({
    id,
    words: new Set(plainWords(`${setup} ${escalation} ${topper}`)),
  }));
  return bags.flatMap((left, index) =>
    bags
      .slice(index + 1)
      .filter((right) => jaccard(left.words, right.words) > NEAR_DUPLICATE)
      .map((right) => ({
        rule: "near-duplicate",
        where: right.id,
        message: `nearly the same words as ${left.id}`,
      })),
  );
}

function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / (left.size + right.size - shared);
}

function wordCount(text: string): number {
  return plainWords(text).length;
}

function uniqueFindings(findings: readonly LintFinding[]): LintFinding[] {
  return uniqueBy(findings, ({ rule, where, message }) => `${rule}|${where}|${message}`);
}
