import type { FilmPlan, FilmShot } from "../domain/film.ts";
import type { GagRule } from "../domain/metaphor.ts";
import { filmTimeOf, MOMENTS } from "../domain/moments.ts";
import { type Cue, textLines, webVtt } from "./web-vtt.ts";

/** The wordings of a gag that a description may use. */
export type GagWords = Pick<GagRule, "setup" | "escalation" | "topper" | "short" | "quick" | "min">;

/** Words that are spoken in a second, at most. */
const WORDS_PER_SECOND = 3;
/** Share of a shot by which a text may begin before what it tells, where it could not be spoken otherwise. */
const LEAD = 0.25;

/**
 * What happens in each shot, in words, as WebVTT (`film.descriptions.vtt`): for viewers who cannot see it. One cue per
 * action, in the fullest wording that can be spoken while it is seen; what leaves no time for the topper is left out.
 *
 * @param wordsOf - Wordings by gag; of other gags the actions in the prompt are told.
 */
export function descriptionsVtt(film: Shots, wordsOf: ReadonlyMap<string, GagWords>): string {
  return webVtt(
    film.shots.flatMap((shot) => shotCues(shot, { film, words: wordsOf.get(shot.gag) })),
    undefined,
  );
}

type Shots = Pick<FilmPlan, "shots">;

/** Something told, and from which share of the shot on it is seen. */
interface Line {
  readonly from: number;
  readonly text: string;
}

/** One way to tell a shot. */
interface Telling {
  readonly lines: readonly Line[];
  readonly worth: number;
}

function shotCues(
  shot: FilmShot,
  { film, words }: { readonly film: Shots; readonly words: GagWords | undefined },
): readonly Cue[] {
  const title = { lines: [{ from: 0, text: shot.title }], worth: 0 };
  const tellings = [...(words === undefined ? promptTellings(shot) : gagTellings(words)), title];
  for (const { lines } of tellings.toSorted((left, right) => right.worth - left.worth)) {
    const cues = placeCues(lines, { film, shot, lead: 0 }) ?? placeCues(lines, { film, shot, lead: LEAD });
    if (cues !== undefined) return cues;
  }
  return [];
}

const WORTH = { setup: 4, escalation: 2, topper: 5, detail: 0.5, quick: 9.2, min: 7.5 } as const;
const STARTS = { setup: 0, ...MOMENTS } as const;
const ACTIONS = ["setup", "escalation", "topper"] as const;

/** Every choice of moments and wordings; the gag in two sentences; the gag in one. */
function gagTellings(words: GagWords): readonly Telling[] {
  let tellings: readonly Telling[] = [{ lines: [], worth: 0 }];
  for (const action of ACTIONS) {
    const [from, long, short] = [STARTS[action], words[action], words.short?.[action]];
    const ways = [
      { lines: [], worth: 0 },
      { lines: [{ from, text: long }], worth: WORTH[action] + WORTH.detail },
      ...(short === undefined ? [] : [{ lines: [{ from, text: short }], worth: WORTH[action] }]),
    ];
    tellings = tellings.flatMap((told) => ways.map((way) => both(told, way)));
  }
  const { quick, min } = words;
  const inTwo = quick && [
    { from: STARTS.setup, text: quick.setup },
    { from: STARTS.topper, text: quick.topper },
  ];
  return [
    ...tellings.filter(({ lines }) => lines.length > 0),
    ...(inTwo === undefined ? [] : [{ lines: inTwo, worth: WORTH.quick }]),
    { lines: [{ from: 0, text: min }], worth: WORTH.min },
  ];
}

function both(first: Telling, second: Telling): Telling {
  return { lines: [...first.lines, ...second.lines], worth: first.worth + second.worth };
}

/**
 * All actions of a structured prompt, `- 2-4s: He starts the pendulum.`, or some; a prompt in one paragraph has none.
 */
function promptTellings({ prompt, clipSeconds }: FilmShot): readonly Telling[] {
  const actions = [...prompt.matchAll(/^- (\d+(?:\.\d+)?)-\d+(?:\.\d+)?s: (.+)$/gm)].map(
    ([, from = "0", text = ""]) => ({ from: Number(from) / clipSeconds, text }),
  );
  const choices = [
    actions,
    [...actions.slice(0, 1), ...actions.slice(-1)],
    actions.slice(-1),
    actions.slice(0, 1),
  ];
  return choices
    .filter((lines) => lines.length > 0)
    .map((lines, index) => ({ lines, worth: choices.length - index }));
}

/** The cues of a shot, or nothing where there is no time to speak them: no text runs into a card. */
function placeCues(
  lines: readonly Line[],
  { film, shot, lead }: { readonly film: Shots; readonly shot: FilmShot; readonly lead: number },
): readonly Cue[] | undefined {
  const placed: { readonly start: number; readonly last: number; readonly text: string }[] = [];
  let free = 0;
  for (const { from, text } of lines) {
    const seconds = text.split(/\s+/u).length / WORDS_PER_SECOND;
    const earliest = Math.max(free, filmTimeOf(film, shot, Math.max(0, from - lead)));
    const segment = shot.segments.find(
      ({ start, seconds: shown }) => Math.max(start, earliest) + seconds <= start + shown,
    );
    if (segment === undefined) return undefined;
    const start = Math.max(segment.start, earliest);
    placed.push({ start, last: segment.start + segment.seconds, text: sentence(text) });
    free = start + seconds;
  }
  return placed.map(({ start, last, text }, index) => ({
    id: placed.length === 1 ? shot.id : `${shot.id}.${index + 1}`,
    start,
    end: Math.min(last, placed[index + 1]?.start ?? last),
    lines: textLines(text),
  }));
}

function sentence(text: string): string {
  return /[.!?]["”’]?$/u.test(text) ? text : `${text}.`;
}
