import type { Quote } from "../../domain/evidence.ts";
import type { SourceFile } from "../../domain/source.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import type { InstallText } from "./install-sources.ts";

const MAKE = String.raw`((?:\./configure && )?(?:sudo )?make(?: (?:all|install))?(?: && (?:sudo )?make install)?)`;
const LINE = new RegExp(String.raw`^(?:\s*[$%❯]\s+|\s{2,}|\t)?${MAKE}\s*(?:#.*)?$`);
/** `just run "make"`, but not `you need make`. */
const INLINE = new RegExp(
  String.raw`(?:^\s*[-*]|\b(?:run|running|type|typing|execute|invoke|invoking|do|via|with))\s+["'\`]${MAKE}["'\`]`,
  "i",
);
/** Commands after which `make` works on what they have made, not on the Makefile that is there. */
const CONFIGURES =
  /^\s*(?:[$%❯]\s+)?(?:\.\/(?:configure|autogen|bootstrap)|cmake|autoreconf|autogen|meson|cd (?:build|out))\b/;
const REACH = 6;

/** The `make` that a README gives: for a repository with a Makefile at its root, or behind the `./configure` that makes one. */
export function makeLine(
  { path, lines }: InstallText,
  files: readonly SourceFile[],
  gate: EvidenceGate,
): Quote | undefined {
  const hasMakefile = files.some((file) => /^(?:gnu)?makefile$/i.test(file.path));
  const found = lines.flatMap((line, index): Quote[] => {
    const text = (LINE.exec(line.slice(0, 200)) ?? INLINE.exec(line.slice(0, 400)))?.[1];
    if (text === undefined) return [];
    const above = lines.slice(Math.max(0, index - REACH), index);
    const isPlain = hasMakefile && !above.some((each) => CONFIGURES.test(each));
    return isPlain || text.startsWith("./configure")
      ? [{ text, evidence: [{ path, line: index + 1, text }] }]
      : [];
  });
  return gate.quotes(found, 1)[0];
}
