/**
 * Measures in how many repositories each concept of the library is at home and writes metaphors/frequencies.yaml:
 * npx tsx scripts/measure-frequencies.ts REPO [REPO ...]. Rare concepts are worth more in a film.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { listCandidates } from "../src/gags/candidates.ts";
import { analyzeRepository, loadFilmRequest } from "../src/plan-repository.ts";

const FILE = new URL("../metaphors/frequencies.yaml", import.meta.url);
/** So many of the best offers of a family count: a film takes one to three of them. */
const BEST_OFFERS = 30;

const paths = process.argv.slice(2).map((path) => resolve(path));
if (paths.length === 0) throw new Error("usage: measure-frequencies REPO [REPO ...]");
const { metaphors: library } = loadFilmRequest({});
// Frequencies must not depend on earlier ones: all concepts start equal.
const equal = {
  ...library,
  metaphors: library.metaphors.map((metaphor) => ({ ...metaphor, frequency: 0.5 })),
};
const homes = new Map<string, number>(library.metaphors.map(({ id }) => [id, 0]));
for (const repoPath of paths) {
  const facts = await analyzeRepository({ repoPath });
  for (const id of conceptsOf(facts)) homes.set(id, (homes.get(id) ?? 0) + 1);
}
writeFileSync(FILE, yaml());

function conceptsOf(facts: Awaited<ReturnType<typeof analyzeRepository>>): ReadonlySet<string> {
  const families = listCandidates({ facts, library: equal, seed: 1 }).values();
  return new Set(
    [...families].flatMap((offers) => offers.slice(0, BEST_OFFERS).map(({ match }) => match.conceptId)),
  );
}

function yaml(): string {
  const rows = [...homes].map(([id, count]) => `  ${id}: ${Math.max(0.01, count / paths.length).toFixed(2)}`);
  return [
    "# Share of repositories in which a concept is among the best thirty offers of its family; written by",
    "# scripts/measure-frequencies.ts. A concept that every project has says little about any one of them.",
    "schema: sora-pipeline/frequencies@1",
    "measuredOver:",
    `  repositories: ${paths.length}`,
    '  note: "projects in a dozen languages, of all sizes, popular on GitHub, 2026-11"',
    "frequencies:",
    ...rows,
    "",
  ].join("\n");
}
