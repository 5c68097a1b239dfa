import type { FilmPlan } from "./domain/film.ts";
import type { LookName, PictureFormat } from "./draw/film-painter.ts";
import type { RenderProgress } from "./media/render-pieces.ts";

/** What a film is to look and sound like. */
export interface FilmFilesRequest {
  readonly film: FilmPlan;
  /** Folder for the films; other files are returned. */
  readonly outDir: string;
  /** One film per format; poster, contact sheet and teaser are taken from the first. */
  readonly formats: readonly [PictureFormat, ...PictureFormat[]];
  readonly look: LookName;
  /** `piano`: composed for this film; `none`; or an audio file. */
  readonly music: "piano" | "none" | { readonly file: string };
  /** True: small and quick, for a first look. */
  readonly draft: boolean;
  /** Font file for characters that the bundled fonts lack, for instance a Japanese one: TTF, OTF, TTC or WOFF2. */
  readonly font?: string;
  /** Bought clips by shot id; other shots are drawn. */
  readonly clips?: ReadonlyMap<string, string>;
  /** `provider/model` by shot id, for the film's metadata. */
  readonly models?: ReadonlyMap<string, string>;
  /** Hears how far the rendering of a format is. */
  readonly onProgress?: (progress: RenderProgress & { readonly format: PictureFormat }) => void;
  readonly signal?: AbortSignal;
}
