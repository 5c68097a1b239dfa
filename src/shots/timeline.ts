import type { NonEmpty } from "../domain/evidence.ts";
import { MOST_CARD_PERCENT } from "../domain/film-rules.ts";
import { type BeatOption, beatOptions, type BeatPlan, type ClipLengths, sum } from "./beat-options.ts";

/** Beats to be laid out; all times in tenths of a second. */
export interface TimelineRequest {
  readonly beats: NonEmpty<BeatPlan>;
  readonly clips: ClipLengths;
}

/** The cheapest way through the beats so far for one total of card time. */
interface Path {
  readonly cost: number;
  readonly options: readonly BeatOption[];
}

/**
 * Chooses for every beat which cards and shots it keeps and how long each clip is, so that every beat fills its time
 * exactly and all cards together stay below 35 % of the running time. Exact over the options of the beats: the cheapest
 * combination wins, the earlier one among equals. What cards of the last beat should have beyond that is taken from its
 * shots as far as they allow; nothing is dropped for it, and no other clips are bought. `undefined` when there is none.
 */
export function solveTimeline({ beats, clips }: TimelineRequest): readonly BeatOption[] | undefined {
  const total = sum(beats, (beat) => beat.length);
  const limit = Math.ceil((total * MOST_CARD_PERCENT) / 100) - 1;
  let paths = new Map<number, Path>([[0, { cost: 0, options: [] }]]);
  for (const [index, beat] of beats.entries()) {
    const options = beatOptions(beat, { clips, isLast: index === beats.length - 1 });
    paths = extend(paths, { options, limit });
  }
  let best: Path | undefined;
  for (const path of paths.values()) if (best === undefined || path.cost < best.cost) best = path;
  const last = beats[beats.length - 1];
  return best && last && withCardsAsWanted(best.options, { last, limit });
}

/** Lengthens the cards of the last beat at the expense of its shots. */
function withCardsAsWanted(
  options: readonly BeatOption[],
  { last, limit }: { readonly last: BeatPlan; readonly limit: number },
): readonly BeatOption[] {
  const option = options.at(-1);
  if (option === undefined) return options;
  const missing = sum([...option.cards], (card) => card.wanted) - option.cardTime;
  const spare = last.length - option.cardTime - sum(option.shots, (shot) => shot.least);
  const more = Math.min(missing, spare, limit - sum(options, ({ cardTime }) => cardTime));
  return more > 0 ? [...options.slice(0, -1), { ...option, cardTime: option.cardTime + more }] : options;
}

function extend(
  paths: ReadonlyMap<number, Path>,
  { options, limit }: { options: readonly BeatOption[]; limit: number },
): Map<number, Path> {
  const longer = new Map<number, Path>();
  for (const [cards, path] of paths) {
    for (const option of options) {
      const total = cards + option.cardTime;
      if (total > limit) continue;
      const cost = path.cost + option.cost;
      const known = longer.get(total);
      if (known === undefined || cost < known.cost)
        longer.set(total, { cost, options: [...path.options, option] });
    }
  }
  return longer;
}
