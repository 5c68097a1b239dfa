import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { SoraPipelineError } from "../domain/errors.ts";
import { writeWhole } from "../media/whole-file.ts";

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
 * killed run has left is then listed too. A list that cannot be read is left as it is: what it knows is known nowhere else.
 * @throws SoraPipelineError `OUT_NOT_WRITABLE` or `DISK_FULL`.
 */
export async function listClips(folder: string, clips: readonly ListedClip[]): Promise<void> {
  const path = join(folder, LIST_FILE);
  const before = readClipList(folder);
  if (before === "unreadable") throw notOurs(path);
  const byContent = new Map(
    [...before, ...clips].map((clip) => [`${clip.clip} ${clip.prompt} ${clip.model}`, clip]),
  );
  const list: z.input<typeof clipList> = { schema: LIST_SCHEMA, clips: [...byContent.values()] };
  await writeWhole(path, (part) => writeFile(part, `${JSON.stringify(list, null, 2)}\n`));
}

function notOurs(path: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "OUT_NOT_WRITABLE",
    message: `${path} is damaged or of another version, and it is not overwritten`,
    hint: "Move it away, or use the version that wrote it, and run again: bought clips are not bought again.",
  });
}
