const LEAST_WORDS = 3;

/**
 * What a sentence says of its subject, to stand below the name with fewer words: `useEgg is a hook that lets you boil.` gives
 * `lets you boil.`, `The egg function is to boil it.` gives `to boil it.`; `undefined` where it begins otherwise.
 */
export function predicateOf(sentence: string, name: string): string | undefined {
  const literal = name.replace(/[$.*+?^()[\]{}|\\]/g, String.raw`\$&`);
  const subject = new RegExp(
    String.raw`^(?:(?:The )?${literal}(?: [a-z]+)?|This [a-z]+) (?:can be|is)(?: an? (?:[\w-]+ ){1,4}(?:that|which))? (?=\S)`,
    "u",
  );
  const [lead] = subject.exec(sentence) ?? [];
  const rest = lead === undefined ? "" : sentence.slice(lead.length);
  const isWhole = !/^(?:not|no|only|now|also)\b/.test(rest) && rest.split(" ").length >= LEAST_WORDS;
  return isWhole ? rest : undefined;
}
