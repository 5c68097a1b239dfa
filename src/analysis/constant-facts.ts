import type { ConstantFact } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { funnyWords } from "./card-worth.ts";
import type { ConstantRead, FileReading } from "./define-language.ts";
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

/** Picks the named literals worth a card; each list is sorted by score, then name and path. */
export function constantFacts(readings: ReadonlyMap<SurveyedFile, FileReading>, gate: EvidenceGate): ConstantLists {
  return {
    constants: pick(readings, gate, (read) => (read.kind === "number" ? numberScore(read) : limitScore(read)), MAX_CONSTANTS),
    curiosities: pick(readings, gate, (read) => (read.kind === "string" ? curiosity(unquoted(read.value)) : 0), MAX_CURIOSITIES),
  };
}

function pick(
  readings: ReadonlyMap<SurveyedFile, FileReading>,
  gate: EvidenceGate,
  scoreOf: (read: ConstantRead) => number,
  limit: number,
): readonly ConstantFact[] {
  const scored = [...readings].flatMap(([{ file }, { constants }]) =>
    constants.map((read) => ({ read, path: file.path, score: scoreOf(read) })).filter(({ score }) => score >= MIN_SCORE),
  );
  scored.sort(
    (left, right) =>
      right.score - left.score ||
      byCodeUnit(left.read.name, right.read.name) ||
      byCodeUnit(left.path, right.path) ||
      left.read.line - right.read.line,
  );
  const facts = new Map<string, ConstantFact>();
  for (const { read, path, score } of scored) {
    if (facts.size >= limit) break;
    const fact = constantFact(read, path, score, gate);
    if (fact && !facts.has(`${fact.name}=${fact.value}`)) facts.set(`${fact.name}=${fact.value}`, fact);
  }
  return [...facts.values()];
}

function constantFact(read: ConstantRead, path: string, score: number, gate: EvidenceGate): ConstantFact | undefined {
  const { name, value, line, text } = read;
  if (!isFitToShow(name) || !isFitToShow(value)) return undefined;
  const evidence = gate.evidence({ path, line, text }, value);
  if (!evidence) return undefined;
  const number = read.kind === "number" ? Number(value.replace(/_|n$/g, "")) : Number.NaN;
  return { name, value, ...(Number.isFinite(number) && { number }), evidence: [evidence], score };
}

const MEANINGFUL_NAME =
  /(?:^|_)(?:answer|attempts?|backoff|capacity|chunk|deadline|default|delay|depth|expir\w*|grace|interval|limit|lifetime|magic|max|maximum|min|minimum|patience|pool|port|redirects?|retr(?:y|ies)|size|sleep|threshold|timeout|tries|ttl|wait|warn\w*|workers?|years?|days?|hours?)(?:_|$)/;
const DULL_NAME = /(?:^|_)(?:version|revision|mask|flags?|shift|offset|bits?|bytes?|id|code|opcode|index|tag|type|enum|ordinal|level)(?:_|$)/;

function numberScore({ name, value }: ConstantRead): number {
  const number = Number(value.replace(/_|n$/g, ""));
  if (!Number.isFinite(number) || Math.abs(number) <= 1) return 0;
  const words = snake(name);
  const meaningful = MEANINGFUL_NAME.test(words);
  let score = meaningful ? 0.6 : 0.15;
  if (DULL_NAME.test(words)) score -= 0.3;
  if (/^0[xob]/i.test(value) || isPowerOfTwo(number)) score -= 0.2;
  if (number === 42 || number === 1337 || number === 418 || number === 13) score += 0.3;
  if (meaningful && number > 1 && number < 100 && Number.isInteger(number)) score += 0.15;
  if (name === name.toUpperCase()) score += 0.1;
  return rounded(score);
}

/** A string constant that states a limit or a default in words. */
function limitScore({ name, value }: ConstantRead): number {
  const words = unquoted(value).split(" ").length;
  return MEANINGFUL_NAME.test(snake(name)) && words > 1 && words < 9 && !looksTechnical(value) ? 0.3 : 0;
}

function snake(name: string): string {
  return name.slice(0, 100).replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/\W+/g, "_").toLowerCase();
}

function isPowerOfTwo(number: number): boolean {
  return Number.isInteger(number) && number > 2 && Number.isInteger(Math.log2(number));
}

const EMOTICON =
  /\\o\/|¯\\_|[:;=]-?[)(DP](?=\s|$)|\(╯|ಠ|ʕ|\^_\^|<3(?=\s|$)|[oO]_[oO]|\p{Extended_Pictographic}/u;
const JOKE =
  /\b(?:abracadabra|avocado|bacon|banana|beer|beware|biscuit|breakfast|cake|cat|cats|cheese|chicken|coffee|cookie monster|dog|donut|dragons?|duck|easter egg|egg|eggs|elephant|flying|ghost|goodbye|hello world|hokey|kitten|llama|magic|meow|monkey|monty|moo|muffin|ninja|oops|parrot|pancake|pizza|please|potato|python|rabbit|robot|sandwich|sorry|spam|spanish inquisition|sushi|surprise|teapot|thank you|turtle|unicorn|voila|whatever|wizard|zombie)s?\b/i;

/** How odd a string is, 0-1: emoticons, jokes, food, exclamations; technical strings are not odd. */
function curiosity(text: string): number {
  if (text.length < 2 || text.length > 120 || looksTechnical(text)) return 0;
  let score = 0;
  if (EMOTICON.test(text)) score += 0.6;
  if (JOKE.test(text.replace(/_/g, " "))) score += 0.5;
  if (/\p{L}!+(?:\s|$)/u.test(text)) score += 0.2;
  if (/[^\p{L}\p{N}\p{P}\p{Z}\p{S}]/u.test(text)) score -= 0.3;
  if (/[▀-▟☀-➿⠀-⣿─-╿]/u.test(text)) score += 0.2;
  return rounded(score + Math.min(0.3, 0.1 * funnyWords(text)));
}

/** Paths, addresses, patterns, markup and format strings. */
function looksTechnical(text: string): boolean {
  if (/^\\o\/$/.test(text)) return false;
  return (
    /^(?:[./~]|[a-z]+:)|\w\/\w+[./]|\(\?|\[\^|\\[dwsbnrtxu]|[*+]\$|^\^\w|%[sdr(]|\{\w*\}|<\/?[a-z]+|\w\.\w{2,4}$|^[\w-]+=|=>/i.test(text) ||
    /^-{1,2}\w/.test(text)
  );
}

function unquoted(value: string): string {
  return /^[a-z]{0,2}(["'`]{1,3})([\s\S]*)\1$/i.exec(value)?.[2] ?? value;
}

function rounded(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
}
