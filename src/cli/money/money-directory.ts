import { homedir } from "node:os";
import { isAbsolute } from "node:path";
import { SoraPipelineError } from "../../domain/errors.ts";
import type { LedgerPurpose } from "../../domain/ledger.ts";
import { printable } from "../../domain/printable.ts";
import { ledgerDirectory } from "../../ledger/ledger-directory.ts";
import type { Context } from "../context.ts";

/** The ledger that the flags mean: `--rehearsal` asks for a book, and what the sandbox makes is a rehearsal. */
export function ledgerPurpose(flags: Readonly<Record<string, unknown>>): LedgerPurpose {
  return flags["rehearsal"] === true || flags["provider"] === "sandbox" ? "rehearsal" : "money";
}

/** The command that says how an attempt ended, for the book it is in. */
export function resolveCommand(purpose: LedgerPurpose, attempt = "ATTEMPT"): string {
  return `sora-pipeline budget resolve ${attempt}${purpose === "rehearsal" ? " --rehearsal" : ""}`;
}

/**
 * A relative folder would be another book, with a limit of its own, in every folder that the program is started in.
 * @throws SoraPipelineError `LEDGER_UNWRITABLE`
 */
function requireAbsolute(home: string | undefined): void {
  if (home === undefined || home === "" || isAbsolute(home)) return;
  throw new SoraPipelineError({
    code: "LEDGER_UNWRITABLE",
    message: `SORA_HOME is ${printable(home)}, a relative folder: each working folder would have a book of its own`,
    hint: "Give a whole path, without ~ where no shell reads it; nothing was bought.",
  });
}

/**
 * Folder of the user's ledger, or of the rehearsal ledger beside it. Only the environment says where, no `.env`: a file
 * of some folder must not lead to a book in which nothing was spent.
 * @throws SoraPipelineError `LEDGER_UNWRITABLE` when the system names no place for it, or `SORA_HOME` a relative one.
 */
export function moneyDirectory({ world }: Pick<Context, "world">, purpose: LedgerPurpose): string {
  requireAbsolute(world.environment["SORA_HOME"]);
  const place = { variables: world.environment, platform: process.platform, home: homedir() };
  const directory = ledgerDirectory(place, purpose);
  if (directory !== undefined) return directory;
  throw new SoraPipelineError({
    code: "LEDGER_UNWRITABLE",
    message: "there is no home folder to keep the ledger in",
    hint: "Set SORA_HOME to a folder of your own on a local disk.",
  });
}
