import { randomUUID } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeFolder } from "../disk/make-folder.ts";
import { sha256 } from "../disk/sha256.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import type { ReadingCache } from "../ports/reading-cache.ts";
import { readRegularFile } from "./read-regular-file.ts";

/** Where and whether to keep readings. */
export interface ReadingCacheOptions {
  /** Folder for cache files of all repositories; created when needed. */
  readonly directory: string | undefined;
  /** The repository: each has a file of its own. */
  readonly repoPath: string;
  /** Version of the product: readings of another one count as none, for it may read differently. */
  readonly version: string;
  /** False for a cache that keeps nothing. */
  readonly enabled: boolean;
  /** Above this size, entries that were not used in this run go. Default 32 MB. */
  readonly maxBytes?: number;
}

const FORMAT = "sora-pipeline/readings@1";
const DEFAULT_MAX_BYTES = 32_000_000;

/**
 * Opens the readings of one repository: a header line with version and checksum, then one `key<TAB>value` line of JSON
 * per entry. Values are parsed when asked for. A damaged or foreign file counts as empty. Never throws.
 */
export function openReadingCache(options: ReadingCacheOptions): ReadingCache {
  if (!options.enabled || options.directory === undefined) return NO_CACHE;
  const file = join(options.directory, `${sha256(resolve(options.repoPath)).slice(0, 32)}.jsonl`);
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const format = `${FORMAT} ${options.version}`;
  const lines = readLines(file, { limit: 2 * maxBytes, format });
  const used = new Set<string>();
  let changed = false;
  return {
    get: (key) => {
      const name = JSON.stringify(key);
      const line = lines.get(name);
      if (line === undefined) return undefined;
      used.add(name);
      return JSON.parse(line) as unknown;
    },
    set: (key, value) => {
      const name = JSON.stringify(key);
      lines.set(name, JSON.stringify(value));
      used.add(name);
      changed = true;
    },
    flush: () => {
      if (changed) saveIfPossible(file, contentOf(lines, { used, maxBytes, format }));
      changed = false;
    },
  };
}

const NO_CACHE: ReadingCache = { get: () => undefined, set: () => {}, flush: () => {} };

/** JSON value by JSON key, both as text. */
function readLines(
  file: string,
  { limit, format }: { readonly limit: number; readonly format: string },
): Map<string, string> {
  const content = readRegularFile(file, limit);
  const text = content === undefined ? "" : new TextDecoder().decode(content);
  const headerEnd = text.indexOf("\n");
  const body = text.slice(headerEnd + 1);
  if (headerEnd < 0 || text.slice(0, headerEnd) !== headerFor(body, format)) return new Map();
  const lines = body.split("\n").slice(0, -1);
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf("\t")), line.slice(line.indexOf("\t") + 1)]),
  );
}

/** All entries when they fit, else those used in this run as far as they fit. */
function contentOf(
  lines: ReadonlyMap<string, string>,
  {
    used,
    maxBytes,
    format,
  }: { readonly used: ReadonlySet<string>; readonly maxBytes: number; readonly format: string },
): string {
  const entries = [...lines]
    .sort(([left], [right]) => byCodeUnit(left, right))
    .map(([key, value]) => ({ key, line: `${key}\t${value}\n` }));
  const size = entries.reduce((sum, { line }) => sum + Buffer.byteLength(line), 0);
  let room = maxBytes;
  const kept =
    size <= maxBytes
      ? entries
      : entries.filter(({ key, line }) => used.has(key) && (room -= Buffer.byteLength(line)) >= 0);
  const body = kept.map(({ line }) => line).join("");
  return `${headerFor(body, format)}\n${body}`;
}

function headerFor(body: string, format: string): string {
  return `${format} ${sha256(body)}`;
}

/** Written beside the old file and renamed over it, readable by the user alone. Failing means keeping the old one. */
function saveIfPossible(file: string, content: string): void {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    makeFolder(dirname(file), { mode: 0o700 });
    writeFileSync(draft, content, { mode: 0o600, flag: "wx" });
    renameSync(draft, file);
  } catch {
    discard(draft);
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The folder itself cannot be used: there is no draft.
  }
}
