import { z } from "zod";
import type { FilmPlan } from "../domain/film.ts";
import { FILM_SCHEMA } from "../domain/film.ts";
import { FILM_SECONDS } from "../domain/film-rules.ts";
import { QUALITIES } from "../domain/video-model.ts";
import type { BeatName } from "../domain/gag.ts";
import { BEAT_NAMES } from "../domain/gag.ts";
import { MECHANISMS } from "../domain/metaphor.ts";

const amount = z.number().min(0);
const count = z.int().min(0);
/** Ten minutes: far more than any film or clip has, and little enough to lay out and draw. */
const MAX_SECONDS = 600;
const moment = amount.max(MAX_SECONDS);
const length = z.number().min(0.1).max(MAX_SECONDS);

const evidence = z.object({
  path: z.string().min(1).describe("Relative to the repository root, forward slashes"),
  line: z.int().min(1).describe("1-based"),
  text: z.string().min(1).max(200).describe("Verbatim part of that line"),
});
const evidenceList = z.tuple([evidence], evidence);

const segment = z.object({
  start: moment.describe("Film time in seconds"),
  seconds: length.describe("Screen time"),
  from: moment.describe("Offset in the clip in seconds"),
});

const placed = {
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,31}$/),
  beat: z.enum(BEAT_NAMES),
  start: moment.describe("Film time in seconds"),
  seconds: length.describe("Screen time"),
};

const card = z.object({
  ...placed,
  text: z.string().min(1).describe("Lines separated by a line feed"),
  original: z.string().exactOptional().describe("English wording of a translated card"),
  kind: z.enum([
    "title",
    "tagline",
    "quote",
    "identifier",
    "introduction",
    "number",
    "words",
    "library",
    "end",
  ]),
  verbatim: z.boolean().describe("True when the words are the repository's own"),
  evidence: evidenceList,
});

const titleOfBeat = {
  myth: z.string().exactOptional(),
  tools: z.string().exactOptional(),
  attempt: z.string().exactOptional(),
  breakfast: z.string().exactOptional(),
  resolution: z.string().exactOptional(),
} satisfies Record<BeatName, unknown>;

const shot = z.object({
  ...placed,
  clipSeconds: length.describe("Length of the clip to buy"),
  segments: z.tuple([segment], segment),
  title: z.string(),
  note: z.string().describe("Why this shot is about this repository"),
  concept: z.string(),
  gag: z.string(),
  mechanism: z.enum(MECHANISMS),
  prop: z.string(),
  setting: z.string(),
  set: z.string().describe("The set in the template's settings.yaml"),
  view: count.describe("Which view of the set, from 0"),
  prompt: z.string().min(1),
  tokens: count.describe("o200k tokens of the prompt"),
  evidence: evidenceList,
});

const finding = z.object({
  rule: z.string(),
  where: z.string().describe("A shot or card id, or `film`"),
  message: z.string(),
});

/** The shape of `film.json`; the published JSON Schema is generated from it. Unknown fields are allowed and ignored. */
export const filmSchema = z.object({
  schema: z.literal(FILM_SCHEMA),
  version: z.string().describe("Version of sora-pipeline that made the file"),
  repo: z.object({
    name: z.string(),
    commit: z.string().nullable(),
    dirty: z.boolean(),
    languages: z.array(z.string()),
    tagline: z.string().nullable(),
  }),
  title: z.string(),
  seconds: z
    .number()
    .min(1)
    .max(MAX_SECONDS)
    .describe(`Length of the film; sora-pipeline makes ${FILM_SECONDS.min}-${FILM_SECONDS.max}`),
  seed: z.number(),
  story: z.string().describe("Name of the story template"),
  runningGag: z
    .string()
    .exactOptional()
    .describe("Id of the running gag of the story; files of earlier versions do not say"),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .describe("Language of the film's own words on its cards"),
  beatTitles: z
    .object(titleOfBeat)
    .exactOptional()
    .describe("What the template calls its beats, where it has names of its own"),
  budget: z.object({
    level: z.string(),
    limit: count.describe("o200k tokens allowed for all prompts together"),
    tokens: count,
    retained: z.number().min(0).max(1).describe("Share of the story value kept"),
    optimal: z.boolean(),
  }),
  dialect: z.enum(["structured", "paragraph"]),
  style: z.string(),
  character: z.string(),
  negative: z.string(),
  cards: z.array(card).min(1),
  shots: z.array(shot).min(1),
  lint: z.object({ errors: z.array(finding), warnings: z.array(finding) }),
  cost: z.object({
    model: z.string(),
    size: z.string(),
    quality: z.enum(QUALITIES),
    currency: z.literal("USD"),
    billedSeconds: amount,
    totalUsd: amount,
    lines: z.array(z.object({ shot: z.string(), seconds: amount, usd: amount })),
    source: z.string(),
    checkedOn: z.string(),
  }),
  notices: z.array(z.object({ code: z.string(), message: z.string() })),
});

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;
type Agrees<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : never) : never;

// Does not compile when the schema and the type FilmPlan drift apart.
true satisfies Agrees<DeepReadonly<z.infer<typeof filmSchema>>, FilmPlan>;
