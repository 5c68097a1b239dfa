import { SoraPipelineError } from "../../domain/errors.ts";
import type { LedgerPurpose } from "../../domain/ledger.ts";
import { microUsd, microUsdText } from "../../domain/units.ts";
import type { BudgetCheck } from "../../jobs/budget-check.ts";
import { type Consent, consentNeeded, isConsent } from "../consent.ts";
import type { Context } from "../context.ts";
import { resolveCommand } from "./money-directory.ts";
import type { Purchase } from "./purchase.ts";
import type { Seller } from "./seller.ts";

/** What the user is asked about. */
export interface Question {
  readonly check: BudgetCheck;
  readonly purchase: Purchase;
  readonly seller: Pick<Seller, "choice" | "purpose">;
}

/**
 * Shows what a run costs and what is left, and has the user's consent before it returns.
 * @throws SoraPipelineError `BUDGET_EXCEEDED`, `RUN_LIMIT_EXCEEDED`, `CONFIRMATION_NEEDED` or `CONFIRMATION_REFUSED`.
 */
export async function askConsent(context: Context, question: Question): Promise<void> {
  const { check, purchase, seller } = question;
  for (const line of offer(question)) context.terminal.say(line);
  const cheaper = cheaperFlags(purchase);
  const consent = consentNeeded({
    total: microUsd(check.needed),
    used: microUsd(check.runUsed),
    left: microUsd(check.left),
    purpose: seller.purpose,
    yes: purchase.yes,
    canAsk: context.world.canAsk,
    ...(cheaper !== undefined && { cheaper }),
    ...(purchase.maxCost !== undefined && { maxCost: purchase.maxCost }),
  });
  if (consent.kind === "given") return;
  if (!isConsent(consent, await context.world.ask(questionText(consent)))) throw refused(cheaper);
}

/** A film that is planned already has its model and size; a retake has nothing to leave out. */
function cheaperFlags({ isPlanned, retakes }: Purchase): string | undefined {
  if (retakes !== undefined) return undefined;
  return isPlanned ? "--shots" : "--quality draft, --shots or another --model";
}

/** What is bought, at which price, and what the month looks like. */
function offer({ check, purchase, seller }: Question): readonly string[] {
  const toBuy = check.shots.filter(({ state }) => state === "to-buy");
  const lengths = new Map(purchase.film.shots.map(({ id, clipSeconds }) => [id, clipSeconds]));
  const seconds = toBuy.reduce((sum, { shot }) => sum + (lengths.get(shot) ?? 0), 0);
  const { spec, size } = seller.choice;
  const rehearsal = seller.purpose === "rehearsal";
  const isDrawn = purchase.provider === "animatic";
  return [
    ...(rehearsal ? ["REHEARSAL: the sandbox makes the clips, no money is real."] : []),
    `${toBuy.length} of ${check.shots.length} shots to ${isDrawn ? "draw" : "buy"}, ${seconds} s, ${size.name}, ${isDrawn ? `drawn on this machine in the lengths of ${spec.id}` : spec.id}${rehearsal ? " as the sandbox sells it" : ""}`,
    ...others(check, seller.purpose),
    isDrawn
      ? "Price $0.00: nothing is bought"
      : `Price ${microUsdText(check.needed)} at most (${spec.source}, checked ${spec.checkedOn})`,
    `${rehearsal ? "Rehearsed" : "Month"} ${check.month}: ${microUsdText(check.spent)} spent, ${microUsdText(check.reserved)} reserved, ${microUsdText(check.held)} held of ${microUsdText(check.limit)}; ${microUsdText(check.left)} remain`,
  ];
}

function others({ shots }: BudgetCheck, purpose: LedgerPurpose): readonly string[] {
  const named = (state: BudgetCheck["shots"][number]["state"]): string =>
    shots
      .filter((shot) => shot.state === state)
      .map(({ shot }) => shot)
      .join(", ");
  const [bought, underWay, held] = [named("bought"), named("under-way"), named("held")];
  return [
    ...(bought === "" ? [] : [`Bought before and not bought again: ${bought}`]),
    ...(underWay === "" ? [] : [`Under way: ${underWay}`]),
    ...(held === "" ? [] : [`Held, nobody knows the end of: ${held} (${resolveCommand(purpose)})`]),
  ];
}

function questionText(consent: Exclude<Consent, { kind: "given" }>): string {
  return consent.kind === "ask"
    ? "Buy them? [y/N] "
    : `That is much. Type the amount (${consent.amount}) to buy them: `;
}

function refused(cheaper: string | undefined): SoraPipelineError {
  return new SoraPipelineError({
    code: "CONFIRMATION_REFUSED",
    message: "nothing was bought: there was no consent",
    hint: `Run the same command again when you want to buy; ${cheaper === undefined ? "" : `${cheaper} makes it cheaper, `}--provider sandbox rehearses it.`,
  });
}
