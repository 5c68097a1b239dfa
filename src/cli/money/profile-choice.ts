import type { ModelSpec } from "../../domain/video-model.ts";
import { takesBaseUrl } from "../../providers/provider-table.ts";
import type { ProviderChoice } from "../../providers/registry.ts";
import type { Context } from "../context.ts";

/**
 * How the server of a provider is spoken to: by `--server`, then, where the user chooses the server, the settings,
 * which are about that one. A server of the user's own is told the frame rate its model was trained for.
 */
export function profileChoice(
  { settings }: Pick<Context, "settings">,
  { server, spec }: { readonly server?: string | undefined; readonly spec: ModelSpec },
): Pick<ProviderChoice, "profile" | "profileChanges"> {
  const own = takesBaseUrl(spec.provider) ? settings : {};
  const profile = server ?? own.server;
  const fps =
    spec.billing === "gpu-time" && /^\d+$/.test(spec.fps ?? "") ? { fps: Number(spec.fps) } : undefined;
  const changes = own.serverProfile ?? (fps === undefined ? undefined : { extraFields: fps });
  return {
    ...(profile !== undefined && { profile }),
    ...(changes !== undefined && { profileChanges: changes }),
  };
}
