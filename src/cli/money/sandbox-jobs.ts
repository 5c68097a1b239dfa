import { SoraPipelineError } from "../../domain/errors.ts";
import { isUnfinished, type LedgerSnapshot } from "../../domain/ledger.ts";
import { goOnLine, type UnfinishedRun } from "./go-on-line.ts";
import { resolveCommand } from "./money-directory.ts";

/** Where rehearsals left unfinished jobs: addresses, `undefined` for the sandboxes that ended with their runs. */
export function sandboxesWithJobs({
  attempts,
}: Pick<LedgerSnapshot, "attempts">): readonly (string | undefined)[] {
  return [...new Set(attempts.filter(isUnfinished).map(({ sandboxUrl }) => sandboxUrl))];
}

/** The command that goes on with the jobs at a sandbox. */
export function recoverSandboxCommand(address?: string): string {
  return `sora-pipeline recover --provider sandbox${address === undefined ? "" : ` --base-url ${address}`}`;
}

/**
 * A run with jobs at a sandbox of its own goes on there and nowhere else.
 * @throws SoraPipelineError `BASE_URL_MISSING` with the first one's address.
 */
export function assertJobsOfRunAreHere(
  { attempts }: Pick<LedgerSnapshot, "attempts">,
  { runId, flags }: Pick<UnfinishedRun, "runId" | "flags">,
): void {
  const address = sandboxesWithJobs({ attempts: attempts.filter((attempt) => attempt.runId === runId) }).find(
    (url) => url !== undefined,
  );
  if (address === undefined || flags["base-url"] !== undefined) return;
  throw new SoraPipelineError({
    code: "BASE_URL_MISSING",
    message: `jobs of run ${runId} are at the sandbox ${address}, a process of its own`,
    hint: `Go on there: ${goOnLine({ runId, flags: { ...flags, "base-url": address } })}; or, when it is gone: ${resolveCommand("rehearsal")} --not-paid.`,
    data: { address },
  });
}

/**
 * Jobs at a sandbox of its own are asked for there, as they would be at a provider.
 * @throws SoraPipelineError `BASE_URL_MISSING` with the first one's address.
 */
export function assertNoneAtSandboxes(snapshot: LedgerSnapshot): void {
  const address = sandboxesWithJobs(snapshot).find((url) => url !== undefined);
  if (address === undefined) return;
  throw new SoraPipelineError({
    code: "BASE_URL_MISSING",
    message: `there are unfinished jobs at the sandbox ${address}, a process of its own`,
    hint: `Go on with them: ${recoverSandboxCommand(address)}; or, when it is gone: ${resolveCommand("rehearsal")} --not-paid.`,
    data: { address },
  });
}
