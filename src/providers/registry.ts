import { SoraPipelineError } from "../domain/errors.ts";
import { requireGiven } from "../domain/require-given.ts";
import type { VideoModel } from "../ports/video-model.ts";
import { assertLoopback, checkedBaseUrl } from "./base-url.ts";
import type { Deadlines } from "./deadlines.ts";
import { googleOmni } from "./google-omni/google-omni.ts";
import { animatic, type AnimaticOptions } from "./animatic/animatic.ts";
import { openAiVideos } from "./openai-videos/openai-videos.ts";
import { chooseProfile } from "./openai-videos/choose-profile.ts";
import type { ServerProfile } from "./openai-videos/server-profile.ts";
import type { OpenAiServer } from "./openai-call.ts";
import { knownProvider } from "./known-provider.ts";
import { liveModels, type LiveModels } from "./openrouter/live-models.ts";
import { openRouter } from "./openrouter/openrouter.ts";
import { providerKey, type Environment, type ProviderKey } from "./provider-key.ts";
import { PROVIDERS, type ProviderEntry, type ProviderName, takesBaseUrl } from "./provider-table.ts";
import { usageCost } from "./usage-cost.ts";

/** What a caller chooses about a provider; keys and addresses may also stand in the environment. */
export interface ProviderChoice {
  readonly environment: Environment;
  /** `--base-url`; wins over everything, and is refused where the address is the host's own. */
  readonly baseUrl?: string;
  /** The server program behind a Videos-protocol address; `SORA_PROFILE`, then `generic`, by default. */
  readonly profile?: string;
  /** Changes to the profile as a configuration has them, for instance `{extraFields: {fps: 24}}`; checked here. */
  readonly profileChanges?: unknown;
  readonly deadlines?: Deadlines;
  /** Draws the clips of the provider `animatic`. */
  readonly renderClip?: AnimaticOptions["renderClip"];
}

/** What was found for a provider before anything is opened. */
export interface ProviderSetup extends ProviderEntry {
  readonly name: ProviderName;
  readonly key?: ProviderKey;
  /** Checked, without a trailing slash. */
  readonly address?: string;
}

/**
 * Which key and which address a provider would use; opens nothing.
 * @throws SoraPipelineError `UNKNOWN_PROVIDER`, `KEY_MISSING` for an unreadable key, `BAD_CONFIG` for a bad address or no environment,
 * `BAD_FLAG` for a sandbox on another machine or an address given to a host that has its own.
 */
export function providerSetup(provider: string, choice: ProviderChoice): ProviderSetup {
  const name = knownProvider(provider);
  requireGiven(choice, { environment: "Give process.env, or what stands in for it." });
  const entry: ProviderEntry = PROVIDERS[name];
  if (choice.baseUrl !== undefined && !takesBaseUrl(name)) throw foreignAddress(name);
  const key = providerKey(entry.keyVariables, choice.environment);
  const given = choice.baseUrl ?? setIn(entry.baseUrlVariable, choice.environment) ?? entry.baseUrl;
  const address = given === undefined ? undefined : checkedBaseUrl(given);
  if (name === "sandbox" && address !== undefined) assertLoopback(address);
  return {
    ...entry,
    name,
    ...(key !== undefined && { key }),
    ...(address !== undefined && { address }),
  };
}

/**
 * Opens a provider by its name in `budgets/models.yaml`. No request is sent.
 * @throws SoraPipelineError as {@link providerSetup}, `KEY_MISSING`, `BASE_URL_MISSING`, `BAD_CONFIG` for a bad profile
 */
export function openProvider(provider: string, choice: ProviderChoice): VideoModel {
  const setup = providerSetup(provider, choice);
  const { name, protocol, concurrency } = setup;
  if (protocol === "animatic") return animatic({ renderClip: rendererOf(choice) });
  const server = { ...reachedServer(setup, choice.environment), concurrency, ...deadlinesOf(choice) };
  switch (protocol) {
    case "openai-videos": {
      const costOf = name === "sandbox" ? { costOf: usageCost } : {};
      return openAiVideos({ ...server, ...costOf, provider: name, profile: profileOf(setup, choice) });
    }
    case "openrouter-videos":
      return openRouter(server);
    case "google-interactions":
      return googleOmni({ ...server, apiKey: server.apiKey ?? "" });
  }
}

