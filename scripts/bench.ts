/**
 * Speed as ratios: runs every contender as a whole process on the same repository, in turns, five rounds, and compares
 * medians. Contenders that are not installed are named and left out. Usage: npm run bench -- REPO [REPO ...]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROUNDS = 5;
const CLI = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const TASK = fileURLToPath(new URL("bench-task.mjs", import.meta.url));

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

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
}

const scratch = mkdtempSync(join(tmpdir(), "sora-bench-"));
try {
  bench(process.argv.slice(2).map((path) => resolve(path)));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function bench(repositories: readonly string[]): void {
  if (repositories.length === 0) throw new Error("usage: npm run bench -- REPO [REPO ...]");
  table("start-up", [
    { name: "node -e 0", command: ["node", "-e", "0"] },
    { name: "sora-pipeline --help", command: ["node", CLI, "--help"] },
  ]);
  for (const repository of repositories) table(basename(repository), contenders(repository));
}

function contenders(repository: string): Contender[] {
  const run = ["node", CLI, "--repo-path", repository, "--out", join(scratch, "out"), "--quiet"];
  return [
    { name: "dry run, no cache", command: [...run, "--no-cache"] },
    { name: "dry run, second run", command: run },
    { name: "survey only", command: ["node", TASK, "survey", repository] },
    { name: "facts", command: ["node", TASK, "facts", repository] },
    { name: "ts-morph getters", command: ["node", TASK, "ts-morph", repository] },
    { name: "CPython ast", command: ["python3", "-c", PYTHON_AST, repository] },
    {
      name: "universal-ctags",
      command: [
        "ctags",
        "-R",
        "-f",
        join(scratch, "tags"),
        "--languages=Python,JavaScript,TypeScript",
        repository,
      ],
    },
    {
      name: "repomix --compress",
      command: ["repomix", "--compress", "--quiet", "-o", join(scratch, "repomix.xml"), repository],
    },
  ];
}

function table(title: string, all: readonly Contender[]): void {
  const present = all.filter((contender) => runOnce(contender) !== undefined);
  const times = new Map(present.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contender of present) times.get(contender.name)?.push(runOnce(contender) ?? Number.NaN);
  }
  const base = median(times.get(present[0]?.name ?? "") ?? []);
  console.log(`\n${title} (medians of ${ROUNDS}; ratio to ${present[0]?.name})`);
  for (const [name, list] of times) {
    console.log(
      `  ${name.padEnd(24)} ${median(list).toFixed(3).padStart(8)} s ${(median(list) / base).toFixed(2).padStart(8)} x`,
    );
  }
  for (const { name } of all.filter((contender) => !present.includes(contender)))
    console.log(`  ${name.padEnd(24)} not available here`);
}

/** Seconds of wall time; `undefined` when the command is missing or fails. */
function runOnce({ command: [program = "", ...args] }: Contender): number | undefined {
  const environment = { ...process.env, SORA_CACHE: join(scratch, "cache") };
  const start = process.hrtime.bigint();
  const { status } = spawnSync(program, args, { stdio: "ignore", env: environment });
  return status === 0 || status === 3 ? Number(process.hrtime.bigint() - start) / 1e9 : undefined;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
