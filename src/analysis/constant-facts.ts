import type { ConstantFact } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { splitName } from "../domain/name-words.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { curiosity, curiosityOfLine, isCodeName, looksTechnical, unquoted } from "./curiosity.ts";
import type { ConstantRead, FileReading } from "./define-language.ts";
import { DataRows } from "./data-rows.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import type { SurveyedFile } from "./survey-files.ts";

/** Constants with a meaning, and strings that make a reader look twice. */
export interface ConstantLists {
  readonly constants: readonly ConstantFact[];
  readonly curiosities: readonly ConstantFact[];
}

const MAX_CONSTANTS = 100;
const MAX_CURIOSITIES = 40;
const MIN_SCORE = 0.2;

interface Candidate {
  readonly read: ConstantRead;
  readonly path: string;
  readonly score: number;
}

/** Picks the literals worth a card; each list is sorted by score, then name and path. */
export function constantFacts(
  readings: ReadonlyMap<SurveyedFile, FileReading>,
  gate: EvidenceGate,
): ConstantLists {
  const named = [...readings].flatMap(([{ file }, { constants }]) =>
    constants.map((read) => ({ read, path: file.path })),
  );
  const constants = named.map(({ read, path }) => ({ read, path, score: meaningOf(read) }));
  const odd = named.map(({ read, path }) => ({
    read,
    path,
    score: read.kind === "string" ? curiosity(read) : 0,
  }));
  const unnamed = [...readings.keys()].flatMap(({ file }) => oddLiterals(file.path, gate));
  const isRow = rowsOf(gate);
  return {
    constants: pick(constants, gate, {
      limit: MAX_CONSTANTS,
      isUnfit: (each) => !saysByItself(each.read) && isRow(each),
    }),
    curiosities: pick([...odd, ...unnamed], gate, {
      limit: MAX_CURIOSITIES,
      isUnfit: (each) => !isSign(each.read) && isRow(each),
    }),
  };
}

/** Tells what stands in a table of data. */
function rowsOf(gate: EvidenceGate): (candidate: Candidate) => boolean {
  const known = new Map<string, DataRows>();
  return ({ path, read }) => {
    const rows = known.get(path) ?? new DataRows(gate.linesOf(path));
    known.set(path, rows);
    return rows.has(read.line);
  };
}

/** Signs that nobody enters into a table but for fun; the teapot of HTTP among its status codes. */
function isSign({ name, value, text }: ConstantRead): boolean {
  return isCodeName(name) || /\\o\/|¯\\|╯/.test(value) || (/teapot/i.test(value) && text.includes("418"));
}

/** A limit is one in a long list of settings too; 200 is how the web says that all is well. */
function saysByItself({ name, value }: ConstantRead): boolean {
  return MEANINGFUL_NAME.test(snake(name)) || value === "200";
}

function meaningOf(read: ConstantRead): number {
  return read.kind === "number" ? numberScore(read) : limitScore(read);
}

/** Odd string literals that have no name of their own; they are named by their text. */
function oddLiterals(path: string, gate: EvidenceGate): readonly Candidate[] {
  return gate.linesOf(path).flatMap((line, index) =>
    curiosityOfLine(line).map(({ literal, score }) => ({
      read: {
        name: literal.replaceAll("\\\\", "\\"),
        value: literal,
        kind: "string" as const,
        line: index + 1,
        text: line.trim(),
      },
      path,
      score,
    })),
  );
}

function pick(
  candidates: readonly Candidate[],
  gate: EvidenceGate,
  { limit, isUnfit }: { readonly limit: number; readonly isUnfit: (candidate: Candidate) => boolean },
): readonly ConstantFact[] {
  const scored = candidates.filter(({ score }) => score >= MIN_SCORE);
  scored.sort(
    (left, right) =>
      right.score - left.score ||
      byCodeUnit(left.read.name, right.read.name) ||
      byCodeUnit(left.path, right.path) ||
      left.read.line - right.read.line,
  );
  const facts = new Map<string, ConstantFact>();
  for (const candidate of scored) {
    if (facts.size >= limit) break;
    const { read, path, score } = candidate;
    const fact =
      facts.has(read.value) || isUnfit(candidate) ? undefined : constantFact(read, path, score, gate);
    // The same number may have several names; the same words are one curiosity.
    if (fact) facts.set(fact.number === undefined ? fact.value : `${fact.name}=${fact.value}`, fact);
  }
  return [...facts.values()];
}

function constantFact(
  read: ConstantRead,
  path: string,
  score: number,
  gate: EvidenceGate,
): ConstantFact | undefined {
  const { name, value, line, text } = read;
  if (!isFitToShow(name) || !isFitToShow(value)) return undefined;
  const evidence = gate.evidence({ path, line, text }, value);
  if (!evidence) return undefined;
  const number = read.kind === "number" ? Number(value.replace(/_|n$/g, "")) : Number.NaN;
  return { name, value, ...(Number.isFinite(number) && { number }), evidence: [evidence], score };
}

const MEANINGFUL_NAME =
  /(?:^|_)(?:answer|attempts?|backoff|capacity|chunk|deadline|default|delay|depth|expir\w*|grace|interval|limit|lifetime|magic|max|maximum|min|minimum|patience|pool|port|redirects?|retr(?:y|ies)|size|sleep|threshold|timeout|tries|ttl|wait|warn\w*|workers?|years?|days?|hours?)(?:_|$)/;
/** `EXIT_SUCCESS`, `EX_OK`: what a program says when all went well. */
const GOOD_EXIT = /^(?:exit|ex)_(?:\w+_)?(?:ok|success|successful)$/;
const DULL_NAME =
  /(?:^|_)(?:version|revision|mask|flags?|shift|offset|bits?|bytes?|id|code|opcode|index|tag|type|enum|ordinal|level)(?:_|$)/;

function numberScore({ name, value }: ConstantRead): number {
  const number = Number(value.replace(/_|n$/g, ""));
  const words = snake(name);
  if (number === 0 && GOOD_EXIT.test(words)) return 0.5;
  if (!Number.isFinite(number) || Math.abs(number) <= 1) return 0;
  const meaningful = MEANINGFUL_NAME.test(words);
  if (!meaningful && number < 10) return 0;
  let score = meaningful ? 0.6 : 0.15;
  if (DULL_NAME.test(words)) score -= 0.3;
  if (/^0[xob]/i.test(value) || isPowerOfTwo(number)) score -= 0.2;
  if (number === 42 || number === 1337 || number === 418 || number === 13) score += 0.3;
  if (meaningful && number > 1 && number < 100 && Number.isInteger(number)) score += 0.15;
  if (name === name.toUpperCase()) score += 0.1;
  return Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
}

/** A string constant that states a limit or a default in words. */
function limitScore({ name, value }: ConstantRead): number {
  const words = unquoted(value).split(" ").length;
  return MEANINGFUL_NAME.test(snake(name)) && words > 1 && words < 9 && !looksTechnical(value) ? 0.3 : 0;
}

function snake(name: string): string {
  return splitName(name).join("_");
}

function isPowerOfTwo(number: number): boolean {
  return Number.isInteger(number) && number > 2 && Number.isInteger(Math.log2(number));
}
