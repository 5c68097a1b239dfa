import type { SayingRead } from "../../define-language.ts";
import {
  ENDINGS,
  isComplaint,
  linesAround,
  LOGGER,
  type Scope,
  speakingCalls,
  type Speech,
} from "../kit/speech.ts";
import type { SourceText } from "../kit/source-text.ts";
import { assignedAbove } from "./python-assigned.ts";
import { messageAmong, type Message } from "./python-messages.ts";
import type { Statement } from "./python-tree.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";

/** `logger.warning(…)`, `self.log.info(…)`, `warnings.warn(…)`, `click.echo(…)`, `sys.exit("…")`, `utils.error("…")`, `echo("…")`. */
const SPEECH: Speech = {
  calls: new Set(["call"]),
  speaks: new RegExp(
    String.raw`(?:${LOGGER}\.(?:info|warn|warning|error|exception|critical|fatal)|\bwarnings\.warn|\b(?:click|typer)\.s?echo|\b(?:\w{0,20}console|err|out)\.(?:print|log)|(?<![.\w])(?:_?print|out|err|s?echo|warn|say|safe_say|notify|announce))(?=\s*\()|\b(?:sys\.exit|error|${ENDINGS.join("|")})(?=\s*\(\s*f?["'])`,
    "g",
  ),
};

/** What a module says to its log or its user, in source order. */
export function readSayings(
  root: SyntaxNode,
  statements: readonly Statement[],
  source: SourceText,
): readonly SayingRead[] {
  const scopes = scopesOf(statements, source);
  return speakingCalls(root, source.text, SPEECH).flatMap(({ call }) => {
    const message = messageAmong(call, source) ?? assignedAbove(call, source);
    if (!message) return [];
    return [
      {
        line: source.lineAt(call.startIndex),
        text: source.firstLine({ start: call.startIndex, end: call.endIndex }),
        message: message.quote,
        interpolated: message.interpolated || isContinued(call, message),
        complaint: isComplaint(source.textOf(call)),
        within: linesAround(call.startIndex, scopes),
      },
    ];
  });
}

/** True when values follow the words that have no place in them: `print("Using", path)`. */
function isContinued(call: SyntaxNode, { quote }: Message): boolean {
  const given = call.childForFieldName("arguments")?.namedChildren ?? [];
  const values = given.filter(({ type }) => type !== "keyword_argument" && type !== "comment");
  return values.length > 1 && !/[.!?…]$/.test(quote.text);
}

/** Classes, and functions at module level. */
function scopesOf(statements: readonly Statement[], source: SourceText): readonly Scope[] {
  return statements.flatMap(({ node, owner }) => {
    const isRead = node.type === "class_definition" || (node.type === "function_definition" && !owner);
    return isRead
      ? [{ start: node.startIndex, end: node.endIndex, line: source.lineAt(node.startIndex) }]
      : [];
  });
}
