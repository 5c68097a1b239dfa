import type { FileReading } from "../../define-language.ts";
import { headerOf, nameOf } from "./python-definitions.ts";
import { stringLiteral } from "./python-literals.ts";
import { lastName } from "./python-messages.ts";
import type { SourceText } from "../kit/source-text.ts";
import { firstChild, type Statement } from "./python-tree.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";

type EntryPoint = FileReading["entryPoints"][number];

/** `main` guards, commands declared with decorators (click, typer) and argparse subcommands, in source order. */
export function readEntryPoints(
  root: SyntaxNode,
  statements: readonly Statement[],
  source: SourceText,
): readonly EntryPoint[] {
  const declared = statements.flatMap(
    (statement) => mainGuard(statement, source) ?? decorated(statement, source) ?? [],
  );
  return [...declared, ...subcommands(root, source)].toSorted((left, right) => left.line - right.line);
}

const MAIN_GUARD = /^\(?\s*(?:__name__\s*==\s*(["'])__main__\1|(["'])__main__\2\s*==\s*__name__)/;

function mainGuard({ node, owner }: Statement, source: SourceText): EntryPoint | undefined {
  const condition = node.type === "if_statement" && !owner ? node.childForFieldName("condition") : undefined;
  if (!condition || !MAIN_GUARD.test(source.textOf(condition).slice(0, 100))) return undefined;
  return entryPoint("main", moduleName(source.path), node, source);
}

/** `tool` for `tool.py` and for `tool/__main__.py`. */
function moduleName(path: string): string {
  const segments = path.split("/");
  const stem = (segments.pop() ?? "").replace(/\.\w+$/, "");
  return stem === "__main__" ? (segments.at(-1) ?? stem) : stem;
}

function decorated({ node, decorators }: Statement, source: SourceText): EntryPoint | undefined {
  if (node.type !== "function_definition") return undefined;
  for (const decorator of decorators) {
    const callee = decorator.type === "call" ? decorator.childForFieldName("function") : decorator;
    if (lastName(callee, source) !== "command") continue;
    const name = commandName(decorator, source);
    if (name !== undefined) return entryPoint("command", name, decorator, source);
    const text = headerOf(node, source);
    return {
      kind: "command",
      name: nameOf(node, source).replaceAll("_", "-"),
      line: source.lineAt(node.startIndex),
      text,
    };
  }
  return undefined;
}

/** The literal name among a call's arguments: the first one, or `name=`. */
function commandName(call: SyntaxNode, source: SourceText): string | undefined {
  const values = (call.childForFieldName("arguments")?.namedChildren ?? []).map((argument, index) => {
    if (argument.type !== "keyword_argument") return index === 0 ? argument : undefined;
    const key = argument.childForFieldName("name");
    return key && source.textOf(key) === "name" ? argument.childForFieldName("value") : undefined;
  });
  const literal = values.map((value) => stringLiteral(value, source)).find((found) => found !== undefined);
  return literal && !literal.interpolated && literal.shown !== "" ? literal.shown : undefined;
}

function subcommands(root: SyntaxNode, source: SourceText): readonly EntryPoint[] {
  if (!source.text.includes("add_parser")) return [];
  return root.descendantsOfType(["call"]).flatMap((call) => {
    const callee = call.childForFieldName("function");
    if (callee?.type !== "attribute" || lastName(callee, source) !== "add_parser") return [];
    const argument = firstChild(call.childForFieldName("arguments"));
    const literal = stringLiteral(argument, source);
    if (!argument || !literal || literal.interpolated || literal.shown === "") return [];
    const sameLine = source.lineAt(argument.startIndex) === source.lineAt(call.startIndex);
    return entryPoint("command", literal.shown, sameLine ? call : argument, source);
  });
}

function entryPoint(
  kind: EntryPoint["kind"],
  name: string,
  node: SyntaxNode,
  source: SourceText,
): EntryPoint {
  const text = source.firstLine({ start: node.startIndex, end: node.endIndex });
  return { kind, name, line: source.lineAt(node.startIndex), text };
}
