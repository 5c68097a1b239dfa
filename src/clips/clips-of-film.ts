import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileSha256 } from "../disk/file-sha256.ts";
import { isFolder } from "../disk/is-folder.ts";
import { sha256 } from "../disk/sha256.ts";
import type { FilmPlan } from "../domain/film.ts";
import { type ListedClip, readClipList } from "./clip-list.ts";

/** Clips that take the place of drawn shots. */
export interface ClipsOfFilm {
  /** Paths by shot id. */
  readonly clips: ReadonlyMap<string, string>;
  /** `provider/model` by shot id, of bought clips. */
  readonly models: ReadonlyMap<string, string>;
}

/** Whose clips are looked for, and where. */
export interface ClipSearch {
  readonly film: FilmPlan;
  readonly folder: string;
  /** Hears which clips are not used, and why. */
  readonly warn: (message: string) => void;
}

/**
 * The clips of a folder that belong to a film. A bought clip belongs to the shot whose prompt it was made of; one that
 * somebody put there goes by its name. What belongs to another plan is named and left alone.
 */
export async function clipsOfFilm({ film, folder, warn }: ClipSearch): Promise<ClipsOfFilm> {
  const list = readClipList(folder);
  if (list === "unreadable")
    warn(`${join(folder, "clips.jsonl")} cannot be read: its clips are taken by their names`);
  const [clips, models] = [new Map<string, string>(), new Map<string, string>()];
  for (const [id, path] of clipsIn(folder)) {
    const shot = film.shots.find((candidate) => candidate.id === id);
    if (shot === undefined) {
      warn(`${path} is not used: the film has no shot ${id}`);
      continue;
    }
    const bought = list === "unreadable" ? [] : await entriesOf(path, list);
    const entry = bought.find(({ prompt }) => prompt === sha256(shot.prompt));
    if (bought.length > 0 && entry === undefined) {
      warn(`${path} is not used: it was made for a shot of another plan; ${id} is drawn`);
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
  const content = await fileSha256(path).catch(() => undefined);
  return list.filter(({ clip }) => clip === content);
}

/** Clips in a folder by shot id: `S3.mp4` is the clip of S3. Empty when the folder is not there. */
function clipsIn(folder: string): ReadonlyMap<string, string> {
  if (!isFolder(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => /^S\d{1,3}\.mp4$/.test(name));
  return new Map(names.map((name) => [name.slice(0, -".mp4".length), join(folder, name)]));
}
