/**
 * What buying clips needs from the world: the ledger, the clip store, the providers and the sandbox.
 *
 * @example
 * ```ts
 * import { filmJson, type FilmResult, type JobEvent } from "sora-pipeline";
 * import { clipRenderer, inspectClip } from "sora-pipeline/film";
 * import {
 *   openDiskClipStore,
 *   openLedger,
 *   openProvider,
 *   openSoraClient,
 *   rehearsalChoice,
 *   sha256,
 *   startSandbox,
 *   SYSTEM_CLOCK,
 * } from "sora-pipeline/real";
 *
 * // Buys the clips of a film that `planRepository` planned, at the sandbox: no money is real.
 * export async function* rehearse(
 *   { plan, choice: planned }: FilmResult,
 *   folder: string,
 * ): AsyncGenerator<JobEvent> {
 *   const choice = rehearsalChoice(planned);
 *   const sandbox = await startSandbox({
 *     priceMicroUsdPerSecond: choice.size.microUsd ?? 0,
 *     speed: 20,
 *     renderClip: clipRenderer(plan),
 *     clock: SYSTEM_CLOCK,
 *   });
 *   try {
 *     // For real: openProvider(planned.spec.provider, { environment: process.env }) and `planned` as the choice.
 *     const client = openSoraClient({
 *       model: openProvider("sandbox", { environment: {}, baseUrl: sandbox.baseURL }),
 *       ledger: await openLedger({ directory: folder, clock: SYSTEM_CLOCK }),
 *       clips: openDiskClipStore({ directory: `${folder}/clips`, inspect: inspectClip }),
 *       choice,
 *       caps: { monthMicroUsd: 20_000_000 },
 *     });
 *     yield* client.generateFilm(plan, {
 *       runId: "rehearsal",
 *       filmHash: sha256(filmJson(plan)),
 *       outDir: folder,
 *     });
 *   } finally {
 *     await sandbox.close();
 *   }
 * }
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
export { openSoraClient, type OpenSoraClientOptions } from "./open-sora-client.ts";
export { rehearsalChoice } from "./rehearsal-choice.ts";
export { sha256 } from "./disk/sha256.ts";
export { SYSTEM_CLOCK } from "./system-clock.ts";
