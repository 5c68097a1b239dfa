import { systemCode } from "../disk/system-error.ts";
import { SoraPipelineError } from "../domain/errors.ts";

/** The journal lost or changed records, so nobody can say what was spent. */
export function ledgerDamaged(path: string, what: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "LEDGER_DAMAGED",
    message: `the ledger ${path} is damaged: ${what}`,
    hint:
      "Nothing is bought while it is unknown what was spent. `budget verify` names the lines; restore the folder from a " +
      "backup, or move all its files away to start at zero after checking the bill at the provider.",
    data: { path },
  });
}

/** A newer program wrote to the journal. */
export function ledgerNewer(path: string, version: number): SoraPipelineError {
  return new SoraPipelineError({
    code: "LEDGER_NEWER",
    message: `the ledger ${path} holds records of format ${version}, which this version does not know`,
    hint: "Update sora-pipeline; an older version cannot know what they mean for the money.",
    data: { path, version },
  });
}

/** The ledger lies where appends of two machines are not kept apart. */
export function ledgerOnNetwork(path: string, fileSystem: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "LEDGER_FILE_SYSTEM",
    message: `the ledger ${path} lies on a network file system (${fileSystem})`,
    hint: "Set SORA_HOME to a folder on a local disk: a network does not keep the order in which two processes spend.",
    data: { path, fileSystem },
  });
}

/** The disk refused; `cause` is the system's error. Errors of the ledger itself pass unchanged. */
export function ledgerUnwritable(path: string, cause: unknown): SoraPipelineError {
  if (cause instanceof SoraPipelineError) return cause;
  const code = systemCode(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  return new SoraPipelineError({
    code: "LEDGER_UNWRITABLE",
    message: `the ledger ${path} cannot be used: ${CAUSES.get(code) ?? "the disk failed"} (${code})`,
    hint: "Nothing is bought that cannot be written down first. Make the folder writable or set SORA_HOME to another one.",
    data: { path, code },
    cause,
  });
}

const CAUSES: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "the disk quota is used up"],
  ["EROFS", "the disk is read-only"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
]);