/**
 * Limits and prices as a provider publishes them now; `undefined` for providers that publish none. Costs nothing.
 * @throws SoraPipelineError as {@link openProvider}
 */
export async function publishedModels(
  provider: string,
  choice: ProviderChoice,
  signal: AbortSignal,
): Promise<LiveModels | undefined> {
  const setup = providerSetup(provider, choice);
  if (setup.protocol !== "openrouter-videos") return undefined;
  return liveModels({ ...reachedServer(setup, choice.environment), ...deadlinesOf(choice) }, signal);
}

function reachedServer(setup: ProviderSetup, environment: Environment): OpenAiServer {
  const { name, key, address } = setup;
  if (address === undefined) throw baseUrlMissing(name);
  if (key === undefined && setup.keyNeeded) throw keyMissing(setup, environment);
  const organization = setIn("OPENAI_ORG_ID", environment);
  const project = setIn("OPENAI_PROJECT_ID", environment);
  const isOpenAi = name === "openai";
  return {
    baseUrl: address,
    ...(key !== undefined && { apiKey: key.value }),
    ...(isOpenAi && organization !== undefined && { organization }),
    ...(isOpenAi && project !== undefined && { project }),
  };
}

function setIn(variable: string | undefined, environment: Environment): string | undefined {
  return variable === undefined ? undefined : environment[variable]?.trim() || undefined;
}

/** `SORA_PROFILE` is about the server `SORA_BASE_URL` names, so it counts where that counts. */
function profileOf(setup: ProviderSetup, choice: ProviderChoice): ServerProfile {
  const ambient = setup.baseUrlVariable === undefined ? undefined : setIn("SORA_PROFILE", choice.environment);
  return chooseProfile(choice.profile ?? ambient ?? "generic", choice.profileChanges ?? {});
}

function rendererOf({ renderClip }: ProviderChoice): AnimaticOptions["renderClip"] {
  if (renderClip !== undefined) return renderClip;
  throw new SoraPipelineError({
    code: "RENDERER_UNAVAILABLE",
    message: "The provider animatic was given no renderer",
    hint: "Pass renderClip when opening it.",
  });
}

function deadlinesOf({ deadlines }: ProviderChoice): { readonly deadlines?: Deadlines } {
  return deadlines === undefined ? {} : { deadlines };
}

function baseUrlMissing(name: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "BASE_URL_MISSING",
    message: `The provider ${name} needs the address of a server`,
    hint: "Give its address (--base-url http://HOST:PORT/v1) or set SORA_BASE_URL.",
  });
}

function foreignAddress(name: ProviderName): SoraPipelineError {
  const own = Object.keys(PROVIDERS).filter(takesBaseUrl);
  return new SoraPipelineError({
    code: "BAD_FLAG",
    message: `no address that is given (--base-url) leads ${name}: its key goes to its own and to no other`,
    hint: `Leave the address out, or name a model of ${own.join(", ")} (--model): their server is the user's choice.`,
    data: { provider: name, own },
  });
}

function keyMissing({ name, keyVariables }: ProviderSetup, environment: Environment): SoraPipelineError {
  const others = providersWithKey(environment).map(
    (other) =>
      ` ${other.variable} is set: the provider ${other.name} (--provider) buys with it what has a price in budgets/models.yaml or in a file of yours (--prices FILE).`,
  );
  return new SoraPipelineError({
    code: "KEY_MISSING",
    message: `The provider ${name} needs a key and none is set`,
    hint: `Set ${keyVariables.join(" or ")}, or the same name with _FILE to the path of a file with the key. Keys are never taken from the command line.${others.join("")}`,
    data: { keyVariables },
  });
}

/** Providers whose own key is set, each with its variable; keys that several take tell nothing. */
function providersWithKey(environment: Environment): readonly { name: string; variable: string }[] {
  const entries = Object.entries<ProviderEntry>(PROVIDERS);
  const takers = (variable: string): number =>
    entries.filter(([, { keyVariables }]) => keyVariables.includes(variable)).length;
  return entries.flatMap(([name, { keyVariables }]) => {
    const own = keyVariables.filter((variable) => takers(variable) === 1);
    const key = providerKey(own, environment);
    return key === undefined ? [] : [{ name, variable: key.variable }];
  });
}
