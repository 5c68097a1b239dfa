import { z } from "zod";
import { ENGINES } from "./domain/engine.ts";
import { refusedValue } from "./domain/refused-value.ts";
import { QUALITIES } from "./domain/video-model.ts";
import { schemaFault } from "./library/schema-fault.ts";

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
  const { error } = schema.safeParse(given);
  if (error === undefined) return given;
  const { field, value, allowed } = schemaFault(error, given);
  throw refusedValue({ name: field, value, code: "BAD_CONFIG", allowed });
}
