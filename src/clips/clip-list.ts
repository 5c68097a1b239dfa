import { readFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { syncFolder } from "../disk/sync-folder.ts";
import { systemCode } from "../disk/system-error.ts";
import { SoraPipelineError } from "../domain/errors.ts";
import { fileError, prepareFolder } from "../disk/file-errors.ts";

/** The list in a folder of clips: JSON Lines, so that runs at once add to it without knowing of each other. */
const LIST_FILE = "clips.jsonl";
const LINE_SCHEMA = "sora-pipeline/clip@1";
/** How every line begins; one that ends too early was cut off by a kill, before its clip was put there. */
const LINE_START = `{"schema":"${LINE_SCHEMA}"`;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const line = z.object({ schema: z.literal(LINE_SCHEMA), clip: hash, prompt: hash, model: z.string() });

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
  const text = textOf(join(folder, LIST_FILE));
  if (text === undefined) return "unreadable";
  const entries = text
    .split("\n")
    .filter((entry) => entry !== "")
    .map(entryOf);
  return entries.includes("unreadable") ? "unreadable" : entries.filter((entry) => typeof entry === "object");
}

/** The text of the list, "" when there is none. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    return systemCode(error) === "ENOENT" ? "" : undefined;
  }
}

function entryOf(text: string): ListedClip | "torn" | "unreadable" {
  try {
    const { clip, prompt, model } = line.parse(JSON.parse(text));
    return { clip, prompt, model };
  } catch (error) {
    const begun = text.startsWith(LINE_START) || LINE_START.startsWith(text);
    return error instanceof SyntaxError && begun ? "torn" : "unreadable";
  }
}

/**
 * Adds clips to the list in their folder, which is made when needed. To be called
 * before the clips are put there: what a killed run has left is then listed too. A
 * list that cannot be read is left as it is: what it knows is known nowhere else.
 * @throws SoraPipelineError `OUT_NOT_WRITABLE` or `DISK_FULL`.
 */
export async function listClips(folder: string, clips: readonly ListedClip[]): Promise<void> {
  const path = join(folder, LIST_FILE);
  const before = readClipList(folder);
  if (before === "unreadable") throw notOurs(path);
  const known = new Set(before.map(keyOf));
  const added = clips.filter((clip) => !known.has(keyOf(clip)));
  if (added.length === 0) return;
  try {
    prepareFolder(folder);
    // One write: what another run adds meanwhile stays whole.
    await appendFile(path, added.map(lineOf).join(""), { flush: true });
    await syncFolder(folder);
  } catch (error) {
    throw fileError(error, path);
  }
}

function keyOf({ clip, prompt, model }: ListedClip): string {
  return `${clip} ${prompt} ${model}`;
}

/** The first line feed closes a line of somebody else that was cut off. */
function lineOf({ clip, prompt, model }: ListedClip): string {
  return `\n${JSON.stringify({ schema: LINE_SCHEMA, clip, prompt, model })}\n`;
}

function notOurs(path: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "OUT_NOT_WRITABLE",
    message: `${path} is damaged or of another version, and it is not overwritten`,
    hint: "Move it away, or use the version that wrote it, and run again: bought clips are not bought again.",
  });
}
