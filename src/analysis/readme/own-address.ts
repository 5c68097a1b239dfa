import type { Quote } from "../../domain/evidence.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { plainName } from "../names.ts";

/** An address of a repository, with or without its scheme: owner and name. */
const ADDRESS =
  /\b(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)\/[\w.-]{1,60}\/([\w.-]{1,80}?)(?=(?:\.git)?(?:[^\w.-]|\.?$|\.\s))/gi;
const MAX_LINES = 3000;

/**
 * Where the sources of a project are kept, as its pages write it most often: `github.com/egg/pan`, without its scheme.
 * @param paths pages in the order in which they are believed.
 */
export function ownAddress(
  paths: readonly string[],
  names: readonly string[],
  gate: EvidenceGate,
): Quote | undefined {
  const known = new Set(names.map(plainName));
  const found = new Map<string, { readonly quote: Quote; count: number }>();
  for (const path of paths) {
    for (const [index, line] of gate.linesOf(path).slice(0, MAX_LINES).entries()) {
      for (const [text, name = ""] of line.slice(0, 1000).matchAll(ADDRESS)) {
        if (!known.has(plainName(name))) continue;
        const entry = found.get(text.toLowerCase());
        if (entry) entry.count += 1;
        else {
          const quote: Quote = { text, evidence: [{ path, line: index + 1, text }] };
          found.set(text.toLowerCase(), { quote, count: 1 });
        }
      }
    }
  }
  const most = Math.max(0, ...[...found.values()].map(({ count }) => count));
  const best = [...found.values()].filter(({ count }) => count === most).slice(0, 1);
  return gate.quotes(
    best.map(({ quote }) => quote),
    1,
  )[0];
}
