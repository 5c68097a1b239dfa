import { EXIT_STATUS, SoraPipelineError } from "../../domain/errors.ts";
import { type Attempt, type LedgerPurpose, type LedgerSnapshot, moneyMonth } from "../../domain/ledger.ts";
import { printable } from "../../domain/printable.ts";
import { formatUsd, type MicroUsd, microUsdText } from "../../domain/units.ts";
import { exportJournal } from "../../ledger/read-ledger.ts";
import { verifyLedger } from "../../ledger/verify-ledger.ts";
import { counted } from "../../report/figures.ts";
import { spendingJson } from "../../report/spending-data.ts";
import { spendingText } from "../../report/spending-text.ts";
import { spendingOf } from "../../report/spending.ts";
import type { BudgetAction } from "../choices.ts";
import type { CommandRun } from "../command.ts";
import { answer, type Context, openContext } from "../context.ts";
import { dollarsGiven } from "../money/amount-flag.ts";
import { ledgerPurpose, moneyDirectory, resolveCommand } from "../money/money-directory.ts";
import { monthCap, openMoney, readMoney } from "../money/open-money.ts";
import { openRunContext } from "../money/open-run-context.ts";

/** `budget show | set USD | resolve ATTEMPT | verify | export`: the book of all money. */
export const budget: CommandRun = async (flags, world) => {
  refuseIdleValue(flags);
  // A damaged book is verified and exported like any other.
  const isShown = flags["action"] === "show";
  const context = isShown ? await openRunContext(flags, world) : openContext(flags, world);
  return ACTIONS[flags["action"] as BudgetAction](context, { flags, purpose: ledgerPurpose(flags) });
};

function refuseIdleValue({ action, value }: Readonly<Record<string, unknown>>): void {
  if (typeof value !== "string" || action === "set" || action === "resolve") return;
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `budget ${String(action)} takes no value: ${printable(value)}`,
    hint: "Leave it out; only set and resolve take one.",
  });
}

interface ActionInput {
  readonly flags: Readonly<Record<string, unknown>>;
  readonly purpose: LedgerPurpose;
}

const ACTIONS: Readonly<Record<BudgetAction, (context: Context, input: ActionInput) => Promise<number>>> = {
  show,
  set,
  resolve,
  verify,
  export: exportAll,
};

async function show(context: Context, { purpose }: ActionInput): Promise<number> {
  const snapshot = await readMoney(context, purpose);
  const spending = spendingOf({
    snapshot,
    month: moneyMonth(snapshot.months, context.world.today.slice(0, 7)),
    limitMicroUsd: await monthCap(context, purpose, snapshot),
    rehearsal: purpose === "rehearsal",
  });
  const totals = { ...spending, runs: [] };
  context.terminal.result(context.json ? spendingJson(totals) : spendingText(totals));
  return EXIT_STATUS.ok;
}

async function set(context: Context, { flags, purpose }: ActionInput): Promise<number> {
  const limit = dollarsGiven("the monthly limit", required(flags, "budget set 50"));
  const { ledger } = await openMoney(context, { purpose });
  await ledger.setMonthCap(limit);
  const text = `The monthly limit is ${formatUsd(limit)} from now on, for every ${RUNS[purpose]}.`;
  answer(context, { data: { monthLimitMicroUsd: limit, rehearsal: purpose === "rehearsal" }, text });
  return EXIT_STATUS.ok;
}

const RUNS: Readonly<Record<LedgerPurpose, string>> = {
  money: "run of this user, and for rehearsals that have no limit of their own",
  rehearsal: "rehearsal of this user; the limit of money is as it was",
};

