import type { NonEmpty } from "./domain/evidence.ts";
import { LEAST_NEW_GAGS } from "./domain/film-rules.ts";
import type { SourceTree } from "./domain/source.ts";
import {
  filmComposer,
  type FilmRequest,
  type FilmResult,
  type StageName,
  type Variation,
} from "./pipeline.ts";

/**
 * What gags of earlier films keep of their score, tried in turn: the less they lose, the more shots the films share.
 */
const SHARES = [0.97, 0.94, 0.91, 0.88, 0.84, 0.78, 0.7, 0.6, 0.45, 0.3, 0.15, 0.05, 0.01, 0.001];

/**
 * Plans several films of one repository that differ in their gags and in nothing else: same facts, looks and cameras,
 * so that what does not differ is the same shot. Every film takes the next seed; where that alone changes too little,
 * the gags of earlier films count less, just enough to make a quarter of the gags new if the repository has so many.
 * The first film is the one `planFilm` makes.
 * @throws SoraPipelineError for a level, model, duration or template that does not fit.
 */
export async function planFilms(
  tree: SourceTree,
  request: FilmRequest & { readonly variants: number },
): Promise<NonEmpty<FilmResult>> {
  const compose = await filmComposer(tree, { ...request, onStage: onceEach(request.onStage) });
  const first = await compose({ seed: request.seed });
  const further: FilmResult[] = [];
  while (further.length + 1 < request.variants) {
    const seed = request.seed + further.length + 1;
    further.push(await anotherFilm(compose, { seed, earlier: [first, ...further] }));
  }
  return [first, ...further];
}

/** Many films are tried for one: each stage is announced the first time. */
function onceEach(onStage: FilmRequest["onStage"] = () => {}): NonNullable<FilmRequest["onStage"]> {
  const announced = new Set<StageName>();
  return (stage) => {
    if (announced.size < announced.add(stage).size) onStage(stage);
  };
}

/** The first film that is new enough; where none is, the newest, of equally new ones the least like any earlier one. */
async function anotherFilm(
  compose: (variation: Variation) => Promise<FilmResult>,
  { seed, earlier }: { readonly seed: number; readonly earlier: readonly FilmResult[] },
): Promise<FilmResult> {
  const known = earlier.map(({ plan }) => new Set(plan.shots.map(({ gag }) => gag)));
  const ids = new Set(known.flatMap((gags) => [...gags]));
  const newness = (film: FilmResult): number => newShare(film, ids);
  const difference = (film: FilmResult): number => Math.min(...known.map((gags) => newShare(film, gags)));
  let best = await compose({ seed });
  for (const share of SHARES) {
    if (newness(best) >= LEAST_NEW_GAGS) break;
    const film = await compose({ seed, avoid: { ids, share } });
    const gain = newness(film) - newness(best) || difference(film) - difference(best);
    if (gain > 0) best = film;
  }
  return best;
}

function newShare({ plan }: FilmResult, known: ReadonlySet<string>): number {
  return plan.shots.filter(({ gag }) => !known.has(gag)).length / plan.shots.length;
}
