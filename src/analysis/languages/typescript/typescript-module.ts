import type { ts } from "ts-morph";
import { readConstructor } from "./typescript-classes.ts";
import { constantsOf } from "./typescript-constants.ts";
import { descriptionOf, isHidden } from "./typescript-docs.ts";
import { type Exports, exportsOf, isExported } from "./typescript-exports.ts";
import {
  assignmentChain,
  bare,
  hasModifier,
  isExportsObject,
  isFunctionValue,
  lastSegment,
} from "./typescript-expressions.ts";
import type { Findings } from "./typescript-findings.ts";
import { type ParsedFile, citeLine, startOf } from "./typescript-parsed.ts";
import { readReturned } from "./typescript-returned.ts";
import { moduleStatements } from "./typescript-statements.ts";

/** A function that may turn out to be a class. */
interface Constructor {
  readonly name: ts.Identifier;
  readonly body: ts.FunctionDeclaration | ts.FunctionExpression;
  readonly statement: ts.Statement;
}

/** What module-level code says about classes made of functions. */
interface OldClasses {
  readonly constructors: Map<string, Constructor>;
  /** Constructor name -> base. */
  readonly inherited: Map<string, { readonly base: string; readonly node: ts.Node }>;
  /** Constructor names with a prototype. */
  readonly prototypes: Set<string>;
}

/** A name given to what may be another function of the module, under a type of its own: `a = b as C`. */
interface Alias {
  readonly name: ts.Identifier;
  readonly target: string;
  readonly statement: ts.Statement;
}

/** What the variables of a module may be. */
interface Variables {
  readonly exports: Exports;
  readonly old: OldClasses;
  readonly aliases: Alias[];
}

/** Reads functions, constants and classes made of functions at module level, and gives what the module exports. */
export function readModule(file: ParsedFile, into: Findings): Exports {
  const exports = exportsOf(file, file.tree.statements);
  const old: OldClasses = { constructors: new Map(), inherited: new Map(), prototypes: new Set() };
  const aliases: Alias[] = [];
  for (const statement of moduleStatements(file)) {
    const { ts } = file;
    if (ts.isFunctionDeclaration(statement)) readDeclaration(file, statement, exports, old, into);
    else if (ts.isVariableStatement(statement)) {
      readVariables(file, statement, { exports, old, aliases }, into);
      into.constants.push(...constantsOf(file, statement));
    } else if (ts.isExpressionStatement(statement)) readExpression(file, statement, { exports, old }, into);
  }
  readAliases(file, { exports, aliases }, into);
  readOldClasses(file, old, exports, into);
  return exports;
}

function readDeclaration(
  file: ParsedFile,
  node: ts.FunctionDeclaration,
  exports: Exports,
  old: OldClasses,
  into: Findings,
): void {
  const { name } = node;
  if (name === undefined || name.text === "") return;
  const isKeyword = hasModifier(file, node, file.ts.SyntaxKind.ExportKeyword);
  old.constructors.set(name.text, { name, body: node, statement: node });
  // Overloads: the first signature stands for all of them.
  if (into.functions.at(-1)?.name === name.text) return;
  const isPublic = isExported(exports, name.text) || (isKeyword && !name.text.startsWith("_"));
  addFunction(file, { name, body: node.body, statement: node, exported: isPublic }, into);
}

function readVariables(
  file: ParsedFile,
  statement: ts.VariableStatement,
  { exports, old, aliases }: Variables,
  into: Findings,
): void {
  const { ts } = file;
  for (const { name: variable, initializer } of statement.declarationList.declarations) {
    if (initializer === undefined || !ts.isIdentifier(variable)) continue;
    const { targets, value } = assignmentChain(file, initializer);
    const body = bare(file, value);
    if (ts.isIdentifier(body) && ts.isAsExpression(value))
      aliases.push({ name: variable, target: body.text, statement });
    if (!isFunctionValue(file, body)) continue;
    const name = assignedName(file, targets.at(-1), body) ?? variable;
    if (ts.isFunctionExpression(body))
      old.constructors.set(variable.text, { name: variable, body, statement });
    const exported = isExported(exports, name.text);
    addFunction(file, { name, body: body.body, statement, exported }, into);
  }
}

function readAliases(
  file: ParsedFile,
  { exports, aliases }: Pick<Variables, "exports" | "aliases">,
  into: Findings,
): void {
  const known = new Set(into.functions.map((item) => item.name));
  for (const { name, target, statement } of aliases) {
    if (!known.has(target)) continue;
    const exported = isExported(exports, name.text);
    addFunction(file, { name, body: undefined, statement, exported }, into);
  }
  if (aliases.length > 0) into.functions.sort((left, right) => left.line - right.line);
}

/** `name` of `x.name = function`, or the function's own in `module.exports = function name`. */
function assignedName(
  file: ParsedFile,
  target: ts.Expression | undefined,
  value: ts.FunctionExpression | ts.ArrowFunction,
): ts.Identifier | ts.PrivateIdentifier | undefined {
  if (target === undefined || !file.ts.isPropertyAccessExpression(target)) return undefined;
  return isExportsObject(file, target) ? value.name : target.name;
}

