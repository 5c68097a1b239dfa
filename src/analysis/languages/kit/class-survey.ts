import type { FileSurvey } from "../../define-language.ts";
import { type Block, visitHeaders } from "./brace-headers.ts";
import { type ClassSyntax, methodHeader, typeHeader } from "./class-headers.ts";
import { maskSource } from "./masked-source.ts";
import { SurveyFindings } from "./survey-findings.ts";

/** Finds the imports of a file. */
export type FindImports = (masked: string, findings: SurveyFindings) => void;

interface TypeBlock extends Block {
  readonly keyword: string;
}

/** Lists what a file of a class language defines, throws and imports, without a tree. Never throws; linear. */
export function surveyClasses(source: string, syntax: ClassSyntax, findImports: FindImports): FileSurvey {
  const masked = maskSource(source, syntax.lexical);
  const findings = new SurveyFindings(source);
  const types = new WeakMap<Block, TypeBlock>();
  visitHeaders(masked, {}, ({ text, start, owner }) => {
    const around = owner && types.get(owner);
    const type = typeHeader(text, syntax);
    if (type) {
      // A class of C# may be written in parts.
      const open = /\bpartial\s+(?:class|struct|record|interface)\b/.test(text);
      findings.class(type.name, type.bases, start + type.at, open);
      const block: TypeBlock = { name: type.name, keyword: type.keyword, ...(owner && { owner }) };
      types.set(block, block);
      return block;
    }
    const namespace = syntax.namespace.exec(text);
    if (namespace) {
      if (namespace[1] !== undefined) findings.belongsTo(namespace[1]);
      return { name: "" };
    }
    const method = methodHeader(text, around, syntax);
    if (method) findings.function(method.name, start + method.at);
    if (syntax.test.test(text)) findings.test();
    return undefined;
  });
  for (const match of masked.matchAll(syntax.thrown)) findings.raise(thrownName(match), match.index);
  if (syntax.asserted)
    for (const { 1: name = "", index } of masked.matchAll(syntax.asserted)) findings.raise(name, index);
  findImports(masked, findings);
  findings.mentioned(masked.replace(PLACES, ""), MENTION);
  return findings.survey();
}

/** The name of an error that a pattern for throws has found, without its namespace. */
export function thrownName(match: RegExpExecArray): string {
  const path = match.slice(1).findLast((group) => group !== undefined) ?? "";
  return /[^.\\:]*$/.exec(path)?.[0] ?? "";
}

/** `namespace A\B;`, `using A.B;`: where code lies, which names no class. */
const PLACES =
  /^[ \t]*(?:(?:namespace|package)\s+\w+(?:[\\.]\w+)*|(?:global\s+)?(?:use|using|import)(?:\s+(?:static|function|const))?\s+\\?\w+(?:[\\.]\w+)+(?:\s+as\s+\w+)?)(?=\s*[;{\r\n])/gm;
/** A class, but not `Pan` of `Pan\Egg`, which is a namespace. */
const MENTION = /\b[A-Z]\w{2,}\b(?!\\)/g;
