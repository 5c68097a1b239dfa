import { longPattern } from "../../domain/long-pattern.ts";

/** What a name may be called where documentation speaks of it: `the egg function`, `the useEgg hook`. */
const KIND =
  "(?:function|hook|component|class|method|helper|utility|util|middleware|decorator|object|interface|type|struct|enum|trait|macro|module|factory|action|plugin|provider|API)";
/** Verbs that say what is asked for, or what happens in some case, instead of what something is for. */
const OTHER_VERBS =
  /^(?:accepts|always|as|belongs|defaults|depends|does|exists|expects|extends|fails|has|inherits|its|needs|receives|requires|supports|takes|throws|was)$/;
/** `is optional`, `is now in …`, `is called before …`: a state, a change, an order of events. */
const STATE = longPattern("i")`
  ^(?:are|is) (?:a (?:bit|good|great|must|no)|about|already|also|an? (?:alias|string|boolean|number)
  |available|called|deprecated|disabled|done|enabled|exported|false|ignored|in|in(?:valid|correct)|just
  |like|n[o']t|not|now|null|only|optional|passed|recommended|removed|required|same|set|similar|still
  |the same|true|undefined|up|usually|where|why)\b`;
/** `Egg timers are …`: no verb, but things that have the name before them. */
const PLURAL =
  /^\w+s (?:\w+ly )?(?:are|can|cannot|could|do|have|may|must|need|run|should|take|use|were|will|with|work)\b/;
/** What speaks of what stands around it, of other versions or of the page itself. */
const HANGING = longPattern("i")`
  \b(?:above|additionally|alias|also|although|below|currently|deprecated|documentation|docs|e\.g|example
  |following|formerly|guide|here|however|i\.e|instead|legacy|newer|no longer|now|older|our|page
  |previous(?:ly)?|removed|renamed|same as|section|see|similarly|so far|such as|these|this|those|todo
  |tutorial|undocumented|us|v\d|version|we)\b
  |\b(?:can|could|do|does|is|may|must|should|was|will)(?: ?not|n['’]t)\b
  |->
  |=>
  |[[\]{}]
  |\bhttps?:
  |\?$`;
/** Letters that the cards of a film do not have. */
const FOREIGN = /[^\p{Script=Latin}\P{L}]/u;
const LEAST_WORDS = 4;
/** `Since 3.0 …`, `If you …`, `By default …`: what is true in some case; `The pan argument …`: a part of it. */
const CIRCUMSTANCE =
  /^(?:added|after|as|at|before|by|during|for|from|if|import|in|it|new|note|on|once|please|similar|since|some|sometimes|the [\w-]{1,30} (?:arguments?|options?|parameters?)|there|this (?:can|could|is|may|must|should|will)|though|to|until|when|while|with|without|you)\b/i;
const MOST_LETTERS = 160;

/** True for words that say something by themselves: no remark on the page, on other versions or on what stands beside them. */
export function isWholeDescription(text: string): boolean {
  const isPlain = text.length <= MOST_LETTERS && !FOREIGN.test(text) && !/[:;,([{]["')]?$/.test(text);
  return (
    isPlain &&
    text.split(" ").length >= LEAST_WORDS &&
    !HANGING.test(text.replace(/^This /, "")) &&
    !CIRCUMSTANCE.test(text)
  );
}

/** True for a sentence that says what a name is or does: `The egg function boils.`, `egg lets you boil.`, `Use egg to boil.` */
export function isSaidOf(text: string, name: string): boolean {
  const used = new RegExp(`^Use (?:the )?${literal(name)}(?: ${KIND})? (?:to|when|for) `, "u");
  if (used.test(text)) return isWholeDescription(text.replace(/:$/, ""));
  const behind = behindName(text, name);
  return behind !== undefined && tellsOf(behind) && isWholeDescription(text.replace(/:$/, ""));
}

/** What is left of a sentence behind its subject, when that is the name. */
function behindName(text: string, name: string): string | undefined {
  const subject = new RegExp(`^(?:The )?${literal(name)}(?:\\([^()]{0,60}\\))?(?: ${KIND})? (?=\\S)`, "u");
  const [lead] = subject.exec(text) ?? [];
  return lead === undefined ? undefined : text.slice(lead.length);
}

/** True for `This function boils.`, which speaks of the name that stands above it. */
export function isSaidOfNameAbove(text: string): boolean {
  const [lead] = new RegExp(`^This ${KIND} `, "u").exec(text) ?? [];
  return lead !== undefined && tellsOf(text.slice(lead.length)) && isWholeDescription(text);
}

function tellsOf(rest: string): boolean {
  const [verb = ""] = rest.split(" ", 1);
  if (STATE.test(rest) || OTHER_VERBS.test(verb) || PLURAL.test(rest)) return false;
  return /^(?:is|are|can be used|lets?|helps?|[a-z]{2,}[^s\W]s)\b/.test(rest);
}

function literal(name: string): string {
  return name.replace(/[$.*+?^()[\]{}|\\]/g, String.raw`\$&`);
}
