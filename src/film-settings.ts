import { z } from "zod";
import { definedOnly } from "./domain/defined-only.ts";
import { ENGINES } from "./domain/engine.ts";
import { SoraPipelineError } from "./domain/errors.ts";
import { MOST_VARIANTS } from "./domain/film-rules.ts";
import { refusedValue, shownValue } from "./domain/refused-value.ts";
import { QUALITIES } from "./domain/video-model.ts";
import { schemaFault } from "./library/schema-fault.ts";
import { unknownKeyHint } from "./library/schema-keys.ts";

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

const REPOSITORY_REQUEST = z.strictObject({
  ...FILM_SETTINGS,
  repoPath: word.exactOptional(),
  seconds: z.number().exactOptional(),
  metaphors: z.array(word).exactOptional(),
  monthlyBudgetUsd: z.number().nonnegative().exactOptional(),
  provider: word.exactOptional(),
  cacheDirectory: word.exactOptional(),
  outDir: word.exactOptional(),
  onStage: z.function().exactOptional(),
});
const VARIANTS_REQUEST = REPOSITORY_REQUEST.extend({ variants: z.int().positive().max(MOST_VARIANTS) });

const EXAMPLE = '{ repoPath: "." }';

/** Keys that flags and settings files have for what the library calls otherwise. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([["duration", "seconds"]]);

/**
 * The request without what is `undefined`, checked.
 * @throws SoraPipelineError `BAD_CONFIG` with the name, the value and what is allowed.
 */
export function checkedRepositoryRequest<Request extends object>(request: Request): Request {
  return checkedValues(request, { schema: REPOSITORY_REQUEST, example: EXAMPLE });
}

/**
 * Like {@link checkedRepositoryRequest}, for several films.
 * @throws SoraPipelineError like {@link checkedRepositoryRequest}.
 */
export function checkedVariantsRequest<Request extends object>(request: Request): Request {
  return checkedValues(request, { schema: VARIANTS_REQUEST, example: EXAMPLE });
}

/** What values must be like. */
interface Requirement {
  readonly schema: z.ZodObject;
  /** The least a caller may give. */
  readonly example: string;
}

/**
 * Values without those that are `undefined`, checked against a schema.
 * @throws SoraPipelineError `BAD_CONFIG` with the name, the value and what is allowed.
 */
export function checkedValues<Values extends object>(
  values: Values,
  { schema, example }: Requirement,
): Values {
  if (typeof values !== "object" || values === null) {
    throw refusedValue({
      name: "the request",
      value: values,
      code: "BAD_CONFIG",
      allowed: `Give an object, for instance ${example}.`,
    });
  }
  const given = definedOnly(values) as Values;
  const { error } = schema.safeParse(given);
  if (error === undefined) return given;
  const { issue, field, value, allowed } = schemaFault({ schema, error, data: given });
  if (issue.code === "unrecognized_keys" && issue.path.length === 0)
    throw unknownKey(issue.keys[0] ?? "", Object.keys(schema.shape));
  throw refusedValue({ name: field, value, code: "BAD_CONFIG", allowed });
}

function unknownKey(key: string, known: readonly string[]): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_CONFIG",
    message: `the request has no key ${shownValue(key)}`,
    hint: unknownKeyHint(OTHER_NAMES.get(key) ?? key, known),
    data: { key, known },
  });
}
