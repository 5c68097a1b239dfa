/**
 * Speed as ratios: runs every contender as a whole process on the same repository, in turns, five rounds, and compares
 * medians with the targets. Contenders that are not installed are named and left out.
 * Usage: npm run bench -- [--large] REPO [REPO ...]; with --film FILM.json instead, rendering is measured (bench-film.ts)
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measure, type Contender, type Measured } from "./bench-measure.ts";
import { makeTree } from "./bench-trees.ts";

if (process.argv.includes("--film")) {
  await import("./bench-film.ts");
  process.exit();
}

const ROUNDS = 5;
const CLI = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const TASK = fileURLToPath(new URL("bench-task.mjs", import.meta.url));
const MEGABYTE = 1_000_000;

/** Parses every Python file and walks the tree, as CPython users would. */
const PYTHON_AST = `
import ast, os, sys
for folder, names, files in os.walk(sys.argv[1]):
    names[:] = [n for n in names if n != ".git"]
    for name in files:
        if name.endswith(".py"):
            try: tree = ast.parse(open(os.path.join(folder, name), "rb").read())
            except (SyntaxError, ValueError): continue
            for node in ast.walk(tree): pass
`;

/** A bar: one contender's time divided by another's. */
interface Target {
  readonly slower: string;
  readonly faster: string;
  /** `slower / faster` is at least this. */
  readonly least: number;
  /** Only claimed above so many megabytes of code in this language (all code when absent). */
  readonly above?: { readonly megabytes: number; readonly language?: string };
}

const TARGETS: readonly Target[] = [
  { slower: "repomix --compress", faster: "survey", least: 12 },
  { slower: "repomix --compress", faster: "facts", least: 8 },
  { slower: "repomix --compress", faster: "dry run", least: 4 },
  { slower: "universal-ctags", faster: "survey", least: 2, above: { megabytes: 2 } },
  { slower: "CPython ast", faster: "survey", least: 12, above: { megabytes: 10, language: "Python" } },
  { slower: "CPython ast", faster: "exact Python", least: 1, above: { megabytes: 2, language: "Python" } },
  {
    slower: "ts-morph getters",
    faster: "survey",
    least: 20,
    above: { megabytes: 2, language: "TypeScript" },
  },
  { slower: "dry run", faster: "second run", least: 2.5 },
];

const scratch = mkdtempSync(join(tmpdir(), "sora-bench-"));
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { large: { type: "boolean" } },
  });
  if (positionals.length === 0) throw new Error("usage: npm run bench -- [--large] REPO [REPO ...]");
  const load = loadavg()[0]?.toFixed(1);
  const machine = `${availableParallelism()} cores (load ${load} at the start), Node ${process.versions.node}`;
  console.log(`${machine}, medians of ${ROUNDS} whole processes`);
  benchStart();
  for (const path of positionals) benchRepository(resolve(path));
  if (values.large === true) benchLarge();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function benchStart(): void {
  const measured = run([
    { name: "node -e 0", command: ["node", "-e", "0"] },
    { name: "--help", command: ["node", CLI, "--help"] },
  ]);
  show("start-up", measured);
  const [bare, help] = [...measured.values()];
  console.log(verdict(`--help / node -e 0`, { ...ratios(help, bare), most: 3 }));
}

function benchRepository(repository: string): void {
  const measured = run(contenders(repository));
  const code = JSON.parse(measured.get("survey")?.output || "{}") as Record<string, number>;
  const sizes = Object.entries(code).map(([name, bytes]) => `${name} ${(bytes / MEGABYTE).toFixed(1)} MB`);
  show(`${basename(repository)} (${sizes.join(", ")})`, measured);
  for (const { slower, faster, least, above } of TARGETS) {
    const [long, short] = [measured.get(slower), measured.get(faster)];
    if (long === undefined || short === undefined) continue;
    const bytes = above?.language === undefined ? total(code) : (code[above.language] ?? 0);
    if (bytes < (above?.megabytes ?? 0) * MEGABYTE) continue;
    console.log(verdict(`${slower} / ${faster}`, { ...ratios(long, short), least }));
  }
}

