import type { FilmCard, FilmPlan, FilmShot } from "../domain/film.ts";

/** A text shown or spoken during a stretch of the film; times in seconds. */
interface Cue {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The film's cards as WebVTT captions (`film.vtt`); times are exact to the millisecond. */
export function captionsVtt(film: FilmPlan): string {
  return webVtt(film.cards.map(cardCue), film.lang);
}

/** The film's cards as SubRip captions (`film.srt`), for players that know nothing else. */
export function captionsSrt(film: FilmPlan): string {
  const cues = film.cards.map(cardCue).map(({ start, end, lines }, index) => {
    const times = `${clock(start, ",")} --> ${clock(end, ",")}`;
    return [String(index + 1), times, ...lines.map(withoutArrow)].join("\n");
  });
  return cues.map((cue) => `${cue}\n`).join("\n");
}

/** What happens in each shot, in words, as WebVTT (`film.descriptions.vtt`): for viewers who cannot see it. */
export function descriptionsVtt(film: FilmPlan): string {
  return webVtt(film.shots.flatMap(shotCues), undefined);
}

function webVtt(cues: readonly Cue[], language: string | undefined): string {
  const head = language === undefined ? "WEBVTT" : `WEBVTT\nLanguage: ${language}`;
  const blocks = cues.map(({ id, start, end, lines }) =>
    [id, `${clock(start, ".")} --> ${clock(end, ".")}`, ...lines.map(escapedVtt)].join("\n"),
  );
  return `${[head, ...blocks].join("\n\n")}\n`;
}

function cardCue({ id, start, seconds, text }: FilmCard): Cue {
  return { id, start, end: start + seconds, lines: textLines(text) };
}

/** The title where the shot begins, then its actions, each while it is seen: a shot may be cut in two by a card. */
function shotCues({ id, title, prompt, clipSeconds, segments }: FilmShot): Cue[] {
  const actions = actionsOf(prompt);
  return segments.map((segment, index) => {
    const seen = actions.filter(({ from }) =>
      isWithin(from, segment, { clipSeconds, last: index === segments.length - 1 }),
    );
    const lines = [...(index === 0 ? [`${title}.`] : []), ...seen.map(({ text }) => text)];
    return {
      id: segments.length === 1 ? id : `${id}.${index + 1}`,
      start: segment.start,
      end: segment.start + segment.seconds,
      lines: lines.length === 0 ? [`${title}.`] : textLines(lines.join(" ")),
    };
  });
}

/** True when an action that begins at `from` in the clip is seen in this stretch; the last one takes all that follow. */
function isWithin(
  from: number,
  segment: FilmShot["segments"][0],
  { clipSeconds, last }: { readonly clipSeconds: number; readonly last: boolean },
): boolean {
  return from >= segment.from && (from < segment.from + segment.seconds || (last && from <= clipSeconds));
}

/** A timed action of a prompt; `from` in seconds of the clip. */
interface Action {
  readonly from: number;
  readonly text: string;
}

/** Actions of a structured prompt: `- 2-4s: He starts the pendulum.` A prompt in one paragraph has none. */
function actionsOf(prompt: string): readonly Action[] {
  return [...prompt.matchAll(/^- (\d+(?:\.\d+)?)-\d+(?:\.\d+)?s: (.+)$/gm)].map(
    ([, from = "0", text = ""]) => ({
      from: Number(from),
      text,
    }),
  );
}

/** The lines of a text; an empty line would end a cue, so there are none. */
function textLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** WebVTT: `&` and `<` begin markup, and `-->` would be taken for times. */
function escapedVtt(line: string): string {
  return line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** SubRip has no escapes: only the arrow that marks times is replaced. */
function withoutArrow(line: string): string {
  return line.replaceAll("-->", "→");
}

/** `00:01:02.500`; SubRip has a comma for the point. */
function clock(seconds: number, point: "." | ","): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const [hours, minutes] = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60];
  const rest = String(milliseconds % 1000).padStart(3, "0");
  return `${two(hours)}:${two(minutes)}:${two((milliseconds / 1000) % 60)}${point}${rest}`;
}
