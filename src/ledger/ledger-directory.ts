import { posix, win32 } from "node:path";
import type { LedgerPurpose } from "../domain/ledger.ts";

/** The parts of a process environment that say where the ledger lives. */
export interface LedgerEnvironment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home folder; empty when unknown. */
  readonly home: string;
}

/**
 * Folder of the user's ledger: `SORA_HOME`, else the platform's folder for state plus `sora-pipeline`; `undefined` when
 * there is none. Per user and not per repository, because the monthly limit is a person's. A rehearsal has a ledger of
 * its own in `rehearsal/` below it. Relative values of variables other than `SORA_HOME` do not count.
 */
export function ledgerDirectory(
  { variables, platform, home }: LedgerEnvironment,
  purpose: LedgerPurpose = "money",
): string | undefined {
  const path = platform === "win32" ? win32 : posix;
  const root = variables["SORA_HOME"] || stateFolder({ variables, platform, home });
  if (root === undefined) return undefined;
  return purpose === "rehearsal" ? path.join(root, "rehearsal") : root;
}

function stateFolder({ variables, platform, home }: LedgerEnvironment): string | undefined {
  const path = platform === "win32" ? win32 : posix;
  const named = variables[platform === "win32" ? "LOCALAPPDATA" : "XDG_STATE_HOME"];
  if (platform !== "darwin" && named && path.isAbsolute(named)) return path.join(named, "sora-pipeline");
  if (!path.isAbsolute(home)) return undefined;
  return path.join(home, ...defaultFolders(platform), "sora-pipeline");
}

function defaultFolders(platform: NodeJS.Platform): readonly string[] {
  if (platform === "win32") return ["AppData", "Local"];
  return platform === "darwin" ? ["Library", "Application Support"] : [".local", "state"];
}
