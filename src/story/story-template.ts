import { type CardWords, hasOwnWords, LIBRARY_LANGUAGE } from "../domain/card-words.ts";
import { SoraPipelineError } from "../domain/errors.ts";
import { mapNonEmpty, type NonEmpty } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import type { Gag, SlotDemand } from "../domain/gag.ts";
import type { Notice } from "../domain/source.ts";
import { stableHash } from "../domain/stable-hash.ts";
import type {
  RunningGag,
  Story,
  StoryBeat,
  StoryCard,
  StoryShot,
  StoryTemplateSource,
} from "../domain/story.ts";
import { tenths } from "../domain/units.ts";
import { renderAtoms } from "./atoms.ts";
import { isSpare, planBeats } from "./beats.ts";
import { type FilledBeat, type FilledSlot, type FilmCards, writeCards } from "./cards.ts";
import { bestSuited, readInterests } from "./interests.ts";
import { Looks } from "./looks.ts";
import { renderNote, shotTitle } from "./notes.ts";
import { Texts } from "./texts.ts";

/** What a story is rendered from. */
export interface StoryRequest {
  readonly facts: RepoFacts;
  /** Gags for the slots of {@link StoryTemplate.demands}; slots without one are left out. */
  readonly gags: readonly Gag[];
  /** Running time, 30-180 s. */
  readonly seconds: number;
  /** Another seed gives other looks and cameras. */
  readonly seed: number;
  /** The film's own words when they are not to be English. */
  readonly words?: CardWords | undefined;
}

/** A story template that can be asked for gags and filled with them. */
export class StoryTemplate {
  readonly #source: StoryTemplateSource;
  readonly #texts: Texts;

  constructor(source: StoryTemplateSource) {
    this.#source = source;
    this.#texts = new Texts({ template: source.name, sources: source.texts, frame: source.frame });
  }

