import type { Quote } from "../../domain/evidence.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { plainName } from "../plain-name.ts";

/** An address of a repository, with or without its scheme: owner and name. */
const ADDRESS =
  /\b(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)\/(?!orgs\/|sponsors\/)([\w.-]{1,60})\/([\w.-]{1,80}?)(?=(?:\.git)?(?:[^\w.-]|\.?$|\.\s))/gi;
/** Who has yet to be put in: `your-username/egg`. */
const TO_FILL_IN =
  /^(?:your(?:account|company|github\w*|name|org\w*|repo\w*|team|user\w*)?|my(?:name|org\w*|user\w*)|user(?:name)?|owner|org(?:ani[sz]ation)?|example|repo(?:sitory)?)$/;
const CLONES = /\bgit clone\b/;
const MAX_LINES = 3000;
const MAX_LETTERS = 1000;

/** An address where it is written, by its last two parts in plain letters. */
interface Address {
  readonly quote: Quote;
  readonly owner: string;
  readonly name: string;
  /** What stands behind the first dash of its name; undefined unless it is cloned where it is written. */
  readonly cloned?: string;
}

/**
 * Where the sources of a project are kept, as its pages write it most often: `github.com/egg/pan`, without its scheme. One
 * that is named like the project comes before one that shortens its makers' name, `kettle/ket` of kettle, and before one
 * that is cloned and puts its makers before the name, `git clone …/hen-kettle`.
 * @param paths pages in the order in which they are believed.
 */
export function ownAddress(
  paths: readonly string[],
  names: readonly string[],
  gate: EvidenceGate,
): Quote | undefined {
  const known = new Set(names.map(plainName));
  const all = paths
    .flatMap((path) => addressesIn(path, gate.linesOf(path)))
    .filter(({ owner }) => !TO_FILL_IN.test(owner));
  const named = all.filter(({ name }) => known.has(name));
  const own =
    [named, all.filter((address) => isShortened(address, known))].find(({ length }) => length > 0) ??
    all.filter(({ cloned }) => cloned !== undefined && known.has(cloned));
  const written = own.map(({ quote }) => quote);
  const counts = new Map<string, number>();
  for (const { text } of written) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const often = written.filter(({ text }) => counts.get(text.toLowerCase()) === most);
  return gate.quotes(often, 1)[0];
}

/** The addresses in a page, with their lines. */
function addressesIn(path: string, lines: readonly string[]): readonly Address[] {
  return lines.slice(0, MAX_LINES).flatMap((line, index) =>
    Array.from(line.slice(0, MAX_LETTERS).matchAll(ADDRESS), ([text, owner = "", name = ""]) => ({
      quote: { text, evidence: [{ path, line: index + 1, text }] as const },
      owner: plainName(owner),
      name: plainName(name),
      ...(CLONES.test(line) && { cloned: plainName(name.replace(/^[^-]*-?/, "")) }),
    })),
  );
}

/** Letters of the shortest part of a name that is one. */
const LEAST_NAME = 3;

function isShortened({ owner, name }: Address, known: ReadonlySet<string>): boolean {
  return known.has(owner) && name.length >= LEAST_NAME && owner.includes(name);
}
