import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  analyzeRepository,
  buildPromptFromRepo,
  loadFilmRequest,
  planFilm,
  planVariants,
  readFilm,
  readRepository,
  SoraClient,
} from "../src/index.ts";
import { type FilmFilesRequest, renderFilmFiles } from "../src/film.ts";
import { openLedger, openProvider, parseFaults } from "../src/real.ts";
import { buildPlan } from "./builders/plan-builder.ts";

const repoPath = fileURLToPath(new URL("fixtures/screen-studio", import.meta.url));
/** As a program without types would call it. */
const build = buildPromptFromRepo as (request?: unknown) => Promise<unknown>;

describe("a request of the library that is not right is refused with name, value and what to do:", () => {
  it.each([
    [{ seed: Number.NaN }, "seed is NaN", "number"],
    [{ seed: "abc" }, 'seed is "abc"', "number"],
    [{ seed: -1 }, "seed is -1", "at least 0"],
    [{ seed: 1.5 }, "seed is 1.5", "whole number"],
    [{ budget: 2000 }, "budget is 2000", "text"],
    [{ include: "*.py" }, 'include is "*.py"', "list"],
    [{ quality: "ultra" }, 'quality is "ultra"', "draft, low, standard, high"],
    [{ seconds: "90" }, 'seconds is "90"', "number"],
    [{ repoPath: 5 }, "repoPath is 5", "text"],
    [{ repoPath: new URL("file:///tmp") }, 'repoPath is "file:///tmp"', "text"],
    [{ repoPath: undefined }, "repoPath is missing", "folder"],
    [{ duration: "abc" }, 'no key "duration"', "Did you mean seconds? Known keys: budget"],
    [{ bugdet: "high" }, 'no key "bugdet"', "Did you mean budget?"],
    [{ variants: 2 }, 'no key "variants"', "Known keys: "],
  ])("%o", async (fault, says, hint) => {
    await expect(build({ repoPath, ...fault })).rejects.toMatchObject({
      code: "BAD_CONFIG",
      message: expect.stringContaining(says) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });

  it("none at all", async () => {
    await expect(build()).rejects.toMatchObject({
      code: "BAD_CONFIG",
      message: expect.stringMatching("missing"),
    });
    await expect(analyzeRepository({} as never)).rejects.toMatchObject({ code: "BAD_CONFIG" });
  });

  it.each([0, 10, 99])("of planVariants for %d films", async (variants) => {
    await expect(planVariants({ repoPath, variants })).rejects.toMatchObject({
      code: "BAD_CONFIG",
      message: `variants is ${variants}, which is not allowed`,
    });
  });

  it.each([
    [{ formats: ["4:3"] }, 'formats[0] is "4:3"', "16:9, 9:16, 1:1"],
    [{ formats: [] }, "formats is []", "1"],
    [{ look: "new" }, 'look is "new"', "clean, silent, worn"],
    [{ music: "harp" }, 'music is "harp"', '"piano", "none" or { file'],
    [{ outDir: undefined }, "outDir is missing", "text"],
    [{ font: 5 }, "font is 5", "text"],
    [{ clips: { S1: "x.mp4" } }, 'clips is {"S1":"x.mp4"}', "Give a Map."],
  ])("of renderFilmFiles: %o", async (fault, says, hint) => {
    const wishes = { outDir: "/nowhere", formats: ["16:9"], look: "clean", music: "none", draft: true };
    const request: object = { film: buildPlan(), ...wishes, ...fault };
    const rendering = renderFilmFiles(request as FilmFilesRequest);
    await expect(rendering).rejects.toMatchObject({
      code: "BAD_CONFIG",
      message: expect.stringContaining(says) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });

  it("of renderFilmFiles, none at all, with an example of its own", async () => {
    await expect(renderFilmFiles(undefined as never)).rejects.toMatchObject({
      code: "BAD_CONFIG",
      hint: expect.stringContaining("{ film: readFilm(") as string,
    });
  });

  it.each([
    ["nothing", undefined],
    ["a number", 0],
    ["a URL", new URL("file:///film.json")],
  ])("of readFilm: %s", (_, path) => {
    expect(() => readFilm(path as never)).toThrow(
      expect.objectContaining({
        code: "BAD_FILM_FILE",
        message: expect.stringMatching("^path is ") as string,
      }),
    );
  });

  it("of SoraClient, openLedger, openProvider and parseFaults", async () => {
    const missing = (name: string): object =>
      expect.objectContaining({ code: "BAD_CONFIG", message: `${name} is missing, which is not allowed` });
    expect(() => new SoraClient({} as never)).toThrow(missing("model"));
    await expect(openLedger(undefined as never)).rejects.toEqual(missing("directory"));
    expect(() => openProvider("sandbox", undefined as never)).toThrow(missing("environment"));
    expect(() => openProvider({ provider: "foo" } as never, {} as never)).toThrow(
      expect.objectContaining({ code: "UNKNOWN_PROVIDER" }),
    );
    expect(() => parseFaults(5 as never)).toThrow(expect.objectContaining({ code: "BAD_FLAG" }));
  });

  it("of planFilm", async () => {
    const tree = await readRepository({ repoPath });
    const request = loadFilmRequest({});
    const refused = { code: "BAD_CONFIG" };
    await expect(planFilm({} as never, {} as never)).rejects.toMatchObject(refused);
    await expect(planFilm({} as never, request)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining("tree") as string,
    });
    await expect(planFilm(tree, {} as never)).rejects.toMatchObject(refused);
    const ultra = { ...request, quality: "ultra" as never };
    await expect(planFilm(tree, ultra)).rejects.toMatchObject({
      ...refused,
      hint: "Allowed: draft, low, standard, high.",
    });
  });

  it("but undefined is as good as absent", () => {
    expect(loadFilmRequest({ seed: undefined, quality: undefined } as object)).toMatchObject({
      seed: 1,
      quality: "standard",
    });
  });
});
