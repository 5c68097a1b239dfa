import { describe, expect, test } from "vitest";
import { surveyFiles } from "../../src/analysis/survey-files.ts";
import type { SourceFile } from "../../src/domain/source.ts";
import { memoryCache, toyLanguage, toyTree } from "./toy-repository.ts";

const pantry = {
  "kitchen/egg.toy": "class Egg\n// TODO: why does this sometimes burn?\n",
  "kitchen/pan.toy": "import .egg: Egg\nraise BurntToast\n",
  "main.go": "// FIXME: the water is never hot enough\n",
};

/** The files of a repository, and the paths of those that were opened. */
function watched(contents: Readonly<Record<string, string>>): {
  readonly files: readonly SourceFile[];
  readonly opened: readonly string[];
} {
  const opened: string[] = [];
  const files = toyTree(contents).files.map((file) => ({
    ...file,
    read: () => {
      opened.push(file.path);
      return file.read();
    },
  }));
  return { files, opened };
}

const languages = [toyLanguage()];

describe("surveyFiles", () => {
  test("opens no file that the cache knows, and finds the same", () => {
    const cache = memoryCache();
    const [first, second] = [watched(pantry), watched(pantry)];
    const found = surveyFiles(first.files, languages, cache);
    const again = surveyFiles(second.files, languages, cache);
    expect(first.opened).toEqual(Object.keys(pantry));
    expect(second.opened).toEqual([]);
    expect(again.files.map(({ survey }) => survey)).toEqual(found.files.map(({ survey }) => survey));
    expect(again.notes).toEqual(found.notes);
    expect(again.notes).toHaveLength(2);
  });

  test("opens the one file that has changed", () => {
    const cache = memoryCache();
    surveyFiles(watched(pantry).files, languages, cache);
    const changed = watched({ ...pantry, "kitchen/pan.toy": "class Pan\n" });
    const { files } = surveyFiles(changed.files, languages, cache);
    expect(changed.opened).toEqual(["kitchen/pan.toy"]);
    expect(files.flatMap(({ survey }) => survey.classes.map(({ name }) => name))).toEqual(["Egg", "Pan"]);
  });

  test("counts a file the scanner fails on, and tries again next time", () => {
    const cache = memoryCache();
    const [toy] = languages;
    const survey = (source: string): never => {
      throw new TypeError(source);
    };
    const { files } = watched(pantry);
    const failed = surveyFiles(files, [{ ...toyLanguage(), survey }], cache);
    expect([failed.notParsed, failed.files]).toEqual([2, []]);
    const again = surveyFiles(files, toy ? [toy] : [], cache);
    expect([again.notParsed, again.files.length]).toEqual([0, 2]);
  });

  test("does not remember a file that could not be read", () => {
    const cache = memoryCache();
    const { files } = watched(pantry);
    surveyFiles(
      files.map((file) => ({ ...file, read: () => new Uint8Array() })),
      languages,
      cache,
    );
    expect(surveyFiles(files, languages, cache).notes).toHaveLength(2);
  });

  test("takes damaged cache entries for missing ones", () => {
    const cache = memoryCache();
    const { files } = watched(pantry);
    const found = surveyFiles(files, languages, cache);
    for (const damaged of [null, 3, {}, { notes: [], survey: { classes: 3 } }]) {
      for (const key of cache.entries.keys()) cache.entries.set(key, damaged);
      expect(surveyFiles(files, languages, cache)).toEqual(found);
    }
  });

  test("leaves out what says at its head that it was taken over, also from the cache", () => {
    const cache = memoryCache();
    const taken =
      "// Copied from https://cutlery.example/spoon\n// TODO: why is this spoon so horrible?\nclass Spoon\n";
    const { files } = watched({ ...pantry, "kitchen/spoon.toy": taken });
    for (const found of [surveyFiles(files, languages, cache), surveyFiles(files, languages, cache)]) {
      expect(found.files.map(({ file }) => file.path)).toEqual(["kitchen/egg.toy", "kitchen/pan.toy"]);
      expect(found.notes).toHaveLength(2);
    }
  });

  test("hears neither notes nor messages of tests and examples", () => {
    const words = '// TODO: why does this burn?\nfunc f() { panic("no eggs are left here") }\n';
    const { files } = watched({ "pan.zig": words, "tests/pan.zig": words, "examples/pan.zig": words });
    const { notes, messages } = surveyFiles(files, languages);
    expect([...notes, ...messages].map(({ path }) => path)).toEqual(["pan.zig", "pan.zig"]);
  });

  test("takes a repository as it is that was mostly taken over", () => {
    const taken = "// Adapted from Cutlery\nclass Spoon\n";
    const { files } = watched({ "spoon.toy": taken, "fork.toy": "class Fork\n" });
    expect(surveyFiles(files, languages).files).toHaveLength(2);
  });
});
