import type { Evidence, NonEmpty, Quote } from "../domain/evidence.ts";
import { isCodeSilent, type NoteFact, type RepoFacts } from "../domain/facts.ts";
import type { ConceptMatch, Subject } from "../domain/gag.ts";
import type { MetaphorLibrary } from "../domain/metaphor.ts";
import { bestQuotesFirst, isOutspoken } from "./quotes.ts";
import { splitName, stemPhrase } from "../domain/name-words.ts";
import type { WeighedSubject } from "./weighed-subject.ts";

/* From how much on a repository has much of something: matters of judgement. */

const MANY_TESTS = 100;
const LONG_NAME = 60;
/** A name of more words cannot be read on a card, and without it nobody knows what is long. */
const MOST_WORDS = 9;
const MANY_MODULES = 15;
const OLD_DAYS = 8 * 365;
const HOT_COMMITS = 50;
const MANY_REVERTS = 5;
/** Below a match by name: an error with a message of its own tells more than a TODO. */
const SIGNAL_HIT = 1.2;
/** Of what is to be done users want to know least. */
const DULL_HIT = 0.4;
/** Somebody who speaks their mind by the way is worth more than most errors with a message of their own. */
const REMARK_HIT = 12;
/** That of one for which alone a film is worth seeing: `This should never happen, but you never know`. */
const GREAT_REMARK = { score: 0.7, hit: 18 } as const;
/** Unless somebody speaks their mind in it: `I kinda hate this`. */
const OUTSPOKEN_HIT = 16;

/** Facts about the repository as a whole that have a gag: notes, tests, dependencies, age, the file changed most. */
export function signalSubjects(facts: RepoFacts, library: MetaphorLibrary): WeighedSubject[] {
  return signals(facts).flatMap(({ word, subject, weight, hit = SIGNAL_HIT }) => {
    const matches = library.metaphors
      .filter(
        ({ id, match }) =>
          id.startsWith("signal.") && match.tokens.some((token) => stemPhrase(token) === word),
      )
      .map(({ id, title, prior }): ConceptMatch => ({
        conceptId: id,
        conceptTitle: title,
        family: "signal",
        method: "signal",
        matched: word,
        score: hit * prior,
      }));
    return matches.length === 0 ? [] : [{ subject, matches, weight }];
  });
}

interface Signal {
  /** Token of the signal's concept, stemmed. */
  readonly word: string;
  readonly subject: Subject;
  readonly weight: number;
  /** How well its gag suits it, where it suits better than usual. */
  readonly hit?: number;
}

function signals(facts: RepoFacts): Signal[] {
  return [
    ...noteSignals(facts),
    ...testSignals(facts),
    ...importSignals(facts),
    ...historySignals(facts),
    ...startSignals(facts),
  ];
}

function noteSignals({ notes }: RepoFacts): Signal[] {
  const remarks = notes.filter(({ tag }) => tag === "REMARK");
  const tasks = notes.filter(({ tag }) => tag !== "REMARK");
  const [frank, dull] = [tasks.filter(isConfession), tasks.filter((note) => !isConfession(note))];
  return [
    ...[...frank, ...dull].slice(0, 3).map((note, place) => ({
      ...noteSignal(note, place, "todo"),
      hit: isConfession(note) ? OUTSPOKEN_HIT : DULL_HIT,
    })),
    ...remarks.slice(0, 2).map((note, place) => ({
      ...noteSignal(note, place, "remark"),
      hit: note.score >= GREAT_REMARK.score ? GREAT_REMARK.hit : REMARK_HIT,
    })),
  ];
}

function noteSignal({ tag, quote, score }: NoteFact, place: number, word: string): Signal {
  return {
    word,
    subject: { kind: "note", name: tag, evidence: quote.evidence, quotes: bestQuotesFirst([quote]) },
    weight: (1 + score) / (1 + place),
  };
}

