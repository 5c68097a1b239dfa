import type { ts } from "ts-morph";
import type { Findings } from "./typescript-findings.ts";
import { messageOf } from "./typescript-messages.ts";
import { type ParsedFile, citeLine, startOf } from "./typescript-parsed.ts";

/** `getErrorPrefix`, `failureReason`, `suggestSimilar`: what puts into words what went wrong. */
const IN_WORDS =
  /(?:^|[a-z_])(?:[eE]rr(?:or)?(?![a-z])|[fF]ailure|[rR]eason|[sS]uggest|[cC]omplain|[wW]arning)/;
/** Words for readers of other languages. */
const TRANSLATION = /(?:^|\/)(?:i18n|lang|languages?|locales?|translations?)\/(?!en\b)/;
/** One word or two are the name of a kind. */
const LEAST_WORDS = /\S+\s+\S+\s+\S/;
const MAX_NODES = 2000;

/** Messages that a function gives back: `return "…"` where it is named for errors. */
export function readReturned(
  file: ParsedFile,
  { name, body }: { readonly name: string; readonly body: ts.Node | undefined },
  into: Findings,
): void {
  if (!body || !IN_WORDS.test(name) || TRANSLATION.test(file.path)) return;
  for (const value of returnedBy(file, body)) {
    const message = messageOf(file, value);
    if (!message || !LEAST_WORDS.test(message.quote.text)) continue;
    const start = startOf(file, value);
    into.raises.push({
      name,
      ...citeLine(file, { start, end: value.end, anchor: start }),
      message: message.quote,
      interpolated: message.interpolated,
    });
  }
}

/** What a body returns, in source order; of `() => "…"` the body itself. */
function returnedBy({ ts }: ParsedFile, body: ts.Node): readonly ts.Expression[] {
  if (!ts.isBlock(body)) return [body as ts.Expression];
  const found: ts.Expression[] = [];
  const waiting: ts.Node[] = [body];
  for (let seen = 0; seen < MAX_NODES; seen += 1) {
    const node = waiting.pop();
    if (node === undefined) break;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    ts.forEachChild(node, (child) => void waiting.push(child));
  }
  return found.toSorted((left, right) => left.pos - right.pos);
}
