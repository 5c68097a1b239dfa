import type { ClassRead, FunctionRead } from "../../define-language.ts";
import { type Description, descriptionIn, mapQuotes } from "../../first-sentence.ts";
import { baseName, pathAt } from "./python-lexemes.ts";
import { docstring, stringLiteral } from "./python-literals.ts";
import type { SourceText } from "../kit/source-text.ts";
import { firstChild, isExtra, type Statement } from "./python-tree.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";
import { unescaped } from "../kit/unescaped.ts";

/** Classes of a module, those in classes included, in source order. */
export function readClasses(statements: readonly Statement[], source: SourceText): readonly ClassRead[] {
  const listed = listedNames(statements, source);
  return statements.flatMap((statement): ClassRead[] => {
    if (statement.node.type !== "class_definition" || standsIn(statement, source)) return [];
    const bases = basesOf(statement.node, source);
    return [{ ...definition(statement, listed, source), bases, shape: isShape(bases) }];
  });
}

/** Functions at module level, in source order. */
export function readFunctions(statements: readonly Statement[], source: SourceText): readonly FunctionRead[] {
  const listed = listedNames(statements, source);
  return statements.flatMap((statement): FunctionRead[] =>
    statement.node.type === "function_definition" && !statement.owner && !standsIn(statement, source)
      ? [definition(statement, listed, source)]
      : [],
  );
}

const MAX_BRANCH = 4000;

/**
 * True for what only stands in for something else: below `except`, for type checkers, or where another branch of the same
 * statement imports the name.
 */
function standsIn({ node, branch }: Statement, source: SourceText): boolean {
  if (branch === undefined) return false;
  if (branch.type !== "if_statement") return true;
  const condition = branch.childForFieldName("condition");
  if (condition && /\bTYPE_CHECKING\b/.test(source.textOf(condition))) return true;
  const code = source.text.slice(
    branch.startIndex,
    Math.min(branch.endIndex, branch.startIndex + MAX_BRANCH),
  );
  const name = nameOf(node, source);
  return code
    .split("\n")
    .some((line) => /^\s*(?:from\s\S+\s)?import\s/.test(line) && line.split(/\W+/).includes(name));
}

/** Name of a class or function; empty when the code is broken. */
export function nameOf(node: SyntaxNode, source: SourceText): string {
  const name = node.childForFieldName("name");
  return name ? source.textOf(name) : "";
}

/** The first line of a class or function up to its body. */
export function headerOf(node: SyntaxNode, source: SourceText): string {
  const body = node.childForFieldName("body");
  return source.firstLine({ start: node.startIndex, end: body ? body.startIndex : node.endIndex });
}

/** Last name of each base of a class; keyword arguments, stars and subscripts dropped. */
export function basesOf(node: SyntaxNode, source: SourceText): readonly string[] {
  const bases = node.childForFieldName("superclasses")?.namedChildren ?? [];
  return bases.flatMap((base) => {
    if (isExtra(base) || NO_BASES.has(base.type)) return [];
    return baseName(pathAt(source.text, base.startIndex, true)) || [];
  });
}

const NO_BASES = new Set([
  "keyword_argument",
  "list_splat",
  "dictionary_splat",
  "string",
  "concatenated_string",
]);
const SHAPES = new Set(["NamedTuple", "Protocol", "TypedDict"]);

function isShape(bases: readonly string[]): boolean {
  return (
    bases.some((base) => SHAPES.has(base)) && bases.every((base) => SHAPES.has(base) || base === "Generic")
  );
}

function definition(
  statement: Statement,
  listed: ReadonlySet<string> | undefined,
  source: SourceText,
): FunctionRead {
  const { node } = statement;
  return {
    name: nameOf(node, source),
    line: source.lineAt(node.startIndex),
    text: headerOf(node, source),
    ...descriptionOf(node, source),
    exported: isExported(statement, listed, source),
    ...(isDeprecated(node, source) && { hidden: true }),
  };
}

const MAX_DECORATORS = 8;

/** True when one of the decorators above a definition marks it as deprecated. */
function isDeprecated(node: SyntaxNode, source: SourceText): boolean {
  const line = source.lineAt(node.startIndex);
  for (let above = line - 1; above > 0 && above >= line - MAX_DECORATORS; above -= 1) {
    const decorator = source.firstLine(source.lineSpan(above));
    if (!decorator.startsWith("@")) return false;
    if (/^@(?:\w+\.)*deprecated\b/.test(decorator)) return true;
  }
  return false;
}

/** How much of a docstring is looked at for its first sentence, in characters. */
const MAX_DOC = 4000;

function descriptionOf(node: SyntaxNode, source: SourceText): Description {
  const literal = docstring(node.childForFieldName("body"), source);
  if (!literal) return {};
  const { start, end } = literal.content;
  const pieces = source.lines([{ start, end: Math.min(end, start + MAX_DOC) }]);
  const lines = pieces.map((piece) => ({
    text: source.text.slice(piece.start, piece.end),
    line: piece.line,
  }));
  const description = descriptionIn(lines, source.path);
  return literal.prefix.includes("r") ? description : mapQuotes(description, unescaped);
}

/** True when no name from the module down to the statement is private, and `__all__` lists the outermost. */
function isExported(
  statement: Statement,
  listed: ReadonlySet<string> | undefined,
  source: SourceText,
): boolean {
  for (let current: Statement | undefined = statement; current; current = current.owner) {
    const name = nameOf(current.node, source);
    if (name.startsWith("_")) return false;
    if (!current.owner && listed && !listed.has(name)) return false;
  }
  return true;
}

/** Names in `__all__`; `undefined` when there is none or when it is computed. */
function listedNames(statements: readonly Statement[], source: SourceText): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  let found = false;
  for (const { node, owner } of statements) {
    if (owner || node.type !== "expression_statement") continue;
    const assignment = firstChild(node);
    if (assignment?.type !== "assignment" && assignment?.type !== "augmented_assignment") continue;
    const target = assignment.childForFieldName("left");
    if (target?.type !== "identifier" || source.textOf(target) !== "__all__") continue;
    const value = assignment.childForFieldName("right");
    if (value?.type !== "list" && value?.type !== "tuple") return undefined;
    for (const item of value.namedChildren) {
      if (isExtra(item)) continue;
      const literal = stringLiteral(item, source);
      if (!literal) return undefined;
      names.add(literal.shown);
    }
    found = true;
  }
  return found ? names : undefined;
}
