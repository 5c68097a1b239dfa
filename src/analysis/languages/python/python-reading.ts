import type { FileReading, ImportSeen } from "../../define-language.ts";
import { readConstants } from "./python-constants.ts";
import { headerOf, nameOf, readClasses, readFunctions } from "./python-definitions.ts";
import { readEntryPoints } from "./python-entry-points.ts";
import { readAssertion, readDeclaredMessages, readNamedMessages, readRaise } from "./python-raises.ts";
import { readSayings } from "./python-sayings.ts";
import { SourceText } from "../kit/source-text.ts";
import { type Statement, statementsUnder } from "./python-tree.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";

/** Reads everything worth citing from the syntax tree of one Python file. */
export function readPythonTree(root: SyntaxNode, text: string, path: string): FileReading {
  const source = new SourceText(text, path);
  const statements = statementsUnder(root);
  const raised = root
    .descendantsOfType([RAISE, "assert_statement"])
    .flatMap((node) => (node.type === RAISE ? readRaise(node, source) : readAssertion(node, source)) ?? []);
  const raises = [
    ...raised,
    ...readDeclaredMessages(statements, source),
    ...readNamedMessages(statements, source),
  ];
  return {
    classes: readClasses(statements, source),
    functions: readFunctions(statements, source),
    raises: raises.toSorted((left, right) => left.line - right.line),
    sayings: readSayings(root, statements, source),
    imports: root
      .descendantsOfType(IMPORTS)
      .flatMap((node) => (isOptional(node, source) ? [] : readImport(node, source))),
    constants: readConstants(statements, source),
    tests: readTests(statements, source),
    entryPoints: readEntryPoints(root, statements, source),
  };
}

const RAISE = "raise_statement";
const IMPORTS = ["import_statement", "import_from_statement", "future_import_statement"];

/** True for what may be missing: within a `try` whose handler expects that. */
function isOptional(node: SyntaxNode, source: SourceText): boolean {
  for (let { parent } = node; parent !== null; { parent } = parent) {
    if (parent.type !== "try_statement") continue;
    const handlers = parent.namedChildren.filter(({ type }) => type === "except_clause");
    if (handlers.some((handler) => /\b(?:Import|ModuleNotFound)Error\b/.test(source.textOf(handler))))
      return true;
  }
  return false;
}

function readImport(
  node: SyntaxNode,
  source: SourceText,
): readonly (ImportSeen & { readonly text: string })[] {
  const place = {
    line: source.lineAt(node.startIndex),
    text: source.firstLine({ start: node.startIndex, end: node.endIndex }),
  };
  if (node.type === "import_statement") {
    return node.namedChildren.flatMap((child) => {
      const module = importedName(child, source);
      return module === undefined ? [] : [{ module, names: [], ...place }];
    });
  }
  const from = node.childForFieldName("module_name");
  const module =
    node.type === "future_import_statement" ? "__future__" : from ? withoutBlanks(source.textOf(from)) : "";
  const names = node.namedChildren.flatMap((child) => {
    if (child.startIndex === from?.startIndex) return [];
    return child.type === "wildcard_import" ? "*" : (importedName(child, source) ?? []);
  });
  return module === "" || names.length === 0 ? [] : [{ module, names, ...place }];
}

/** Original name of `a.b` and `a.b as c`. */
function importedName(node: SyntaxNode, source: SourceText): string | undefined {
  const name = node.type === "aliased_import" ? node.childForFieldName("name") : node;
  return name?.type === "dotted_name" ? withoutBlanks(source.textOf(name)) : undefined;
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\\]+/g, "");
}

function readTests(statements: readonly Statement[], source: SourceText): FileReading["tests"] {
  return statements.flatMap(({ node }) => {
    const name = node.type === "function_definition" ? nameOf(node, source) : "";
    if (!name.startsWith("test_")) return [];
    return [{ name, line: source.lineAt(node.startIndex), text: headerOf(node, source) }];
  });
}
