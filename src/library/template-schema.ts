import { z } from "zod";
import { BEAT_NAMES } from "../domain/gag.ts";
import { FAMILIES } from "../domain/metaphor.ts";
import type { NonEmpty } from "../domain/evidence.ts";
import type { SettingRule } from "../domain/story.ts";

const wording = z.string().trim().min(1).max(600);
const block = z.strictObject({ long: wording, short: wording, min: wording });

const slot = z.strictObject({
  families: list(z.enum(FAMILIES)),
  settings: list(z.string()),
  actors: z.union([z.literal(1), z.literal(2)]).optional(),
  idealSeconds: z.number().min(1).max(60),
  weight: z.number().min(1).max(100),
  cameras: list(z.string()),
  sets: z.record(z.string(), z.string()).optional(),
  guest: z.string().optional(),
  staging: list(block).optional(),
  plant: z.literal(true).optional(),
  payoff: z.literal(true).optional(),
});

const runningGag = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().trim().min(1).max(40).optional(),
  words: z.array(z.string()).default([]),
  about: wording,
  plants: list(block.omit({ min: true })),
  payoff: z.strictObject({ about: wording, action: block }),
  closing: list(block),
});

const beat = z.strictObject({
  name: z.enum(BEAT_NAMES),
  title: z.string().trim().min(1).max(40).optional(),
  seconds: z.number().positive().max(600),
  cardShare: z.number().min(0).max(1),
  slots: list(slot),
  fill: slot,
});

/** What `story.yaml` must look like. */
export const storySchema = z.strictObject({
  title: wording,
  fit: z
    .strictObject({
      words: z.array(z.string().regex(/^[a-z]+$/, { message: "a word in lower-case letters is needed" })),
      prior: z.number().min(0).max(100),
    })
    .default({ words: [], prior: 0 }),
  style: block,
  character: block,
  negative: wording,
  cameras: z.record(z.string(), block),
  running: list(runningGag),
  beats: z
    .array(beat)
    .refine(
      (beats) =>
        BEAT_NAMES.every((name, index) => beats[index]?.name === name) && beats.length === BEAT_NAMES.length,
      {
        message: `beats are ${BEAT_NAMES.join(", ")}, in this order`,
      },
    ),
  people: z.record(z.string(), block),
  directions: z.strictObject({ arrive: block, stay: block }),
});

const variant = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  words: z.array(z.string()),
  light: block,
  views: list(block),
});
const setting = z.strictObject({ sound: block, variants: list(variant) });

/** What `settings.yaml` must look like: one entry per setting that gags can ask for, and the template's own sets. */
export const settingsSchema: z.ZodType<Readonly<Record<string, SettingRule>>> = z
  .object({ workshop: setting, kitchen: setting, street: setting })
  .catchall(setting);

/** A checked `story.yaml`. */
export type StoryFile = z.infer<typeof storySchema>;

function list<T extends z.ZodType>(item: T): z.ZodType<NonEmpty<z.infer<T>>, NonEmpty<z.input<T>>> {
  return z.tuple([item], item) as unknown as z.ZodType<NonEmpty<z.infer<T>>, NonEmpty<z.input<T>>>;
}
