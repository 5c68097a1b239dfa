import type { LintFinding } from "../domain/film.ts";
import { GENERIC_PRIOR, type MatchRule, type Metaphor, type MetaphorLibrary } from "../domain/metaphor.ts";

const KINDS = ["tokens", "bases", "messages", "imports"] as const satisfies readonly (keyof MatchRule)[];
/** Families that are looked through together with `custom`. */
const OPEN_TO_CUSTOM: ReadonlySet<string> = new Set(["error", "role", "import", "signal", "custom"]);

/**
 * Finds concepts that nothing can match, faint words that are no tokens, and rules that
 * clash: the same phrase asks for an earlier concept of no less weight, so that the
 * later one loses or only the alphabet decides. What shipped concepts share is meant.
 */
export function lintMatching({ metaphors, shipped = metaphors }: MetaphorLibrary): LintFinding[] {
  const known = new Set(clashes(shipped).map(({ key }) => key));
  return [
    ...metaphors.filter(neverMatches).map(({ id }) => ({
      rule: "never-matches",
      where: id,
      message: "no token, base, message or import can ever match it; add one",
    })),
    ...metaphors.flatMap(strayFaint),
    ...unknownAnswers(metaphors),
    ...clashes(metaphors)
      .filter(({ key }) => !known.has(key))
      .map(({ finding }) => finding),
  ];
}

/** A concept that answers one that there is not. */
function unknownAnswers(metaphors: readonly Metaphor[]): readonly LintFinding[] {
  const known = new Set(metaphors.map(({ id }) => id));
  return metaphors.flatMap(({ id, answers = [] }) =>
    answers
      .filter((answered) => !known.has(answered))
      .map((answered) => ({
        rule: "unknown-answer",
        where: id,
        message: `there is no concept "${answered}"`,
      })),
  );
}

/** A generic concept stands in for whatever has none, without a rule. */
function neverMatches({ prior, match }: Metaphor): boolean {
  const forbidden = new Set(match.not);
  const rules = KINDS.flatMap((kind) => match[kind]).filter((phrase) => !forbidden.has(phrase));
  return rules.length === 0 && prior > GENERIC_PRIOR;
}

/** What makes a token weaker must be one. */
function strayFaint({ id, match: { tokens, faint } }: Metaphor): LintFinding[] {
  const stray = faint.filter((word) => !tokens.includes(word));
  return stray.map((word) => ({
    rule: "stray-faint",
    where: id,
    message: `"${word}" in faint is none of its tokens; add it there or take it out`,
  }));
}

interface Clash {
  /** The two concepts and what they share, to tell clashes apart. */
  readonly key: string;
  readonly finding: LintFinding;
}

function clashes(metaphors: readonly Metaphor[]): Clash[] {
  return KINDS.flatMap((kind) => {
    const holders = new Map<string, Metaphor[]>();
    return metaphors.flatMap((metaphor) =>
      [...new Set(metaphor.match[kind].map((phrase) => phrase.toLowerCase()))].flatMap((phrase) => {
        const earlier = holders.get(phrase) ?? [];
        holders.set(phrase, [...earlier, metaphor]);
        return earlier
          .filter((other) => other.prior >= metaphor.prior && compete(other, metaphor))
          .map((other) => clash({ kind, phrase, pair: [other, metaphor] }));
      }),
    );
  });
}

function compete(left: Metaphor, right: Metaphor): boolean {
  const [one, other] = [left, right].map(({ id }) => id.slice(0, id.indexOf(".")));
  if (one === undefined || other === undefined) return false;
  const isCustom = one === "custom" || other === "custom";
  return one === other || (isCustom && OPEN_TO_CUSTOM.has(one) && OPEN_TO_CUSTOM.has(other));
}

function clash({
  kind,
  phrase,
  pair: [earlier, later],
}: {
  readonly kind: (typeof KINDS)[number];
  readonly phrase: string;
  readonly pair: readonly [Metaphor, Metaphor];
}): Clash {
  const message = `"${phrase}" in ${kind} also asks for ${earlier.id}; take it out, give a prior above ${earlier.prior}, or replace ${earlier.id} under its own id`;
  return {
    key: `${kind} ${phrase} ${[earlier.id, later.id].toSorted().join(" ")}`,
    finding: { rule: "clashing-rules", where: later.id, message },
  };
}