/** Square brackets, calls, names of code: said to whoever knows the code. */
const CODE_TALK = /[[\]{}\\`_]|\w\(|\p{Ll}\p{Lu}/u;

/** `Not very happy with the name of this pan.` */
const DISCONTENT =
  /^(?:(?:I['’]m|we['’]re|I am|we are) )?not (?:very|too|really|particularly|entirely|super) (?:happy|proud|fond)\b/i;
/** `Make sure we boil this!`: what is to be done, however loud it is said. */
const ORDERS =
  /^(?:please )?(?:add|check|fix|find|handle|implement|make sure|move|remove|rename|replace|rewrite|test|update|use)\b/i;

/** Somebody speaks their mind in plain words; a question is one to a colleague. */
function isConfession({ quote: { text } }: NoteFact): boolean {
  if (ORDERS.test(text)) return false;
  // `We should probably do it`: who speaks for all of a team makes no confession by hedging.
  const frank = FOR_ONESELF.test(text) ? text : text.replace(HEDGES, " ");
  return (isOutspoken(frank) || DISCONTENT.test(text)) && !text.endsWith("?") && !CODE_TALK.test(text);
}

const FOR_ONESELF = /\b(?:I|me|my)\b/;
const HEDGES =
  /\b(?:apparently|eventually|maybe|never|nothing|perhaps|please|probably|somehow|sometimes|why)\b/gi;

function testSignals(facts: RepoFacts): Signal[] {
  const { tests, classes, functions } = facts;
  const place = anyPlace(facts);
  const longest = tests.longestName;
  const isUntested = tests.files === 0 && tests.likely !== true;
  if (isUntested && classes.length + functions.length > 0 && place !== undefined) {
    return [
      {
        word: "untested",
        subject: { kind: "readme", name: facts.name, evidence: place, quotes: [] },
        weight: 0.6,
      },
    ];
  }
  if (longest === undefined) return [];
  const words = splitName(longest.text).length;
  const subject: Subject = {
    kind: "tests",
    name: longest.text,
    evidence: longest.evidence,
    quotes: [longest],
    number: { value: tests.cases, evidence: longest.evidence[0] },
  };
  return [
    ...(tests.cases >= MANY_TESTS ? [{ word: "test", subject, weight: 1 }] : []),
    ...(longest.text.length >= LONG_NAME && words <= MOST_WORDS
      ? [{ word: "long", subject, weight: 1 }]
      : []),
  ];
}

function importSignals({ imports }: RepoFacts): Signal[] {
  const modules = imports.filter(({ kind }) => kind === "third-party");
  const [first] = modules;
  if (first === undefined || modules.length < MANY_MODULES) return [];
  const subject: Subject = {
    kind: "import",
    name: first.module,
    evidence: first.evidence,
    quotes: [],
    number: { value: modules.length, evidence: first.evidence[0] },
  };
  return [{ word: "dependency", subject, weight: 1 }];
}

function historySignals(facts: RepoFacts): Signal[] {
  const { history, name } = facts;
  const place = anyPlace(facts);
  // A shallow clone has no history: where the code can speak, history stays out, so that every clone gives the same film.
  if (!isCodeSilent(facts)) return [];
  if (history === undefined || place === undefined) return [];
  const whole: Subject = { kind: "readme", name, evidence: place, quotes: [] };
  const hot = history.hottestFile;
  const hotPlace = hot === undefined ? undefined : placeIn(facts, hot.path);
  return [
    ...((history.ageDays ?? 0) >= OLD_DAYS ? [{ word: "old", subject: whole, weight: 0.7 }] : []),
    ...(history.reverts >= MANY_REVERTS ? [{ word: "revert", subject: whole, weight: 0.6 }] : []),
    ...(hot === undefined || hotPlace === undefined || hot.commits < HOT_COMMITS
      ? []
      : [{ word: "hottest", subject: hotSubject(hot, hotPlace), weight: 0.9 }]),
  ];
}

function hotSubject(
  { path, commits }: { readonly path: string; readonly commits: number },
  evidence: NonEmpty<Evidence>,
): Subject {
  return {
    kind: "file",
    name: path,
    evidence,
    quotes: [],
    number: { value: commits, evidence: evidence[0] },
  };
}

/** Every program has such a start. */
const EVERYBODYS_START = /^(?:_*(?:main|init)_*|app|cli|demo|dev|index|manage|program|run|serve|start)$/i;

function startSignals({ entryPoints }: RepoFacts): Signal[] {
  return entryPoints.slice(0, 2).map(({ name, evidence }, place) => ({
    word: "start",
    subject: { kind: "entry-point", name, evidence, quotes: [] },
    weight: 1 / (1 + place),
    ...(EVERYBODYS_START.test(name) && { hit: DULL_HIT }),
  }));
}

/** A place that stands for the repository as a whole. */
function anyPlace({ readme, manifest, classes, functions }: RepoFacts): NonEmpty<Evidence> | undefined {
  const quote: Quote | undefined = readme?.title ?? manifest?.name ?? readme?.tagline;
  return quote?.evidence ?? classes[0]?.evidence ?? functions[0]?.evidence;
}

function placeIn(
  { classes, errors, functions, fileNames }: RepoFacts,
  path: string,
): NonEmpty<Evidence> | undefined {
  return [...classes, ...functions, ...errors, ...fileNames].find(({ evidence }) => evidence[0].path === path)
    ?.evidence;
}
