/**
 * Measures how good films are, over local repositories: npm run quality -- REPO [REPO ...]
 * Prints a table and the sums; `--json FILE` also writes the figures. Deterministic for the same commits. Method: docs/quality.md.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { FilmPlan } from "../src/domain/film.ts";
import type { RepoFacts } from "../src/domain/facts.ts";
import { measureCoverage } from "../src/gags/coverage.ts";
import { loadFilmRequest, planRepository } from "../src/plan-repository.ts";
import { checkPoster } from "./poster-names.ts";
import { cosine, jaccard, mean, ngrams, tfIdfVectors, wilson, words } from "./quality-math.ts";

interface Film {
  readonly name: string;
  readonly path: string;
  readonly plan: FilmPlan;
  readonly facts: RepoFacts;
  readonly readme: string;
}

const { paths, jsonFile } = readArguments(process.argv.slice(2));
const films: Film[] = [];
for (const path of paths) {
  const { plan, facts } = await planRepository({ repoPath: path });
  films.push({ name: basename(path), path, plan, facts, readme: readReadme(path) });
}
const ranks = blindRanks(films);
const rows = films.map((film, index) => rowOf(film, ranks[index] ?? 0));
const totals = totalsOf(films, ranks);
console.table(rows);
console.log(JSON.stringify(totals, null, 2));
if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify({ rows, totals }, null, 2)}\n`);

function readArguments(args: readonly string[]): {
  readonly paths: readonly string[];
  readonly jsonFile?: string;
} {
  const flag = args.indexOf("--json");
  const file = flag < 0 ? undefined : args[flag + 1];
  const rest = args.filter((_, index) => flag < 0 || (index !== flag && index !== flag + 1));
  if (rest.length === 0) throw new Error("usage: npm run quality -- REPO [REPO ...] [--json FILE]");
  return { paths: rest.map((path) => resolve(path)), ...(file === undefined ? {} : { jsonFile: file }) };
}

function readReadme(path: string): string {
  const name = readdirSync(path).find((file) => /^readme(\.(md|rst|txt|adoc|markdown))?$/i.test(file));
  return name === undefined ? "" : readFileSync(join(path, name), "utf8");
}

/** What can be measured inside one film. */
function rowOf({ name, path, plan, facts }: Film, rank: number): Record<string, string | number> {
  const cards = plan.cards;
  const coverage = measureCoverage(facts, loadFilmRequest({}).metaphors);
  const poster = checkPoster(path, plan);
  const share = (part: number, all: number): string =>
    all === 0 ? "-" : `${Math.round((100 * part) / all)} %`;
  return {
    repository: name,
    shots: plan.shots.length,
    evidence: share(citedLines(path, plan).found, citedLines(path, plan).all),
    verbatim: share(cards.filter((card) => card.verbatim).length, cards.length),
    rank,
    poster: poster === undefined ? "-" : `${poster.shown} of ${poster.of}`,
    lint: plan.lint.errors.length,
    mechanisms: new Set(plan.shots.map((shot) => shot.mechanism)).size,
    settings: new Set(plan.shots.map((shot) => shot.setting)).size,
    errors: share(coverage.errors.specific, coverage.errors.total),
    classes: share(coverage.classes.specific, coverage.classes.total),
  };
}

/** Evidence counted by plain reading, without the product's own verify. */
function citedLines(path: string, plan: FilmPlan): { readonly all: number; readonly found: number } {
  const evidence = [...plan.cards, ...plan.shots].flatMap((item) => item.evidence);
  const found = evidence.filter((one) => {
    const line = readFileSync(join(path, one.path), "utf8").split("\n")[one.line - 1];
    return line?.includes(one.text) === true;
  });
  return { all: evidence.length, found: found.length };
}

