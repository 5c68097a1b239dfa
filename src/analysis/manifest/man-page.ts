import type { Quote } from "../../domain/evidence.ts";
import type { SourceFile } from "../../domain/source.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { depthOf, fileNameOf } from "../../domain/paths.ts";
import { plainName } from "../plain-name.ts";

/** `egg.1`, `egg.adoc`, `egg.1.md`, `egg.pod`: pages of a manual, as their names end. */
const PAGE = /^([\w-]+?)(?:\.1)?(?:\.(?:1|adoc|asciidoc|pod|rst|md|ronn|txt|in))+$/i;
const FOLDER = /^(?:docs?|documentation|man|manual|share)\//i;
const MAX_DEPTH = 3;
const MAX_LINES = 60;
/** The head of the section: `NAME` underlined, `# NAME`, `.SH NAME`, `=head1 NAME`. */
const HEAD = /^(?:=+\s?|#+\s?|\.SH\s+"?|=head1\s+)?NAME"?\s*$/i;
/** `egg - the quiet pan`, `egg \- the quiet pan`. */
const LINE = /^[*_`]{0,3}([\w-]+)[*_`]{0,3}(?:\(\d\))?\s+(?:\\?-{1,2}|–|—|\\\(e[mn])\s+(\S.{6,90}?)\.?\s*$/;
const MIN_WORDS = 3;

/** What the page of the manual that is named like the repository says it is: `git - the stupid content tracker`. */
export function manPage(files: readonly SourceFile[], name: string, gate: EvidenceGate): Quote | undefined {
  const pages = files.filter(
    ({ path }) =>
      (depthOf(path) === 0 || (FOLDER.test(path) && depthOf(path) <= MAX_DEPTH)) &&
      plainName(PAGE.exec(fileNameOf(path))?.[1] ?? "") === plainName(name),
  );
  for (const { path } of pages) {
    const lines = gate.linesOf(path).slice(0, MAX_LINES);
    const head = lines.findIndex((line) => HEAD.test(line));
    if (head < 0) continue;
    for (const [index, line] of lines.slice(head + 1, head + 5).entries()) {
      const [, called = "", text = ""] = LINE.exec(line) ?? [];
      if (plainName(called) !== plainName(name) || text.split(" ").length < MIN_WORDS) continue;
      return gate.quote({ text, evidence: [{ path, line: head + 2 + index, text: line.trim() }] });
    }
  }
  return undefined;
}
