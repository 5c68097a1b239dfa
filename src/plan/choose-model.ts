import { SoraPipelineError } from "../domain/errors.ts";
import {
  isPriced,
  type ClipMenu,
  type FilmingChoice,
  type FilmingModel,
  type ModelCatalogue,
  type ModelChoice,
  type ModelSpec,
  type Quality,
  SPOKEN_PROTOCOLS,
} from "../domain/video-model.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { chooseSize, type PictureDemand, qualityOf } from "./choose-size.ts";
import { clipPrice } from "./cost.ts";
import { findModel } from "./find-model.ts";

/** What the model is wanted for. */
export interface ModelDemand extends PictureDemand {
  readonly catalogue: ModelCatalogue;
  /** `provider/model` or `model`; without it the cheapest that fits is chosen. */
  readonly model?: string;
  /**
   * Only models of this provider; also those that are not chosen unasked: resold ones and servers of the user's own.
   */
  readonly provider?: string;
}

/** Lengths of clips that a shot of the film can be cut from, in seconds. */
const USABLE_CLIP = { min: 3, max: 15 };

/**
 * Chooses the video model and size: the one named, else the cheapest one that is live, hosted, priced, sold by its
 * maker or an open host, has usable clip lengths and the quality; of equals the first by id.
 * @throws SoraPipelineError `UNKNOWN_MODEL`, `MODEL_SHUT_DOWN` with the ways on, `MODEL_PRICE_UNKNOWN` for a provider
 * without a price, or `MODEL_CANNOT_FIT`.
 */
export function chooseModel(demand: ModelDemand): FilmingChoice {
  if (demand.model === undefined) return cheapestModels(demand)[0] ?? noModelFits(demand);
  const spec = findModel(demand.model, demand.catalogue.models);
  if (spec.status === "shutdown") throw shutDown(spec, demand);
  const choice = choiceOf(spec, demand);
  if (choice === undefined)
    throw cannotFit(
      `${spec.id} has no size ${wish(demand)}`,
      `Its sizes: ${spec.sizes.map(({ name }) => name).join(", ")}.`,
    );
  const { clips } = spec;
  if (clips === undefined)
    throw cannotFit(`the clip lengths of ${spec.id} are not known`, "Choose another model (--model).");
  return { ...choice, spec: { ...spec, clips } };
}

/** All models that may be chosen without being named, cheapest first. */
function cheapestModels(demand: ModelDemand): FilmingChoice[] {
  const { models, typicalClips } = demand.catalogue;
  return models
    .filter(hasUsableClips)
    .filter((spec) => (demand.provider === undefined ? mayBeChosen(spec) : isSoldBy(spec, demand.provider)))
    .flatMap((spec) => {
      const choice = choiceOf(spec, demand);
      const price = choice === undefined ? undefined : filmPrice(choice, typicalClips);
      return choice === undefined || price === undefined ? [] : [{ choice, price }];
    })
    .toSorted(
      (left, right) => left.price - right.price || byCodeUnit(left.choice.spec.id, right.choice.spec.id),
    )
    .map(({ choice }) => choice);
}

function mayBeChosen(spec: ModelSpec): boolean {
  const hosted =
    spec.billing !== "gpu-time" && SPOKEN_PROTOCOLS.some((protocol) => protocol === spec.protocol);
  return spec.status === "active" && hosted && spec.reseller !== true;
}

function isSoldBy(spec: ModelSpec, provider: string): boolean {
  return spec.provider === provider && spec.status === "active";
}

function hasUsableClips(spec: ModelSpec): spec is FilmingModel {
  const { clips } = spec;
  if (clips === undefined) return false;
  if (clips.kind === "range") return clips.min <= USABLE_CLIP.max && clips.max >= USABLE_CLIP.min;
  return clips.seconds.some((seconds) => seconds >= USABLE_CLIP.min && seconds <= USABLE_CLIP.max);
}

function choiceOf<Spec extends ModelSpec>(
  spec: Spec,
  demand: ModelDemand,
): (ModelChoice & { readonly spec: Spec }) | undefined {
  const size = chooseSize(spec, { ...demand, qualities: demand.catalogue.qualities });
  if (size === undefined) return undefined;
  const reached = qualityOf(size, demand.catalogue);
  const quality: Quality = demand.size === undefined || reached === "unknown" ? demand.quality : reached;
  return { spec, size, quality };
}

/** What clips of about these lengths cost; `undefined` when the price is not known. */
function filmPrice(choice: FilmingChoice, clips: readonly number[]): number | undefined {
  const prices = clips.map((seconds) => clipPrice(choice, nearestClip(choice.spec.clips, seconds)));
  const known = prices.filter((price) => price !== undefined);
  return known.length < prices.length ? undefined : known.reduce<number>((sum, price) => sum + price, 0);
}

