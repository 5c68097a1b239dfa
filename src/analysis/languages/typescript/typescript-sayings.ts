import type { ts } from "ts-morph";
import { ENDINGS, isComplaint, MAX_SAYINGS } from "../kit/speech.ts";
import { wordsOfArguments } from "./typescript-assigned.ts";
import type { CallWalk } from "./typescript-calls.ts";
import { lastSegment } from "./typescript-expressions.ts";

import { type ParsedFile, citeLine, startOf } from "./typescript-parsed.ts";

const LEVELS = new Set(["error", "fatal", "info", "log", "notice", "success", "warn", "warning"]);
const SPEAKER = /^(?:console|[\w$]{0,40}?(?:[lL]og(?:ger)?|LOG(?:GER)?))$/;

/** `die`, `abortHandshake`, `throwTypeError`. */
const FAILURE = new RegExp(
  String.raw`^(?:(?:${ENDINGS.join("|")})(?:[A-Z]\w*)?|(?:emit|raise|report|return|send|throw)\w*Error)$`,
);

/** `warn("…")`, `warnOnce("…")`: what a project has for its own warnings. */
const WARNS = /^(?:log)?[wW]arn(?:ing|Once)?$/;

/** `res.status(404).json`: an answer that is none. */
const REFUSES = /\.status\(\s*[45]\d\d\s*\)\s*\.(?:end|json|send)$/;
/** `chalk.red("…")`, `bold.yellow("…")`: what is wrong is said in the colours of warnings. */
const ALARMS = /^[\w$.]{0,40}?(?:red|yellow)(?:Bright)?\(/;

/** Letters of a call that are looked at: a chain of calls may be as long as its file. */
const MOST_SEEN = 60;

/** `console.log("…")`, `this.logger.warn("…")`, `die("…")`. */
export function readSaying(file: ParsedFile, node: ts.CallExpression, walk: CallWalk): void {
  const callee = node.expression;
  const isMethod = file.ts.isPropertyAccessExpression(callee);
  const called = isMethod ? callee.name : callee;
  const speaker = isMethod ? (lastSegment(file, callee.expression) ?? "") : "";
  if (!file.ts.isIdentifier(called)) return;
  const fails =
    FAILURE.test(called.text) ||
    (walk.throwers.has(called.text) && !isMethod) ||
    // `common.error("No egg in this pan")`: whoever it belongs to.
    (called.text === "error" && saysWords(file, node.arguments[0])) ||
    (!isMethod && WARNS.test(called.text)) ||
    REFUSES.test(file.source.slice(Math.max(callee.pos, called.end - MOST_SEEN), called.end));
  if (!fails && !(LEVELS.has(called.text) && SPEAKER.test(speaker))) return;
  if (walk.sayings.length === MAX_SAYINGS) return;
  const message = wordsOfArguments(file, node.arguments, walk.assigned);
  if (message === undefined) return;
  const start = startOf(file, node);
  const [first] = node.arguments;
  const alarms = first !== undefined && ALARMS.test(seenOf(file, first));
  walk.sayings.push({
    ...citeLine(file, { start, end: node.end, anchor: startOf(file, called) }),
    message: message.quote,
    interpolated: message.interpolated || (speaker === "console" && node.arguments.length > 1),
    complaint: fails || alarms || isComplaint(called.text),
    at: start,
  });
}

/** True for a literal of several words. */
function saysWords({ ts }: ParsedFile, argument: ts.Expression | undefined): boolean {
  return argument !== undefined && ts.isStringLiteralLike(argument) && /\S\s+\S/.test(argument.text);
}

/** How an expression begins. */
function seenOf(file: ParsedFile, node: ts.Node): string {
  const start = startOf(file, node);
  return file.source.slice(start, Math.min(node.end, start + MOST_SEEN));
}