/** `exports.a = function`, `res.send = function send`, `Foo.prototype.bar = …`, `util.inherits(Foo, Base)`. */
function readExpression(
  file: ParsedFile,
  statement: ts.ExpressionStatement,
  { exports, old }: { readonly exports: Exports; readonly old: OldClasses },
  into: Findings,
): void {
  const { ts } = file;
  if (ts.isCallExpression(statement.expression)) {
    readInherits(file, statement.expression, old);
    readExtended(file, statement.expression, old);
    return;
  }
  const { targets, value } = assignmentChain(file, statement.expression);
  const target = targets.at(-1);
  if (target === undefined || !ts.isPropertyAccessExpression(target)) return;
  const isMethod = readPrototype(file, target, value, old);
  const functionValue = bare(file, value);
  if (!isFunctionValue(file, functionValue)) return;
  const name = assignedName(file, target, functionValue);
  if (name === undefined || (isMethod && descriptionOf(file, statement).doc === undefined)) return;
  const exported = !name.text.startsWith("_") && (!isMethod || exports.names.size > 0 || !exports.any);
  addFunction(file, { name, body: functionValue.body, statement, exported }, into);
}

/** Notes `Foo.prototype.bar = …`, `Foo.prototype = Object.create(Base.prototype)`; true for a method of a prototype. */
function readPrototype(
  file: ParsedFile,
  target: ts.PropertyAccessExpression,
  value: ts.Expression,
  old: OldClasses,
): boolean {
  const { ts } = file;
  const isMethod =
    ts.isPropertyAccessExpression(target.expression) && target.expression.name.text === "prototype";
  const prototype = isMethod ? target.expression : target.name.text === "prototype" ? target : undefined;
  if (prototype === undefined || !ts.isPropertyAccessExpression(prototype)) return false;
  const owner = lastSegment(file, prototype.expression);
  if (owner === undefined) return isMethod;
  const base = isMethod ? undefined : createdFrom(file, value);
  if (base !== undefined) old.inherited.set(owner, { base, node: target });
  else if (isMethod || ts.isObjectLiteralExpression(value)) old.prototypes.add(owner);
  return isMethod;
}

/** `Base` in `Object.create(Base.prototype)`. */
function createdFrom(file: ParsedFile, value: ts.Expression): string | undefined {
  const { ts } = file;
  if (!ts.isCallExpression(value) || lastSegment(file, value.expression) !== "create") return undefined;
  const [first] = value.arguments;
  if (first === undefined || !ts.isPropertyAccessExpression(first) || first.name.text !== "prototype")
    return undefined;
  return lastSegment(file, first.expression);
}

function readInherits(file: ParsedFile, call: ts.CallExpression, old: OldClasses): void {
  const [own, base] = call.arguments;
  if (own === undefined || base === undefined || lastSegment(file, call.expression) !== "inherits") return;
  const name = lastSegment(file, own);
  const baseName = lastSegment(file, base);
  if (name !== undefined && baseName !== undefined) old.inherited.set(name, { base: baseName, node: call });
}

/** `_.extend(Foo.prototype, {…})` and `Object.assign(Foo.prototype, Bar)` give `Foo` a prototype. */
function readExtended(file: ParsedFile, call: ts.CallExpression, old: OldClasses): void {
  const { ts } = file;
  const [own] = call.arguments;
  if (own === undefined || !ts.isPropertyAccessExpression(own) || own.name.text !== "prototype") return;
  const name = lastSegment(file, own.expression);
  const does = lastSegment(file, call.expression) ?? "";
  if (name !== undefined && /^(?:assign|extend|mixin)$/.test(does)) old.prototypes.add(name);
}

/** Constructor functions with a base or a prototype are classes, and then no functions. */
function readOldClasses(file: ParsedFile, old: OldClasses, exports: Exports, into: Findings): void {
  const names = new Set<string>();
  for (const name of [...old.inherited.keys(), ...old.prototypes]) {
    const base = old.inherited.get(name);
    const constructor = old.constructors.get(name);
    const node = constructor?.statement ?? base?.node;
    if (node === undefined || names.has(name)) continue;
    names.add(name);
    const anchor = startOf(file, constructor?.name ?? node);
    const end = constructor?.body.body?.pos ?? node.end;
    const cite = citeLine(file, { start: startOf(file, node), end, anchor });
    const bases = base === undefined ? [] : [base.base];
    into.classes.push({
      name,
      bases,
      ...cite,
      ...(constructor && descriptionOf(file, constructor.statement)),
      exported: isExported(exports, name),
      ...(node && isHidden(file, node) && { hidden: true }),
      shape: false,
    });
    if (constructor !== undefined) readConstructor(file, constructor.body, { name, bases }, into);
  }
  into.functions = into.functions.filter((item) => !names.has(item.name));
}

function addFunction(
  file: ParsedFile,
  found: {
    name: ts.Identifier | ts.PrivateIdentifier;
    body: ts.Node | undefined;
    statement: ts.Node;
    exported: boolean;
  },
  into: Findings,
): void {
  const { name, body, statement, exported } = found;
  const cite = citeLine(file, {
    start: startOf(file, statement),
    end: body?.pos ?? statement.end,
    anchor: startOf(file, name),
  });
  readReturned(file, { name: name.text, body }, into);
  const hidden = isHidden(file, statement);
  into.scopes.push({ start: statement.pos, end: statement.end, line: cite.line });
  into.functions.push({
    name: name.text,
    ...cite,
    ...descriptionOf(file, statement),
    exported,
    ...(hidden && { hidden }),
  });
}
