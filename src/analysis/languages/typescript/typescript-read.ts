import type { ts } from "ts-morph";
import type { FileReading } from "../../define-language.ts";
import { noteAssigned } from "./typescript-assigned.ts";
import { type CallWalk, readCall, readNew, readThrow } from "./typescript-calls.ts";
import { readClass } from "./typescript-classes.ts";
import { staticConstantsOf } from "./typescript-constants.ts";
import { readCodedMessage, readErrorVariable } from "./typescript-error-objects.ts";
import type { Exports } from "./typescript-exports.ts";
import { assignmentChain, bare } from "./typescript-expressions.ts";
import { type Findings, noFindings } from "./typescript-findings.ts";
import {
  type Bindings,
  noteBindings,
  readImport,
  readImportCall,
  readImportEquals,
  readImportType,
  readReExport,
} from "./typescript-imports.ts";
import { readMadeFunctions } from "./typescript-made.ts";
import { readModule } from "./typescript-module.ts";
import { readSaying } from "./typescript-sayings.ts";
import { throwersOf } from "./typescript-throwers.ts";
import { linesAround } from "../kit/speech.ts";
import { isErrorName } from "./typescript-names.ts";
import { type ParsedFile, type TypeScript, citeLine } from "./typescript-parsed.ts";
import { lineStartsOf } from "../../line-starts.ts";

const MAX_CHARACTERS = 1_000_000;

/** Reads one file by its syntax tree. Undefined when it is too large or too deeply nested for the parser; never throws. */
export function readTypeScript(
  typeScript: TypeScript,
  source: string,
  path: string,
): FileReading | undefined {
  if (source.length > MAX_CHARACTERS) return undefined;
  try {
    const tree = typeScript.createSourceFile(path, source, {
      languageVersion: typeScript.ScriptTarget.Latest,
      // Few comments are needed, and finding those by hand is faster than parsing all.
      jsDocParsingMode: typeScript.JSDocParsingMode.ParseNone,
    });
    return readTree({ ts: typeScript, path, source, tree, lineStarts: lineStartsOf(source) });
  } catch {
    // The parser is recursive: thousands of nested brackets end in a RangeError or a failed assertion.
    return undefined;
  }
}

/** What a walk over the tree carries along. */
interface Walk extends CallWalk {
  readonly exports: Exports;
  readonly bindings: Bindings;
}

function readTree(file: ParsedFile): FileReading {
  const findings = noFindings();
  readShebang(file, findings);
  const exports = readModule(file, findings);
  readMadeFunctions(file, exports, findings);
  const walk: Walk = {
    ...findings,
    exports,
    handled: new Set(),
    assigned: new Map(),
    throwers: throwersOf(file.source),
    bindings: new Map(),
  };
  const stack: ts.Node[] = [file.tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    visit(file, node, walk);
    const mark = stack.length;
    file.ts.forEachChild(node, (child) => {
      // Identifiers, literals and other tokens have no children and nothing to say.
      if (child.kind > file.ts.SyntaxKind.LastToken) stack.push(child);
    });
    reverseFrom(stack, mark);
  }
  return finish(walk);
}

function visit(file: ParsedFile, node: ts.Node, walk: Walk): void {
  const { ts } = file;
  switch (node.kind) {
    case ts.SyntaxKind.ClassDeclaration:
    case ts.SyntaxKind.ClassExpression:
      return visitClass(file, node as ts.ClassLikeDeclaration, walk);
    case ts.SyntaxKind.VariableStatement:
      return visitVariables(file, node as ts.VariableStatement, walk);
    case ts.SyntaxKind.ExpressionStatement:
      return visitAssignment(file, node as ts.ExpressionStatement, walk);
    case ts.SyntaxKind.ThrowStatement:
      return readThrow(file, node as ts.ThrowStatement, walk);
    case ts.SyntaxKind.NewExpression:
      return readNew(file, node as ts.NewExpression, walk);
    case ts.SyntaxKind.CallExpression:
      readCall(file, node as ts.CallExpression, walk);
      readSaying(file, node as ts.CallExpression, walk);
      return readImportCall(file, node as ts.CallExpression, walk.bindings, walk);
    case ts.SyntaxKind.ObjectLiteralExpression:
      return readCodedMessage(file, node as ts.ObjectLiteralExpression, walk);
    case ts.SyntaxKind.VariableDeclaration:
    case ts.SyntaxKind.BinaryExpression:
      if (ts.isVariableDeclaration(node)) readErrorVariable(file, node, walk);
      noteAssigned(file, node as ts.VariableDeclaration | ts.BinaryExpression, walk.assigned);
      return noteBindings(file, node as ts.VariableDeclaration | ts.BinaryExpression, walk.bindings);
    case ts.SyntaxKind.PropertyAccessExpression:
      return noteBindings(file, node as ts.PropertyAccessExpression, walk.bindings);
    case ts.SyntaxKind.ImportDeclaration:
      return readImport(file, node as ts.ImportDeclaration, walk);
    case ts.SyntaxKind.ExportDeclaration:
      return readReExport(file, node as ts.ExportDeclaration, walk);
    case ts.SyntaxKind.ImportEqualsDeclaration:
      return readImportEquals(file, node as ts.ImportEqualsDeclaration, walk);
    case ts.SyntaxKind.ImportType:
      return readImportType(file, node as ts.ImportTypeNode, walk);
    default:
  }
}

