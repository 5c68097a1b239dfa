import { REFERENCES, ROLE } from "../domain/reference-markup.ts";

/**
 * Takes inline markup (reStructuredText, Markdown, JSDoc, HTML) out of a line or sentence and squeezes white space:
 * "See :class:`Foo` and **bar**" becomes "See Foo and bar". Meant for short texts.
 */
export function plainText(text: string): string {
  let plain = text;
  if (MARKUP_SIGN.test(text))
    for (const [pattern, replacement] of INLINE_MARKUP) plain = plain.replace(pattern, replacement);
  return plain.replace(/\s+/g, " ").trim();
}

/** Every pattern of {@link INLINE_MARKUP} needs one of these; most lines have none. */
const MARKUP_SIGN = /[[{<`*\\&]/;

// Every quantifier is bounded, and none overlaps its neighbour, so that the cost stays linear on any text.
const INLINE_MARKUP: readonly (readonly [RegExp, string])[] = [
  ...REFERENCES,
  [/!\[[^[\]]{0,200}\]\([^()]{0,400}\)/g, ""],
  [/\[([^[\]]{0,200})\]\([^()]{0,400}\)/g, "$1"],
  [/(^|[\s("])\[([^[\]]{1,200})\]\[[^[\]]{0,200}\]/g, "$1$2"],
  // `[`Pan`]` and `[frying pan]` of Rust are links whose address stands further down, `{Pan}` and `{Kitchen::Pan}` are links of Ruby.
  [/(^|[\s("])\[`([^`[\]]{1,100})`\](?![\w[(:])/g, "$1$2"],
  [/(\w )\[(\p{L}[\p{L}-]{1,30}(?: \p{L}[\p{L}-]{1,30}){1,3}|\p{Lu}\w{2,60})\](?=[\s.,;)]|$)/gu, "$1$2"],
  [/(^|[\s("])\{(?:[A-Z]\w{0,60}::){0,6}([A-Z]\w{1,60})\}(?=[\s.,;)'’]|$)/g, "$1$2"],
  [/<\/?(?:a|b|br|code|em|i|img|kbd|p|span|strong|sub|sup|div|h[1-6])(?:\s[^<>]{0,400})?\/?>/gi, ""],
  [/(:(?:any|attr|class|const|data|deco|exc|func|meth|mod|obj|type):`)\.(?=\w)/g, "$1"],
  [new RegExp(`${ROLE}\`(?=[^\`])!?`, "g"), "`"],
  [/([\w>)]`)\\{1,2} ?(?=\w)/g, "$1"],
  [/`([^`<>]{1,200}?) ?<[^`<>]{1,400}>`_{0,2}/g, "$1"],
  [/``([^`]{1,300})``/g, "$1"],
  // Behind a letter or a bracket a back-tick is code: `run(options)`command``.
  [/(?<![\w)$])`([^`]{1,300})`(?:__?(?!\w))?/g, "$1"],
  [/\*\*([^*\s][^*]{0,300})\*\*/g, "$1"],
  [/(^|[^\w*])\*([^*\s][^*]{0,300})\*(?![\w*])/g, "$1$2"],
  [/(?<!\\)\\+([*_`[\]<>#|])/g, "$1"],
  [/&#64;/g, "@"],
  [/&amp;/g, "&"],
];
