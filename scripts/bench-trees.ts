import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Makes a git repository with so many files, the first `code` of them TypeScript, the others of no use; returns its path. */
export function makeTree(
  folder: string,
  { files, code }: { readonly files: number; readonly code: number },
): string {
  for (let index = 0; index < files; index += 1) {
    const parent = join(folder, `packages/part${index % 211}/src`);
    if (index < 211) mkdirSync(parent, { recursive: true });
    if (index < code) writeFileSync(join(parent, `module${index}.ts`), moduleText(index));
    else writeFileSync(join(parent, `asset${index}.png`), `asset ${index}\n`);
  }
  writeFileSync(join(folder, "README.md"), "# Tree\n\nTree is a repository with very many files in it.\n");
  const git = (...args: string[]): Buffer => execFileSync("git", args, { cwd: folder });
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=bench", "-c", "user.email=bench@example.org", "commit", "--quiet", "-m", "Tree");
  return folder;
}

/** About 4 kB with a class, an error, functions and imports. */
function moduleText(index: number): string {
  const functions = Array.from(
    { length: 20 },
    (_, part) => `
/** Works out part ${part} of module ${index}. */
export function compute${index}Part${part}(value: number): number {
  if (value < ${part}) throw new Module${index}Error(\`cannot compute \${value} below ${part}\`);
  return value * ${index} + ${part};
}
`,
  );
  return `import { readFileSync } from "node:fs";
import { Module${index + 1} } from "./module${index + 1}.ts";

/** Raised when module ${index} is asked for too little. */
export class Module${index}Error extends Error {}

/** Keeps the values of module ${index}. */
export class Module${index} extends Module${index + 1} {
  readonly limit = ${index};
  load(path: string): string {
    return readFileSync(path, "utf8");
  }
}
${functions.join("")}`;
}
