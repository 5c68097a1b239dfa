import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { BEAT_NAMES } from "../../src/domain/gag.ts";
import { frameWordings } from "../../src/library/load-words.ts";
import { planRepository, type RepositoryRequest } from "../../src/plan-repository.ts";
import { verifyFilm } from "../../src/plan/verify-film.ts";
import { TEMPLATE_NAMES, templateSource, TEMPLATES } from "../builders/story-builder.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));
const REPOSITORIES = ["python-shop", "screen-studio", "typescript-post"];

const film = async (request: Omit<RepositoryRequest, "repoPath">, repository: string): Promise<FilmPlan> =>
  (await planRepository({ ...request, repoPath: join(FIXTURES, repository) })).plan;

describe.each(TEMPLATE_NAMES)("films of the %s template", (template) => {
  it.each(REPOSITORIES)("are clean and cite what is there: %s", async (repository) => {
    const plan = await film({ template }, repository);
    const linesOf = (path: string): readonly string[] =>
      readFileSync(join(FIXTURES, repository, path), "utf8").split("\n");
    expect(plan.lint).toEqual({ errors: [], warnings: [] });
    const frameWords = frameWordings({ directory: TEMPLATES, lang: plan.lang });
    const { totals } = verifyFilm({ plan, linesOf, frameWords });
    expect(totals).toMatchObject({ moved: 0, gone: 0, unsupportedCards: 0 });
    expect(plan.story).toBe(template);
    expect(plan.beatTitles).toEqual(titlesOf(template, plan.runningGag));
    expect(Object.keys(plan.beatTitles ?? {})).toEqual([...BEAT_NAMES]);
  });

  it.each([
    ["of 30 s", { seconds: 30 }],
    ["of 180 s", { seconds: 180 }],
    ["with few words", { budget: "ultra-low" }],
    ["with many words", { budget: "high" }],
    ["with another seed", { seed: 7 }],
  ])("have no error when %s", async (_, request) => {
    const plan = await film({ ...request, template }, "typescript-post");
    expect(plan.lint.errors).toEqual([]);
  });

  it("end with the pay-off of the running gag", async () => {
    const plan = await film({ template }, "python-shop");
    const gag = templateSource(template).running.find(({ id }) => id === plan.runningGag);
    const wordings = Object.values(gag?.payoff.action ?? {});
    const said = plan.shots.map(({ prompt }) =>
      wordings.some((wording) => prompt.toLowerCase().includes(wording.toLowerCase())),
    );
    expect(said).toEqual([...plan.shots.slice(1).map(() => false), true]);
  });

  it("never show the same closing image twice", async () => {
    const plan = await film({ template }, "screen-studio");
    const endings = plan.shots.map(({ prompt }) => /Ends\b[^\n]*$/.exec(prompt)?.[0]);
    expect(new Set(endings).size).toBe(plan.shots.length);
  });
});

function titlesOf(template: string, runningGag: string | undefined): FilmPlan["beatTitles"] {
  const { beats, running } = templateSource(template);
  const last = running.find(({ id }) => id === runningGag)?.title;
  const titles = beats.map(({ name, title }) => [name, (name === "resolution" ? last : undefined) ?? title]);
  return Object.fromEntries(titles) as FilmPlan["beatTitles"];
}
