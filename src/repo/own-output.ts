import { relative, resolve } from "node:path";
import { fill } from "../disk/fill.ts";
import { folderOf } from "../domain/paths.ts";
import { withOpenFile } from "./read-regular-file.ts";

/** A repository and the folder this product is about to write to. */
export interface OutputPlace {
  /** Real, absolute path of the repository. */
  readonly root: string;
  /** The repository as the user named it. */
  readonly repoPath: string;
  /** Folder the results go to, if they go to a folder of their own. */
  readonly outDir?: string | undefined;
}

const DEFAULT_FOLDER = /(^|\/)sora-out(\/|$)/;
/** Files that lead to a folder of ours: a plan that git ignores is found by what lies beside it. */
const TRACE = /(?:^|\/)(?:film|variants|storyboard)\.(?:json|md|html)$/;
/** Plans of ours, each in a folder of its own results. */
export const PLAN_FILES: readonly string[] = ["film.json", "variants.json"];
const PLAN_HEAD = /^\{\s*"schema":\s*"sora-pipeline\/(?:film|variants)@\d/;
const HEAD_BYTES = 64;

/** What a film puts into the top of a repository, where everything else is the repository's own. */
const FILES_AT_TOP: ReadonlySet<string> = new Set(
  `film.json prompt.txt storyboard.md storyboard.html variants.json variants.md sora_budget_report.json
  sora_budget_report.txt sora_budget_estimate.json sora_budget_estimate.txt film.mp4 film-9x16.mp4 film-1x1.mp4 film.vtt
  film.srt film.descriptions.vtt poster.png contact-sheet.jpg teaser.gif clips/clips.jsonl`.split(/\s+/),
);
const FILE_OF_FOLDER_AT_TOP = /^(?:clips\/S\d{1,3}\.mp4$|\.parts\/)/;

/**
 * Tells which paths of a repository this product wrote: what lies in a folder `sora-out`, in the folder the results go
 * to, and in every folder with a film of ours, whatever it is called. At the top only the files of the film are ours.
 * @param paths all there are, relative to the repository; of a `film.json` among them the first bytes are read
 */
export function ownOutput(paths: readonly string[], place: OutputPlace): (path: string) => boolean {
  const folders = new Set([...outFolders(place), ...filmFolders(paths, place.root)]);
  const atTop = folders.delete("");
  const prefixes = [...folders].map((folder) => `${folder}/`);
  return (path) =>
    DEFAULT_FOLDER.test(path) ||
    prefixes.some((prefix) => path.startsWith(prefix)) ||
    (atTop && (FILES_AT_TOP.has(path) || FILE_OF_FOLDER_AT_TOP.test(path)));
}

/** The folder the results go to, relative to the repository, when it lies there. */
function outFolders({ root, repoPath, outDir }: OutputPlace): string[] {
  if (outDir === undefined) return [];
  return [root, resolve(repoPath)]
    .map((base) => relative(base, resolve(outDir)).replaceAll("\\", "/"))
    .filter((path) => path !== ".." && !path.startsWith("../"));
}

function filmFolders(paths: readonly string[], root: string): string[] {
  const traced = new Set(paths.filter((path) => TRACE.test(path)).map(folderOf));
  return [...traced].filter((folder) => PLAN_FILES.some((name) => isPlan(`${root}/${folder}/${name}`)));
}

/** Whether a file is a plan of ours, by its first bytes: nothing is parsed. */
export function isPlan(path: string): boolean {
  const head = Buffer.alloc(HEAD_BYTES);
  const text = withOpenFile(path, (descriptor) => head.toString("latin1", 0, fill(descriptor, head)));
  return text !== undefined && PLAN_HEAD.test(text);
}
