import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FilmPlan } from "../../src/domain/film.ts";
import type { Caps } from "../../src/domain/ledger.ts";
import type { ModelChoice } from "../../src/domain/video-model.ts";

/** What the processes of one world share; kept in its folder, because each of them starts anew. */
export interface KillWorld {
  /** Of the provider. */
  readonly baseUrl: string;
  /** Start of the fast clock. */
  readonly start: number;
  readonly choice: ModelChoice;
  /** Films that are bought at the same time, each by several processes. */
  readonly films: readonly FilmPlan[];
  /** Money for fewer clips than there are: the limit is met while processes are killed. */
  readonly tight: Caps;
  /** Money for every clip, also for those whose first job went wrong. */
  readonly ample: Caps;
}

/** Writes a world down for the processes that will live in it. */
export function writeWorld(folder: string, world: KillWorld): void {
  writeFileSync(join(folder, "world.json"), JSON.stringify(world));
}

/** The world a process was born into. */
export function readWorld(folder: string): KillWorld {
  return JSON.parse(readFileSync(join(folder, "world.json"), "utf8")) as KillWorld;
}