async function resolve(context: Context, { flags, purpose }: ActionInput): Promise<number> {
  const attempt = required(flags, "budget resolve ATTEMPT --not-paid");
  const paid = flags["paid"] === undefined ? undefined : dollarsGiven("--paid", flags["paid"]);
  if ((paid === undefined) !== (flags["not-paid"] === true)) throw undecided(attempt, paid !== undefined);
  const { ledger } = await openMoney(context, { purpose });
  const known = (await ledger.snapshot()).attempts.find(({ id }) => id === attempt);
  if (known === undefined) await refuseOtherBook(context, { attempt, purpose });
  const isSure = flags["yes"] === true;
  if (known !== undefined && !isSure) refuseMoreThanKnown(known, paid);
  await ledger.resolve(
    attempt,
    paid === undefined ? { kind: "not-paid", isSure } : { kind: "paid", paidMicroUsd: paid, isSure },
  );
  const result = paid === undefined ? "not paid, its money is free again" : `paid ${formatUsd(paid)}`;
  answer(context, { data: { attempt, paidMicroUsd: paid ?? 0 }, text: `${attempt}: ${result}.` });
  return EXIT_STATUS.ok;
}

/** A slip of the keyboard would stand in the book for good: more than was set aside, or is told of an overrun. */
function refuseMoreThanKnown({ id, microUsd, paidMicroUsd = 0 }: Attempt, paid: MicroUsd | undefined): void {
  const most = Math.max(microUsd, paidMicroUsd);
  if (paid === undefined || paid <= most) return;
  throw new SoraPipelineError({
    code: "CONFIRMATION_NEEDED",
    message: `--paid ${formatUsd(paid)} is more than the ${microUsdText(most)} the book has for attempt ${id}`,
    hint: "What is resolved cannot be changed. If the provider's bill says so, add: --yes",
    data: { attempt: id, paidMicroUsd: paid, knownMicroUsd: most },
  });
}

function isIn({ attempts }: LedgerSnapshot, attempt: string): boolean {
  return attempts.some(({ id }) => id === attempt);
}

async function refuseOtherBook(
  context: Context,
  { attempt, purpose }: { readonly attempt: string; readonly purpose: LedgerPurpose },
): Promise<void> {
  const other = purpose === "money" ? "rehearsal" : "money";
  if (!isIn(await readMoney(context, other), attempt)) return;
  throw new SoraPipelineError({
    code: "UNKNOWN_ATTEMPT",
    message: `attempt ${attempt} is in the book of ${other === "money" ? "money" : "rehearsals"}`,
    hint: `Resolve it there: ${resolveCommand(other, attempt)} --not-paid, or --paid USD.`,
    data: { attempt },
  });
}

async function verify(context: Context, { purpose }: ActionInput): Promise<number> {
  const check = await verifyLedger({ directory: moneyDirectory(context, purpose) });
  if (check === undefined) {
    const nothing = { records: 0, torn: 0, attempts: 0, problems: [] };
    answer(context, { data: nothing, text: "There is no ledger yet: nothing was spent." });
    return EXIT_STATUS.ok;
  }
  const { records, torn, attempts, problems } = check;
  const counts = { records, torn, attempts: attempts.size };
  answer(context, { data: { ...counts, problems }, text: checkText({ ...counts, problems }) });
  return problems.length === 0 ? EXIT_STATUS.ok : EXIT_STATUS.checkFailed;
}

function checkText(check: {
  readonly records: number;
  readonly torn: number;
  readonly attempts: number;
  readonly problems: readonly string[];
}): string {
  const { records, torn, attempts, problems } = check;
  return [
    `${counted(records, "record")}, ${counted(attempts, "reservation")}, ${counted(torn, "cut-off line")} (no damage)`,
    ...(problems.length === 0 ? ["Counted again from the journal alone: nothing is wrong."] : problems),
  ].join("\n");
}

async function exportAll(context: Context, { purpose }: ActionInput): Promise<number> {
  const records = await exportJournal({ directory: moneyDirectory(context, purpose) });
  if (context.json) context.terminal.result(JSON.stringify(records, null, 2));
  else for (const record of records) context.terminal.result(JSON.stringify(record));
  return EXIT_STATUS.ok;
}

function required(flags: Readonly<Record<string, unknown>>, example: string): string {
  const value = flags["value"];
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `budget ${String(flags["action"])} needs a value`,
    hint: `For instance: sora-pipeline ${example}`,
  });
}

function undecided(attempt: string, isBoth: boolean): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_FLAG",
    message: isBoth
      ? `budget resolve ${attempt} was told --paid and --not-paid`
      : `budget resolve ${attempt} needs to know whether it was paid`,
    hint: "Look at the provider's bill and give --not-paid, or --paid USD with the amount.",
  });
}
