import type { FilmCard, FilmPlan } from "../domain/film.ts";
import { clock, type Cue, textLines, webVtt } from "./web-vtt.ts";

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

function cardCue({ id, start, seconds, text }: FilmCard): Cue {
  return { id, start, end: start + seconds, lines: textLines(text) };
}

/** SubRip has no escapes: only the arrow that marks times is replaced. */
function withoutArrow(line: string): string {
  return line.replaceAll("-->", "→");
}
