import { longPattern } from "../../domain/long-pattern.ts";
import type { Evidence, NonEmpty } from "../../domain/evidence.ts";
import type { NoteFact } from "../../domain/facts.ts";
import { byCodeUnit, stableHash } from "../../domain/stable-hash.ts";
import { cardWorth } from "../../domain/card-worth.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { withoutEmphasis } from "./emphasis.ts";
import type { NoteSeen } from "./find-notes.ts";

const MAX_NOTES = 100;
/** What is left of the score of a comment beside the main package of a workspace. */
const BESIDE = 0.5;
/** What is said in the code of every project, and what it loses by that. */
const COMMONPLACE =
  /^(?:(?:this|that|it|which) )?(?:really )?(?:should(?: really)?(?: never|n['’]t| not)|can(?: never|['’]t|not)|could(?: never|n['’]t)|must never)(?:,? ever| really)? happen\b[^,;:]{0,16}$|^(?:(?:this|that|it|we|which) )?(?:should|could|must|can)(?: never|n['’]t| not|['’]t|not) (?:ever )?(?:be|come|get|have gotten|reach) here\b[^,;:]{0,16}$|\bbetter safe than sorry\b|^is there a better way\b/i;
const LESS = 0.3;

const CONFESSION = longPattern("gi")`
  \b(?:why|broken|ugly|sometimes|somehow|weird|magic|horrible|please|sorry|never|pretend|god|hack|hacky
  |remove|stupid|silly|terrible|awful|nasty|crazy|insane|evil|gross|no idea|not sure|wtf|pray|someday
  |one day|forever|temporary|probably|apparently|for some reason|mystery|dirty|kludge|wrong|dumb|lazy|hate
  |i think|who knows|nobody|really|better|should not|satirical|useless|eek|rude|yeah
  |funny|kidding|own foot|weirdos?|amateur|cringing|not (?:very|too|really) (?:happy|proud|fond)|(?:do not|don['’]t) like (?:it|that|this))\b`;

/** Tools of whoever works on the project: no user knows them. */
const OF_TOOLS =
  /\b(?:istanbul|codecov|coverage|eslint|tslint|pylint|mypy|linter|prettier|jest|webpack|rollup)\b/i;

/** The comments worth a card, funniest first; a stable hash decides between equal ones. */
export function noteFacts(
  notes: readonly NoteSeen[],
  { gate, isBeside }: { readonly gate: EvidenceGate; readonly isBeside: (path: string) => boolean },
): readonly NoteFact[] {
  const scored = notes.map((note) => ({
    note,
    text: withoutOpenEnd(withoutEmphasis(note.parts.join(" "))),
    score: noteScore(note) * (isBeside(note.path) ? BESIDE : 1),
  }));
  scored.sort(
    (left, right) =>
      right.score - left.score ||
      stableHash(left.text) - stableHash(right.text) ||
      byCodeUnit(left.text, right.text) ||
      byCodeUnit(left.note.path, right.note.path) ||
      left.note.line - right.note.line,
  );
  const facts = new Map<string, NoteFact>();
  for (const { note, text, score } of scored) {
    if (facts.size >= MAX_NOTES) break;
    const quote = facts.has(text) ? undefined : gate.quote({ text, evidence: evidenceOf(note, gate) });
    if (quote) facts.set(text, { tag: note.tag, quote, score });
  }
  return [...facts.values()];
}

/** `why not?` of `(boil it, why not?)`, whose bracket opened before. */
function withoutOpenEnd(text: string): string {
  return text.includes("(") ? text : text.replace(/(?<=[\p{L}\p{N}.?!])\)$/u, "");
}

function evidenceOf({ tag, path, line, parts }: NoteSeen, gate: EvidenceGate): NonEmpty<Evidence> {
  const [first = "", ...rest] = parts;
  return [
    { path, line, text: tag === "REMARK" ? first : withTag(tag, first, gate.line(path, line) ?? "") },
    ...rest.map((text, index) => ({ path, line: line + 1 + index, text })),
  ];
}

/** The words together with their tag, unless something that is not quoted stands between them. */
function withTag(tag: string, text: string, line: string): string {
  return (
    [`${tag}: ${text}`, `${tag} ${text}`, `${tag} - ${text}`].find((form) => line.includes(form)) ?? text
  );
}

function noteScore({ parts, complete }: NoteSeen): number {
  const text = parts.join(" ");
  const confessions = text.match(CONFESSION)?.length ?? 0;
  const score =
    0.5 * cardWorth(text) +
    Math.min(0.5, 0.25 * confessions) -
    (OF_TOOLS.test(text) ? 0.2 : 0) -
    (COMMONPLACE.test(text) ? LESS : 0);
  return Math.round(Math.max(0, score - (complete ? 0 : 0.2)) * 1000) / 1000;
}
