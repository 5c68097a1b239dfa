import { randomUUID } from "node:crypto";
import type { FileSystem } from "./file-system.ts";
import type { Apply } from "./fold.ts";
import { apply } from "./fold.ts";
import { NODE_FILE_SYSTEM } from "./node-file-system.ts";
import type { Owners } from "./process-owner.ts";
import { processOwners } from "./process-owner.ts";

/** The world of a ledger, as arguments: simulations bring a disk that fails and processes that die. */
export interface LedgerParts {
  readonly fileSystem: FileSystem;
  readonly owners: Owners;
  readonly apply: Apply;
  /** A name nobody else uses. */
  readonly newId: () => string;
}

/** This machine, where a part is not given. */
export function ledgerParts(given: Partial<LedgerParts> = {}): LedgerParts {
  return {
    fileSystem: given.fileSystem ?? NODE_FILE_SYSTEM,
    owners: given.owners ?? processOwners(),
    apply: given.apply ?? apply,
    newId: given.newId ?? (() => randomUUID().replaceAll("-", "").slice(0, 16)),
  };
}
