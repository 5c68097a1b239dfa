import type { FilmPlan } from "../domain/film.ts";
import type { ShotSource } from "./film-clips.ts";

/** Where a film comes from, for its metadata. */
export interface FilmOrigin {
  /** Hash of film.json. */
  readonly filmHash: string;
  /** `provider/model` by shot id, of the shots whose clips were bought. */
  readonly models: ReadonlyMap<string, string>;
}

/** Title and comment of the video file: repository, commit, plan, and who made each shot. */
export function filmTags(
  film: FilmPlan,
  { shots, origin }: { readonly shots: readonly ShotSource[]; readonly origin?: FilmOrigin },
): { readonly title: string; readonly comment: string } {
  const { name, commit, dirty } = film.repo;
  const state = commit === null ? "no commit" : `commit ${commit}${dirty ? " with changes" : ""}`;
  const made = shots.map((shot) => `${shot.id}: ${madeBy(shot, origin)}`);
  const lines = [
    `Repository: ${name}, ${state}`,
    ...(origin === undefined ? [] : [`Plan: ${origin.filmHash}`]),
    `Made by sora-pipeline ${film.version}`,
    ...made,
  ];
  return { title: film.title, comment: lines.join("\n") };
}

function madeBy(shot: ShotSource, origin: FilmOrigin | undefined): string {
  if (shot.kind === "drawn") return "drawn locally";
  return origin?.models.get(shot.id) ?? "a clip";
}
