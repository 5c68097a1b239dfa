import type { ts } from "ts-morph";
import type { ClassRead } from "../../define-language.ts";
import { descriptionOf, isHidden } from "./typescript-docs.ts";
import { type Exports, isExported } from "./typescript-exports.ts";
import { assignmentChain, hasModifier, lastSegment } from "./typescript-expressions.ts";
import type { Findings } from "./typescript-findings.ts";
import { type Assigned, noteGiven, wordsOfArguments } from "./typescript-assigned.ts";
import { type Message, messageOf } from "./typescript-messages.ts";
import { type ParsedFile, citeLine, startOf } from "./typescript-parsed.ts";

/** Where a class stands. */
export interface ClassPlace {
  /** Name it is known by when it has none of its own. */
  readonly name: ts.Identifier | ts.PrivateIdentifier | undefined;
  /** Statement whose comment documents it. */
  readonly statement: ts.Node;
}

/** Adds a class and the messages it gives itself. Classes without a name are left out. */
export function readClass(
  file: ParsedFile,
  node: ts.ClassLikeDeclaration,
  place: ClassPlace,
  into: Findings & { exports: Exports },
): void {
  const name = node.name ?? place.name;
  if (name === undefined || name.text === "") return;
  const { ts } = file;
  const bases = basesOf(file, node);
  const isAlias = place.name !== undefined && into.exports.names.has(place.name.text);
  const range = {
    start: startOf(file, place.statement),
    end: Math.max(name.end, node.members.pos - 1),
    anchor: startOf(file, name),
  };
  const found: ClassRead = {
    name: name.text,
    bases,
    ...citeLine(file, range),
    ...descriptionOf(file, place.statement),
    exported:
      isExported(into.exports, name.text) || isAlias || hasModifier(file, node, ts.SyntaxKind.ExportKeyword),
    ...(isHidden(file, place.statement) && { hidden: true }),
    shape: isShape(file, node),
  };
  into.classes.push(found);
  into.scopes.push({ start: node.pos, end: node.end, line: found.line });
  for (const member of node.members) {
    if (ts.isConstructorDeclaration(member)) readConstructor(file, member, { name: name.text, bases }, into);
    else if (ts.isPropertyDeclaration(member) && member.initializer && isMessageName(file, member.name)) {
      declare(
        file,
        { node: member, message: messageOf(file, member.initializer) },
        { name: name.text, bases },
        into,
      );
    }
  }
}

/** Adds the messages that a constructor gives: `super("…")`, `this.message = "…"` and a default for `message`. */
export function readConstructor(
  file: ParsedFile,
  node: ts.ConstructorDeclaration | ts.FunctionDeclaration | ts.FunctionExpression,
  owner: { readonly name: string; readonly bases: readonly string[] },
  into: Findings,
): void {
  const { ts } = file;
  const fixed = !node.parameters.some((parameter) => mayBeMessage(file, parameter));
  for (const parameter of node.parameters) {
    if (parameter.initializer && isMessageName(file, parameter.name)) {
      declare(file, { node: parameter, message: messageOf(file, parameter.initializer) }, owner, into);
    }
  }
  const assigned: Assigned = new Map();
  for (const statement of node.body?.statements ?? []) {
    noteGiven(file, statement, assigned);
    if (!ts.isExpressionStatement(statement)) continue;
    const { targets, value } = assignmentChain(file, statement.expression);
    const isMessage = targets.some(
      (target) => ts.isPropertyAccessExpression(target) && isMessageName(file, target.name),
    );
    if (isMessage) declare(file, { node: statement, message: messageOf(file, value), fixed }, owner, into);
    else if (ts.isCallExpression(value) && value.expression.kind === ts.SyntaxKind.SuperKeyword) {
      const message = wordsOfArguments(file, value.arguments, assigned);
      declare(file, { node: statement, message, fixed }, owner, into);
    }
  }
}

function declare(
  file: ParsedFile,
  found: { readonly node: ts.Node; readonly message: Message | undefined; readonly fixed?: boolean },
  owner: { readonly name: string; readonly bases: readonly string[] },
  into: Findings,
): void {
  const { node, message, fixed } = found;
  if (message === undefined) return;
  const start = startOf(file, node);
  const cite = citeLine(file, { start, end: node.end, anchor: start });
  const { quote, interpolated } = message;
  into.declared.push({
    bases: owner.bases,
    raise: {
      name: owner.name,
      ...cite,
      message: quote,
      interpolated,
      declared: true,
      ...(fixed && { fixed }),
    },
  });
}

function basesOf(file: ParsedFile, node: ts.ClassLikeDeclaration): readonly string[] {
  const clause = node.heritageClauses?.find(({ token }) => token === file.ts.SyntaxKind.ExtendsKeyword);
  return (clause?.types ?? []).flatMap((type) => lastSegment(file, type) ?? []);
}

/** Declared only, or abstract with nothing but abstract members: it does nothing itself. */
function isShape(file: ParsedFile, node: ts.ClassLikeDeclaration): boolean {
  const { AbstractKeyword, DeclareKeyword } = file.ts.SyntaxKind;
  if (hasModifier(file, node, DeclareKeyword)) return true;
  const isAbstract = hasModifier(file, node, AbstractKeyword);
  return (
    isAbstract &&
    node.members.length > 0 &&
    node.members.every((member) => hasModifier(file, member, AbstractKeyword))
  );
}

/** A parameter by which the message may come in. */
function mayBeMessage(file: ParsedFile, { name, dotDotDotToken }: ts.ParameterDeclaration): boolean {
  const isNamed = file.ts.isIdentifier(name) && MESSAGE_PARAMETER.test(name.text);
  return dotDotDotToken !== undefined || isNamed || !file.ts.isIdentifier(name);
}

const MESSAGE_PARAMETER = /message|msg|reason|text|detail|description|^err(?:or)?$/i;

function isMessageName({ ts }: ParsedFile, name: ts.Node): boolean {
  return ts.isIdentifier(name) && name.text === "message";
}
