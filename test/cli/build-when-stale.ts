import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Builds `dist` before the first test when a source file is newer than everything in it. */
export function setup(): void {
  const built = newestChange(join(ROOT, "dist"));
  const sources = ["src", "tsconfig.json", "tsconfig.build.json"].map((name) =>
    newestChange(join(ROOT, name)),
  );
  if (built > Math.max(...sources)) return;
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", "tsconfig.build.json", "--noEmitOnError"], {
    cwd: ROOT,
    stdio: "inherit",
  });
}

/** Milliseconds since 1970; 0 when there is nothing. */
function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
