import type { ts } from "ts-morph";
import { bare } from "./typescript-expressions.ts";
import { PROMISE_METHODS } from "./typescript-names.ts";
import type { Findings } from "./typescript-findings.ts";
import { type ParsedFile, citeLine, startOf } from "./typescript-parsed.ts";

/** Names that a `require` or `import` call gives, noted at the parent before the call is reached. */
export type Bindings = Map<ts.Node, readonly string[]>;

/** `import … from "x"` and `import "x"`. A default import counts under its local name, `* as` takes no names. */
export function readImport(file: ParsedFile, node: ts.ImportDeclaration, into: Findings): void {
  const { ts } = file;
  const clause = node.importClause;
  const bindings = clause?.namedBindings;
  const names = clause?.name === undefined ? [] : [clause.name.text];
  if (bindings !== undefined && ts.isNamedImports(bindings))
    names.push(...specifierNames(file, bindings.elements));
  addImport(file, { node, specifier: node.moduleSpecifier, names }, into);
}

/** `export … from "x"`. */
export function readReExport(file: ParsedFile, node: ts.ExportDeclaration, into: Findings): void {
  const clause = node.exportClause;
  const names =
    clause !== undefined && file.ts.isNamedExports(clause) ? specifierNames(file, clause.elements) : [];
  if (node.moduleSpecifier !== undefined)
    addImport(file, { node, specifier: node.moduleSpecifier, names }, into);
}

/** `import x = require("x")`. */
export function readImportEquals(file: ParsedFile, node: ts.ImportEqualsDeclaration, into: Findings): void {
  const { ts } = file;
  if (!ts.isExternalModuleReference(node.moduleReference)) return;
  addImport(file, { node, specifier: node.moduleReference.expression, names: [node.name.text] }, into);
}

/** `require("x")` and `import("x")`. */
export function readImportCall(
  file: ParsedFile,
  node: ts.CallExpression,
  bindings: Bindings,
  into: Findings,
): void {
  if (!isImportCall(file, node)) return;
  addImport(file, { node, specifier: node.arguments[0], names: bindings.get(node) ?? [] }, into);
}

/** `import("x").Foo` where a type is expected. */
export function readImportType(file: ParsedFile, node: ts.ImportTypeNode, into: Findings): void {
  const { ts } = file;
  if (!ts.isLiteralTypeNode(node.argument)) return;
  const { qualifier } = node;
  const names = qualifier !== undefined && ts.isIdentifier(qualifier) ? [qualifier.text] : [];
  addImport(file, { node, specifier: node.argument.literal, names }, into);
}

/** Notes the names that `const { a } = require("x")`, `const x = await import("x")` and `require("x").a` take. */
export function noteBindings(
  file: ParsedFile,
  node: ts.VariableDeclaration | ts.BinaryExpression | ts.PropertyAccessExpression,
  bindings: Bindings,
): void {
  const { ts } = file;
  if (ts.isPropertyAccessExpression(node)) {
    const call = node.expression;
    if (ts.isCallExpression(call) && isImportCall(file, call)) {
      bindings.set(call, PROMISE_METHODS.has(node.name.text) ? [] : [node.name.text]);
    }
  } else if (ts.isVariableDeclaration(node)) noteValue(file, node.name, node.initializer, bindings);
  else if (node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    noteValue(file, node.left, node.right, bindings);
}

function noteValue(
  file: ParsedFile,
  target: ts.Node,
  initializer: ts.Expression | undefined,
  bindings: Bindings,
): void {
  const { ts } = file;
  if (initializer === undefined) return;
  const value = bare(file, initializer);
  if (!ts.isCallExpression(value) || !isImportCall(file, value)) return;
  if (ts.isObjectBindingPattern(target)) {
    const names = target.elements.flatMap(({ propertyName, name }) =>
      identifierText(file, propertyName ?? name),
    );
    return void bindings.set(value, names);
  }
  const names = identifierText(file, ts.isPropertyAccessExpression(target) ? target.name : target);
  bindings.set(value, names[0] === "exports" ? [] : names);
}

function identifierText({ ts }: ParsedFile, node: ts.Node): readonly string[] {
  return ts.isIdentifier(node) && node.text !== "" ? [node.text] : [];
}

function isImportCall({ ts }: ParsedFile, node: ts.CallExpression): boolean {
  const callee = node.expression;
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require")
  );
}

function specifierNames(
  file: ParsedFile,
  elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[],
): readonly string[] {
  return elements.flatMap(({ propertyName, name }) => identifierText(file, propertyName ?? name));
}

function addImport(
  file: ParsedFile,
  found: {
    readonly node: ts.Node;
    readonly specifier: ts.Node | undefined;
    readonly names: readonly string[];
  },
  into: Findings,
): void {
  const { ts } = file;
  const { node, specifier, names } = found;
  if (
    specifier === undefined ||
    !(ts.isStringLiteral(specifier) || ts.isNoSubstitutionTemplateLiteral(specifier))
  )
    return;
  if (specifier.text === "") return;
  const cite = citeLine(file, {
    start: startOf(file, node),
    end: node.end,
    anchor: startOf(file, specifier),
  });
  into.imports.push({ module: specifier.text, names, ...cite });
}
