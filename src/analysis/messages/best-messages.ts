import { quoteWorth, wit } from "../../domain/card-worth.ts";
import type { Quote } from "../../domain/evidence.ts";
import { PLACEHOLDER } from "../../domain/placeholder.ts";
import { byCodeUnit, stableHash } from "../../domain/stable-hash.ts";
import { type MessageRead, quotesOf } from "./message-quotes.ts";

/** What tells equally good messages apart. */
export interface MessageContext {
  /** What the project is called: a message need not begin with it. */
  readonly names?: readonly string[];
  /** How central a file is. */
  readonly standingOf?: (path: string) => number;
  /** True for code beside the main package of a workspace, whose words are worth less. */
  readonly isBeside?: (path: string) => boolean;
}

/** What the words of a package beside the main one lose. */
const BESIDE = 0.3;

/** So many messages of one file, and with the same first two words, come before others have had their turn. */
const MOST_PER_FILE = 8;
const MOST_PER_OPENING = 3;

/**
 * Messages, most card-worthy first; those without interpolations before the others. Of equal ones those with a voice come
 * first, then those of central files, then a stable hash decides: the alphabet has no say. Long runs of one file or one
 * opening stand behind.
 */
export function bestMessages(
  found: readonly MessageRead[],
  { names, standingOf = () => 0, isBeside = () => false }: MessageContext = {},
): readonly Quote[] {
  const scored = found
    .flatMap((message) => quotesOf(message, names))
    .flatMap(({ quote, interpolated }) =>
      isSpoken(quote.text) ? [weighed({ quote, interpolated }, { standingOf, isBeside })] : [],
    );
  return withoutRuns(scored.sort(byWorth).map(({ quote }) => quote));
}

interface Weighed {
  readonly quote: Quote;
  readonly worth: number;
  readonly voice: number;
  readonly standing: number;
  readonly hash: number;
}

function weighed(
  { quote, interpolated }: { readonly quote: Quote; readonly interpolated: boolean },
  { standingOf, isBeside }: Required<Omit<MessageContext, "names">>,
): Weighed {
  const [{ path }] = quote.evidence;
  return {
    quote,
    worth: quoteWorth(quote.text, interpolated) - (isBeside(path) ? BESIDE : 0),
    voice: wit(quote.text),
    standing: standingOf(path),
    hash: stableHash(quote.text),
  };
}

function byWorth(left: Weighed, right: Weighed): number {
  return (
    right.worth - left.worth ||
    right.voice - left.voice ||
    right.standing - left.standing ||
    left.hash - right.hash ||
    byPlace(left.quote, right.quote)
  );
}

/** Keeps the same words in the order of their lines. */
function byPlace(left: Quote, right: Quote): number {
  const [[one], [other]] = [left.evidence, right.evidence];
  return byCodeUnit(left.text, right.text) || byCodeUnit(one.path, other.path) || one.line - other.line;
}

/** Puts what would be one too many of a file or an opening behind everything else. */
function withoutRuns(quotes: readonly Quote[]): readonly Quote[] {
  const seen = new Map<string, number>();
  const isOneMore = (kind: string, most: number): boolean => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count > most;
  };
  const behind: Quote[] = [];
  const front = quotes.filter((quote) => {
    const opening = quote.text.toLowerCase().split(" ", 2).join(" ");
    const fromFile = isOneMore(`file ${quote.evidence[0].path}`, MOST_PER_FILE);
    const waits = isOneMore(`opening ${opening}`, MOST_PER_OPENING) || fromFile;
    if (waits) behind.push(quote);
    return !waits;
  });
  return [...front, ...behind];
}

/** Of what has more gaps too little is known. */
const MOST_GAPS = 3;

/** `The test must be run with …` is said to those who work on the project. */
const SAID_BY_TESTS = /^(?:the|this|these) tests? (?:must|should|needs?|requires?|can(?:not|['’]t)?)\b/i;

/** Words that somebody could say: at least two, with a beginning, and no quotation left empty or open. */
function isSpoken(text: string): boolean {
  const isBalanced = (text.match(/"/g)?.length ?? 0) % 2 === 0;
  if (SAID_BY_TESTS.test(text) || (text.match(PLACEHOLDER)?.length ?? 0) > MOST_GAPS) return false;
  return /^["'`“]?[\p{L}\p{N}]/u.test(text) && /\S\s+\S/.test(text) && isBalanced && !/(["'`])\1/.test(text);
}
