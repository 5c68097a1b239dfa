import { words } from "./phrase-words.ts";

/** Words after which a prop is only described. */
const TRIMMINGS: ReadonlySet<string> = new Set(
  "and with held that which who in on from at by never made tied hung painted under over inside up joined assembled poured laid passing to behind being full marked shaped whose for beside fed wired pinned shared as running wearing carried between hooked unravelled wrapped open standing arranged divided striking round filled through resting".split(
    " ",
  ),
);

/** `two round hatches`: what follows a number is no trimming. */
function isNumber(word: string | undefined): boolean {
  return /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)$/i.test(word ?? "");
}

/** The thing a gag is about without its trimmings: `a velvet rope and a tall doorman` becomes `velvet rope`. */
export function propPhrase(prop: string): string {
  const all = words(prop.replace(/^(a|an|the) /i, ""));
  const end = all.findIndex(
    (word, index) => index > 0 && !isNumber(all[index - 1]) && TRIMMINGS.has(word.replace(/[,;:]$/, "")),
  );
  const phrase = (end === -1 ? all : all.slice(0, end)).join(" ");
  return phrase.split(/[,;:(]/)[0]?.trim() ?? phrase;
}
