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
];
const RUN_LENGTH = 30_000;

/** A repository with a long run of the unit in whatever is read of it. */
function filesWith(unit: string): Readonly<Record<string, string>> {
  const run = unit.repeat(RUN_LENGTH / unit.length);
  const comment = run.replaceAll("*/", "* ");
  const line = run.replaceAll(/[\r\n]/g, " ").replaceAll(/["\\]/g, "'");
  const described = JSON.stringify({
    name: "egg",
    description: `Egg ${run} x`,
    keywords: [run],
    license: run,
  });
  const sections = `name = "egg"\ndescription = "Egg ${line} x"\n[${line} x\n${line} x\nlicense = ${line} x\n`;
  const page = `Egg\n===\n\nEgg ${run} x.\n\n${run}x\n\n- ${line} x\n\n\`${run} x\n`;
  return {
    "README.md": `# Egg\n\nEgg is ${run} x.\n\n## ${line} x\n\n| ${line} x |\n\n[${run} x](${run} x)\n\n<p>${run} x\n`,
    "README.rst": page,
    "docs/index.md": page,
    "docs/quickstart.rst": `${page}\n::\n\n  ${line} x\n`,
    "package.json": described,
    "composer.json": described,
    "pyproject.toml": `[project]\n${sections}`,
    "Cargo.toml": `[package]\n${sections}`,
    "setup.cfg": `[metadata]\n${sections}`,
    "pom.xml": `<project><name>${run} x</project>`,
    "src/a.ts": `/** ${comment} x. */\nexport class Pan {}\n// ${line} x\nthrow new Error("${line} x");\n`,
    "src/b.ts": `${run} x\n`,
    "src/a.py": `class Pan:\n    """${line} x"""\n    # ${line} x\nraise ValueError("${line} x")\n`,
    "src/b.py": `class Lid(${run} x\n`,
    "src/a.go": `package egg\n// Pan ${line} x\ntype Pan struct {}\nvar ErrPan = errors.New("${line} x")\n`,
    "src/b.go": `package egg\nfunc Fry(${run} x\n`,
    "src/a.rs": `/// ${line} x\npub struct Pan;\nfn fry() { panic!("${line} x"); }\n`,
    "src/b.rs": `use ${run} x\n`,
    "src/A.java": `/** ${comment} x. */\nclass A { void fry() { throw new EggException("${line} x"); } }\n`,
    "src/B.java": `class B extends ${run} x\n`,
    "src/a.rb": `# ${line} x\nclass Pan\n  def fry; raise EggError, "${line} x"; end\nend\n`,
    "src/b.rb": `${run} x\n`,
    "src/A.php": `<?php\n/** ${comment} x. */\nclass A { function fry() { throw new EggException("${line} x"); } }\n`,
    "src/B.php": `<?php\nclass B extends ${run} x\n`,
    "src/a.c": `/* ${comment} x */\nstruct pan { int a; };\n#define MOTTO "${line} x"\n`,
    "src/b.c": `int fry(${run} x\n`,
    "src/A.cs": `/// <summary>${line} x</summary>\nclass A { void Fry() { throw new EggException("${line} x"); } }\n`,
    "src/B.cs": `${run} x\n`,
    "src/a.kt": `// ${line} x\nclass Pan${run} x\n`,
  };
}

/** Plans one repository after the other, and names each that it is done with. */
const PLAN_ALL = `
const [library, ...folders] = process.argv.slice(1);
const { planRepository } = await import(library);
for (const repoPath of folders) {
  await planRepository({ repoPath });
  console.log(repoPath);
}`;

// In a process of its own, which can be ended: a pattern that takes more than linear time never comes back. Not timed:
// such a pattern takes minutes on the worst of these runs.
it("long runs of whatever character are planned", async ({ signal }) => {
  const folders = UNITS.map((unit, index) => {
    const folder = join(work, `${index}`);
    for (const [path, text] of Object.entries(filesWith(unit))) writeText(join(folder, path), text);
    return folder;
  });
  const args = ["--input-type=module", "-e", PLAN_ALL, BUILT_LIBRARY, ...folders];
  const planner = spawn(process.execPath, args, { cwd: work, stdio: ["ignore", "pipe", "inherit"], signal });
  let planned = "";
  planner.stdout.setEncoding("utf8").on("data", (text: string) => (planned += text));
  const status = await new Promise((resolve) => planner.on("error", resolve).on("close", resolve));
  expect(planned.split("\n").slice(0, -1)).toEqual(folders);
  expect(status).toBe(0);
});
