import { longPattern } from "../domain/long-pattern.ts";
import { bare, VERB, words } from "./phrase-words.ts";
import { sameness } from "../domain/sameness.ts";

const JOINTS: ReadonlySet<string> = new Set(["is", "are", "be", "-", "–", "—", ":"]);
/** Words of the shortest predicate that stands below a name. */
const LEAST_WORDS = 3;

/** `quietly boils` behind a name: what it does, and how; not `family`, not `friendly`. */
const DOES = /^\p{Ll}{2,}(?:tl|full|lessl|icall|oml|ckl|ousl|ivel|pl|atel|afel|etel)y \p{Ll}{2,}s /u;

/** What tools do, by words that are no things besides; and what they let be done to something. */
const WHAT_TOOLS_DO = longPattern("u")`
  ^(?:analy[sz]es|automates|brings|collects|combines|compares|compiles|computes|connects|converts|creates|delivers
  |detects|determines|downloads|emulates|ensures|executes|extends|fetches|finds|generates|identifies|improves
  |integrates|keeps|manages|optimi[sz]es|organi[sz]es|parses|performs|predicts|prevents|produces|protects|reads|reduces
  |removes|replaces|scrapes|sends|serves|simplifies|simulates|solves|splits|teaches|tells
  |tokenizes|translates|turns|validates|verifies|visuali[sz]es|writes)\s
  |^(?:allows|enables)\s(?:[^\s,;:.]+\s){1,6}to\sbe\s`;

/** What tools do, by words that are things as well: behind `This software` only. */
const DOES_OR_THINGS =
  /^(?:captures|displays|hosts|mirrors|monitors|plays|records|shows|stores|streams|tracks|wraps)\s/;

/** `This software boils eggs`: what speaks is left out, what it does is kept. */
export function withoutSubject(text: string): string {
  const [lead = ""] =
    /^(?:the|this) (?:\p{L}+ )?(?:app|application|bot|crate|extension|gem|library|module|package|plugin|program|project|repo|repository|script|server|service|software|tool) /iu.exec(
      text,
    ) ?? [];
  const rest = text.slice(lead.length);
  return lead !== "" && (WHAT_TOOLS_DO.test(rest) || DOES_OR_THINGS.test(rest)) ? rest : text;
}

/** `Requests is a simple library.` without its first two words: what the project is. */
export function withoutName(text: string, name: string): string {
  const all = words(text);
  for (let count = 1; count <= 4 && count < all.length; count += 1) {
    const lead = all.slice(0, count).join(" ");
    if (sameness(lead) !== sameness(name)) continue;
    if (lead.endsWith(":")) return all.slice(count).join(" ");
    if (JOINTS.has(bare(all[count]) || (all[count] ?? ""))) return all.slice(count + 1).join(" ");
    // `Gson JSON library`: another name follows, so this one is in its way.
    const rest = all.slice(count).join(" ");
    if (/^\p{Lu}/u.test(rest) || DOES.test(rest) || WHAT_TOOLS_DO.test(rest)) return rest;
  }
  return all.join(" ");
}

/**
 * `Zstandard, or zstd, is a fast algorithm` without all that stands before `is a`: more names of the same. The first verb
 * must define: `Pan apps are at home here as they are the best` is no definition.
 */
export function definition(text: string, name: string): string {
  const [whole, lead = ""] =
    /^((?:(?!\s(?:is|are)\s)[^.;:]){1,80})\s(?:is|are)\s(?=(?:an?|the)\s)/.exec(text) ?? [];
  const isNamed = ` ${sameness(lead)} `.includes(` ${sameness(name)} `);
  return whole !== undefined && isNamed ? text.slice(whole.length) : text;
}

/**
 * What says of a package what it has to offer, before that is named: `Package egg implements | a pan`, `Egg, | a pan`,
 * `Package egg provides | pans`.
 */
const OFFERS =
  /^([^.;:,]{1,60}?)(?:(?:,|\s(?:implements|provides|offers|contains)|\s(?:is|are)\s(?:\p{L}+\s)?(?:referred to|known|described) as)\s(?=(?:an?|the)\s)|(?<=^[Pp]ackage\s\S{1,40})\s(?:implements|provides|offers|contains)\s)/u;
const KIND_OF_PACKAGE =
  /^(?:(?:the|this|package|module|library|crate|gem|project)\s)+|\s(?:package|module|library)$/g;

/** `Package egg implements a pan` without its subject and verb: what the project is. */
export function offered(text: string, name: string): string {
  const [whole, lead = ""] = OFFERS.exec(text) ?? [];
  const isNamed = sameness(lead).replace(KIND_OF_PACKAGE, "") === sameness(name);
  return whole !== undefined && isNamed ? text.slice(whole.length) : text;
}

/**
 * What a sentence says of its subject, to stand below the name with fewer words: `useEgg is a hook that lets you boil.` gives
 * `lets you boil.`, `The egg function is to boil it.` gives `to boil it.`; `undefined` where it begins otherwise. In `is a list of
 * eggs that belong together` the eggs do: that stays whole.
 */
export function predicateOf(sentence: string, name: string): string | undefined {
  const literal = name.replace(/[$.*+?^()[\]{}|\\]/g, String.raw`\$&`);
  const subject = new RegExp(
    String.raw`^(?:(?:The )?${literal}(?: [a-z]+)?|This [a-z]+) (?:can be|is)(?: an? (?:[\w-]+ ){1,4}(?:that|which)(?= (?:[a-z]+s|can|may|will) ))? (?=\S)`,
    "u",
  );
  const [lead] = subject.exec(sentence) ?? [];
  const rest = lead === undefined ? "" : sentence.slice(lead.length);
  const isWhole = !/^(?:not|no|only|now|also)\b/.test(rest) && rest.split(" ").length >= LEAST_WORDS;
  return isWhole ? rest : undefined;
}

/** What one is told to do, in titles. */
const TOLD =
  /^(?:add|bring|build|call|convert|create|do|draw|find|generate|get|give|keep|let|make|manage|map|never|parse|read|retry|run|say|send|show|simplify|take|turn|use|validate|watch|write)$/;
/** `tools | for`, `classes | without`: things. */
const BEHIND_THINGS = /^(?:and|as|by|for|from|in|of|on|or|that|to|which|with|without)$/;

/** True for a phrase that begins with what somebody does: `Makes eggs`, `Boil eggs`; things end in "s" as well. */
export function isDeed(phrase: string): boolean {
  const [first = "", second = ""] = words(phrase).map(bare);
  return TOLD.test(first) || (VERB.test(first) && second !== "" && !BEHIND_THINGS.test(second));
}
