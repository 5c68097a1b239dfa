import { SoraPipelineError } from "../domain/errors.ts";
import { nearestNames } from "../domain/nearest-names.ts";
import { shownValue } from "../domain/refused-value.ts";
import { PROVIDERS, type ProviderName } from "./provider-table.ts";

/**
 * The name, when there is a client for the provider.
 * @throws SoraPipelineError `UNKNOWN_PROVIDER` with the names there are.
 */
export function knownProvider(provider: string): ProviderName {
  if (Object.hasOwn(PROVIDERS, provider)) return provider as ProviderName;
  const known = Object.keys(PROVIDERS);
  const near = typeof provider === "string" ? nearestNames({ name: provider, known, most: 1 }) : [];
  throw new SoraPipelineError({
    code: "UNKNOWN_PROVIDER",
    message: `No client speaks to the provider ${shownValue(provider)}`,
    hint: `${near.length > 0 ? `Did you mean ${near.join(", ")}? ` : ""}There are clients for ${known.join(", ")}; any other host that speaks the Videos protocol works as self-hosted with its address (--base-url).`,
    data: { known },
  });
}
