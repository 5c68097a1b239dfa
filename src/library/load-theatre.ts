import { readdirSync } from "node:fs";
import { join } from "node:path";
import { SoraPipelineError } from "../domain/errors.ts";
import type { NonEmpty } from "../domain/evidence.ts";
import { MECHANISMS } from "../domain/metaphor.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { ACTORS, type GagStaging, type SetView, type Theatre } from "../domain/staging.ts";
import { loadCheckedYaml } from "./checked-yaml.ts";
import {
  closingsFile,
  plainSetFile,
  propsFile,
  setFile,
  type StagingEntry,
  stageFile,
} from "./stage-schema.ts";

/** Where stage directions and sets are. */
export interface TheatreSources {
  /** Folder of the metaphors; `stage/*.yaml` in it are the directions by gag, `props/kinds.yaml` the kinds of every prop. */
  readonly metaphors: string;
  /** Folder of the templates; `sets/*.yaml` in it are the sets, `closings.yaml` what pays off their running gags. */
  readonly templates: string;
}

/** The file whose entries are named by mechanism instead of gag. */
const FALLBACKS = "fallbacks.yaml";
/** The file whose entries are named by setting instead of variant. */
const PLAIN_SETS = "plain.yaml";

/**
 * Loads the stage directions of the gags and the sets they play in.
 * @throws SoraPipelineError `BAD_STAGING` with `file:line` when a file is not as its schema says, an id comes twice, or a
 * mechanism has no fallback.
 */
export function loadTheatre({ metaphors, templates }: TheatreSources): Theatre {
  const stage = join(metaphors, "stage");
  const sets = join(templates, "sets");
  const theatre: Theatre = {
    stagings: mergeFiles(yamlFiles(stage, FALLBACKS), loadStageFile),
    fallbacks: loadStageFile(join(stage, FALLBACKS)),
    props: loadCheckedYaml({
      path: join(metaphors, "props", "kinds.yaml"),
      schema: propsFile,
      code: "BAD_STAGING",
    }).props,
    sets: mergeFiles(yamlFiles(sets, PLAIN_SETS), readSets),
    plainSets: loadCheckedYaml({ path: join(sets, PLAIN_SETS), schema: plainSetFile, code: "BAD_STAGING" })
      .plainSets,
    closings: loadCheckedYaml({
      path: join(templates, "closings.yaml"),
      schema: closingsFile,
      code: "BAD_STAGING",
    }).closings,
  };
  for (const mechanism of MECHANISMS) {
    if (theatre.fallbacks[mechanism] === undefined) throw missingFallback(join(stage, FALLBACKS), mechanism);
  }
  return theatre;
}

/**
 * Loads one file of stage directions.
 * @throws SoraPipelineError `BAD_STAGING` with `file:line`.
 */
export function loadStageFile(path: string): Readonly<Record<string, GagStaging>> {
  const { gags } = loadCheckedYaml({ path, schema: stageFile, code: "BAD_STAGING" });
  return Object.fromEntries(Object.entries(gags).map(([gag, entry]) => [gag, staging(gag, entry)]));
}

function yamlFiles(folder: string, except: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml") && name !== except);
  return names.toSorted(byCodeUnit).map((name) => join(folder, name));
}

function mergeFiles<Value>(
  paths: readonly string[],
  read: (path: string) => Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const merged = new Map<string, Value>();
  for (const path of paths) {
    for (const [id, value] of Object.entries(read(path))) {
      if (merged.has(id)) throw repeated(path, id);
      merged.set(id, value);
    }
  }
  return Object.fromEntries(merged);
}

function staging(gag: string, entry: StagingEntry): GagStaging {
  const { things, setup, escalation, topper } = entry;
  const present = ACTORS.flatMap((name) => {
    const start = entry[name];
    return start === undefined ? [] : [[name, start] as const];
  });
  return { gag, actors: Object.fromEntries(present), things, setup, escalation, topper };
}

function readSets(path: string): Readonly<Record<string, NonEmpty<SetView>>> {
  return loadCheckedYaml({ path, schema: setFile, code: "BAD_STAGING" }).sets;
}

function repeated(path: string, id: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_STAGING",
    message: `${path}: ${id} is already in another file`,
    hint: "Keep one entry for each id.",
    data: { path, id },
  });
}

function missingFallback(path: string, mechanism: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_STAGING",
    message: `${path}: the mechanism ${mechanism} has no stage directions`,
    hint: "Add an entry with that name; gags without directions of their own are played by it.",
    data: { path, mechanism },
  });
}
