import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fileError, prepareFolder } from "../media/file-errors.ts";

/** The list in a folder of clips. */
const LIST_FILE = "clips.json";
const LIST_SCHEMA = "sora-pipeline/clips@1";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const listedClip = z.object({ clip: hash, prompt: hash, model: z.string() });
const clipList = z.object({ schema: z.literal(LIST_SCHEMA), clips: z.array(listedClip) });

/** What a bought clip was made for. A clip is named by its content, so that no copy is taken for another one. */
export interface ListedClip {
  /** SHA-256 of the clip. */
  readonly clip: string;
  /** SHA-256 of the prompt it was made of. */
  readonly prompt: string;
  /** `provider/model` */
  readonly model: string;
}

/** What the list in a folder says; `unreadable` when there is one that is not ours. */
export function readClipList(folder: string): readonly ListedClip[] | "unreadable" {
  try {
    return clipList.parse(JSON.parse(readFileSync(join(folder, LIST_FILE), "utf8"))).clips;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? [] : "unreadable";
  }
}

/**
 * Adds clips to the list in their folder, which is made when needed. To be called before the clips are put there: what a
 * killed run has left is then listed too.
 * @throws SoraPipelineError `OUT_NOT_WRITABLE` or `DISK_FULL`.
 */
export function listClips(folder: string, clips: readonly ListedClip[]): void {
  const before = readClipList(folder);
  const all = [...(before === "unreadable" ? [] : before), ...clips];
  const byContent = new Map(all.map((clip) => [`${clip.clip} ${clip.prompt} ${clip.model}`, clip]));
  const list: z.input<typeof clipList> = { schema: LIST_SCHEMA, clips: [...byContent.values()] };
  prepareFolder(folder);
  writeWhole(join(folder, LIST_FILE), `${JSON.stringify(list, null, 2)}\n`);
}

/** The temporary name is always the same, so that the next run overwrites what a killed one left. */
function writeWhole(path: string, text: string): void {
  try {
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  } catch (error) {
    throw fileError(error, path);
  }
}
