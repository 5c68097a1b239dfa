import { z } from "zod";
import { FAMILIES, MECHANISMS, SETTINGS } from "../domain/metaphor.ts";

/** Schema id of metaphor files. */
const METAPHORS_SCHEMA = "sora-pipeline/metaphors@1";

const CONCEPT_ID = new RegExp(`^(${FAMILIES.join("|")})\\.[a-z0-9-]+$`);
const sentence = z.string().min(1).max(180);
// Compared with split, lower-cased words; capitals would never match.
const words = z.array(z.string().regex(/^[^A-Z]+$/)).default([]);
const names = z.array(z.string().min(1)).default([]);

const action = z.strictObject({ setup: sentence, escalation: sentence, topper: sentence });
// Two seconds of film each.
const quickSentence = z.string().min(1).max(130);
const quick = z.strictObject({ setup: quickSentence, topper: quickSentence });

const gag = z.strictObject({
  id: z.string().min(1),
  setting: z.enum(SETTINGS),
  mechanism: z.enum(MECHANISMS),
  actors: z.union([z.literal(1), z.literal(2)]).default(1),
  seconds: z
    .strictObject({ min: z.number().positive(), ideal: z.number().positive(), max: z.number().positive() })
    .default({ min: 4, ideal: 8, max: 12 }),
  prop: z.string().min(1).max(90),
  ...action.shape,
  end: z.string().min(1).max(70).exactOptional(),
  short: action.optional(),
  quick,
  min: z.string().min(1).max(90),
  card: z.string().min(1).max(80),
});

const match = z.strictObject({
  tokens: words,
  faint: words,
  bases: names,
  messages: words,
  imports: names,
  not: words,
});

const concept = z.strictObject({
  id: z.string().regex(CONCEPT_ID),
  title: z.string().min(1),
  prior: z.number().min(0).max(4).default(1),
  answers: z.array(z.string().regex(CONCEPT_ID)).exactOptional(),
  match,
  gags: z.array(gag).min(1),
});

/** A `metaphors/*.yaml` file with concepts. */
export const metaphorFile = z.strictObject({
  schema: z.literal(METAPHORS_SCHEMA),
  set: z.string().min(1),
  concepts: z.array(concept),
});

/** `metaphors/puns.yaml`: import or identifier, lower case, and the household prop it sounds like. */
const punFile = z.strictObject({
  schema: z.literal("sora-pipeline/puns@1"),
  props: z.record(z.string(), z.string().min(1).max(60)),
});

/** `metaphors/frequencies.yaml`: in what share of surveyed repositories each concept is found. */
const frequencyFile = z.strictObject({
  schema: z.literal("sora-pipeline/frequencies@1"),
  measuredOver: z.strictObject({ repositories: z.int().min(0), note: z.string() }),
  frequencies: z.record(z.string(), z.number().min(0).max(1)),
});

/** Any file of the metaphor library, told apart by its `schema` line. */
export const libraryFile = z.discriminatedUnion("schema", [metaphorFile, punFile, frequencyFile]);

/** A concept as it stands in a file, defaults filled in. */
export type ConceptEntry = z.infer<typeof concept>;
/** Any file of the library after checking. */
export type LibraryFile = z.infer<typeof libraryFile>;
