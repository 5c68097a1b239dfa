import { z } from "zod";
import { ENGINES } from "./domain/engine.ts";
import { refusedValue } from "./domain/refused-value.ts";
import { QUALITIES } from "./domain/video-model.ts";

const word = z.string().min(1);

/** What the settings of the command line and the requests of the library have in common; one set of rules for both. */
export const FILM_SETTINGS = {
  budget: word.exactOptional(),
  maxPromptTokens: z.int().positive().exactOptional(),
  model: word.exactOptional(),
  quality: z.enum(QUALITIES).exactOptional(),
  size: word.exactOptional(),
  template: word.exactOptional(),
  lang: word.exactOptional(),
  prices: word.exactOptional(),
  seed: z.int().nonnegative().exactOptional(),
  include: z.array(word).exactOptional(),
  exclude: z.array(word).exactOptional(),
  engine: z.enum(ENGINES).exactOptional(),
  /** Own token levels by name. */
  levels: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), z.int().positive()).exactOptional(),
};

const REPOSITORY_REQUEST = z.object({
  ...FILM_SETTINGS,
  repoPath: word.exactOptional(),
  seconds: z.number().exactOptional(),
  metaphors: z.array(word).exactOptional(),
  monthlyBudgetUsd: z.number().nonnegative().exactOptional(),
  provider: word.exactOptional(),
  cacheDirectory: word.exactOptional(),
  outDir: word.exactOptional(),
  variants: z.int().positive().exactOptional(),
  onStage: z.function().exactOptional(),
});

/**
 * The request without what is `undefined`, checked.
 * @throws SoraPipelineError `BAD_CONFIG` with the name, the value and what is allowed.
 */
export function checkedRepositoryRequest<Request extends object>(request: Request): Request {
  return checkedValues(request, REPOSITORY_REQUEST);
}

function checkedValues<Values extends object>(values: Values, schema: z.ZodType): Values {
  if (typeof values !== "object" || values === null) {
    throw refusedValue({
      name: "the request",
      value: values,
      code: "BAD_CONFIG",
      allowed: 'Give an object, for instance { repoPath: "." }.',
    });
  }
  const given = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Values;
  const issue = schema.safeParse(given).error?.issues[0];
  if (issue === undefined) return given;
  const value = issue.path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown>)?.[key],
    given,
  );
  throw refusedValue({
    name: issue.path.join("."),
    value,
    code: "BAD_CONFIG",
    allowed: allowedInstead(issue),
  });
}

const KINDS: Readonly<Record<string, string>> = {
  array: "a list",
  function: "a function",
  int: "a whole number",
  number: "a number",
  object: "an object",
  string: "a text",
};

/** What is allowed in place of a value, as a sentence. */
export function allowedInstead(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "invalid_value") return `Allowed: ${issue.values.map(String).join(", ")}.`;
  if (issue?.code === "too_small" && issue.origin === "string") return "Give a text that is not empty.";
  if (issue?.code === "too_small")
    return `Give a number ${issue.inclusive === true ? "of at least" : "above"} ${String(issue.minimum)}.`;
  const kind = issue?.code === "invalid_type" ? KINDS[issue.expected] : undefined;
  return kind === undefined ? "Run sora-pipeline --help for the values that are allowed." : `Give ${kind}.`;
}
