import type { ts } from "ts-morph";
import { assignmentChain, hasModifier, isExportsObject } from "./typescript-expressions.ts";
import type { ParsedFile } from "./typescript-parsed.ts";

/** What a file exports by local name. */
export interface Exports {
  readonly names: ReadonlySet<string>;
  /** False for scripts, where everything is visible. */
  readonly any: boolean;
}

/** True when a name at module level can be used from outside. A leading underscore says that it should not. */
export function isExported(exports: Exports, name: string): boolean {
  return !name.startsWith("_") && !name.startsWith("#") && (!exports.any || exports.names.has(name));
}

/** Collects the exported local names of the statements of a module. */
export function exportsOf(file: ParsedFile, statements: readonly ts.Statement[]): Exports {
  const names = new Set<string>();
  let any = false;
  for (const statement of statements) {
    const found = esExports(file, statement) ?? commonExports(file, statement);
    if (found === undefined) continue;
    any = true;
    for (const name of found) names.add(name);
  }
  return { names, any };
}

/** Names that an ECMAScript export gives away; undefined when the statement exports nothing. */
function esExports(file: ParsedFile, statement: ts.Statement): readonly string[] | undefined {
  const { ts } = file;
  if (ts.isExportAssignment(statement)) return identifierNames(file, statement.expression);
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    if (statement.moduleSpecifier !== undefined || clause === undefined || !ts.isNamedExports(clause))
      return [];
    return clause.elements.map((element) => (element.propertyName ?? element.name).text);
  }
  if (!hasModifier(file, statement, ts.SyntaxKind.ExportKeyword)) return undefined;
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  }
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

/** Names given to `exports` or `module.exports`, also by `const app = (exports = module.exports = {})`. */
function commonExports(file: ParsedFile, statement: ts.Statement): readonly string[] | undefined {
  const { ts } = file;
  if (ts.isExpressionStatement(statement)) return assignedExports(file, statement.expression);
  if (!ts.isVariableStatement(statement)) return undefined;
  const names = statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const found = initializer === undefined ? undefined : assignedExports(file, initializer);
    return found === undefined ? [] : [...found, ...(ts.isIdentifier(name) ? [name.text] : [])];
  });
  return names.length > 0 ? names : undefined;
}

function assignedExports(file: ParsedFile, expression: ts.Expression): readonly string[] | undefined {
  const { ts } = file;
  const { targets, value } = assignmentChain(file, expression);
  const names: string[] = [];
  let isExport = false;
  for (const target of targets) {
    const isMember = ts.isPropertyAccessExpression(target) && isExportsObject(file, target.expression);
    if (isMember) names.push(target.name.text);
    isExport ||= isMember || isExportsObject(file, target);
  }
  return isExport ? [...names, ...identifierNames(file, value)] : undefined;
}

/** `Foo`, `{ Foo, bar: Baz }` or a named class or function expression. */
function identifierNames({ ts }: ParsedFile, value: ts.Expression): readonly string[] {
  if (ts.isIdentifier(value)) return [value.text];
  if (ts.isClassExpression(value) || ts.isFunctionExpression(value))
    return value.name === undefined ? [] : [value.name.text];
  if (!ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((member) => {
    if (ts.isShorthandPropertyAssignment(member)) return [member.name.text];
    return ts.isPropertyAssignment(member) && ts.isIdentifier(member.initializer)
      ? [member.initializer.text]
      : [];
  });
}
