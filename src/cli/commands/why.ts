import { join } from "node:path";
import { EXIT_STATUS, internalError, SoraPipelineError } from "../../domain/errors.ts";
import type { FilmCard, FilmPlan, FilmShot, PlacedShot } from "../../domain/film.ts";
import { explainShot } from "../../gags/explain-shot.ts";
import type { FilmResult } from "../../pipeline.ts";
import { loadFilmRequest } from "../../plan-repository.ts";
import { printable } from "../../domain/printable.ts";
import { filmJson } from "../../plan/film-json.ts";
import { repositoryLine } from "../../report/figures.ts";
import { variantFolder } from "../../report/variants-report.ts";
import { explainCard } from "../../story/explain-card.ts";
import type { CommandRun } from "../command.ts";
import { answer, type Context, openContext, planFromContext, planVariantsFromContext } from "../context.ts";
import { filmTextIn, outFolder, shownPath } from "../film-files.ts";
import { readVariant } from "../read-variant.ts";
import { whyCardText } from "../why-card-text.ts";
import { whyShotText } from "../why-shot-text.ts";

/** What was asked for: data for `--json`, text for people. */
interface Answer {
  readonly data: object;
  readonly text: string;
}

/** `why ITEM`: why a card says or a shot shows what it does, what was passed over for it, and in which film. */
export const why: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const variant = variantAsked(flags["variant"]);
  const film = await filmAsked(context, variant);
  const { data, text } = find(String(flags["item"]), film, context);
  warnOfOtherFilm(context, film.plan, variant);
  answer(context, {
    data: { film: identityOf(film.plan), ...data },
    text: `${filmLine(film.plan)}\n${text}`,
  });
  return EXIT_STATUS.ok;
};

function variantAsked(given: unknown): number | undefined {
  return given === undefined ? undefined : readVariant({ flag: "--variant", given, least: 1 });
}

/** The film, or with `--variant` the one of that number: `--variants` makes the same. */
async function filmAsked(context: Context, variant: number | undefined): Promise<FilmResult> {
  if (variant === undefined) return planFromContext(context);
  const films = await planVariantsFromContext(context, variant);
  return films.at(-1) ?? films[0];
}

/** What tells one film from another; the flags decide the rest. */
function identityOf({ repo, seconds, story, seed }: FilmPlan): object {
  const { name, commit, dirty } = repo;
  return { repo: { name, commit, dirty }, seconds, story, seed };
}

function filmLine({ repo, seconds, story, seed }: FilmPlan): string {
  return printable(`Film: ${repositoryLine(repo)}; ${seconds} s, story ${story}, seed ${seed}`);
}

/** What is explained is the film that these flags make: nobody shall take it for another one in its folder. */
function warnOfOtherFilm(context: Context, plan: FilmPlan, variant: number | undefined): void {
  const { terminal, world } = context;
  const folder = join(outFolder(context, plan), variant === undefined ? "" : variantFolder(variant));
  const text = filmTextIn(folder);
  if (text === undefined || text === filmJson(plan)) return;
  const path = join(shownPath(folder, world.workingDirectory), "film.json");
  terminal.warn(
    `${path} is another film than the one explained: made with other flags, of other files or by another version`,
  );
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
