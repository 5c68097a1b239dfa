import { sha256 } from "./disk/sha256.ts";
import type { SoraClientOptions } from "./jobs/sora-client-options.ts";
import { SoraClient } from "./jobs/sora-client.ts";
import { estimateCost } from "./plan/cost.ts";
import { SYSTEM_CLOCK } from "./system-clock.ts";

/** What a client has of this machine and this package where nothing else is given. */
type Usual = "clock" | "sha256" | "estimateCost";

/** What {@link openSoraClient} takes: of {@link SoraClientOptions}, clock, hash and prices may be left out. */
export type OpenSoraClientOptions = Omit<SoraClientOptions, Usual> & Partial<Pick<SoraClientOptions, Usual>>;

/**
 * A {@link SoraClient} with the clock of this machine, the hash the ledger knows clips by and the prices of the plan.
 * @throws SoraPipelineError `BAD_CONFIG` for an option that is missing.
 */
export function openSoraClient(options: OpenSoraClientOptions): SoraClient {
  return new SoraClient({ clock: SYSTEM_CLOCK, sha256, estimateCost, ...options });
}
