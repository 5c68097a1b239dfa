import { MOST_CARD_PERCENT } from "../domain/film-rules.ts";
import { printable } from "../domain/printable.ts";

/** One entry of the catalogue: how bad a finding is unless it says otherwise, and what it says. */
interface LintRule {
  readonly severity: "error" | "warning";
  /** One sentence; `found` is what was found, in the form that the rule's code gives it. */
  readonly message: (found: string) => string;
}

/** Every rule of the film linter: the one place for names, severities and texts. */
export const LINT_RULES = {
  "style-first": rule("error", () => "the prompt does not begin with the film's style block, unchanged"),
  "character-block": rule(
    "error",
    (times) => `the character block, unchanged, stands ${times} times in the prompt, not once`,
  ),
  "one-camera-move": rule("error", (moves) => `more than one camera move: ${moves}`),
  "timed-beats": rule("error", (beats) => `too many timed beats, at most one per 2 s: ${beats}`),
  "observable-action": rule("warning", (word) => `a camera cannot see this: ${word}`),
  "two-actors": rule("error", (actors) => `more than two actors: ${actors}`),
  "positive-phrasing": rule("error", (word) => `negative phrasing, say what is seen instead: ${word}`),
  "no-container-parameters": rule(
    "error",
    (text) => `length, rate and size belong into the request, not the prompt: ${text}`,
  ),
  "blank-papers": rule("error", () => "the prompt does not say that papers, labels and signs are blank"),
  "one-sound-cue": rule("error", (count) => `one sound cue is allowed, found ${count}`),
  "no-music": rule("error", (word) => `the music comes later, the prompt must not ask for it: ${word}`),
  "light-side": rule("warning", (sides) => `the light changes sides within the beat: ${sides}`),
  "word-count": rule("warning", (words) => `unusual prompt length: ${words}`),
  "token-limit": rule("error", (count) => `over the token budget of the film: ${count}`),
  "model-limit": rule("error", (count) => `over the prompt limit of the model: ${count}`),
  "repository-text": rule(
    "error",
    (text) => `words of the repository in the prompt, they belong on cards: ${text}`,
  ),
  "banned-word": rule("error", (word) => `protected person, character, costume or trademark: ${word}`),
  "card-words": rule("error", (words) => `too many words for a card: ${words}`),
  "card-too-short": rule("error", (times) => `the card cannot be read in time: ${times}`),
  "card-too-long": rule("warning", (times) => `the card stands still for too long: ${times}`),
  "card-empty": rule("error", () => "the card has no words"),
  "card-share": rule("error", (share) => `cards take more than ${MOST_CARD_PERCENT} % of the film: ${share}`),
  "cards-in-a-row": rule("error", (ids) => `two cards in a row before the end: ${ids}`),
  "not-fit-to-show": rule("error", (field) => `a secret, address, link or rude word in the ${field}`),
  "no-evidence": rule("error", (field) => `evidence is missing or incomplete: ${field}`),
  "timeline-gap": rule("error", (times) => `the timeline has a gap or an overlap: ${times}`),
  "segment-sum": rule(
    "error",
    (times) => `start and length of the shot do not agree with its segments: ${times}`,
  ),
  "clip-bounds": rule("error", (times) => `a segment reaches beyond the clip: ${times}`),
  "clip-speed": rule("warning", (times) => `the clip is trimmed by more than a quarter: ${times}`),
  "beat-order": rule("error", (beats) => `beats out of order: ${beats}`),
  "beat-missing": rule("error", (beat) => `the beat has neither shot nor card: ${beat}`),
  "shared-id": rule("error", (id) => `two items share an id: ${id}`),
  "mechanism-repeated": rule("error", (text) => `a gag mechanism is used too often: ${text}`),
  "mechanism-variety": rule("error", (text) => `fewer than three gag mechanisms: ${text}`),
  "prop-repeated": rule("error", (prop) => `a prop appears in two gags: ${prop}`),
  "setting-variety": rule("error", (setting) => `all shots share one setting: ${setting}`),
} as const satisfies Record<string, LintRule>;

/** Stable name of a lint rule. */
export type LintRuleName = keyof typeof LINT_RULES;

/** A finding before its text is looked up. */
export interface RawFinding {
  readonly rule: LintRuleName;
  /** `S3`, `C2` or `film`. */
  readonly where: string;
  /** What was found, for the message. */
  readonly found: string;
  /** Overrides the severity of the catalogue. */
  readonly severity?: "error" | "warning";
}

const MAX_SHOWN = 120;

function rule(severity: LintRule["severity"], message: LintRule["message"]): LintRule {
  return { severity, message: (found) => message(printable(found).slice(0, MAX_SHOWN)) };
}