/** The shortest clip that is long enough, else the longest there is. */
function nearestClip(clips: ClipMenu, seconds: number): number {
  if (clips.kind === "range") return Math.min(clips.max, Math.max(clips.min, seconds));
  return clips.seconds.find((length) => length >= seconds) ?? Math.max(...clips.seconds);
}

function shutDown(spec: ModelSpec, demand: ModelDemand): SoraPipelineError {
  const { model: _named, ...asked } = demand;
  const { size, ...anySize } = asked;
  const asAsked = cheapestModels(asked);
  // The dead model's own size may be nobody else's: then its name must go too.
  const drop = size !== undefined && asAsked.length === 0 ? " of any size (without --size)" : "";
  const hosted = (drop === "" ? asAsked : cheapestModels(anySize))
    .slice(0, 3)
    .map((choice) => choice.spec.id);
  const servers = demand.catalogue.models.filter(
    ({ status, billing, clips }) => status === "active" && billing === "gpu-time" && clips !== undefined,
  );
  const fitting = servers.find((server) => choiceOf(server, asked) !== undefined);
  const own = servers.map(({ id }) => id);
  const first = fitting ?? servers[0];
  const server =
    first &&
    `${first.id} (--model ${first.id}${fitting === undefined ? ` --size ${first.sizes[0]?.name}` : ""})`;
  const ways = [
    ...(hosted.length > 0 ? [`${hosted.join(" or ")}${drop}, the cheapest that are live (--model)`] : []),
    ...(server === undefined ? [] : [`a server of your own, for instance ${server}`]),
    `the plan with its storyboard, which costs nothing: name no model${drop === "" ? "" : " and no size"} (leave --model out)`,
  ];
  return new SoraPipelineError({
    code: "MODEL_SHUT_DOWN",
    message: `${spec.id} was shut down on ${spec.shutdownDate ?? "an unknown day"}`,
    hint: `Ways on: ${ways.join("; ")}.`,
    data: { model: spec.id, shutdownDate: spec.shutdownDate ?? null, alternatives: hosted, selfHosted: own },
  });
}

function noModelFits(demand: ModelDemand): never {
  const { provider, catalogue } = demand;
  const sold = catalogue.models.filter((spec) => provider !== undefined && isSoldBy(spec, provider));
  if (provider !== undefined && !sold.some(isPriced)) throw nothingToBuy(provider, sold);
  const named = provider === undefined ? onlyWhenNamed(demand) : [];
  if (named.length > 0)
    throw cannotFit(
      `no model that is chosen unasked has a size ${wish(demand)}`,
      `These have it, where they are named: ${named.join(" or ")} (--model).`,
    );
  throw cannotFit(
    `no live model${provider === undefined ? "" : ` of ${provider}`} with a known price has a size ${wish(demand)}`,
    "Ask for a lower quality (--quality), or name a model (--model).",
  );
}

/** Live models that would do, but are resold, or run on a server of the user's own. */
function onlyWhenNamed(demand: ModelDemand): readonly string[] {
  return demand.catalogue.models
    .filter(hasUsableClips)
    .filter((spec) => spec.status === "active" && isPriced(spec) && choiceOf(spec, demand) !== undefined)
    .map(({ id }) => id)
    .sort(byCodeUnit)
    .slice(0, MOST_NAMED);
}

const MOST_NAMED = 4;

/** A provider none of whose rows can be bought, whatever quality is asked for. */
function nothingToBuy(provider: string, sold: readonly ModelSpec[]): SoraPipelineError {
  const ids = sold.map(({ id }) => id);
  return sold.length === 0
    ? cannotFit(
        `no live model of ${provider} is in budgets/models.yaml`,
        "Name another provider's model (--model), or add one with its price in a file (--prices FILE).",
      )
    : new SoraPipelineError({
        code: "MODEL_PRICE_UNKNOWN",
        message: `no exact price is known of any model of ${provider}: ${ids.join(", ")}`,
        hint: "A price is never guessed: write the one the provider publishes (`sora-pipeline providers check --json` shows OpenRouter's) with source and date into a file and give that (--prices FILE).",
        data: { models: ids },
      });
}

function wish({ size, quality, catalogue }: ModelDemand): string {
  return size === undefined ? `of quality ${quality} (${catalogue.qualities[quality]} lines or more)` : size;
}

function cannotFit(message: string, hint: string): SoraPipelineError {
  return new SoraPipelineError({ code: "MODEL_CANNOT_FIT", message, hint });
}
