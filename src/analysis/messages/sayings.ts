import { hasGaps } from "../../domain/placeholder.ts";
import type { Quote } from "../../domain/evidence.ts";
import type { SayingFact } from "../../domain/facts.ts";
import { bestMessages, type MessageContext } from "./best-messages.ts";
import type { ClassRead, FileReading, FunctionRead, SayingRead } from "../define-language.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { leadsOn } from "./message-quotes.ts";
import { isHidden } from "../not-for-use.ts";
import { isOfMakers } from "../of-makers.ts";
import { withoutPictographs } from "../pictographs.ts";

/** Said to those who still use what is old, or leave. */
const FAREWELL =
  /\bdeprecat|\bobsolete\b|\buninstall|\b(?:will be|was|has been|is being) (?:removed|dropped)\b/i;
/** Says no more than that something went wrong; what it was comes from elsewhere. */
const ANNOUNCES =
  /^(?:(?:an|unexpected|unhandled|internal|unknown) )?(?:error|exception|failure)\b|\b(?:errors?|errored|exceptions?|fail(?:ed|ures?))[.!]?$/i;
/** Said to other programs: `cargo:warning=…`. */
const CODED = /^\w+:\S/;
/** The end of a sentence that began in another call. */
const REMAINDER = /^\p{Ll}.*[^.]\.$/u;
/** Something comes behind it, unless it is a face: `=(`. */
const OPEN = /(?<!\s[:;=]['-]?[(|\\/])(?<=[^\p{L}\p{N}.!?…)"'”’`])$/u;
const UNTOLD = [OPEN, ANNOUNCES, CODED, REMAINDER];

/** What a class or function says to the log or the user, best card first: whole words, with nothing to be filled in. */
export function sayingsOf(
  reading: FileReading,
  { line }: ClassRead | FunctionRead,
  shown: Shown,
): readonly SayingFact[] {
  return facts(
    heard(reading).filter(({ within }) => within.includes(line)),
    shown,
  );
}

/** What all the code says, best card first. */
export function allSayings(readings: ReadonlyMap<unknown, FileReading>, shown: Shown): readonly SayingFact[] {
  const said = facts([...readings.values()].flatMap(heard), shown);
  return said.filter(({ quote }) => !isOfMakers(quote.evidence[0].path));
}

/** How much may be shown, and what of it first. */
interface Shown extends Pick<MessageContext, "standingOf" | "isBeside"> {
  readonly gate: EvidenceGate;
  readonly limit: number;
}

/** The words count as a complaint when they are one anywhere. */
function facts(said: readonly SayingRead[], { gate, limit, ...context }: Shown): readonly SayingFact[] {
  const complaints = bestSayings(
    said.filter(({ complaint }) => complaint),
    context,
  );
  const isComplaint = new Set(complaints.map(({ text }) => text));
  return gate
    .quotes(bestSayings(said, context), limit)
    .map((quote) => ({ quote, complaint: isComplaint.has(quote.text) }));
}

/** What is said where users hear it: in classes and functions that are for them, and what a script complains of. */
function heard({ classes, functions, sayings }: FileReading): readonly SayingRead[] {
  if (sayings.length === 0) return [];
  const hidden = new Set([...classes, ...functions].filter(isHidden).map(({ line }) => line));
  return sayings.filter(
    ({ within, complaint, message: { text } }) =>
      (within.length > 0 || complaint) &&
      !within.some((around) => hidden.has(around)) &&
      !leadsOn(text) &&
      !FAREWELL.test(text),
  );
}

function bestSayings(sayings: readonly SayingRead[], context: MessageContext): readonly Quote[] {
  return bestMessages(sayings, context).filter(
    ({ text }) => !hasGaps(text) && !UNTOLD.some((pattern) => pattern.test(withoutPictographs(text))),
  );
}
