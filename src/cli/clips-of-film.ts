import { join } from "node:path";
import type { FilmPlan } from "../domain/film.ts";
import { fileSha256 } from "../media/file-sha256.ts";
import { type ListedClip, readClipList } from "./clip-list.ts";
import type { Context } from "./context.ts";
import { clipsIn } from "./film-flags.ts";
import { textSha256 } from "./text-sha256.ts";

/** Clips that take the place of drawn shots. */
export interface ClipsOfFilm {
  /** Paths by shot id. */
  readonly clips: ReadonlyMap<string, string>;
  /** `provider/model` by shot id, of bought clips. */
  readonly models: ReadonlyMap<string, string>;
}

/**
 * The clips of a folder that belong to a film. A bought clip belongs to the shot whose prompt it was made of; one that
 * somebody put there goes by its name. What belongs to another plan is named and left alone.
 */
export async function clipsOfFilm(
  { terminal }: Pick<Context, "terminal">,
  { film, folder }: { readonly film: FilmPlan; readonly folder: string },
): Promise<ClipsOfFilm> {
  const list = readClipList(folder);
  if (list === "unreadable")
    terminal.warn(`${join(folder, "clips.json")} cannot be read: its clips are taken by their names`);
  const [clips, models] = [new Map<string, string>(), new Map<string, string>()];
  for (const [id, path] of clipsIn(folder)) {
    const shot = film.shots.find((candidate) => candidate.id === id);
    if (shot === undefined) {
      terminal.warn(`${path} is not used: the film has no shot ${id}`);
      continue;
    }
    const bought = list === "unreadable" ? [] : await entriesOf(path, list);
    const entry = bought.find(({ prompt }) => prompt === textSha256(shot.prompt));
    if (bought.length > 0 && entry === undefined) {
      terminal.warn(`${path} is not used: it was made for a shot of another plan; ${id} is drawn`);
      continue;
    }
    clips.set(id, path);
    if (entry !== undefined) models.set(id, entry.model);
  }
  return { clips, models };
}

/** What the list says of a file; a file that cannot be read is refused by name later. */
async function entriesOf(path: string, list: readonly ListedClip[]): Promise<readonly ListedClip[]> {
  if (list.length === 0) return [];
  const sha256 = await fileSha256(path).catch(() => undefined);
  return list.filter(({ clip }) => clip === sha256);
}
