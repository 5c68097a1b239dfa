import type { FileSurvey } from "../../define-language.ts";
import { type Block, type Header, visitHeaders } from "../kit/brace-headers.ts";
import {
  ASSERTION,
  cFunctionHeader,
  COMPLAINT,
  cTypeHeader,
  isHeaderFile,
  LEFT_MESSAGE,
  TEST,
  THROW,
  thrownType,
} from "./c-headers.ts";
import { withBareTypes, withoutSplitBranches } from "./c-prepare.ts";
import { lineEnd, type LexicalSyntax, maskSource, orEnd } from "../kit/masked-source.ts";
import { SurveyFindings } from "../kit/survey-findings.ts";

/** How comments, literals and preprocessor lines of C and C++ hide code. */
export const C_LEXICAL: LexicalSyntax = {
  prepare: (source) => withBareTypes(withoutSplitBranches(source)),
  singleQuote: "character",
  special: afterSpecial,
  specialSigns: "R#",
};

/** Lists what a C or C++ file defines, throws and includes, without a tree. Never throws; linear. */
export function surveyC(source: string, path: string): FileSurvey {
  const masked = maskSource(source, C_LEXICAL);
  const findings = new SurveyFindings(source);
  const scan = new CScan(findings, isHeaderFile(path));
  visitHeaders(masked, { firstColumnCloses: true }, (header) => scan.header(header));
  if (/throw|THROW/.test(masked))
    for (const match of masked.matchAll(THROW)) findings.raise(thrownType(match[1] ?? ""), match.index);
  findComplaints(masked, findings);
  for (const pattern of [LEFT_MESSAGE, ASSERTION])
    for (const { 1: name = "", index } of masked.matchAll(pattern)) findings.raise(name, index);
  for (const match of source.matchAll(INCLUDE)) {
    if (!/(?:^|\n)[ \t]*$/.test(source.slice(Math.max(0, match.index - 20), match.index))) continue;
    findings.import(includedModule(match[1] ?? "", match[2] ?? ""), [], match.index);
  }
  if (/TEST|SCENARIO|test_/.test(masked))
    for (const match of masked.matchAll(TEST)) if (match[0] !== "") findings.test();
  const folder = /(?:^|\/)include\/([^/]+)\//.exec(path)?.[1];
  if (folder !== undefined) findings.belongsTo(folder);
  findings.mentioned(masked, MENTION);
  return findings.survey();
}

function findComplaints(masked: string, findings: SurveyFindings): void {
  const complaintAt = new RegExp(COMPLAINT.source, "yu");
  for (const { index } of masked.matchAll(COMPLAINT_WORD)) {
    let start = index;
    while (start > 0 && index - start < 100 && /\w/.test(masked.charAt(start - 1))) start -= 1;
    complaintAt.lastIndex = start;
    const name = complaintAt.exec(masked)?.[1];
    if (name === undefined || DEFINED.test(masked.slice(Math.max(0, start - 40), start).replace(/\s+$/, " ")))
      continue;
    findings.raise(name, start);
  }
}

/** What the names of {@link COMPLAINT} have in common, up to a string. */
const COMPLAINT_WORD =
  /(?:(?<=Status::)[A-Z]|fprintf|die|err|warn|[eE]rror|[pP]anic|[fF]atal|_with_msg|throw_)\w{0,60}(?=\s*\([^;{}"]{0,120}")/g;

/** A header as a module: one between quotation marks is a path. */
export function includedModule(sign: string, path: string): string {
  return sign === "<" ? path : `./${path.replace(/\.\w+$/, "")}`;
}

const INCLUDE = /#[ \t]*include[ \t]*(<|")([^>"\n]{1,200})[>"]/g;
const MENTION = /\b(?:[A-Za-z_]\w{3,}|[A-Z][A-Za-z]{1,2}\b)/g;
/** What stands before a function's name where it is defined, not called. */
const DEFINED = /(?<!\breturn\s|\belse\s|\bdo\s)(?<=[\w*]\s)$/;
const SCOPE = /(?:^|[\s;}])(?:(?:inline\s+)?namespace(?:\s+[\w:]+)?(?:\s+[A-Z_]+)?|extern\s+"\s*")\s*$/;

class CScan {
  private readonly findings: SurveyFindings;
  private readonly declarations: boolean;
  private readonly types = new WeakSet<Block>();
  /** True after the body of a `typedef struct`: the name follows. */
  private named = false;

  constructor(findings: SurveyFindings, declarations: boolean) {
    this.findings = findings;
    this.declarations = declarations;
  }

  header({ text, start, opens, owner }: Header): Block | undefined {
    const inType = owner !== undefined && this.types.has(owner);
    if (!opens && this.named) {
      this.named = false;
      const name = /^\s*(?:__attribute__\s*\(\([^()]*\)\)\s*)?([A-Za-z_]\w*)\s*(?:,.*)?$/s.exec(text)?.[1];
      if (name !== undefined) this.findings.class(name, [], start + text.indexOf(name));
      return undefined;
    }
    this.named = false;
    if (opens && /(?:^|\s)typedef\s+(?:struct|union|enum)\b[\w\s]*$/.test(text)) {
      this.named = true;
      return undefined;
    }
    const type = opens ? cTypeHeader(text) : undefined;
    if (type) {
      this.findings.class(type.name, type.bases, start + type.at);
      const block: Block = { name: type.name, ...(owner && { owner }) };
      this.types.add(block);
      return block;
    }
    if (opens && SCOPE.test(text)) return { name: "", ...(owner && { owner }) };
    const found = inType || (!opens && !this.declarations) ? undefined : cFunctionHeader(text);
    if (found) this.findings.function(found.name, start + found.at);
    return undefined;
  }
}

/** Offset behind a raw string or a preprocessor line with its continuations. */
function afterSpecial(source: string, index: number): number {
  const code = source.charCodeAt(index);
  if (code === 82 && source.charCodeAt(index + 1) === 34) {
    const delimiter = /^R"([^()\\\s]{0,16})\(/.exec(source.slice(index, index + 20))?.[1];
    if (delimiter === undefined) return 0;
    const closing = `)${delimiter}"`;
    return orEnd(source, source.indexOf(closing, index), closing.length);
  }
  if (code !== 35) return 0;
  let end = lineEnd(source, index);
  while (end < source.length && /\\\r?$/.test(source.slice(end - 2, end))) end = lineEnd(source, end + 1);
  const line = source.slice(index, end);
  const comment = line.lastIndexOf("/*");
  return comment > line.lastIndexOf("*/") ? orEnd(source, source.indexOf("*/", end), 2) : end;
}
