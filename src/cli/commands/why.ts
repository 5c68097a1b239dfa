import { EXIT_STATUS, internalError, SoraPipelineError } from "../../domain/errors.ts";
import type { FilmCard, FilmShot, PlacedShot } from "../../domain/film.ts";
import { explainShot } from "../../gags/explain-shot.ts";
import type { FilmResult } from "../../pipeline.ts";
import { loadFilmRequest } from "../../plan-repository.ts";
import { explainCard } from "../../story/explain-card.ts";
import type { CommandRun } from "../command.ts";
import { answer, type Context, openContext, planFromContext, planVariantsFromContext } from "../context.ts";
import { readVariant } from "../read-variant.ts";
import { whyCardText } from "../why-card-text.ts";
import { whyShotText } from "../why-shot-text.ts";

/** What was asked for: data for `--json`, text for people. */
interface Answer {
  readonly data: unknown;
  readonly text: string;
}

/** `why ITEM`: why a card says or a shot shows what it does, and what was passed over for it. */
export const why: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const film = await filmAsked(context, flags["variant"]);
  answer(context, find(String(flags["item"]), film, context));
  return EXIT_STATUS.ok;
};

/** The film, or with `--variant` the one of that number: `--variants` makes the same. */
async function filmAsked(context: Context, variant: unknown): Promise<FilmResult> {
  if (variant === undefined) return planFromContext(context);
  const number = readVariant({ flag: "--variant", given: variant, least: 1 });
  const films = await planVariantsFromContext(context, number);
  return films.at(-1) ?? films[0];
}

function find(item: string, film: FilmResult, context: Context): Answer {
  const isAsked = ({ id }: { readonly id: string }): boolean => id.toLowerCase() === item.toLowerCase();
  const { plan, storyboard } = film;
  const shot = plan.shots.find(isAsked);
  const placedShot = storyboard.shots.find(isAsked);
  if (shot !== undefined && placedShot !== undefined) return aboutShot(shot, { placedShot, film, context });
  const card = plan.cards.find(isAsked);
  if (card !== undefined) return aboutCard(card, film);
  throw new SoraPipelineError({
    code: "UNKNOWN_SHOT",
    message: `there is no card or shot ${item} in this film`,
    hint: `It has ${[...plan.cards, ...plan.shots].map(({ id }) => id).join(", ")}.`,
  });
}

function aboutShot(
  shot: FilmShot,
  known: { readonly placedShot: PlacedShot; readonly film: FilmResult; readonly context: Context },
): Answer {
  const { film, context } = known;
  const { slot } = known.placedShot.story.gag;
  const { metaphors: library } = loadFilmRequest(context.request);
  const explanation = explainShot({ ...film, ...film.variation, library, slot });
  if (explanation === undefined) throw internalError(`the choice of ${shot.id} cannot be followed`);
  const shotOf = new Map(film.storyboard.shots.map(({ id, story }) => [story.gag.slot, id]));
  const { id, beat, title, note, evidence } = shot;
  return {
    data: { id, beat, title, note, evidence, ...explanation, shots: Object.fromEntries(shotOf) },
    text: whyShotText({ shot, explanation, shotOf }),
  };
}

function aboutCard(card: FilmCard, { story }: FilmResult): Answer {
  const explanation = explainCard(story, card);
  if (explanation === undefined) throw internalError(`the choice of ${card.id} cannot be followed`);
  return { data: { ...card, ...explanation }, text: whyCardText(card, explanation) };
}
