/**
 * What buying clips needs from the world: the ledger, the clip store, the providers and the sandbox.
 *
 * @example
 * ```ts
 * import { SoraClient } from "sora-pipeline";
 * import { openDiskClipStore, openLedger, openProvider } from "sora-pipeline/real";
 * ```
 * @module
 */

export { openLedger, type LedgerOptions } from "./ledger/open-ledger.ts";
export { exportJournal, readLedger, type ReadLedgerOptions } from "./ledger/read-ledger.ts";
export { verifyLedger } from "./ledger/verify-ledger.ts";
export { ledgerDirectory, type LedgerEnvironment } from "./ledger/ledger-directory.ts";
export { openDiskClipStore, type DiskClipStoreOptions } from "./clips/disk-clip-store.ts";
export {
  openProvider,
  type ProviderChoice,
  providerSetup,
  type ProviderSetup,
} from "./providers/registry.ts";
export { startSandbox, type Sandbox, type SandboxOptions } from "./providers/sandbox/start-sandbox.ts";
export { parseFaults, type FaultRate } from "./providers/sandbox/parse-faults.ts";
