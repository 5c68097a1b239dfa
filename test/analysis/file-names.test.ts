import { expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { fileNames } from "../../src/analysis/files/file-names.ts";
import { toyTree } from "./toy-repository.ts";

function named(
  contents: Readonly<Record<string, string>>,
  featured: readonly string[] = [],
): readonly (readonly [string, string | undefined])[] {
  const { files } = toyTree(contents);
  const context = {
    gate: new EvidenceGate(files),
    roleOf: () => "source" as const,
    featured: new Set(featured),
    isParsed: (path: string) => path.endsWith(".js"),
  };
  return fileNames(files, context).map(({ text, evidence }) => [text, evidence[0].text]);
}

const LICENCE = `/*
 * Copyright (C) 2020 The Kitchen
 * Unless required by applicable law or agreed to in writing, eggs are soft
   whatever anybody says.
 */
package kitchen

`;

test.each([
  [
    "EggTimer.kt",
    `${LICENCE}import kitchen.EggTimer\n\npublic class EggTimer(val egg: Egg)\n`,
    "public class EggTimer(val egg: Egg)",
  ],
  ["boilEgg.kt", `${LICENCE}fun Egg.boilEgg(): Egg = this\n`, "fun Egg.boilEgg(): Egg = this"],
  ["egg-timer.lua", "-- Licensed to cooks\nlocal minutes = 3\n", "local minutes = 3"],
  ["EggTimer.hs", "{-\n    Copyright 2012 The Kitchen\n-}\nmodule EggTimer where\n", "module EggTimer where"],
  ["egg_timer.sh", "#!/bin/sh\n# boils eggs\nset -e\nsleep 180\n", "sleep 180"],
  ["eggTimer.js", "'use strict';\n\nmodule.exports = (egg) => egg;\n", "module.exports = (egg) => egg;"],
  ["EggTimer.swift", `${LICENCE}struct EggTimers {}\n`, "package kitchen"],
])("%s cites what declares it or its first line of code", (path, source, line) => {
  const isDeclared = line.includes(path.replace(/\..*/, ""));
  expect(named({ [path]: source })).toEqual([[isDeclared ? path.replace(/\..*/, "") : path, line]]);
});

test("a file without code has no name worth a card", () => {
  expect(named({ "EggTimer.kt": "/*\n * Unless required by applicable law\n */\n" })).toEqual([]);
});

test("what code in the README uses comes first", () => {
  const files = { "DeadSlowEggTimer.kt": "class DeadSlowEggTimer", "Pan.kt": "class Pan" };
  expect(named(files).map(([name]) => name)).toEqual(["DeadSlowEggTimer", "Pan"]);
  expect(named(files, ["Pan"]).map(([name]) => name)).toEqual(["Pan", "DeadSlowEggTimer"]);
});

test("what many other files mention comes before long names", () => {
  const users = Object.fromEntries(
    ["A", "B", "C", "D"].map((name) => [`${name}.kt`, `class ${name}(pan: Pan)`]),
  );
  const files = { "DeadSlowEggTimer.kt": "class DeadSlowEggTimer", "Pan.kt": "class Pan", ...users };
  expect(named(files)[0]?.[0]).toBe("Pan");
});

test("a module of Elixir is called what it declares, and described by the text below", () => {
  const path = "lib/egg_timer.ex";
  const source =
    'defmodule Kitchen.EggTimer do\n  @moduledoc """\n  Counts the minutes of an egg.\n\n  More.\n  """\n';
  const { files } = toyTree({ [path]: source });
  const context = { gate: new EvidenceGate(files), roleOf: () => "source" as const, isParsed: () => false };
  const [fact] = fileNames(files, { ...context, featured: new Set() });
  expect(fact).toMatchObject({ text: "EggTimer", doc: { text: "Counts the minutes of an egg." } });
});

test("the text of a module within is not that of the module around it", () => {
  const source =
    'defmodule Kitchen.Pan do\n  defmodule Burnt do\n    @moduledoc """\n    Raised when an egg is black.\n    """\n';
  const { files } = toyTree({ "lib/pan.ex": source });
  const context = { gate: new EvidenceGate(files), roleOf: () => "source" as const, isParsed: () => false };
  const [fact] = fileNames(files, { ...context, featured: new Set() });
  expect(fact).toMatchObject({ text: "Pan" });
  expect(fact).not.toHaveProperty("doc");
});

test.each([
  ["Pan.kt", "/**\n * A round thing for eggs. It is hot.\n */\n@Hot\nopen class Pan", "class"],
  ["pan.dart", "/// A round thing for eggs.\nvoid function pan() {}", "function"],
])("the comment above what %s declares describes it", (path, source, declared) => {
  const { files } = toyTree({ [path]: source });
  const context = { gate: new EvidenceGate(files), roleOf: () => "source" as const, isParsed: () => false };
  const [fact] = fileNames(files, { ...context, featured: new Set() });
  expect(fact).toMatchObject({ declared, doc: { text: "A round thing for eggs." } });
});
