import type { FileSurvey } from "../../define-language.ts";
import { visitHeaders } from "../kit/brace-headers.ts";
import { lineEnd, maskSource, orEnd } from "../kit/masked-source.ts";
import { SurveyFindings } from "../kit/survey-findings.ts";

/** Lists what a Go file defines, returns as errors and imports, without a tree. Never throws; linear. */
export function surveyGo(source: string): FileSurvey {
  const masked = maskSource(source, { singleQuote: "character", backtick: "raw" });
  const findings = new SurveyFindings(source);
  const errors = new Set(Array.from(masked.matchAll(ERROR_METHOD), ([, name = ""]) => name));
  visitHeaders(masked, { linesEndStatements: true }, ({ text, start, opens }) => {
    const method = opens ? FUNCTION.exec(text) : null;
    if (method) {
      const [whole, receiver, name = ""] = method;
      const at = start + method.index + whole.lastIndexOf(name);
      if (receiver === undefined || !DUTY.test(name)) findings.function(name, at, receiver);
      if (receiver === undefined && TEST_NAME.test(name)) findings.test();
    }
    return undefined;
  });
  for (const match of masked.matchAll(TYPE)) {
    const name = match[1] ?? "";
    const error = errors.has(name) || name.endsWith("Error");
    findings.class(name, error ? ["error"] : [], match.index + match[0].lastIndexOf(name));
  }
  findTypeGroups(masked, errors, findings);
  findErrors(masked, findings);
  findImports(source, masked, findings);
  findings.mentioned(masked, MENTION);
  findings.calledOn(masked, MEMBER);
  return findings.survey();
}

/** Test functions of the standard library's test runner. */
export const TEST_NAME = /^(?:Test|Fuzz|Example)(?![a-z])/;
/** Methods that types have for the sake of an interface. */
export const DUTY =
  /^(?:Close|Error|Flush|Format|GoString|Is|As|Len|Less|(?:Unm|M)arshal(?:JSON|Text|YAML|Binary)|Read|Scan|ServeHTTP|String|Swap|Unwrap|Write|WriteHeader|WriteString)$/;
/** Names of error values. */
export const ERROR_VALUE = /^[eE]rr[A-Z]\w*$/;

const ERROR_METHOD =
  /^func[ \t]*\([ \t]*(?:\w+[ \t]+)?\*?(\w+)(?:\[[^\]\n]*\])?[ \t]*\)[ \t]*Error\(\)[ \t]*string/gm;
