import type { FilmPlan } from "../domain/film.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";

/** What was rendered of a film, for the storyboard page. */
export interface StoryboardMedia {
  /** Address of the film, relative to the page: `film.mp4`. */
  readonly film: string;
  /** The cards as WebVTT; part of the page, because a browser opens no caption file beside a page on disk. */
  readonly captions: string;
  /** What the shots show, in English, as WebVTT; part of the page like the captions. */
  readonly descriptions: string;
  /** A `data:` address of a picture for the time before it plays. */
  readonly poster: string;
  /** Frames of cards and shots by id, as `data:` addresses. */
  readonly frames: Readonly<Record<string, string>>;
  /** How the pictures came about: `drawn locally`, `7 of 10 shots by google/gemini-omni-1.2-flash`. */
  readonly origin: string;
  /** True when clips stand in place of drawn shots; the page then does not say that nothing was spent. */
  readonly hasClips: boolean;
}

/** The film itself, at the head of its storyboard. */
export function filmPlayer(plan: FilmPlan, media: StoryboardMedia): Html {
  const [captions, descriptions] = [vttAddress(media.captions), vttAddress(media.descriptions)];
  return html`<section class="player" aria-label="The film">
<video controls preload="metadata" poster="${media.poster}" src="${media.film}"><track kind="captions" label="Cards" srclang="${plan.lang}" src="${captions}"><track kind="descriptions" label="Shots" srclang="en" src="${descriptions}"></video>
<p>${media.origin}. <a href="${media.film}">${media.film}</a></p>
</section>`;
}

function vttAddress(text: string): string {
  return `data:text/vtt;charset=utf-8,${encodeURIComponent(text)}`;
}
