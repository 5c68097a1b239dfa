import type { PlacedLine } from "./check-lines.ts";
import { checkLines } from "./check-lines.ts";
import { checkStore } from "./check-store.ts";
import type { CheckedAttempt } from "./checked-attempt.ts";

/** What a check of a whole journal finds. */
export interface LedgerCheck {
  readonly records: number;
  /** Lines of writes that were cut off; no damage. */
  readonly torn: number;
  /** Accepted reservations by id. */
  readonly attempts: ReadonlyMap<string, CheckedAttempt>;
  /** What should not be, one line each; empty for a sound ledger. */
  readonly problems: readonly string[];
}

/** The files of a ledger as bytes. */
export interface LedgerFiles {
  readonly journal: Uint8Array;
  /** ledger.json, when there is one. */
  readonly store?: Uint8Array;
}

interface Checker {
  readonly attempts: Map<string, CheckedAttempt>;
  readonly refused: Set<string>;
  readonly sequences: Map<string, number>;
  readonly problems: string[];
  newestMonth: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Counts the ledger a second time, by other means than the fold: for every reservation each sum is made anew from all
 * attempts, in big integers. Checks that no record is missing or altered, that money was never set aside above the cap
 * its record carries, that no clip had two live attempts, that nothing happened to refused or ended attempts, and
 * that ledger.json agrees at its offset.
 */
export function checkJournal({ journal, store }: LedgerFiles): LedgerCheck {
  const checker: Checker = {
    attempts: new Map(),
    refused: new Set(),
    sequences: new Map(),
    problems: [],
    newestMonth: "",
  };
  const copy = store === undefined ? undefined : checkStore(store);
  let records = 0;
  let torn = 0;
  for (const placed of checkLines(journal)) {
    if (placed.content.kind === "torn") torn += 1;
    if (placed.content.kind === "record") records += 1;
    checkLine(checker, placed);
    copy?.compareAt(placed.end, checker.attempts);
  }
  if (records === 0) checker.problems.push("the journal holds no record");
  return {
    records,
    torn,
    attempts: checker.attempts,
    problems: [...checker.problems, ...(copy?.end() ?? [])],
  };
}

function checkLine(checker: Checker, { line, content }: PlacedLine): void {
  const tell = (problem: string): void => void checker.problems.push(`line ${line}: ${problem}`);
  if (content.kind === "torn" || content.kind === "blank") return;
  if (content.kind === "bad") return tell(`this line ${content.why}`);
  const { record } = content;
  const writer = String(record["w"]);
  const expected = (checker.sequences.get(writer) ?? 0) + 1;
  if (record["s"] !== expected) tell(`record ${String(record["s"])} of ${writer}, expected ${expected}`);
  checker.sequences.set(writer, Number(record["s"]));
  try {
    if (record["t"] === "reserve") checkReserve(checker, { record, tell });
    else if (record["attempt"] !== undefined) checkChange(checker, { record, tell });
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
}

interface Told {
  readonly record: JsonObject;
  readonly tell: (problem: string) => void;
}

function checkReserve(checker: Checker, { record, tell }: Told): void {
  const asked = objectOf(record, "reservation");
  const caps = objectOf(record, "caps");
  const attempt = newAttempt(checker, { record, asked });
  const all = [...checker.attempts.values()];
  const sameMonth = all.filter(({ month }) => month === attempt.month);
  const sameRun = all.filter(({ run }) => run === attempt.run);
  const fits =
    sumOf(sameMonth) + attempt.reserved <= amountOf(caps, "monthMicroUsd") &&
    (caps["runMicroUsd"] === undefined ||
      sumOf(sameRun) + attempt.reserved <= amountOf(caps, "runMicroUsd")) &&
    !all.some((other) => other.clip === attempt.clip && isLive(other)) &&
    !all.some(({ overrun }) => overrun);
  if (checker.attempts.has(attempt.id)) return tell(`attempt ${attempt.id} is there twice`);
  if (!fits) return void checker.refused.add(attempt.id);
  checker.attempts.set(attempt.id, attempt);
  checker.newestMonth = attempt.month;
}

function newAttempt(
  { newestMonth }: Checker,
  { record, asked }: { readonly record: JsonObject; readonly asked: JsonObject },
): CheckedAttempt {
  const at = new Date(Number(record["at"]));
  const month = `${at.getUTCFullYear()}-${String(at.getUTCMonth() + 1).padStart(2, "0")}`;
  return {
    id: `${String(record["w"])}-${String(record["s"])}`,
    clip: `${String(asked["shotKey"])}#${String(asked["take"])}`,
    run: String(asked["runId"]),
    provider: String(asked["provider"]),
    month: [month, newestMonth].sort().at(-1) ?? month,
    reserved: amountOf(asked, "microUsd"),
    state: "reserved",
    paid: 0n,
    result: "",
    jobId: undefined,
    overrun: false,
  };
}

function checkChange(checker: Checker, { record, tell }: Told): void {
  const id = String(record["attempt"]);
  const attempt = checker.attempts.get(id);
  if (attempt === undefined) {
    const known = checker.refused.has(id) ? "refused" : "never made";
    return tell(`"${String(record["t"])}" for attempt ${id}, whose reservation was ${known}`);
  }
  const ended = attempt.state === "settled" || attempt.state === "released";
  if (record["t"] === "resolve") return resolve(attempt, record);
  // A process that could not know its word was heard repeats it; it changes nothing.
  if (!ended && !isOthersJob(checker, attempt, record)) change(attempt, { record, tell });
}

/** Two processes may claim the same job; the first one has it, and the word of the other changes nothing. */
function isOthersJob({ attempts }: Checker, { id, provider }: CheckedAttempt, record: JsonObject): boolean {
  if (record["t"] !== "created") return false;
  return [...attempts.values()].some(
    (other) => other.id !== id && other.provider === provider && other.jobId === record["jobId"],
  );
}

function change(attempt: CheckedAttempt, { record, tell }: Told): void {
  switch (record["t"]) {
    case "created":
      if (attempt.jobId !== undefined && attempt.jobId !== record["jobId"]) {
        return tell(`attempt ${attempt.id} paid for jobs ${attempt.jobId} and ${String(record["jobId"])}`);
      }
      return void Object.assign(attempt, { state: "created", jobId: String(record["jobId"]) });
    case "release":
      return void Object.assign(attempt, { state: "released" });
    case "suspect":
    case "stalled":
      return void Object.assign(attempt, { state: record["t"] });
    case "settle": {
      const settlement = objectOf(record, "settlement");
      const paid = amountOf(settlement, "paidMicroUsd");
      const overrun = paid > attempt.reserved;
      const result = String(settlement["result"]);
      return void Object.assign(attempt, { state: "settled", paid, result, overrun });
    }
    case "adopt":
      return;
    default:
      tell(`"${String(record["t"])}" is no kind of record`);
  }
}

function resolve(attempt: CheckedAttempt, record: JsonObject): void {
  const paid = record["paidMicroUsd"] === null ? undefined : amountOf(record, "paidMicroUsd");
  if (attempt.overrun) return void Object.assign(attempt, { paid: paid ?? 0n, overrun: false });
  if (attempt.state === "settled" || attempt.state === "released") return;
  if (paid === undefined) return void Object.assign(attempt, { state: "released" });
  Object.assign(attempt, { state: "settled", paid, result: "lost" });
}

function sumOf(attempts: readonly CheckedAttempt[]): bigint {
  return attempts.reduce((sum, { state, paid, reserved }) => {
    if (state === "released") return sum;
    return sum + (state === "settled" ? paid : reserved);
  }, 0n);
}

function isLive({ state, result }: CheckedAttempt): boolean {
  return state !== "released" && !(state === "settled" && result !== "bought");
}

function objectOf(record: JsonObject, field: string): JsonObject {
  const value = record[field];
  if (typeof value !== "object" || value === null) throw new Error(`${field} is missing`);
  return value as JsonObject;
}

function amountOf(record: JsonObject, field: string): bigint {
  const value = record[field];
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
    throw new Error(`${field} is ${String(value)}, not whole micro-dollars`);
  }
  return BigInt(value);
}
