import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { NonEmpty } from "../src/domain/evidence.ts";
import type { FilmResult } from "../src/pipeline.ts";
import { filmJson } from "../src/plan/film-json.ts";
import { planRepository, planVariants } from "../src/plan-repository.ts";
import { compareVariants } from "../src/report/variants-report.ts";

const repoPath = fileURLToPath(new URL("fixtures/typescript-post", import.meta.url));
const stages: string[] = [];

let films: NonEmpty<FilmResult>;
beforeAll(async () => {
  films = await planVariants({ repoPath, seed: 7, variants: 4, onStage: (stage) => stages.push(stage) });
});

const gagsOf = ({ plan }: FilmResult): string[] => plan.shots.map(({ gag }) => gag);

describe("several films of one repository", () => {
  it("begin with the film of the same seed, byte for byte, and go on with the next seeds", async () => {
    const plain = await planRepository({ repoPath, seed: 7 });
    expect(filmJson(films[0].plan)).toBe(filmJson(plain.plan));
    expect(films.map(({ plan }) => plan.seed)).toEqual([7, 8, 9, 10]);
  });

  it("are the same every time, however many are asked for", async () => {
    const again = await planVariants({ repoPath, seed: 7, variants: 3 });
    expect(again.map(({ plan }) => filmJson(plan))).toEqual(
      films.slice(0, 3).map(({ plan }) => filmJson(plan)),
    );
  });

  it("have each a quarter of gags that no earlier one has", () => {
    for (const [index, film] of films.entries()) {
      const known = new Set(films.slice(0, index).flatMap(gagsOf));
      const fresh = gagsOf(film).filter((gag) => !known.has(gag));
      expect(fresh.length).toBeGreaterThanOrEqual(gagsOf(film).length / 4);
    }
  });

  it("share shots, because looks and cameras stay", () => {
    const rows = compareVariants([films[0].plan, ...films.slice(1).map(({ plan }) => plan)]);
    // The words of a shot depend on its neighbours too: a variant may share none.
    const sharing = rows.slice(1).filter(({ shared }) => shared.length > 0);
    expect(sharing.length).toBeGreaterThan(1);
  });

  it("differ in gags, not in truth: every one cites what stands in the files and keeps the rules", () => {
    for (const { plan, facts } of films) {
      expect(facts).toBe(films[0].facts);
      expect(plan.title).toBe(films[0].plan.title);
      expect(plan.lint.errors).toEqual([]);
      for (const { path, line, text } of [...plan.cards, ...plan.shots].flatMap(({ evidence }) => evidence)) {
        expect(readFileSync(join(repoPath, path), "utf8").split("\n")[line - 1]).toContain(text);
      }
    }
  });

  it("announce each stage once", () => {
    expect(stages).toEqual(["read", "analyze", "gags", "story", "shots", "prompts", "plan"]);
  });

  it("are planned even where the repository has too little for new gags", async () => {
    const tiny = fileURLToPath(new URL("fixtures/typescript-post/src", import.meta.url));
    const few = await planVariants({ repoPath: tiny, seconds: 30, variants: 9 });
    expect(few).toHaveLength(9);
  });
});
