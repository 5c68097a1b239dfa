import type { Quote } from "../../domain/evidence.ts";
import type { SourceFile } from "../../domain/source.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import type { InstallText } from "./install-sources.ts";

const MAKE = String.raw`((?:sudo )?make(?: (?:all|install))?(?: && (?:sudo )?make install)?)`;
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

/** The `make` that a README gives, for a repository with a Makefile at its root. */
export function makeLine(
  { path, lines }: InstallText,
  files: readonly SourceFile[],
  gate: EvidenceGate,
): Quote | undefined {
  if (!files.some((file) => /^(?:gnu)?makefile$/i.test(file.path))) return undefined;
  const found = lines.flatMap((line, index): Quote[] => {
    const text = (LINE.exec(line.slice(0, 200)) ?? INLINE.exec(line.slice(0, 400)))?.[1];
    const isConfigured = lines
      .slice(Math.max(0, index - REACH), index)
      .some((above) => CONFIGURES.test(above));
    return text === undefined || isConfigured ? [] : [{ text, evidence: [{ path, line: index + 1, text }] }];
  });
  return gate.quotes(found, 1)[0];
}
