import ignore from "ignore";
import type { Ignore } from "ignore";

/** Ignore rules of one folder and the folders around it, innermost last. */
export type IgnoreRules = readonly { readonly folder: string; readonly matcher: Ignore }[];

const MAX_PATTERNS = 1000;
const MAX_PATTERN_LENGTH = 500;
const MAX_STARS = 3;

/**
 * Adds the `.gitignore` of a folder to the rules around it. Patterns that could take very long to match (more than
 * three stars in a segment) are left out: the file is not trusted.
 */
export function addIgnoreRules(outer: IgnoreRules, folder: string, text: string): IgnoreRules {
  const patterns = text.split("\n", MAX_PATTERNS).filter(isCheap);
  return [
    ...outer,
    { folder, matcher: ignore({ ignorecase: false, allowRelativePaths: true }).add(patterns) },
  ];
}

/** Git's rule: the innermost `.gitignore` that says something about a path decides. Folders end in a slash. */
export function isIgnored(rules: IgnoreRules, path: string): boolean {
  for (const { folder, matcher } of rules.toReversed()) {
    const { ignored, unignored } = matcher.test(folder === "" ? path : path.slice(folder.length + 1));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Matcher for the user's own `--include` and `--exclude` patterns, in `.gitignore` syntax. */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const matcher = ignore({ ignorecase: false, allowRelativePaths: true }).add(
    patterns.map(withoutLeadingDot),
  );
  return (path) => matcher.ignores(path);
}

function isCheap(pattern: string): boolean {
  const segments = pattern.split("/");
  const stars = segments
    .filter((segment) => segment !== "**")
    .map((segment) => segment.split("*").length - 1);
  return (
    pattern.length <= MAX_PATTERN_LENGTH &&
    Math.max(...stars, 0) <= MAX_STARS &&
    segments.length - stars.length <= MAX_STARS
  );
}

function withoutLeadingDot(pattern: string): string {
  return pattern.replace(/^\.\//, "");
}
