import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { budget } from "../../../src/cli/commands/budget.ts";
import { EXIT_STATUS } from "../../../src/domain/errors.ts";
import type { Attempt } from "../../../src/domain/ledger.ts";
import { openLedger } from "../../../src/ledger/open-ledger.ts";
import { readLedger } from "../../../src/ledger/read-ledger.ts";
import type { Ledger } from "../../../src/ports/ledger.ts";
import { buildWorld } from "../../builders/world-builder.ts";
import { caps, heldClock, reservation } from "../../ledger/ledger-builder.ts";
import { scratchFolder } from "../built-cli.ts";

const { root } = scratchFolder();
let directory: string;
let ledger: Ledger;
let attempt: string;
beforeEach(async () => {
  directory = mkdtempSync(join(root, "money-"));
  const owners = { self: "linux/an-earlier-boot/1/1/1", lifeOf: () => "alive" as const };
  ledger = await openLedger({ directory, clock: heldClock(), parts: { owners } });
  const verdict = await ledger.reserve(reservation({ microUsd: 420_000 }), caps());
  if (!verdict.ok) throw new Error(verdict.detail);
  ({ attempt } = verdict);
});

const resolve = (paid: string, flags: object = {}): Promise<number> =>
  budget(
    { action: "resolve", value: attempt, paid, ...flags },
    buildWorld({ environment: { SORA_HOME: directory } }),
  );

async function resolved(): Promise<Attempt | undefined> {
  return (await readLedger({ directory })).attempts[0];
}

test("more than was set aside is not written down without --yes", async () => {
  await expect(resolve("0.43")).rejects.toMatchObject({
    code: "CONFIRMATION_NEEDED",
    message: `--paid $0.43 is more than the $0.42 the book has for attempt ${attempt}`,
    hint: expect.stringContaining("--yes"),
  });
  expect(await resolved()).toMatchObject({ state: "reserved" });
  expect(await resolve("0.43", { yes: true })).toBe(EXIT_STATUS.ok);
  expect(await resolved()).toMatchObject({ state: "settled", paidMicroUsd: 430_000 });
});

test.each(["0.42", "0"])("%s of 0.42 needs no --yes", async (paid) => {
  expect(await resolve(paid)).toBe(EXIT_STATUS.ok);
});

test("an overrun needs none up to what the provider said", async () => {
  await ledger.settle(attempt, { result: "bought", paidMicroUsd: 600_000 });
  await expect(resolve("0.61")).rejects.toMatchObject({ code: "CONFIRMATION_NEEDED" });
  expect(await resolve("0.60")).toBe(EXIT_STATUS.ok);
});
