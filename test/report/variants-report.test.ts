import { describe, expect, it } from "vitest";
import type { NonEmpty } from "../../src/domain/evidence.ts";
import type { FilmPlan } from "../../src/domain/film.ts";
import {
  compareVariants,
  variantsJson,
  variantsMarkdown,
  variantsText,
} from "../../src/report/variants-report.ts";
import { buildPlan } from "../builders/plan-builder.ts";

/** The sample film with another seed and some of its shots asked for in other words. */
function variant(seed: number, changed: readonly number[]): FilmPlan {
  const plan = buildPlan({ seed });
  const shots = plan.shots.map((shot, index) =>
    changed.includes(index)
      ? { ...shot, gag: `${shot.gag}.${seed}`, prompt: `${shot.prompt} ${seed}` }
      : shot,
  );
  return { ...plan, shots };
}

const PLANS: NonEmpty<FilmPlan> = [variant(1, []), variant(2, [0, 1]), variant(3, [1, 2])];
const priceOf = (plan: FilmPlan, ...indexes: number[]): number =>
  indexes.reduce((sum, index) => sum + (plan.cost.lines[index]?.usd ?? 0), 0);

describe("several films of one repository", () => {
  it("buy a shot once when an earlier film has the same prompt at the same length", () => {
    const [first, second, third] = compareVariants(PLANS);
    const count = PLANS[0].shots.length;
    expect(first).toMatchObject({ variant: 1, folder: "variant-1", seed: 1, shared: [] });
    expect(first?.newShots).toHaveLength(count);
    expect(first?.addedUsd).toBeCloseTo(PLANS[0].cost.totalUsd, 6);
    expect(second).toMatchObject({ newShots: ["S1", "S2"], newGags: 2 });
    expect(second?.shared).toContainEqual({ shot: "S3", as: { variant: 1, shot: "S3" } });
    expect(second?.addedUsd).toBeCloseTo(priceOf(PLANS[1] as FilmPlan, 0, 1), 6);
    expect(third?.shared).toHaveLength(count - 2);
  });

  it("do not share a shot of another length", () => {
    const other = variant(2, []);
    const longer = other.shots.map((shot, index) => (index === 0 ? { ...shot, clipSeconds: 12.5 } : shot));
    const [, row] = compareVariants([variant(1, []), { ...other, shots: longer }]);
    expect(row?.newShots).toEqual(["S1"]);
  });

  it("pay once for two shots of one film that are the same", () => {
    const plan = variant(1, []);
    const [first, second, ...rest] = plan.shots;
    if (first === undefined || second === undefined) throw new Error("the sample film has too few shots");
    const twin = { ...second, prompt: first.prompt, clipSeconds: first.clipSeconds };
    const [row] = compareVariants([{ ...plan, shots: [first, twin, ...rest] }]);
    expect(row?.addedUsd).toBeLessThan(plan.cost.totalUsd);
  });

  it("cost together what each adds", () => {
    const json = JSON.parse(variantsJson(PLANS)) as {
      aloneUsd: number;
      togetherUsd: number;
      variants: { addedUsd: number; costUsd: number }[];
    };
    const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
    expect(json.togetherUsd).toBeCloseTo(sum(json.variants.map(({ addedUsd }) => addedUsd)), 6);
    expect(json.aloneUsd).toBeCloseTo(sum(json.variants.map(({ costUsd }) => costUsd)), 6);
    expect(json.togetherUsd).toBeLessThan(json.aloneUsd);
  });

  it("stand in a table, in text and in Markdown, with the shots to buy once", () => {
    expect(variantsText(PLANS)).toMatch(
      /^Variant +Seed +Title +New gags +Shared shots +New shots +Alone +On top$/m,
    );
    expect(variantsText(PLANS)).toMatch(/^variant-2 +2 +.* 2 +\d+ +2 +\$\d+\.\d\d +\$\d+\.\d\d$/m);
    const markdown = variantsMarkdown(PLANS);
    expect(markdown).toMatch(/^\| variant-3 \| 3 \| /m);
    expect(markdown).toContain("S3 is S3 of variant-1");
  });

  it("keep markup and control characters of a title out of the table", () => {
    const title = "<b>| \u001b[31m x";
    const plans: NonEmpty<FilmPlan> = [{ ...variant(1, []), title }];
    expect(variantsMarkdown(plans)).toContain("&lt;b\\>\\|");
    for (const text of [variantsMarkdown(plans), variantsText(plans)]) expect(text).not.toContain("\u001b");
  });
});
