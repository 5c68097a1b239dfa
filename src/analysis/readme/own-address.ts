import type { Quote } from "../../domain/evidence.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { plainName } from "../plain-name.ts";

/** An address of a repository, with or without its scheme: owner and name. */
const ADDRESS =
  /\b(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)\/(?!orgs\/|sponsors\/)([\w.-]{1,60})\/([\w.-]{1,80}?)(?=(?:\.git)?(?:[^\w.-]|\.?$|\.\s))/gi;
const MAX_LINES = 3000;
const MAX_LETTERS = 1000;

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
  const written = paths.flatMap((path) => addressesIn(path, gate.linesOf(path), known));
  const counts = new Map<string, number>();
  for (const { text } of written) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const often = written.filter(({ text }) => counts.get(text.toLowerCase()) === most);
  return gate.quotes(often, 1)[0];
}

/** The addresses in a page that end in a known name, with their lines. */
function addressesIn(path: string, lines: readonly string[], known: ReadonlySet<string>): readonly Quote[] {
  return lines
    .slice(0, MAX_LINES)
    .flatMap((line, index) =>
      [...line.slice(0, MAX_LETTERS).matchAll(ADDRESS)]
        .filter(([, owner = "", name = ""]) => isOwn(plainName(owner), plainName(name), known))
        .map(([text]): Quote => ({ text, evidence: [{ path, line: index + 1, text }] })),
    );
}

/** True for `anna/egg` and `egg/egg` of egg, and for `kettle/ket` of kettle: the makers' name shortened. */
function isOwn(owner: string, name: string, known: ReadonlySet<string>): boolean {
  return known.has(name) || (known.has(owner) && name.length >= LEAST_NAME && owner.includes(name));
}

/** Letters of the shortest part of a name that is one. */
const LEAST_NAME = 3;
