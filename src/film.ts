/**
 * Rendering films on this machine: the drawn theatre, cards, look, piano and the MP4 around them.
 *
 * @example
 * ```ts
 * import { readFilm } from "sora-pipeline";
 * import { renderFilmFiles } from "sora-pipeline/film";
 * const film = readFilm("sora-out/requests-1f6589e/film.json");
 * await renderFilmFiles({ film, outDir: "out", formats: ["16:9"], look: "silent", music: "piano", draft: false });
 * ```
 * @module
 */

export type { FilmFilesRequest } from "./film-files-request.ts";
export { type FilmFiles, renderFilmFiles } from "./render-film-files.ts";
export { type ClipOrder, type ClipRenderer, clipRenderer, libraryClipRenderer } from "./clip-renderer.ts";
export type { LookName, PictureFormat } from "./draw/film-painter.ts";
export type * from "./domain/staging.ts";
export { composeScore } from "./score/compose-score.ts";
export { synthesize } from "./score/synthesize.ts";
export type * from "./score/score.ts";
export type * from "./score/sound.ts";
export { shippedTheatre } from "./shipped-theatre.ts";
export { inspectClip } from "./media/inspect-clip.ts";
export { lastFrame } from "./media/stills.ts";
export type { RenderReport } from "./media/render-film.ts";
export type { RenderProgress } from "./media/render-pieces.ts";