/** The type of a method, and the name of the function. */
const FUNCTION =
  /^\s*func\s+(?:\(\s*(?:[\p{L}\p{N}_]+\s+)?(?:\*\s*)?([\p{L}_][\p{L}\p{N}_]*)(?![\p{L}\p{N}_])[^()]*\)\s*)?([\p{L}_][\p{L}\p{N}_]*)(?=\s*[([])/u;
const TYPE = /^type[ \t]+([\p{L}_][\p{L}\p{N}_]*)(?=[ \t[])/gmu;
/** A name of the same package, also that of `...Pan`. */
const MENTION = /(?<!\w|(?<!\.\.)\.)[A-Z]\w+/g;
/** What belongs to a value: `.Boil` of `pan.Boil()`; `egg.Boil` of a package is taken with its import. */
const MEMBER = /(?<=(?<!\.\.)\.)[A-Z]\w+/g;
/** What is taken from a package, also that of `...egg.Pan`. */
const QUALIFIED = /(?<!\w|(?<!\.\.)\.)([A-Za-z_]\w*)\.([A-Z]\w*)/g;

/** `type ( … )` */
function findTypeGroups(masked: string, errors: ReadonlySet<string>, findings: SurveyFindings): void {
  for (const { body, start } of groups(masked, "type")) {
    let depth = 0;
    for (const line of body.matchAll(/[^\n]+/g)) {
      const name = /^[ \t]+([\p{L}_][\p{L}\p{N}_]*)[ \t]+(?=[\w*[\]({])/u.exec(line[0])?.[1];
      if (name !== undefined && depth === 0) {
        const error = errors.has(name) || name.endsWith("Error");
        findings.class(name, error ? ["error"] : [], start + line.index + line[0].indexOf(name));
      }
      depth += count(line[0], "{(") - count(line[0], "})");
    }
  }
}

function count(text: string, signs: string): number {
  let found = 0;
  for (const sign of text) if (signs.includes(sign)) found += 1;
  return found;
}

/** The bodies of `keyword ( … )` at the start of a line; each ends with a bracket at the start of a line. */
function* groups(
  masked: string,
  keyword: string,
): Generator<{ readonly body: string; readonly start: number }> {
  const opening = new RegExp(`^${keyword}[ \\t]*\\(`, "gm");
  for (let match = opening.exec(masked); match; match = opening.exec(masked)) {
    const start = opening.lastIndex;
    const inline = lineEnd(masked, start);
    const last = masked.lastIndexOf(")", inline);
    const end = last >= start ? last : orEnd(masked, masked.indexOf("\n)", start), 0);
    yield { body: masked.slice(start, end), start };
    opening.lastIndex = end;
  }
}

const ERROR_CALL =
  /(?<![\w.])(?:fmt\.Errorf|errors\.New|errors\.Errorf|panic|log\.Fatalf?|log\.Fatalln|(?<=^(?:var |const )?[ \t]*[eE]rr[A-Z]\w{0,60}(?:[ \t]error)?[ \t]{0,40}=[ \t])[A-Z]\w{0,40}Err(?:or)?)(?=\()/gm;
const ERROR_CONSTANT =
  /(?:^|[\s(])([eE]rr[A-Z]\w*)(?:[ \t]+error)?[ \t]*=[ \t]*(?:errors\.New|fmt\.Errorf|[A-Z]\w{0,40}Err(?:or)?)\($/;
const RETURN = /\breturn\b([^\n;]*)/g;
const RETURNED = /(?:^|,)[ \t]*&?(?:\w+\.)?(?:([eE]rr[A-Z]\w*)(?=[ \t]*(?:,|$|\}))|(\w*Error)(?=\{))/g;

function findErrors(masked: string, findings: SurveyFindings): void {
  for (const match of masked.matchAll(ERROR_CALL)) {
    const line = masked.slice(
      Math.max(masked.lastIndexOf("\n", match.index), match.index - 200),
      match.index + match[0].length + 1,
    );
    const value = ERROR_CONSTANT.exec(line)?.[1];
    const local = /:=[ \t]*[\w.]+\($/.test(line);
    if (value === undefined || local) findings.raise(match[0] === "panic" ? "panic" : "error", match.index);
    else
      findings.class(
        value,
        ["error"],
        match.index - (line.length - 1 - match[0].length) + line.lastIndexOf(value),
      );
  }
  for (const match of masked.matchAll(RETURN)) {
    for (const part of (match[1] ?? "").slice(0, 300).matchAll(RETURNED))
      findings.raise(part[1] ?? part[2] ?? "", match.index);
  }
}

const IMPORT = /^import[ \t]+(?:[\w.]+[ \t]+)?["`]/gm;
/** The name given to a package, before its path. */
const ALIAS = /(?<=^|[\s(])(?!import\b)([A-Za-z_]\w*)[ \t]+$/;
const LONGEST_ALIAS = 60;

function findImports(source: string, masked: string, findings: SurveyFindings): void {
  const taken = takenByPackage(masked);
  const add = (quote: number) => {
    const end = source.indexOf(source.charAt(quote), quote + 1);
    const module = end < 0 ? "" : source.slice(quote + 1, Math.min(end, quote + 300));
    if (module === "" || module.includes("\n")) return;
    const alias = ALIAS.exec(source.slice(Math.max(0, quote - LONGEST_ALIAS), quote))?.[1];
    findings.import(module, [...(taken.get(alias ?? packageName(module)) ?? [])], quote);
  };
  for (const match of masked.matchAll(IMPORT)) add(match.index + match[0].length - 1);
  for (const { body, start } of groups(masked, "import"))
    for (const match of body.matchAll(/["`][^"`\n]*["`]/g)) add(start + match.index);
}

function takenByPackage(masked: string): ReadonlyMap<string, ReadonlySet<string>> {
  const taken = new Map<string, Set<string>>();
  for (const [, qualifier = "", name = ""] of masked.matchAll(QUALIFIED))
    taken.set(qualifier, (taken.get(qualifier) ?? new Set()).add(name));
  return taken;
}

/** `yaml` of `gopkg.in/yaml.v3`, `chi` of `github.com/go-chi/chi/v5`: what a package is usually called by its path. */
function packageName(module: string): string {
  const last =
    module
      .replace(/[/.]v\d+$/, "")
      .split("/")
      .at(-1) ?? "";
  return last.replace(/^go-|[-.]go$/g, "");
}
