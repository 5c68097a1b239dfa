import { SoraPipelineError } from "../domain/errors.ts";
import type { RepoFacts } from "../domain/facts.ts";
import { stem } from "../domain/name-words.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import type { StoryTemplateSource } from "../domain/story.ts";
import { readInterests } from "./interests.ts";

/** The template that suits a repository, and why. */
export interface TemplateChoice {
  readonly template: StoryTemplateSource;
  /** One phrase for people, such as `the repository speaks of “queue” and “task”`. */
  readonly why: string;
}

/** Words counted at most for one template, so that a long list is no advantage. */
const COUNTED_WORDS = 4;
/** Different words that must speak for a template. */
const LEAST_WORDS = 2;
const SHOWN_WORDS = 3;

/**
 * The template whose words come up most in what the repository says about itself: its name, keywords, tag line,
 * description, README and most central classes. Every template starts with its prior; among equals the higher prior
 * wins, so that the usual story stays the usual one. A single template is one that was asked for.
 * @throws SoraPipelineError `UNKNOWN_TEMPLATE` when there is none to choose from.
 */
export function chooseTemplate({
  facts,
  templates,
}: {
  readonly facts: RepoFacts;
  readonly templates: readonly StoryTemplateSource[];
}): TemplateChoice {
  const [only] = templates;
  if (only !== undefined && templates.length === 1) return { template: only, why: "the one you asked for" };
  const points = readInterests(facts);
  const [best] = templates.map((template) => judge(template, points)).toSorted(compareJudgements);
  if (best === undefined) throw noTemplates();
  const { template, words } = best;
  const spoken = words.slice(0, SHOWN_WORDS).map(({ word }) => `“${word}”`);
  const why =
    spoken.length === 0
      ? "the usual story, for it suits any repository"
      : `the repository speaks of ${listed(spoken)}`;
  return { template, why };
}

interface Judgement {
  readonly template: StoryTemplateSource;
  readonly score: number;
  /** What spoke for the template, strongest first. */
  readonly words: readonly { readonly word: string; readonly value: number }[];
}

function judge(template: StoryTemplateSource, points: ReadonlyMap<string, number>): Judgement {
  const words = strongestForms(template.fit.words, points).slice(0, COUNTED_WORDS);
  // A single word may stand there by chance: `URL-friendly` is no post office.
  const counted = words.length < LEAST_WORDS ? [] : words;
  return {
    template,
    words: counted,
    score: counted.reduce((sum, { value }) => sum + value, template.fit.prior),
  };
}

/** The words with points, strongest first; of `task` and `tasks` only one. */
function strongestForms(words: readonly string[], points: ReadonlyMap<string, number>): Judgement["words"] {
  const found = [...new Set(words)]
    .map((word) => ({ word, value: points.get(word) ?? 0 }))
    .filter(({ value }) => value > 0)
    .toSorted((left, right) => right.value - left.value || byCodeUnit(left.word, right.word));
  return found.filter(
    ({ word }, place) => found.findIndex((other) => stem(other.word) === stem(word)) === place,
  );
}

function compareJudgements(left: Judgement, right: Judgement): number {
  return (
    right.score - left.score ||
    right.template.fit.prior - left.template.fit.prior ||
    byCodeUnit(left.template.name, right.template.name)
  );
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

function noTemplates(): SoraPipelineError {
  return new SoraPipelineError({
    code: "UNKNOWN_TEMPLATE",
    message: "there is no story template to choose from",
    hint: "Add a folder with story.yaml, settings.yaml and its texts to the templates.",
  });
}
