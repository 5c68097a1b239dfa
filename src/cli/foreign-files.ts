import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SoraPipelineError } from "../domain/errors.ts";
import { isPlan, PLAN_FILES } from "../repo/own-output.ts";

/**
 * Refuses a folder in which results would take the place of files that are not ours: ours are there only beside a plan.
 * @param names names of the results as for `writeFiles`
 * @throws SoraPipelineError `OUT_NOT_WRITABLE`.
 */
export function refuseForeignFiles(directory: string, names: readonly string[]): void {
  const foreign = names.filter((name) => isForeign(join(directory, name)));
  if (foreign.length === 0) return;
  throw new SoraPipelineError({
    code: "OUT_NOT_WRITABLE",
    message: `${directory} holds ${foreign.join(", ")} that no film of sora-pipeline put there`,
    hint: "Give another folder with --out DIR, or move what is there away; nothing was written.",
    data: { directory, foreign },
  });
}

function isForeign(path: string): boolean {
  if (!existsSync(path)) return false;
  if (PLAN_FILES.includes(basename(path))) return !isPlan(path);
  return !PLAN_FILES.some((name) => isPlan(join(dirname(path), name)));
}