function visitClass(file: ParsedFile, node: ts.ClassLikeDeclaration, walk: Walk): void {
  if (!walk.handled.has(node)) addClass(file, node, { name: undefined, statement: node }, walk);
}

/** `const Foo = class { … }`. */
function visitVariables(file: ParsedFile, statement: ts.VariableStatement, walk: Walk): void {
  const { ts } = file;
  for (const { name, initializer } of statement.declarationList.declarations) {
    const value = initializer && bare(file, initializer);
    if (value !== undefined && ts.isClassExpression(value)) {
      addClass(file, value, { name: ts.isIdentifier(name) ? name : undefined, statement }, walk);
    }
  }
}

/** `exports.Foo = class { … }`. */
function visitAssignment(file: ParsedFile, statement: ts.ExpressionStatement, walk: Walk): void {
  const { ts } = file;
  const { targets, value } = assignmentChain(file, statement.expression);
  const target = targets.at(-1);
  if (target === undefined || !ts.isClassExpression(value)) return;
  const name =
    ts.isPropertyAccessExpression(target) && target.name.text !== "exports" ? target.name : undefined;
  addClass(file, value, { name, statement }, walk);
}

function addClass(
  file: ParsedFile,
  node: ts.ClassLikeDeclaration,
  place: Parameters<typeof readClass>[2],
  walk: Walk,
): void {
  walk.handled.add(node);
  readClass(file, node, place, walk);
  const name = (node.name ?? place.name)?.text;
  if (name !== undefined) walk.constants.push(...staticConstantsOf(file, node, name));
}

function readShebang(file: ParsedFile, into: Findings): void {
  if (!/^\ufeff?#!/.test(file.source)) return;
  const name = file.path.slice(file.path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
  const start = file.source.indexOf("#!");
  const end = file.source.indexOf("\n");
  into.entryPoints.push({
    kind: "main",
    name,
    ...citeLine(file, { start, end: end < 0 ? file.source.length : end, anchor: start }),
  });
}

/** Packages whose `.command("…")` declares a subcommand. */
const COMMAND_LINE_PACKAGES =
  /^(?:commander|@commander-js\/.+|yargs(?:\/.+)?|cac|sade|caporal|@caporal\/core)$/;

/** Puts everything in line order and drops what only looked like a command or an error's own message. */
function finish(walk: Walk): FileReading {
  const thrown = new Set(walk.raises.map((raise) => raise.name));
  const declared = walk.declared.filter(
    ({ raise, bases }) => [raise.name, ...bases].some(isErrorName) || thrown.has(raise.name),
  );
  const hasCommands = walk.imports.some((item) => COMMAND_LINE_PACKAGES.test(item.module));
  return {
    classes: inOrder(walk.classes),
    functions: walk.functions,
    sayings: walk.sayings.map(({ at, ...saying }) => ({ ...saying, within: linesAround(at, walk.scopes) })),
    raises: inOrder([...walk.raises, ...declared.map((item) => item.raise)]),
    imports: walk.imports,
    constants: inOrder(walk.constants),
    tests: walk.tests,
    entryPoints: walk.entryPoints.filter((item) => item.kind === "main" || hasCommands),
  };
}

function inOrder<Item extends { readonly line: number }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((left, right) => left.line - right.line);
}

function reverseFrom(stack: ts.Node[], mark: number): void {
  for (let low = mark, high = stack.length - 1; low < high; low += 1, high -= 1) {
    [stack[low], stack[high]] = [stack[high] as ts.Node, stack[low] as ts.Node];
  }
}
