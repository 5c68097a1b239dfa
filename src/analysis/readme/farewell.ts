import type { Notice } from "../../domain/source.ts";

const FIRST_LINES = 20;
const MAX_LINE = 300;
const ENDED =
  /\b(?:this|the) (?:project|repo(?:sitory)?|library|package|tool|crate|gem|module)\b[^.]{0,40}\b(?:unmaintained|deprecated|abandoned|archived|discontinued|retired)\b|\bis (?:now |currently |officially )?(?:unmaintained|abandoned|discontinued)\b|\bno longer (?:maintained|developed|in development)\b/i;
/** About a part of it: a version, a branch, an option. */
const OF_A_PART = /\b(?:version|branch|release|option|flag|api|function|method|feature|plugin|v?\d+\.\d)\b/i;

/** True for a sentence that says that the project has come to its end. */
export function isFarewell(text: string): boolean {
  return ENDED.test(text) && !OF_A_PART.test(text);
}

/** Tells the user that a README begins with the end of its project: the film is made all the same. */
export function farewellNotice(path: string, lines: readonly string[]): Notice | undefined {
  const line = lines
    .slice(0, FIRST_LINES)
    .findIndex((text) => text.length <= MAX_LINE && /^#|^(?:>\s*)?[A-Z*_]/.test(text) && isFarewell(text));
  return line === -1
    ? undefined
    : {
        code: "project-ended",
        message: `${path}:${line + 1} says that the project is no longer maintained; the film is made all the same`,
      };
}
