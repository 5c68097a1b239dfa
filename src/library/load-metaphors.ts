import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { SoraPipelineError } from "../domain/errors.ts";
import type { GagRule, Metaphor, MetaphorLibrary } from "../domain/metaphor.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { loadLocatedYaml, type YamlRequest } from "./checked-yaml.ts";
import { type ConceptEntry, type LibraryFile, libraryFile } from "./metaphor-schema.ts";

/** Where the library is. */
export interface MetaphorSources {
  /** Folder of the shipped `*.yaml` files. */
  readonly directory: string;
  /** Files or folders of the user; a concept with a known id replaces it, others are added; later ones win. */
  readonly overrides?: readonly string[];
}

/** Frequency of a concept that nobody has counted yet. */
const UNMEASURED_FREQUENCY = 0.3;

/**
 * Loads and checks the metaphor library.
 * @throws SoraPipelineError `BAD_METAPHORS` with `file:line` when a file is unreadable, not as its schema says, or
 * defines an id a second time (both places are named).
 */
export function loadMetaphors({ directory, overrides = [] }: MetaphorSources): MetaphorLibrary {
  const merged = loadLayer(directory);
  const shipped = metaphorsOf(merged);
  for (const source of overrides) {
    const layer = loadLayer(source);
    mergeInto(merged.concepts, layer.concepts);
    mergeInto(merged.puns, layer.puns);
    mergeInto(merged.frequencies, layer.frequencies);
    mergeInto(merged.places, layer.places);
  }
  refuseRepeatedGags(merged);
  const { puns, places } = merged;
  return { metaphors: metaphorsOf(merged), puns, shipped, placeOf: (id) => places.get(id)?.() };
}

interface LocatedConcept {
  readonly entry: ConceptEntry;
  /** `file:line` of the concept, or of one of its gags. */
  readonly place: (gag?: number) => string;
}

interface Layer {
  readonly concepts: Map<string, LocatedConcept>;
  readonly puns: Map<string, string>;
  readonly frequencies: Map<string, number>;
  /** `file:line` of concepts, gags and puns; lines are only counted when somebody asks. */
  readonly places: Map<string, () => string>;
}

function loadLayer(source: string): Layer {
  const layer: Layer = { concepts: new Map(), puns: new Map(), frequencies: new Map(), places: new Map() };
  for (const path of yamlFiles(source)) addFile(layer, path);
  return layer;
}

function yamlFiles(source: string): string[] {
  if (statSync(source, { throwIfNoEntry: false })?.isDirectory() !== true) return [source];
  const files = readdirSync(source)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted(byCodeUnit);
  if (files.length > 0) return files.map((name) => join(source, name));
  throw new SoraPipelineError({
    code: "BAD_METAPHORS",
    message: `no .yaml file in ${source}`,
    hint: "Give a metaphor file or a folder that holds some.",
  });
}

/** How a file of the library is read. */
export function metaphorRequest(path: string): YamlRequest<LibraryFile> {
  return { path, schema: libraryFile, code: "BAD_METAPHORS", kind: "metaphors" };
}

function addFile(layer: Layer, path: string): void {
  const { value, lineOf } = loadLocatedYaml(metaphorRequest(path));
  if ("props" in value) {
    for (const [name, prop] of Object.entries(value.props)) {
      layer.puns.set(name.toLowerCase(), prop);
      layer.places.set(`puns.${name.toLowerCase()}`, () => `${path}:${lineOf(["props", name])}`);
    }
  } else if ("frequencies" in value) {
    mergeInto(layer.frequencies, new Map(Object.entries(value.frequencies)));
  } else {
    for (const [index, entry] of value.concepts.entries()) {
      const place = (gag?: number): string => {
        const part = gag === undefined ? [] : ["gags", gag];
        return `${path}:${lineOf(["concepts", index, ...part, "id"])}`;
      };
      addConcept(layer, { entry, place });
    }
  }
}

function addConcept({ concepts, places }: Layer, concept: LocatedConcept): void {
  const earlier = concepts.get(concept.entry.id);
  if (earlier !== undefined)
    throw repeated({ id: concept.entry.id, place: concept.place(), earlier: earlier.place() });
  concepts.set(concept.entry.id, concept);
  places.set(concept.entry.id, () => concept.place());
  for (const [index, { id }] of concept.entry.gags.entries()) places.set(id, () => concept.place(index));
}

function refuseRepeatedGags({ concepts }: Layer): void {
  const seen = new Map<string, () => string>();
  for (const { entry, place } of concepts.values()) {
    for (const [index, { id }] of entry.gags.entries()) {
      const earlier = seen.get(id);
      if (earlier !== undefined) throw repeated({ id, place: place(index), earlier: earlier() });
      seen.set(id, () => place(index));
    }
  }
}

function repeated({
  id,
  place,
  earlier,
}: {
  readonly id: string;
  readonly place: string;
  readonly earlier: string;
}): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_METAPHORS",
    message: `${place}: the id ${id} is already used at ${earlier}`,
    hint: "Rename one of the two. To replace a shipped concept, put yours in a file of its own and pass it as an override.",
    data: { id, places: [earlier, place] },
  });
}

function metaphorsOf({ concepts, frequencies }: Layer): Metaphor[] {
  return [...concepts.values()].map(({ entry }) => metaphor(entry, frequencies));
}

function metaphor(entry: ConceptEntry, frequencies: ReadonlyMap<string, number>): Metaphor {
  const gags = entry.gags.map(({ short, ...gag }): GagRule =>
    short === undefined ? gag : { ...gag, short },
  );
  return { ...entry, gags, frequency: frequencies.get(entry.id) ?? UNMEASURED_FREQUENCY };
}

function mergeInto<V>(target: Map<string, V>, source: ReadonlyMap<string, V>): void {
  for (const [key, value] of source) target.set(key, value);
}
