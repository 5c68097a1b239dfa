/**
 * The whole proof that money is safe, as one table; docs/proof.md says what each row means. Ends with status 3 when a
 * promise was broken.
 * Usage: npm run proof -- [--fast] [--only NAME,NAME] [--size N] [--seed N] [--list]
 */
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { CLIENT_PROOFS } from "../test/proof/client-proofs.ts";
import { CONTRAST } from "../test/proof/contrast.ts";
import { LEDGER_PROOFS } from "../test/proof/ledger-proofs.ts";
import type { Proof } from "../test/proof/proof.ts";

/** Exit status of a proof that failed. */
const FAILED = 3;

const { values } = parseArgs({
  options: {
    fast: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    only: { type: "string" },
    size: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const all = [...LEDGER_PROOFS, ...CLIENT_PROOFS, CONTRAST];
const names = values.only?.split(",");
const unknown = names?.filter((name) => all.every((proof) => proof.name !== name)) ?? [];
if (unknown.length > 0) throw new Error(`there is no proof ${unknown.join()}; see --list`);
const chosen = all.filter(({ name }) => names?.includes(name) ?? true);
if (values.list) for (const { name, title } of all) console.log(`${name.padEnd(16)} ${title}`);
else await prove(chosen);

async function prove(proofs: readonly Proof[]): Promise<void> {
  console.log(`seed ${values.seed}, Node ${process.version}, ${availableParallelism()} processors\n`);
  console.log("| proof | done | violations | seconds | load |");
  console.log("|---|---|---|---|---|");
  for (const proof of proofs) await proveOne(proof);
}

async function proveOne({ title, sizes, run }: Proof): Promise<void> {
  const started = performance.now();
  const size = values.size === undefined ? sizes[values.fast ? "fast" : "full"] : Number(values.size);
  const { done, violations } = await run(size, Number(values.seed));
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`| ${title} | ${done} | ${violations.length} | ${seconds} | ${loadavg()[0]?.toFixed(0)} |`);
  for (const violation of violations.slice(0, 20)) console.error(violation);
  if (violations.length > 0) process.exitCode = FAILED;
}
