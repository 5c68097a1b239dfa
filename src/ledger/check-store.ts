import { bitwiseCrc32 } from "./check-lines.ts";
import type { CheckedAttempt } from "./checked-attempt.ts";

/** ledger.json under comparison with a second count of the journal. */
export interface StoreCheck {
  /** Compares when the count has come to the offset ledger.json was made at. */
  readonly compareAt: (offset: number, attempts: ReadonlyMap<string, CheckedAttempt>) => void;
  /** Problems found. */
  readonly end: () => readonly string[];
}

interface StoreFile {
  readonly crc: string;
  readonly ledger: {
    readonly journal: { readonly offset: number };
    readonly overruns: readonly string[];
    readonly months: readonly {
      readonly month: string;
      readonly spent: number;
      readonly reserved: number;
      readonly held: number;
    }[];
    readonly attempts: readonly { readonly id: string; readonly state: string; readonly jobId?: string }[];
  };
}

/** Prepares the comparison; an unreadable copy is told, but it is no loss: the ledger makes it again. */
export function checkStore(bytes: Uint8Array): StoreCheck {
  const ledger = readStore(new TextDecoder().decode(bytes));
  if (ledger === undefined) {
    return { compareAt: () => {}, end: () => ["ledger.json is not readable; the next run makes it again"] };
  }
  const { offset } = ledger.journal;
  const problems: string[] = [];
  let met = false;
  return {
    compareAt: (reached, attempts) => {
      if (reached !== offset) return;
      met = true;
      problems.push(...differences(ledger, attempts));
    },
    end: () =>
      met ? problems : [`ledger.json was made at byte ${offset}, where no line of the journal ends`],
  };
}

function readStore(text: string): StoreFile["ledger"] | undefined {
  const body = /^\{"crc":"(?<crc>\w{8})","ledger":(?<body>[^]*)\}\n$/.exec(text)?.groups;
  if (body?.["body"] === undefined) return undefined;
  if (bitwiseCrc32(new TextEncoder().encode(body["body"])) !== body["crc"]) return undefined;
  return JSON.parse(body["body"]) as StoreFile["ledger"];
}

function differences(
  ledger: StoreFile["ledger"],
  attempts: ReadonlyMap<string, CheckedAttempt>,
): readonly string[] {
  const differing: [string, string, string][] = [
    ["attempts", attemptText(ledger.attempts), attemptText([...attempts.values()])],
    ["money", monthText(ledger.months), monthText(monthsOf(attempts))],
    ["overruns", ledger.overruns.toSorted().join(" "), overrunText(attempts)],
  ];
  return differing
    .filter(([, stored, counted]) => stored !== counted)
    .map(
      ([what, stored, counted]) => `ledger.json has other ${what} than the journal: ${stored} / ${counted}`,
    );
}

type CountedMonth = Record<"month" | "spent" | "reserved" | "held", bigint | number | string>;

function monthsOf(attempts: ReadonlyMap<string, CheckedAttempt>): readonly CountedMonth[] {
  const all = [...attempts.values()];
  return [...new Set(all.map(({ month }) => month))].map((month) => {
    const sum = (states: readonly string[]): bigint =>
      all
        .filter((attempt) => attempt.month === month && states.includes(attempt.state))
        .reduce((total, { state, paid, reserved }) => total + (state === "settled" ? paid : reserved), 0n);
    return {
      month,
      spent: sum(["settled"]),
      reserved: sum(["reserved", "created"]),
      held: sum(["suspect", "stalled"]),
    };
  });
}

function monthText(months: readonly CountedMonth[]): string {
  return months
    .map(({ month, spent, reserved, held }) => `${month}=${spent}+${reserved}+${held}`)
    .sort()
    .join(" ");
}

function attemptText(attempts: readonly Pick<CheckedAttempt, "id" | "state">[]): string {
  return attempts
    .map(({ id, state }) => `${id}=${state}`)
    .sort()
    .join(" ");
}

function overrunText(attempts: ReadonlyMap<string, CheckedAttempt>): string {
  return [...attempts.values()]
    .filter(({ overrun }) => overrun)
    .map(({ id }) => id)
    .sort()
    .join(" ");
}
