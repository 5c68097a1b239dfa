import type { FileSurvey } from "../../define-language.ts";
import { RUBY_CORE } from "./ruby-data.ts";
import { SurveyFindings } from "../kit/survey-findings.ts";

/** Lists what a Ruby file defines, raises and requires, line by line. Never throws; linear. */
export function surveyRuby(source: string, path: string): FileSurvey {
  const findings = new SurveyFindings(source);
  const masked: string[] = [];
  const library = /(?:^|\/)lib\/([\w-]+)(?:\/|\.rb$)/.exec(path)?.[1];
  if (library !== undefined) findings.belongsTo(library);
  for (const { text, start } of codeLines(source)) {
    masked.push(text);
    readLine(text, start, source, findings);
  }
  findings.mentioned(masked.join("\n"), MENTION);
  return findings.survey();
}

/** Calls that define a test. */
export const TEST_CALL = /^(?:it|specify|test|scenario)$/;
/** What makes a constant a class: `Class.new(Base)`, `Struct.new(…)`, `Data.define(…)`. */
export const CLASS_MAKER = /^(?:Class\.new|Struct\.new|Data\.define)\b/;

const MENTION = /\b[A-Z]\w{2,}/g;
const CLASS = /^\s*(?:class|module)\s+(?!<<)(?:::)?((?:\w+::)*)([A-Z]\w*)(?:\s*<\s*(?:::)?([\w:]+))?/;
const MADE = /^\s*([A-Z]\w*)\s*=\s*(Class\.new|Struct\.new|Data\.define)\b(?:\s*\(\s*(?:::)?([A-Z][\w:]*))?/;
const METHOD =
  /^\s*(?:(?:private|public|protected|module_function|private_class_method|memoize)\s+)?def\s+(?:\w+\.)?([\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_.])(?:[?!]|=(?=\())?)/u;
const RAISE = /(?<![.\w:@$])(?:raise|fail)(?:\s+|\s*\(\s*)(?:::)?((?:\w+::)*[A-Z]\w*|["'])/g;
const REQUIRE = /^\s*(require|require_relative)[\s(]+["']/;
const TEST = /^\s*(?:it|specify|test|scenario)[\s(]+["']/;

function readLine(text: string, start: number, source: string, findings: SurveyFindings): void {
  const first = text.search(/\S/);
  switch (text.charCodeAt(first)) {
    case 99: // c
    case 109: // m
      readType(text, start, findings);
      break;
    case 114: // r
      readRequire(text, start, first, source, findings);
      break;
    case 105: // i
    case 115: // s
    case 116: // t
      if (TEST.test(text)) findings.test();
      break;
    default:
      readMadeType(text, start, findings);
  }
  if (text.includes("def ")) readMethod(text, start, findings);
  if (!text.includes("raise") && !text.includes("fail")) return;
  for (const match of text.matchAll(RAISE)) {
    const name = match[1] ?? "";
    findings.raise(/^["']/.test(name) ? "RuntimeError" : lastSegment(name), start + match.index);
  }
}

function readType(text: string, start: number, findings: SurveyFindings): void {
  const type = CLASS.exec(text);
  const name = type?.[2];
  const base = type?.[3] === undefined ? undefined : lastSegment(type[3]);
  if (!type || name === undefined || (RUBY_CORE.has(name) && (base ?? name) === name)) return;
  const at = text.search(/\S/) + text.trimStart().indexOf(name, 5 + (type[1] ?? "").length);
  // A class is opened again wherever something is added to it; what a module holds together is another matter.
  const open = base === undefined && text.trimStart().startsWith("class");
  findings.class(name, base === undefined ? [] : [base], start + at, open);
}

function readMadeType(text: string, start: number, findings: SurveyFindings): void {
  const made = MADE.exec(text);
  const name = made?.[1];
  if (!made || name === undefined) return;
  const base = made[2] === "Class.new" && made[3] !== undefined ? [lastSegment(made[3])] : [];
  findings.class(name, base, start + text.indexOf(name));
}

function readMethod(text: string, start: number, findings: SurveyFindings): void {
  const method = METHOD.exec(text)?.[1];
  if (method === undefined || method === "initialize") return;
  findings.function(method, start + text.indexOf("def") + 3);
  if (method.startsWith("test_")) findings.test();
}

function readRequire(
  text: string,
  start: number,
  first: number,
  source: string,
  findings: SurveyFindings,
): void {
  const required = REQUIRE.exec(text);
  if (!required) return;
  const quote = start + required[0].length - 1;
  const module = /^["']([^"'\s#]{1,200})["']/.exec(source.slice(quote, quote + 210))?.[1];
  if (module !== undefined) findings.import(requiredModule(required[1] ?? "", module), [], start + first);
}

/** A relative requirement as a path. */
export function requiredModule(method: string, module: string): string {
  return method === "require_relative" && !module.startsWith(".") ? `./${module}` : module;
}

/** `C` of `A::B::C`. */
export function lastSegment(path: string): string {
  return /[^:]*$/.exec(path)?.[0] ?? "";
}

interface CodeLine {
  /** The line with blanks for what stands in comments and literals. */
  readonly text: string;
  readonly start: number;
}

const MAX_LINE = 20_000;
const HEREDOC = /<<[~-]?(["'`]?)([A-Z_]\w*)\1/g;

/** The lines that are code: no block comments, no heredocs, nothing after `__END__`. */
function* codeLines(source: string): Generator<CodeLine> {
  const waiting: string[] = [];
  let comment = false;
  for (let start = 0; start < source.length;) {
    const newline = source.indexOf("\n", start);
    const end = newline < 0 ? source.length : newline;
    const line = source.slice(start, Math.min(end, start + MAX_LINE));
    if (waiting.length > 0) {
      if (line.trim() === waiting[0]) waiting.shift();
    } else if (comment) comment = !line.startsWith("=end");
    else if (line.startsWith("=begin")) comment = true;
    else if (/^__END__\r?$/.test(line)) return;
    else {
      const text = withoutLiterals(line);
      yield { text, start };
      for (const match of line.matchAll(HEREDOC))
        if (text.startsWith("<<", match.index)) waiting.push(match[2] ?? "");
    }
    start = end + 1;
  }
}

/**
 * Blanks for strings, regular expressions after a bracket or comma, and the comment at the end of a line. A string that
 * does not end there goes on to the end of the line: looked for again behind each of its quotes, it would cost their square.
 */
function withoutLiterals(line: string): string {
  if (!/["'`#/]/.test(line)) return line;
  return line.replace(
    /"(?:[^"\\]|\\.?)*(?:"|$)|'(?:[^'\\]|\\.?)*(?:'|$)|`(?:[^`\\]|\\.?)*(?:`|$)|\/(?<=[(,=~|&!{;]\s*\/)(?:[^/\\\s]|\\.)(?:[^/\\]|\\.)*\/|(?<=^|\s)#[^\n]*/g,
    (literal) => {
      const quote = literal.charAt(0);
      if (quote === "#") return " ".repeat(literal.length);
      return (quote.padEnd(literal.length - 1) + quote).slice(0, literal.length);
    },
  );
}