/** For each film the place of its own README among all READMEs, by TF-IDF cosine; names are masked on both sides. */
function blindRanks(all: readonly Film[]): number[] {
  const masked = all.map((film) => words(film.readme).filter((word) => !nameWords(film).has(word)));
  const told = all.map((film) => {
    const text = [
      ...film.plan.cards.map((card) => card.text),
      ...film.plan.shots.map((shot) => shot.note),
    ].join(" ");
    return words(text).filter((word) => !nameWords(film).has(word));
  });
  const vectors = tfIdfVectors([...masked, ...told]);
  const readmes = vectors.slice(0, all.length);
  return vectors.slice(all.length).map((vector, own) => {
    const scores = readmes.map((readme) => cosine(vector, readme));
    return scores.filter((score) => score > (scores[own] ?? 0)).length + 1;
  });
}

function nameWords({ name, plan }: Film): ReadonlySet<string> {
  return new Set([
    ...words(name),
    ...words(plan.repo.name),
    name.toLowerCase(),
    plan.repo.name.toLowerCase(),
  ]);
}

function totalsOf(all: readonly Film[], placed: readonly number[]): Record<string, string | number> {
  const pairs = all.flatMap((left, index) => all.slice(index + 1).map((right) => [left, right] as const));
  const top = (most: number): string => {
    const hits = placed.filter((rank) => rank <= most).length;
    const [low, high] = wilson(hits, placed.length).map((share) => Math.round(100 * share));
    return `${Math.round((100 * hits) / placed.length)} % (${low}-${high})`;
  };
  return {
    films: all.length,
    blindTop1: top(1),
    blindTop3: top(3),
    meanReciprocalRank: round(mean(placed.map((rank) => 1 / rank))),
    ...postersOf(all),
    verbatim: round(
      mean(all.map(({ plan }) => plan.cards.filter((card) => card.verbatim).length / plan.cards.length)),
    ),
    conceptJaccardMean: round(mean(pairs.map(([left, right]) => jaccard(concepts(left), concepts(right))))),
    fiveGramJaccardMean: round(
      mean(pairs.map(([left, right]) => jaccard(promptGrams(left), promptGrams(right)))),
    ),
    distinctGags: new Set(all.flatMap(({ plan }) => plan.shots.map((shot) => shot.gag))).size,
    ...coverageOf(all),
    lintClean: all.every(({ plan }) => plan.lint.errors.length === 0) ? "yes" : "no",
  };
}

/** Share of the films that show the first name of their poster, and one of the first three. */
function postersOf(all: readonly Film[]): Record<string, string> {
  const posters = all.flatMap(({ path, plan }) => checkPoster(path, plan) ?? []);
  const share = (hits: number): string =>
    `${Math.round((100 * hits) / Math.max(1, posters.length))} % of ${posters.length}`;
  return {
    posterFirst: share(posters.filter(({ showsFirst }) => showsFirst).length),
    posterOneOfThree: share(posters.filter(({ showsOneOfThree }) => showsOneOfThree).length),
  };
}

/** Share of all error types and of all other classes, over all repositories, for which there is a specific concept. */
function coverageOf(all: readonly Film[]): Record<string, string> {
  const library = loadFilmRequest({}).metaphors;
  const reports = all.map(({ facts }) => measureCoverage(facts, library));
  const share = (kind: "errors" | "classes"): string => {
    const sum = (field: "specific" | "total"): number =>
      reports.reduce((so, report) => so + report[kind][field], 0);
    return `${Math.round((1000 * sum("specific")) / Math.max(1, sum("total"))) / 10} % of ${sum("total")}`;
  };
  return { errorsSpecific: share("errors"), classesSpecific: share("classes") };
}

function concepts({ plan }: Film): ReadonlySet<string> {
  return new Set(plan.shots.map((shot) => shot.concept));
}

function promptGrams({ plan }: Film): ReadonlySet<string> {
  const texts = plan.shots.map((shot) => shot.prompt.replace(plan.style, " ").replace(plan.character, " "));
  return new Set(texts.flatMap((text) => ngrams(words(text), 5)));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
