import { SoraPipelineError } from "../../domain/errors.ts";
import type { FilmPlan } from "../../domain/film.ts";
import type { LedgerPurpose } from "../../domain/ledger.ts";
import type { ModelChoice } from "../../domain/video-model.ts";
import type { VideoModel } from "../../ports/video-model.ts";
import { checkedBaseUrl } from "../../providers/base-url.ts";
import { openProvider } from "../../providers/registry.ts";
import { PRICE_FIELD } from "../../providers/sandbox/price-field.ts";
import { startSandbox } from "../../providers/sandbox/start-sandbox.ts";
import { clipRenderer } from "../../clip-renderer.ts";
import type { Context } from "../context.ts";
import { SYSTEM_CLOCK } from "../../system-clock.ts";
import { drawnChoice, rehearsalChoice } from "../../rehearsal-choice.ts";
import { profileChoice } from "./profile-choice.ts";

/** Who makes the clips of a run. */
export interface Seller {
  readonly model: VideoModel;
  /** The row and size that are bought; of a rehearsal as the sandbox sells them. */
  readonly choice: ModelChoice;
  readonly purpose: LedgerPurpose;
  readonly close: () => Promise<void>;
}

/** What decides who the seller is. */
export interface SellerRequest {
  readonly film: FilmPlan;
  readonly choice: ModelChoice;
  /** `--provider`; the model's own when absent. */
  readonly provider?: string;
  /** `--base-url` */
  readonly baseUrl?: string;
  /** `--server`: the server program behind the address. */
  readonly server?: string;
}

/** What sellers without a server in this process have in common. */
const NO_SERVER_HERE = { purpose: "money", close: async () => {} } as const;

/** How much faster than a clip's length the sandbox makes it. */
const REHEARSAL_SPEED = 20;

/**
 * Opens the provider that makes the clips; sends nothing.
 * @throws SoraPipelineError `UNKNOWN_PROVIDER`, `KEY_MISSING`, `BASE_URL_MISSING`,
 * or `BAD_FLAG` when the provider does not sell the film's model.
 */
export async function openSeller(context: Context, request: SellerRequest): Promise<Seller> {
  const { choice, provider = choice.spec.provider } = request;
  switch (provider) {
    case "sandbox":
      return rehearsal(context, request);
    case "animatic": {
      const renderClip = clipRenderer(request.film);
      const model = openProvider("animatic", { environment: context.environment, renderClip });
      return { model, choice: drawnChoice(choice), ...NO_SERVER_HERE };
    }
    default: {
      if (provider !== choice.spec.provider) throw otherProvider(provider, choice);
      const { environment } = context;
      const model = openProvider(provider, {
        environment,
        ...addressOf(request),
        ...profileChoice(context, { ...request, spec: choice.spec }),
      });
      return { model, choice, ...NO_SERVER_HERE };
    }
  }
}

async function rehearsal({ environment }: Context, request: SellerRequest): Promise<Seller> {
  const choice = rehearsalChoice(request.choice);
  const sold = { choice, purpose: "rehearsal" } as const;
  if (request.baseUrl !== undefined) {
    const extraFields = { [PRICE_FIELD]: choice.size.microUsd ?? 0 };
    const model = openProvider("sandbox", {
      environment,
      baseUrl: request.baseUrl,
      profileChanges: { extraFields },
    });
    const sandboxUrl = checkedBaseUrl(request.baseUrl);
    return { ...NO_SERVER_HERE, ...sold, model: { ...model, sandboxUrl } };
  }
  const sandbox = await startSandbox({
    faults: [],
    priceMicroUsdPerSecond: choice.size.microUsd ?? 0,
    speed: REHEARSAL_SPEED,
    renderClip: clipRenderer(request.film),
    clock: SYSTEM_CLOCK,
  });
  const model = openProvider("sandbox", { environment, baseUrl: sandbox.baseURL });
  return { ...sold, model: { ...model, jobsEndWithProcess: true }, close: () => sandbox.close() };
}

function addressOf({ baseUrl }: SellerRequest): { readonly baseUrl?: string } {
  return baseUrl === undefined ? {} : { baseUrl };
}

function otherProvider(provider: string, { spec }: ModelChoice): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_FLAG",
    message: `--provider ${provider} does not sell ${spec.id}, the model the film is planned for`,
    hint: `Name a model of that provider with --model (see: sora-pipeline estimate), or leave --provider out to use ${spec.provider}.`,
    data: { provider, model: spec.id },
  });
}
