import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BUILT_LIBRARY, scratchFolder, writeText } from "./built-cli.ts";

const { work } = scratchFolder();

/** Single characters, and what patterns of prose, lists and code are made of. */
const UNITS = [
  ...Array.from(" \n\t\r[(<{*@\"'`#|\\_=/-a"),
  "a ",
  "a.",
  "A-",
  " - ",
  ": ",
  ", a",
  "::",
  "](",
  "- a\n",
  "\n// ",
  "a\n",
  '\\"',
];
/** Characters. Four runs stand on a page, and longer pages than 600 kB are not read. */
const LENGTHS = { readme: 200_000, page: 140_000, code: 30_000 };
/** What keeps code with a long line from being taken for minified, and left out. */
const SHORT_LINES = "\n".repeat(400);

type Files = Readonly<Record<string, string>>;

/** Repositories with a long run of the unit in whatever is read of them, and how many files of each a parser is given. */
const REPOSITORIES: readonly [what: string, parsed: number, filesWith: (unit: string) => Files][] = [
  [
    "texts",
    0,
    (unit) => ({ ...textsWith(runOf(unit, LENGTHS.readme)), ...pagesWith(runOf(unit, LENGTHS.page)) }),
  ],
  ["TypeScript, Python and Go", 6, (unit) => code(typeScriptPythonGo(runOf(unit, LENGTHS.code)))],
  ["Rust, Java and Ruby", 6, (unit) => code(rustJavaRuby(runOf(unit, LENGTHS.code)))],
  ["PHP, C and C#", 6, (unit) => code(phpAndC(runOf(unit, LENGTHS.code)))],
];

function runOf(unit: string, length: number): string {
  return unit.repeat(length / unit.length);
}

/** The run on one line that does not end a string. */
function lineOf(run: string): string {
  return run.replaceAll(/[\r\n]/g, " ").replaceAll(/["\\]/g, "'");
}

/** README and manifests. */
function textsWith(run: string): Files {
  const line = lineOf(run);
  const described = JSON.stringify({
    name: "egg",
    description: `Egg ${run} x`,
    keywords: [run],
    license: run,
  });
  const sections = `name = "egg"\ndescription = "Egg ${line} x"\n[${line} x\n${line} x\nlicense = ${line} x\n`;
  return {
    "README.md": `# Egg\n\nEgg is ${run} x.\n\n## ${line} x\n\n| ${line} x |\n\n[${run} x](${run} x)\n\n<p>${run} x\n`,
    "package.json": described,
    "composer.json": described,
    "pyproject.toml": `[project]\n${sections}`,
    "Cargo.toml": `[package]\n${sections}`,
    "setup.cfg": `[metadata]\n${sections}`,
    "pom.xml": `<project><name>${run} x</project>`,
  };
}

/** Pages of the documentation. */
function pagesWith(run: string): Files {
  const line = lineOf(run);
  const page = `Egg\n===\n\nEgg ${run} x.\n\n${run}x\n\n- ${line} x\n\n\`${run} x\n`;
  return {
    "docs/index.md": page,
    "docs/quickstart.rst": page,
    "docs/code.rst": `Egg\n===\n\n::\n\n  ${line} x\n`,
  };
}

/* Code. A language of less than a fifth of it is not read closely, so there are three at a time. */

function typeScriptPythonGo(run: string): Files {
  const comment = run.replaceAll("*/", "* ");
  const line = lineOf(run);
  return {
    "src/a.ts": `/** ${comment} x. */\nexport class Pan {}\n// ${line} x\nthrow new Error("${line} x");\n`,
    "src/b.ts": `${run} x\n`,
    "src/a.py": `class Pan:\n    """${line} x"""\n    # ${line} x\nraise ValueError("${line} x")\n`,
    "src/b.py": `class Lid(${run} x\n`,
    "src/a.go": `package egg\n// Pan ${line} x\ntype Pan struct {}\nvar ErrPan = errors.New("${line} x")\n`,
    "src/b.go": `package egg\nfunc Fry(${run} x\n`,
  };
}

function rustJavaRuby(run: string): Files {
  const comment = run.replaceAll("*/", "* ");
  const line = lineOf(run);
  return {
    "src/a.rs": `/// ${line} x\npub struct Pan;\nfn fry() { panic!("${line} x"); }\n`,
    "src/b.rs": `use ${run} x\n`,
    "src/A.java": `/** ${comment} x. */\nclass A { void fry() { throw new EggException("${line} x"); } }\n`,
    "src/B.java": `class B extends ${run} x\n`,
    "src/a.rb": `# ${line} x\nclass Pan\n  def fry; raise EggError, "${line} x"; end\nend\n`,
    "src/b.rb": `${run} x\n`,
    "src/a.kt": `// ${line} x\nclass Pan${run} x\n`,
  };
}

function phpAndC(run: string): Files {
  const comment = run.replaceAll("*/", "* ");
  const line = lineOf(run);
  return {
    "src/A.php": `<?php\n/** ${comment} x. */\nclass A { function fry() { throw new EggException("${line} x"); } }\n`,
    "src/B.php": `<?php\nclass B extends ${run} x\n`,
    "src/a.c": `/* ${comment} x */\nstruct pan { int a; };\n#define MOTTO "${line} x"\n`,
    "src/b.c": `int fry(${run} x\n`,
    "src/A.cs": `/// <summary>${line} x</summary>\nclass A { void Fry() { throw new EggException("${line} x"); } }\n`,
    "src/B.cs": `${run} x\n`,
  };
}

/** Code with the run behind short lines. */
function code(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, SHORT_LINES + text]));
}

/**
 * Plans one repository after the other, and tells a line of each that it is done with: how many files a parser was given,
 * which may give up on such a run, and what was left out before.
 */
const PLAN_ALL = `
const [library, ...folders] = process.argv.slice(1);
const { planRepository } = await import(library);
for (const repoPath of folders) {
  const { skipped, counts } = (await planRepository({ repoPath })).facts;
  const givenUp = skipped.find(({ reason }) => reason === "not-parsed")?.files ?? 0;
  const leftOut = skipped.filter(({ reason }) => reason !== "not-parsed");
  console.log(JSON.stringify({ repoPath, parsed: counts.parsedFiles + givenUp, leftOut }));
}`;

// In a process of its own, which can be ended: a pattern that takes more than linear time never comes back. Not timed:
// such a pattern takes minutes on the worst of these runs.
it.concurrent.for(REPOSITORIES)(
  "long runs of whatever character are planned: %s",
  { timeout: 300_000 },
  async ([what, parsed, filesWith], { signal }) => {
    const folders = UNITS.map((unit, index) => {
      const folder = join(work, what, `${index}`);
      for (const [path, text] of Object.entries(filesWith(unit))) writeText(join(folder, path), text);
      return folder;
    });
    const args = ["--input-type=module", "-e", PLAN_ALL, BUILT_LIBRARY, ...folders];
    const planner = spawn(process.execPath, args, {
      cwd: work,
      stdio: ["ignore", "pipe", "inherit"],
      signal,
    });
    let planned = "";
    planner.stdout.setEncoding("utf8").on("data", (text: string) => (planned += text));
    const status = await new Promise((resolve) => planner.on("error", resolve).on("close", resolve));
    const lines: unknown = JSON.parse(`[${planned.trimEnd().replaceAll("\n", ",")}]`);
    expect(lines).toEqual(folders.map((repoPath) => ({ repoPath, parsed, leftOut: [] })));
    expect(status).toBe(0);
  },
);
