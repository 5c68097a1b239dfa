import type { NonEmpty } from "../domain/evidence.ts";
import type { FilmPlan, FilmShot } from "../domain/film.ts";
import { counted, dollars, repositoryLine } from "./figures.ts";
import { markdownText } from "./markdown-text.ts";
import { type TextColumn, textTable } from "./text-table.ts";

/** One film of several about the same repository: what it shares with the films before it and what it costs. */
export interface VariantRow {
  /** From 1. */
  readonly variant: number;
  /** Folder of its files. */
  readonly folder: string;
  readonly seed: number;
  readonly title: string;
  readonly shots: number;
  /** Shots that an earlier film has too, with the same prompt and clip length: bought once. */
  readonly shared: readonly SharedShot[];
  /** Shots that no earlier film has. */
  readonly newShots: readonly string[];
  /** Gags that no earlier film shows. */
  readonly newGags: number;
  /** Price of the film alone. */
  readonly costUsd: number;
  /** What it adds to the price of the films before it. */
  readonly addedUsd: number;
}

/** A shot that is the same as one of an earlier film. */
interface SharedShot {
  readonly shot: string;
  readonly as: { readonly variant: number; readonly shot: string };
}

/** The name of the folder of a variant, counted from 1. */
export function variantFolder(variant: number): string {
  return `variant-${variant}`;
}

/** Compares the films in order; each with those before it. */
export function compareVariants(plans: NonEmpty<FilmPlan>): readonly VariantRow[] {
  const bought = new Map<string, SharedShot["as"]>();
  const gags = new Set<string>();
  return plans.map((plan, index) => {
    const variant = index + 1;
    const known = new Map(bought);
    const shared = plan.shots.flatMap((shot): SharedShot[] => {
      const as = known.get(clipKey(shot));
      return as === undefined ? [] : [{ shot: shot.id, as }];
    });
    const fresh = plan.shots.filter((shot) => !known.has(clipKey(shot)));
    for (const shot of fresh) bought.set(clipKey(shot), { variant, shot: shot.id });
    const newGags = new Set(plan.shots.map(({ gag }) => gag).filter((gag) => !gags.has(gag)));
    for (const gag of newGags) gags.add(gag);
    return {
      variant,
      folder: variantFolder(variant),
      seed: plan.seed,
      title: plan.title,
      shots: plan.shots.length,
      shared,
      newShots: fresh.map(({ id }) => id),
      newGags: newGags.size,
      costUsd: plan.cost.totalUsd,
      addedUsd: priceOf(fresh, plan),
    };
  });
}

/** `variants.json`: the rows and what all films cost together. */
export function variantsJson(plans: NonEmpty<FilmPlan>): string {
  const rows = compareVariants(plans);
  const { repo, cost } = plans[0];
  const { model, size, currency } = cost;
  const head = { schema: "sora-pipeline/variants@1", repo, model, size, currency };
  return `${JSON.stringify({ ...head, ...totals(rows), variants: rows }, null, 2)}\n`;
}

/** `variants.md`: the table, and which clip of a film stands for which of another. */
export function variantsMarkdown(plans: NonEmpty<FilmPlan>): string {
  const rows = compareVariants(plans);
  const cells = rows.map((row) => `| ${cellsOf(row).map(markdownText).join(" | ")} |`);
  const shared = rows
    .filter((row) => row.shared.length > 0)
    .map(
      ({ folder, shared: pairs }) =>
        `- ${folder}: ${pairs.map(({ shot, as }) => `${shot} is ${as.shot} of ${variantFolder(as.variant)}`).join(", ")}`,
    );
  return [
    `# ${rows.length} films of ${markdownText(repositoryLine(plans[0].repo))}`,
    "",
    `| ${COLUMNS.map(({ title }) => title).join(" | ")} |`,
    `|${COLUMNS.map(({ align }) => (align === "right" ? "---:" : "---")).join("|")}|`,
    ...cells,
    "",
    totalLine(plans, rows),
    "",
    ...(shared.length === 0 ? ["No two films share a shot."] : ["Shots to buy once:", "", ...shared]),
    "",
  ].join("\n");
}

/** The table for a terminal, with the price of all films together below it. */
export function variantsText(plans: NonEmpty<FilmPlan>): string {
  const rows = compareVariants(plans);
  return `${[...textTable(COLUMNS, rows.map(cellsOf)), "", totalLine(plans, rows)].join("\n")}\n`;
}

const COLUMNS: readonly TextColumn[] = [
  { title: "Variant", align: "left" },
  { title: "Seed", align: "right" },
  { title: "Title", align: "left", maxWidth: 48 },
  { title: "New gags", align: "right" },
  { title: "Shared shots", align: "right" },
  { title: "New shots", align: "right" },
  { title: "Alone", align: "right" },
  { title: "On top", align: "right" },
];

function cellsOf({
  folder,
  seed,
  title,
  newGags,
  shared,
  newShots,
  costUsd,
  addedUsd,
}: VariantRow): string[] {
  return [
    folder,
    String(seed),
    title,
    String(newGags),
    String(shared.length),
    String(newShots.length),
    dollars(costUsd),
    dollars(addedUsd),
  ];
}

/** Two shots are the same clip when they ask for the same pictures of the same length. */
function clipKey({ prompt, clipSeconds }: FilmShot): string {
  return `${clipSeconds} ${prompt}`;
}

/** What the clips of some shots cost; a clip that is used twice is bought once. */
function priceOf(shots: readonly FilmShot[], { cost }: FilmPlan): number {
  const once = new Map(shots.map((shot) => [clipKey(shot), shot.id]));
  const ids = new Set(once.values());
  const micro = cost.lines
    .filter(({ shot }) => ids.has(shot))
    .reduce((sum, { usd }) => sum + Math.round(usd * 1_000_000), 0);
  return micro / 1_000_000;
}

function totals(rows: readonly VariantRow[]): { readonly aloneUsd: number; readonly togetherUsd: number } {
  const sum = (of: (row: VariantRow) => number): number =>
    rows.reduce((total, row) => total + Math.round(of(row) * 1_000_000), 0) / 1_000_000;
  return { aloneUsd: sum(({ costUsd }) => costUsd), togetherUsd: sum(({ addedUsd }) => addedUsd) };
}

function totalLine(plans: NonEmpty<FilmPlan>, rows: readonly VariantRow[]): string {
  const { aloneUsd, togetherUsd } = totals(rows);
  const { model, size, checkedOn } = plans[0].cost;
  const clips = counted(
    rows.reduce((sum, { newShots }) => sum + newShots.length, 0),
    "clip",
  );
  return `Together ${clips} for ${dollars(togetherUsd)} instead of ${dollars(aloneUsd)}, on ${model} ${size}; an estimate, nothing was spent (price of ${checkedOn}).`;
}
