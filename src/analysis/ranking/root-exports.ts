import { type Modules, packageRoots } from "../modules.ts";
import type { SurveyedFile } from "../survey-files.ts";

const MAX_DEPTH = 4;
const MAX_FILES = 200;

/** Names that the root of a package offers: defined there, imported there, or passed on from other modules. */
export function rootExports(files: readonly SurveyedFile[], modules: Modules): ReadonlySet<string> {
  const names = new Set<string>();
  let level: readonly SurveyedFile[] = packageRoots(files);
  const seen = new Set(level);
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const next: SurveyedFile[] = [];
    for (const file of level) {
      for (const { name } of [...file.survey.classes, ...file.survey.functions]) names.add(name);
      for (const passedOn of namesPassedOn(file, modules, names)) {
        if (seen.has(passedOn) || seen.size >= MAX_FILES) continue;
        seen.add(passedOn);
        next.push(passedOn);
      }
    }
    level = next;
  }
  return names;
}

/** Adds the names imported from own modules; returns the modules that are passed on as a whole. */
function namesPassedOn(file: SurveyedFile, modules: Modules, names: Set<string>): readonly SurveyedFile[] {
  const definesNothing = file.survey.classes.length + file.survey.functions.length === 0;
  const whole: SurveyedFile[] = [];
  for (const { module, names: taken } of file.survey.imports) {
    if (modules.originOf(module, file.language).kind !== "own") continue;
    for (const name of taken) names.add(name);
    const target =
      taken.includes("*") || (taken.length === 0 && definesNothing)
        ? modules.resolve(module, file)
        : undefined;
    if (target) whole.push(target);
  }
  return whole;
}
