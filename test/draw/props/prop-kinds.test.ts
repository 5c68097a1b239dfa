import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";

import { PROPS } from "../../../src/draw/props/index.ts";
import { loadMetaphors } from "../../../src/library/load-metaphors.ts";

type Entry = readonly string[] | { readonly kinds: readonly string[]; readonly "stand-in": true };

const { props } = load(readFileSync("metaphors/props/kinds.yaml", "utf8")) as {
  readonly props: Readonly<Record<string, Entry>>;
};
const kindsOf = (entry: Entry): readonly string[] => ("kinds" in entry ? entry.kinds : entry);
const gags = loadMetaphors({ directory: "metaphors" }).metaphors.flatMap((metaphor) => metaphor.gags);

describe("metaphors/props/kinds.yaml", () => {
  it("names the kinds of every prop of the library and of no other", () => {
    const wanted = new Set(gags.map((gag) => gag.prop));
    expect([...wanted].filter((prop) => props[prop] === undefined)).toEqual([]);
    expect(Object.keys(props).filter((prop) => !wanted.has(prop))).toEqual([]);
  });

  it("names only kinds that are drawn, each once", () => {
    const named = Object.entries(props).map(([prop, entry]) => [prop, kindsOf(entry)] as const);
    const undrawn = named.flatMap(([, kinds]) => kinds.filter((kind) => !(kind in PROPS)));
    const repeated = named.filter(([, kinds]) => kinds.length === 0 || new Set(kinds).size !== kinds.length);
    expect({ undrawn, repeated }).toEqual({ undrawn: [], repeated: [] });
  });

  it("needs no stand-in for the props of the library", () => {
    expect(Object.values(props).filter((entry) => "kinds" in entry)).toEqual([]);
  });
});
