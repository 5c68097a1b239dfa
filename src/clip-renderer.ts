import { join } from "node:path";
import { LIBRARY_LANGUAGE } from "./domain/card-words.ts";
import { internalError } from "./domain/errors.ts";
import type { FilmPlan, FilmShot } from "./domain/film.ts";
import type { GagRule, Metaphor } from "./domain/metaphor.ts";
import type { PaintedFilm } from "./domain/painted-film.ts";
import { stableHash } from "./domain/stable-hash.ts";
import { createFilmPainter } from "./draw/create-film-painter.ts";
import { loadMetaphors } from "./library/load-metaphors.ts";
import { createSurface } from "./media/canvas.ts";
import { renderClip } from "./media/render-clip.ts";
import { PACKAGE_ROOT } from "./package-root.ts";
import { shippedTheatre } from "./shipped-theatre.ts";

/** A clip that a provider is asked for. */
export interface ClipOrder {
  readonly prompt: string;
  readonly seconds: number;
  /** `1280x720`; or give width and height. */
  readonly size?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Draws clips, one after the other, as whole MP4 files in memory. */
export type ClipRenderer = (order: ClipOrder) => Promise<Uint8Array>;

/** Draws the clips of a film: the shot that has the prompt, without cards and without the look, which comes later. */
export function clipRenderer(film: FilmPlan): ClipRenderer {
  const library = libraryClipRenderer();
  return oneAtATime((order) => {
    // A form sends line feeds as CRLF, so a prompt may come back with other line ends.
    const asked = order.prompt.replaceAll("\r\n", "\n");
    const shot = film.shots.find(({ prompt }) => prompt === asked);
    return shot === undefined ? library(order) : drawClip({ ...film, shots: [shot] }, order);
  });
}

/** Draws clips for prompts whose film is not known: the gag whose words are in the prompt, else one of the library. */
export function libraryClipRenderer(): ClipRenderer {
  const { metaphors } = loadMetaphors({ directory: join(PACKAGE_ROOT, "metaphors") });
  return oneAtATime((order) => drawClip(filmOf(gagIn(order.prompt, metaphors), order), order));
}

function oneAtATime(draw: ClipRenderer): ClipRenderer {
  let last: Promise<unknown> = Promise.resolve();
  return (order) => {
    const drawing = last.then(
      () => draw(order),
      () => draw(order),
    );
    last = drawing;
    return drawing;
  };
}

function drawClip(film: PaintedFilm, order: ClipOrder): Promise<Uint8Array> {
  const { seconds } = order;
  const { width, height } = pixels(order);
  const [shot] = film.shots;
  const alone = { ...film, seconds, cards: [], shots: shot === undefined ? [] : [wholeShot(shot, seconds)] };
  const theatre = shippedTheatre();
  const painter = createFilmPainter({ film: alone, theatre, width, height, look: "clean", createSurface });
  return renderClip({ seconds, width, height, title: shot?.title ?? "Clip", paint: painter.paint });
}

/** The shot as its clip shows it: from its first moment to its last, without a cut. */
function wholeShot(shot: FilmShot, seconds: number): FilmShot {
  return { ...shot, start: 0, seconds, clipSeconds: seconds, segments: [{ start: 0, seconds, from: 0 }] };
}

/** H.264 carries even sizes only. */
function pixels({ size = "1280x720", width, height }: ClipOrder): {
  readonly width: number;
  readonly height: number;
} {
  const [wide = 1280, high = 720] = /^\d+x\d+$/.test(size) ? size.split("x").map(Number) : [];
  const even = (value: number): number => Math.max(16, Math.round(value / 2) * 2);
  return { width: even(width ?? wide), height: even(height ?? high) };
}

interface Staged {
  readonly concept: Metaphor;
  readonly rule: GagRule;
}

function gagIn(prompt: string, metaphors: readonly Metaphor[]): Staged {
  const all = metaphors.flatMap((concept) => concept.gags.map((rule) => ({ concept, rule })));
  const told = all.find(({ rule }) => tellings(rule).some((words) => prompt.includes(words)));
  const chosen = told ?? all[stableHash("clip", prompt) % all.length];
  if (chosen === undefined) throw internalError("the metaphor library is empty");
  return chosen;
}

function tellings({ topper, short, quick, min }: GagRule): readonly string[] {
  return [topper, short?.topper, quick?.topper, min].filter((words) => words !== undefined);
}

/** A film of one shot, around a gag of the library. */
function filmOf({ concept, rule }: Staged, { prompt, seconds }: ClipOrder): PaintedFilm {
  const evidence = [{ path: "prompt", line: 1, text: "prompt" }] as const;
  const setting = rule.setting === "any" ? "workshop" : rule.setting;
  const segments = [{ start: 0, seconds, from: 0 }] as const;
  const shot: FilmShot = {
    id: "S1",
    beat: "tools",
    start: 0,
    seconds,
    clipSeconds: seconds,
    segments,
    title: concept.title,
    note: "",
    concept: concept.id,
    gag: rule.id,
    mechanism: rule.mechanism,
    prop: rule.prop,
    setting,
    // None of the theatre's own: a plain one of the setting.
    set: "",
    view: 0,
    prompt,
    tokens: 0,
    evidence,
  };
  return {
    repo: { name: "prompt", commit: null },
    seconds,
    seed: 1,
    story: "breakfast",
    lang: LIBRARY_LANGUAGE,
    cards: [],
    shots: [shot],
  };
}
