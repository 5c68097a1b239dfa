import type { Quote } from "../../domain/evidence.ts";
import type { ReadBlock } from "./opening.ts";

/** `## Is the pan hot?`: what can be answered with yes or no. */
const ASKS =
  /^(?:am|are|can|could|did|do|does|has|have|is|isn['’]t|shall|should|was|will|won['’]t|would)\s.{4,60}\?$/i;
/** Says so, and not quite. */
const DRY_ANSWER =
  /^(?:absolutely not|god no|heck|hell|kind of|maybe|nah|nope|not really|of course not|oh no|perhaps|probably|sort of|who knows|yep|yup)\b/i;
const ANSWER_WORDS = 8;

/** `Is the pan hot? Probably not, but it's possible.`: a heading that asks, with a dry answer below it. */
export function dryAnswers(blocks: readonly ReadBlock[]): readonly Quote[] {
  return blocks.flatMap(({ block, sentences: [question] }, index) => {
    const [answer] = blocks[index + 1]?.sentences ?? [];
    if (block.kind !== "heading" || question === undefined || answer === undefined) return [];
    const isDry = DRY_ANSWER.test(answer.quote.text) && answer.quote.text.split(" ").length <= ANSWER_WORDS;
    if (!isDry || !answer.stopped || !ASKS.test(question.quote.text)) return [];
    const text = `${question.quote.text} ${answer.quote.text}`;
    return [{ text, evidence: [...question.quote.evidence, ...answer.quote.evidence] }];
  });
}
