import { SoraPipelineError } from "../domain/errors.ts";
import type { FilmPlan, FilmShot } from "../domain/film.ts";
import type { ClipInspection } from "../ports/clip-store.ts";
import type { CodecBackend } from "./codecs.ts";
import { fileSha256 } from "../disk/file-sha256.ts";
import { fitClip, fitNotes } from "./fit-clip.ts";
import type { ClipFit } from "./fit-clip.ts";
import { inspectClip } from "./inspect-clip.ts";

/** A clip that takes the place of a drawn shot. */
export interface FilmClip {
  readonly path: string;
  readonly sha256: string;
  readonly fit: ClipFit;
}

/** How a shot of the film came about, for the report. */
export type ShotSource =
  | {
      readonly id: string;
      readonly kind: "drawn";
      /** Why its clip was not used. */ readonly reason?: string;
    }
  | {
      readonly id: string;
      readonly kind: "clip";
      /** What was changed to fit it. */ readonly notes: readonly string[];
    };

/** The clips of one film. A clip that turns out to be bad is given up and its shot drawn. */
export class FilmClips {
  readonly #clips = new Map<string, FilmClip>();
  readonly #reasons = new Map<string, string>();

  /**
   * Looks at every clip; bad ones are left out with a reason.
   * @throws SoraPipelineError `UNKNOWN_SHOT` for a clip of a shot that is not in the film.
   */
  static async open(
    film: FilmPlan,
    paths: ReadonlyMap<string, string>,
    backend: CodecBackend,
  ): Promise<FilmClips> {
    const clips = new FilmClips();
    for (const [id, path] of paths) {
      const shot = shotOf(film, id);
      if (backend === "webcodecs") await clips.#add(shot, path);
      else clips.giveUp(id, "clips cannot be read without the package @napi-rs/webcodecs");
    }
    return clips;
  }

  /** The clip of a shot, unless it is drawn. */
  of(shotId: string): FilmClip | undefined {
    return this.#clips.get(shotId);
  }

  /** Gives a clip up: its shot is drawn. */
  giveUp(shotId: string, reason: string): void {
    this.#clips.delete(shotId);
    this.#reasons.set(shotId, reason);
  }

  /** Where each shot came from, in the film's order. */
  sources(film: FilmPlan): readonly ShotSource[] {
    return film.shots.map(({ id }) => {
      const clip = this.#clips.get(id);
      if (clip !== undefined) return { id, kind: "clip", notes: fitNotes(clip.fit) };
      const reason = this.#reasons.get(id);
      return { id, kind: "drawn", ...(reason === undefined ? {} : { reason }) };
    });
  }

  async #add(shot: FilmShot, path: string): Promise<void> {
    const inspection = await inspected(path);
    if (!inspection.ok) return this.giveUp(shot.id, inspection.reason);
    const fit = fitClip(shot, inspection.seconds);
    if (!fit.ok) return this.giveUp(shot.id, fit.reason);
    this.#clips.set(shot.id, { path, sha256: await fileSha256(path), fit });
  }
}

/** A film is whole without a clip that cannot be read: its shot is drawn, and the report says why. */
async function inspected(path: string): Promise<ClipInspection> {
  try {
    return await inspectClip(path);
  } catch (error) {
    if (error instanceof SoraPipelineError && error.code === "BAD_CLIP")
      return { ok: false, reason: error.message };
    throw error;
  }
}

function shotOf(film: FilmPlan, id: string): FilmShot {
  const shot = film.shots.find((candidate) => candidate.id === id);
  if (shot !== undefined) return shot;
  throw new SoraPipelineError({
    code: "UNKNOWN_SHOT",
    message: `The film has no shot "${id}"`,
    hint: `Its shots are ${film.shots.map((candidate) => candidate.id).join(", ")}.`,
  });
}
