import type { ConstantRead } from "../../define-language.ts";
import { stringLiteral } from "./python-literals.ts";
import type { SourceText } from "../kit/source-text.ts";
import { firstChild, type Statement } from "./python-tree.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";

/** Constants of modules and classes that hold a literal, in source order. */
export function readConstants(statements: readonly Statement[], source: SourceText): readonly ConstantRead[] {
  return statements.flatMap(({ node, owner }) => {
    const assignment = node.type === "expression_statement" ? firstChild(node) : undefined;
    const target = assignment?.type === "assignment" ? assignment.childForFieldName("left") : undefined;
    const value = assignment?.childForFieldName("right");
    if (target?.type !== "identifier" || !value) return [];
    const name = source.textOf(target);
    const dunder = DUNDER.test(name);
    if (dunder ? owner !== undefined || NOT_CURIOUS.has(name) : !CONSTANT.test(name)) return [];
    const literal = literalValue(value, source);
    if (!literal || (dunder && literal.kind === "number")) return [];
    const text = source.firstLine({ start: node.startIndex, end: node.endIndex });
    return text.includes(literal.value)
      ? [{ name, ...literal, line: source.lineAt(node.startIndex), text }]
      : [];
  });
}

const CONSTANT = /^_?[A-Z][A-Z0-9_]*[A-Z0-9]$/;
const DUNDER = /^__[a-z]\w*__$/;
/** Module attributes that say who and how, not what; people's names and addresses are not wanted. */
const NOT_CURIOUS = new Set(
  "__author__ __author_email__ __authors__ __contact__ __copyright__ __credits__ __date__ __docformat__ __email__ __file__ __id__ __maintainer__ __maintainer_email__ __name__ __package__ __revision__".split(
    " ",
  ),
);

/** Value without quotes, otherwise as written. */
function literalValue(
  node: SyntaxNode,
  source: SourceText,
): Pick<ConstantRead, "value" | "kind"> | undefined {
  const literal = stringLiteral(node, source);
  if (literal) {
    const value = source.text.slice(literal.content.start, literal.content.end);
    return literal.interpolated || value === "" || value.includes("\n")
      ? undefined
      : { value, kind: "string" };
  }
  const sign = node.type === "unary_operator" ? source.text.charAt(node.startIndex) : "";
  const digits = node.type === "unary_operator" ? node.childForFieldName("argument") : node;
  if ((digits?.type !== "integer" && digits?.type !== "float") || sign === "~") return undefined;
  const value = source.textOf(node);
  return Number.isFinite(Number(source.textOf(digits).replaceAll("_", "")))
    ? { value, kind: "number" }
    : undefined;
}
