import type { FileSurvey } from "../../define-language.ts";
import { type Block, type Header, visitHeaders } from "../kit/brace-headers.ts";
import { maskSource, orEnd } from "../kit/masked-source.ts";
import { SurveyFindings } from "../kit/survey-findings.ts";
import { errorIn } from "./rust-errors.ts";
import { testSpans } from "./rust-tests.ts";

/** Lists what a Rust file defines, fails with and imports, without a tree. Never throws; linear. */
export function surveyRust(source: string): FileSurvey {
  const masked = maskRust(source);
  const findings = new SurveyFindings(source);
  findings.onlyTests(testSpans(masked));
  const scan = new RustScan(masked, findings);
  visitHeaders(masked, {}, (header) => scan.header(header));
  for (const match of masked.matchAll(TEST)) if (match[0] !== "") findings.test();
  for (const match of masked.matchAll(FAILURE)) {
    const name = match[1] ?? match[3] ?? errorIn(match[4]) ?? match[5] ?? "";
    findings.raise(name, match.index + (match[2]?.length ?? 0));
  }
  scan.uses();
  findings.mentioned(masked, MENTION);
  return findings.survey();
}

/** The source without the content of comments and literals. */
export function maskRust(source: string): string {
  return maskSource(source, {
    singleQuote: "character",
    nestedComments: true,
    multilineStrings: true,
    special: afterRawString,
    specialSigns: "rb",
  });
}

/** A `use` declaration taken apart: the path before the braces or the last name, and the names taken from it. */
export function useOf(tree: string): { readonly module: string; readonly names: readonly string[] } {
  const path = tree.replace(/\s+/g, " ").trim();
  const brace = path.indexOf("{");
  if (brace >= 0) {
    const names = Array.from(path.slice(brace).matchAll(TAKEN), ([, name = ""]) => name);
    return {
      module: path.slice(0, brace).replace(/(?:::|\s)+$/, ""),
      names: names.filter((name) => name !== "self"),
    };
  }
  const parts = path.replace(/ as .*$/, "").split("::");
  const last = parts.at(-1) ?? "";
  return parts.length > 1
    ? { module: parts.slice(0, -1).join("::"), names: [last] }
    : { module: last, names: [] };
}

/** Attributes that make a type an error. */
export const ERROR_DERIVE = /#\[derive\([^)]{0,300}\bError\b/;

const TAKEN = /([\w*]+)(?: as \w+)? ?(?=[,}]|$)/g;
const TEST = /#\[\s*(?:\w+::)*(?:test|rstest|test_case|quickcheck)(?=[\](])/g;
const FAILURE =
  /\b(assert|panic|bail|anyhow|ensure|unreachable|unimplemented)(?=!\s*[([{])|(\.)(expect|context|with_context|ok_or|ok_or_else|map_err)(?=\(\s*(?:\|\w*\|\s*)?(?:format!\(\s*)?")|\b(?:Err(?=\(\s*((?:\w+::){0,4}?\w*Error)\b)|(Err)(?=\(\s*(?:"|format!)))/g;
/** Type names; those of the prelude and of derived traits say nothing, nor do variants, `Poll::Ready`, and errors of the standard library. */
const MENTION =
  /\b(?!(?:Arc|Box|Clone|Copy|Debug|Default|Display|Drop|Err|From|Hash|Into|Iterator|None|Option|Ord|Result|Self|Send|Some|String|Sync|Vec)\b)[A-Z](?<!\b(?:[A-Z]\w{0,60}|io|fmt)::[A-Z])\w{2,}/g;
const USE = /\buse[ \t]+([^;]{1,2000});/g;
const MODULE = /\bmod[ \t]+(\w+)/g;
const ERROR_IMPL = /\bimpl\b[^{};]{0,200}?\bError\s+for\s+(?:\w+::){0,4}(\w+)/g;

const FUNCTION = /(?:^|[\s\])"])fn\s+((?:r#)?\w+)/;
const ATTRIBUTE = /#!?\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]/g;
const TYPE = /(?:^|[\s\])])(struct|enum|union|trait)\s+(\w+)/;
const INHERENT = /(?:^|[\s\])])impl\b(?!.*\bfor\b(?!\s*<))/s;
const OWN_MODULE = /(?:^|[\s\])])mod\s+(\w+)\s*$/;

/** A macro for users of the crate. */
const MACRO = /#\[\s*macro_export\b.*\bmacro_rules!\s*(\w+)$/s;

class RustScan {
  private readonly masked: string;
  private readonly findings: SurveyFindings;
  private readonly errors: ReadonlySet<string>;

  constructor(masked: string, findings: SurveyFindings) {
    this.masked = masked;
    this.findings = findings;
    this.errors = new Set(Array.from(masked.matchAll(ERROR_IMPL), ([, name = ""]) => name));
  }

  header({ text, start, opens, owner }: Header): Block | undefined {
    const fn = FUNCTION.exec(text);
    if (fn) {
      if (opens) this.findings.function(fn[1] ?? "", start + fn.index + fn[0].length - (fn[1] ?? "").length);
      return undefined;
    }
    const type = TYPE.exec(text);
    if (type && !/[=!]/.test(text.slice(0, type.index + 1).replace(ATTRIBUTE, ""))) {
      const name = type[2] ?? "";
      const error =
        type[1] !== "trait" && (name.endsWith("Error") || this.errors.has(name) || ERROR_DERIVE.test(text));
      this.findings.class(name, error ? ["Error"] : [], start + type.index + type[0].length - name.length);
      return undefined;
    }
    if (!opens) return undefined;
    const macro = MACRO.exec(text.trimEnd());
    if (macro) {
      const name = macro[1] ?? "";
      this.findings.function(name, start + text.lastIndexOf(name));
      return undefined;
    }
    const module = OWN_MODULE.exec(text)?.[1];
    if (module !== undefined || INHERENT.test(text)) return { name: module ?? "", ...(owner && { owner }) };
    return undefined;
  }

  /** Imports; a path that begins with a module of this file is marked as its own. */
  uses(): void {
    const modules = new Set(Array.from(this.masked.matchAll(MODULE), ([, name = ""]) => name));
    for (const match of this.masked.matchAll(USE)) {
      const { module, names } = useOf(match[1] ?? "");
      const at = match.index + match[0].search(/\S/);
      if (module !== "") this.findings.import(ownPath(module, modules), names, at);
    }
  }
}

/** A path with `self::` before it when it begins with a module of the same file or with a type. */
export function ownPath(module: string, modules: ReadonlySet<string>): string {
  const first = module.split("::", 1)[0] ?? "";
  return modules.has(first) || /^\p{Lu}/u.test(first) ? `self::${module}` : module;
}

/** Offset behind `r"…"`, `r#"…"#`, `br"…"`. */
function afterRawString(source: string, index: number): number {
  const code = source.charCodeAt(index);
  const next = source.charCodeAt(index + 1);
  if (code === 114 ? next !== 34 && next !== 35 : code !== 98 || next !== 114) return 0;
  if (index > 0 && /\w/.test(source.charAt(index - 1))) return 0;
  const opening = /^b?r(#{0,16})"/.exec(source.slice(index, index + 20));
  return opening
    ? orEnd(
        source,
        source.indexOf(`"${opening[1] ?? ""}`, index + opening[0].length),
        1 + (opening[1] ?? "").length,
      )
    : 0;
}