  /**
   * The slots that a film of this length wants filled, the indispensable ones first.
   * @throws SoraPipelineError `DURATION_OUT_OF_RANGE`.
   */
  demands({ seconds }: { readonly seconds: number }): readonly SlotDemand[] {
    const slots = planBeats(this.#source, tenths(seconds) / 10).flatMap((beat) => beat.slots);
    const needed = slots.filter((slot) => !isSpare(slot));
    return [...needed, ...slots.filter(isSpare)].map((slot) => slot.demand);
  }

  /**
   * Fills the template: shots with their atoms, cards with their words, beats with their boundaries.
   * @throws SoraPipelineError `DURATION_OUT_OF_RANGE`; `BAD_TEMPLATE` when a text throws; `REPO_EMPTY` without any gag.
   */
  render({ facts, gags, seconds, seed, words }: StoryRequest): Story {
    const bySlot = new Map(gags.map((gag) => [gag.slot, gag]));
    const running = tenths(seconds) / 10;
    const beats = mapNonEmpty(planBeats(this.#source, running), (plan): FilledBeat => {
      const slots = plan.slots.flatMap((slot): readonly FilledSlot[] => {
        const gag = bySlot.get(slot.demand.slot);
        return gag === undefined ? [] : [{ slot, gag }];
      });
      return { plan, slots };
    });
    const cards = writeCards({ texts: this.#texts, facts, beats, words });
    if (cards === undefined) throw noGags(facts.name);
    // Variants of a film, which differ by their seed, share it.
    const runningGag = bestSuited(this.#source.running, {
      interests: readInterests(facts),
      key: [facts.name],
    });
    const shots = this.#shots(beats, {
      runningGag,
      looks: new Looks({ settings: this.#source.settings, facts, seed }),
      key: [facts.name, seed],
    });
    const { name, style, character, negative } = this.#source;
    const title = cards.title.text.replaceAll("\n", " ");
    return {
      template: name,
      lang: words?.lang ?? LIBRARY_LANGUAGE,
      title,
      seconds: running,
      style,
      character,
      negative,
      runningGag: runningGag.id,
      beats: joinBeats(beats, { shots, cards, runningGag }),
      notices: notTranslated(gags, { cards, words }),
    };
  }

  #shots(
    beats: readonly FilledBeat[],
    { runningGag, looks, key }: { runningGag: RunningGag; looks: Looks; key: readonly (string | number)[] },
  ): ReadonlyMap<string, StoryShot> {
    const shots = new Map<string, StoryShot>();
    const firstTurn = stableHash(...key, "turns");
    let lastSet: string | undefined;
    for (const { slot, gag } of beats.flatMap((beat) => beat.slots)) {
      const { rule, weight } = slot;
      const staged =
        [gag.rule.setting, ...rule.settings].find((candidate) => looks.has(candidate)) ?? gag.rule.setting;
      const setting = rule.sets?.[staged] ?? staged;
      const look = looks.next(setting);
      if (look === undefined) throw unknownSetting(this.#source.name, setting);
      const camera = rule.cameras[stableHash(...key, gag.slot) % rule.cameras.length] ?? rule.cameras[0];
      const turn = firstTurn + shots.size;
      const atoms = renderAtoms({
        template: this.#source,
        texts: this.#texts,
        gag,
        look,
        isSamePlace: look.place.set === lastSet,
        camera,
        slot: rule,
        running: runningGag,
        turn,
      });
      if (!isSpare(slot)) lastSet = look.place.set;
      const { prop } = gag.rule;
      const note = renderNote(this.#texts, gag);
      shots.set(gag.slot, {
        type: "shot",
        title: shotTitle(gag),
        gag,
        setting,
        place: look.place,
        prop,
        note,
        atoms,
        idealSeconds: rule.idealSeconds,
        weight,
      });
    }
    return shots;
  }
}

function joinBeats(
  beats: NonEmpty<FilledBeat>,
  {
    shots,
    cards,
    runningGag,
  }: { shots: ReadonlyMap<string, StoryShot>; cards: FilmCards; runningGag: RunningGag },
): NonEmpty<StoryBeat> {
  return mapNonEmpty(beats, ({ plan, slots }, index): StoryBeat => {
    const items = slots.flatMap(({ gag }): readonly (StoryCard | StoryShot)[] => {
      const card = cards.bySlot.get(gag.slot);
      const shot = shots.get(gag.slot);
      const both = card?.placement === "end" ? [shot, card] : [card, shot];
      return both.flatMap((item) => (item === undefined ? [] : [item]));
    });
    const opening = index === 0 ? [cards.title] : [];
    const closing = index === beats.length - 1 ? [cards.end] : [];
    const { startSeconds, endSeconds, rule } = plan;
    const title = (rule.slots.some(({ payoff }) => payoff) ? runningGag.title : undefined) ?? rule.title;
    return {
      name: rule.name,
      ...(title && { title }),
      startSeconds,
      endSeconds,
      items: [...opening, ...items, ...closing],
    };
  });
}

/** How many cards speak English for want of a translation. */
function notTranslated(
  gags: readonly Gag[],
  { cards, words }: { cards: FilmCards; words: CardWords | undefined },
): readonly Notice[] {
  if (words === undefined) return [];
  const missing = gags.filter(({ slot, rule }) => {
    const isShown = cards.bySlot.get(slot)?.kind === "library" && hasOwnWords(rule.card);
    return isShown && !words.lines.has(rule.id);
  });
  if (missing.length === 0) return [];
  const message = `cards that stay English for want of words in ${words.lang}: ${missing.length} (${missing.map(({ rule }) => rule.id).join(", ")})`;
  return [{ code: "not-translated", message }];
}

function noGags(repository: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "REPO_EMPTY",
    message: `there is nothing in ${repository} that a film could cite`,
    hint: "Give it a README with a sentence that says what it is, or code, and try again.",
  });
}

function unknownSetting(template: string, setting: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_TEMPLATE",
    message: `${template}/settings.yaml: there is no setting ${JSON.stringify(setting)}`,
    hint: "Add the setting with at least one variant.",
  });
}
