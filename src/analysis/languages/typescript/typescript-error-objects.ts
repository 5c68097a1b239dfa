import type { ts } from "ts-morph";
import { addMessage, type CallWalk } from "./typescript-calls.ts";
import { messageOf } from "./typescript-messages.ts";
import { type ParsedFile, startOf } from "./typescript-parsed.ts";

/** A name of what describes an error, and a type: `eggError`, `KeywordErrorDefinition`, but not `Result<Egg, EggError>`. */
const NAMES_ERROR = /(?:^e|E)rror$/;
const TYPE_OF_ERROR = /^[\w.]*Error/;
/** What an error is told by beside its words. */
const ERROR_CODE = "errorCode";
const CODES: ReadonlySet<string> = new Set(["code", ERROR_CODE]);
/** Fewer words are a label. */
const SEVERAL_WORDS = /\S\s+\S+\s+\S/;

/** `{ code: "NO_EGG", message: "There is no egg" }`: an error before somebody throws it. */
export function readCodedMessage(file: ParsedFile, node: ts.ObjectLiteralExpression, walk: CallWalk): void {
  const code = membersOf(file, node).find(({ name }) => CODES.has(name));
  if (code !== undefined && (code.name === ERROR_CODE || isFailure(file, code.value)))
    readErrorObject(file, node, walk);
}

/** `const error: EggError = { message: "must be round" }`. */
export function readErrorVariable(file: ParsedFile, node: ts.VariableDeclaration, walk: CallWalk): void {
  const { ts, source } = file;
  const { name, type, initializer } = node;
  if (initializer === undefined || !ts.isObjectLiteralExpression(initializer)) return;
  const isTyped = type !== undefined && TYPE_OF_ERROR.test(source.slice(startOf(file, type), type.end));
  const isNamed = ts.isIdentifier(name) && NAMES_ERROR.test(name.text);
  if (isTyped || isNamed) readErrorObject(file, initializer, walk);
}

/** Answers with a code below this are none of failure. */
const FIRST_FAILURE = 400;

/** `NO_EGG`, `"ERR_NO_EGG"`, `404`, but not `200` or `"ok"`. */
function isFailure({ ts }: ParsedFile, code: ts.Expression): boolean {
  if (ts.isNumericLiteral(code)) return Number(code.text) >= FIRST_FAILURE;
  return !ts.isStringLiteralLike(code) || /^[A-Z][A-Z\d]*_[A-Z\d_]+$|err|invalid/i.test(code.text);
}

function readErrorObject(file: ParsedFile, node: ts.ObjectLiteralExpression, walk: CallWalk): void {
  const value = membersOf(file, node).find(({ name }) => name === "message")?.value;
  const message = value && !walk.handled.has(node) ? messageOf(file, value) : undefined;
  if (value === undefined || message === undefined || !SEVERAL_WORDS.test(message.quote.text)) return;
  walk.handled.add(node);
  addMessage(file, { name: "Error", node: value, message }, walk);
}

interface Member {
  readonly name: string;
  readonly value: ts.Expression;
}

function membersOf({ ts }: ParsedFile, node: ts.ObjectLiteralExpression): readonly Member[] {
  return node.properties.flatMap((member) =>
    ts.isPropertyAssignment(member) && ts.isIdentifier(member.name)
      ? [{ name: member.name.text, value: member.initializer }]
      : [],
  );
}