function contenders(repository: string): Contender[] {
  const dryRun = ["node", CLI, "--repo-path", repository, "--out", join(scratch, "out"), "--quiet"];
  const task = (name: string): string[] => ["node", TASK, name, repository];
  const tags = ["-f", join(scratch, "tags"), "--languages=Python,JavaScript,TypeScript"];
  return [
    { name: "survey", command: task("survey") },
    { name: "facts", command: task("facts") },
    { name: "dry run", command: [...dryRun, "--no-cache"] },
    { name: "second run", command: dryRun },
    { name: "exact Python", command: task("exact-python") },
    { name: "ts-morph getters", command: task("ts-morph") },
    { name: "CPython ast", command: ["python3", "-c", PYTHON_AST, repository] },
    { name: "universal-ctags", command: ["ctags", "-R", ...tags, repository] },
    {
      name: "repomix --compress",
      command: ["repomix", "--compress", "--quiet", "-o", join(scratch, "repomix.xml"), repository],
    },
  ];
}

/** Made-up trees: 64,000 files of which 2,000 are code, and 20,000 code files. */
function benchLarge(): void {
  const trees = [
    { name: "64,000 files", files: 64_000, code: 2000, seconds: 3, megabytes: 500 },
    { name: "20,000 code files", files: 20_000, code: 20_000, seconds: Infinity, megabytes: 1000 },
  ];
  for (const tree of trees) {
    const folder = makeTree(join(scratch, "tree"), tree);
    const measured = run([{ name: tree.name, command: contendersDryRun(folder) }]);
    show(tree.name, measured);
    const { seconds = 0, megabytes = 0 } = measured.get(tree.name) ?? {};
    if (tree.seconds < Infinity) console.log(verdict("seconds", { ratio: seconds, most: tree.seconds }));
    console.log(verdict("megabytes", { ratio: megabytes, most: tree.megabytes }));
    rmSync(folder, { recursive: true, force: true });
  }
}

function contendersDryRun(repository: string): string[] {
  return (
    contenders(repository)
      .find(({ name }) => name === "dry run")
      ?.command.slice() ?? []
  );
}

function run(all: readonly Contender[]): ReadonlyMap<string, Measured> {
  return measure(all, {
    rounds: ROUNDS,
    environment: { ...process.env, SORA_CACHE: join(scratch, "cache") },
  });
}

function show(title: string, measured: ReadonlyMap<string, Measured>): void {
  console.log(`\n${title}`);
  for (const [name, { seconds, cpuSeconds, megabytes }] of measured) {
    const memory = megabytes === undefined ? "" : `${megabytes.toFixed(0).padStart(6)} MB`;
    console.log(
      `  ${name.padEnd(34)} ${seconds.toFixed(3).padStart(8)} s  cpu ${cpuSeconds.toFixed(2).padStart(6)} s ${memory}`,
    );
  }
}

interface Ratios {
  /** Of wall times: what counts. */
  readonly ratio: number;
  /** Of processor times. */
  readonly cpu?: number;
}

function ratios(one: Measured | undefined, other: Measured | undefined): Ratios {
  return {
    ratio: (one?.seconds ?? 0) / (other?.seconds ?? 0),
    cpu: (one?.cpuSeconds ?? 0) / (other?.cpuSeconds ?? 0),
  };
}

function verdict(
  name: string,
  { ratio, cpu, least, most }: Ratios & { readonly least?: number; readonly most?: number },
): string {
  const reached = ratio >= (least ?? 0) && ratio <= (most ?? Infinity);
  const beside = cpu === undefined ? "" : `(cpu ${cpu.toFixed(2)})`;
  const bar = least === undefined ? `at most ${most}` : `at least ${least}`;
  return `  ${name.padEnd(34)} ${ratio.toFixed(2).padStart(8)} ${beside}  ${bar}: ${reached ? "reached" : "NOT REACHED"}`;
}

function total(sizes: Readonly<Record<string, number>>): number {
  return Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
}
