import { sha256 } from "../disk/sha256.ts";
import { type PaintedFilm, paintedFilm } from "../domain/painted-film.ts";
import type { EncodeSettings } from "./encode-settings.ts";
import type { FilmClip } from "./film-clips.ts";
import type { FilmPiece } from "./film-pieces.ts";

/** Everything that decides the bytes of a finished piece. */
export interface PieceKeyParts {
  readonly film: PaintedFilm;
  readonly edition: string;
  readonly settings: EncodeSettings;
  readonly backend: string;
  readonly piece: FilmPiece;
  readonly clip: FilmClip | undefined;
}

/** Goes up when the same drawing would be encoded differently. */
const ENCODING = 2;

/** Name of a finished piece by content: a piece under this name never has to be made again. */
export function pieceKey({ film, edition, settings, backend, piece, clip }: PieceKeyParts): string {
  const picture = clip === undefined ? null : { sha256: clip.sha256, fit: clip.fit };
  const { id, first, end } = piece;
  const parts = [ENCODING, paintedFilm(film), edition, settings, backend, id, first, end, picture];
  return sha256(JSON.stringify(parts)).slice(0, 40);
}
