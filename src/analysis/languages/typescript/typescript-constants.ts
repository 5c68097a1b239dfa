import type { ts } from "ts-morph";
import type { ConstantRead } from "../../define-language.ts";
import { bare, hasModifier } from "./typescript-expressions.ts";
import { type ParsedFile, citeLine, startOf } from "./typescript-parsed.ts";

const UPPER_CASE = /^[A-Z][A-Z0-9_]{1,80}$/;
/** Parts of camelCase names that tell what a number is for. */
const MEANINGS = new Set(
  "attempts capacity count default delay depth duration interval length limit max maximum min minimum retries retry size threshold timeout ttl".split(
    " ",
  ),
);
/** A longer object is a table of data. */
const MAX_MEMBERS = 64;

/** Literal constants of a variable statement at module level, members of constant objects included. */
export function constantsOf(file: ParsedFile, statement: ts.VariableStatement): readonly ConstantRead[] {
  const { ts } = file;
  const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  const isVar = (statement.declarationList.flags & ts.NodeFlags.BlockScoped) === 0;
  if (!isConst && !isVar) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    if (!ts.isIdentifier(name) || initializer === undefined) return [];
    const members = frozenMembers(file, initializer, UPPER_CASE.test(name.text));
    if (members !== undefined) return members.flatMap((member) => memberConstant(file, name.text, member));
    const found = constant(file, { name: name.text, node: name, value: initializer });
    return found !== undefined && isTelling(found) ? [found] : [];
  });
}

/** Literal `static` members of a class that are `readonly` or upper case, named `Class.member`. */
export function staticConstantsOf(
  file: ParsedFile,
  node: ts.ClassLikeDeclaration,
  className: string,
): readonly ConstantRead[] {
  const { ts } = file;
  return node.members.flatMap((member) => {
    if (
      !ts.isPropertyDeclaration(member) ||
      !ts.isIdentifier(member.name) ||
      member.initializer === undefined
    )
      return [];
    if (!hasModifier(file, member, ts.SyntaxKind.StaticKeyword)) return [];
    if (!hasModifier(file, member, ts.SyntaxKind.ReadonlyKeyword) && !UPPER_CASE.test(member.name.text))
      return [];
    return (
      constant(file, {
        name: `${className}.${member.name.text}`,
        node: member.name,
        value: member.initializer,
      }) ?? []
    );
  });
}

/** The members of `{…} as const`, `Object.freeze({…})` or an object with an upper-case name. */
function frozenMembers(
  file: ParsedFile,
  initializer: ts.Expression,
  isUpperCase: boolean,
): readonly ts.ObjectLiteralElementLike[] | undefined {
  const { ts } = file;
  let value = bare(file, initializer);
  let isFrozen = isUpperCase || ts.isAsExpression(initializer);
  if (
    ts.isCallExpression(value) &&
    ts.isPropertyAccessExpression(value.expression) &&
    value.expression.name.text === "freeze"
  ) {
    const [first] = value.arguments;
    if (first === undefined) return undefined;
    value = bare(file, first);
    isFrozen = true;
  }
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  return isFrozen ? value.properties.slice(0, MAX_MEMBERS) : [];
}

function memberConstant(
  file: ParsedFile,
  owner: string,
  member: ts.ObjectLiteralElementLike,
): readonly ConstantRead[] {
  const { ts } = file;
  if (!ts.isPropertyAssignment(member) || !ts.isIdentifier(member.name)) return [];
  return [
    constant(file, { name: `${owner}.${member.name.text}`, node: member.name, value: member.initializer }),
  ].flatMap((found) => found ?? []);
}

function isTelling({ name, kind }: ConstantRead): boolean {
  if (UPPER_CASE.test(name)) return true;
  return kind === "number" && name.split(/(?=[A-Z])|_/).some((part) => MEANINGS.has(part.toLowerCase()));
}

/** A constant when the value is a number or a non-empty one-line string. */
function constant(
  file: ParsedFile,
  found: { name: string; node: ts.Node; value: ts.Expression },
): ConstantRead | undefined {
  const { ts, source } = file;
  const value = bare(file, found.value);
  const start = startOf(file, value);
  const isNegative = ts.isPrefixUnaryExpression(value) && value.operator === ts.SyntaxKind.MinusToken;
  const isNumber = ts.isNumericLiteral(isNegative ? value.operand : value);
  const isString = ts.isStringLiteral(value) || ts.isNoSubstitutionTemplateLiteral(value);
  if (!isNumber && !isString) return undefined;
  const literal = isNumber ? source.slice(start, value.end) : source.slice(start + 1, value.end - 1);
  if (literal === "" || literal.includes("\n") || literal.length > 200) return undefined;
  const cite = citeLine(file, {
    start: startOf(file, found.node),
    end: value.end,
    anchor: startOf(file, found.node),
  });
  if (!cite.text.includes(literal)) return undefined;
  return { name: found.name, value: literal, kind: isNumber ? "number" : "string", ...cite };
}
