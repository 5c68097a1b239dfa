import { z } from "zod";
import { ACTORS } from "../domain/staging.ts";

const coordinate = z.number().min(-80).max(80);
const words = z.string().regex(/^[a-z][a-z-]*( [^ ]+)*$/, "a verb and its arguments, one space apart");

const actorStart = z.strictObject({
  x: coordinate,
  y: z.number().min(0).max(80).default(0).describe("Height above the floor"),
  faces: z.enum(["left", "right"]).default("right"),
  present: z.boolean().default(true).describe("False: enters later"),
});

/** `clerk`, `clerk.left-hand`, `kettle`, `kettle.top`. */
const anchor = z.string().regex(/^[a-z][a-z0-9-]*([.](hand|left-hand|head|neck|back|foot|top|middle))?$/);

const thingStart = z.strictObject({
  kind: z.string().min(1).describe("A kind of the prop library"),
  x: coordinate.default(0),
  y: z.number().min(-10).max(90).default(0),
  size: z.number().min(0.1).max(6).default(1),
  tilt: z.number().min(-360).max(360).default(0).describe("Degrees, clockwise"),
  count: z.int().min(1).max(60).default(1),
  layer: z.enum(["back", "middle", "front"]).default("middle"),
  on: z
    .string()
    .regex(/^[a-z][a-z0-9-]*([.](hand|left-hand|head|back|foot))?$/)
    .exactOptional()
    .describe("A hand, head, back or foot of an actor (`clerk.hand`), or a thing it stands on"),
  from: anchor.exactOptional().describe("Where a string or rope begins: a hand or a thing, wherever it goes"),
  to: anchor.exactOptional().describe("Where it ends"),
  slack: z.number().min(0).max(30).exactOptional().describe("How far it hangs down in the middle"),
  hidden: z.boolean().default(false),
  open: z.boolean().default(false),
  mirrored: z.boolean().default(false),
});

const action = words.transform((text) => text.split(" ") as [string, ...string[]]);

/** One step in the file: actors, things and `effect` with what they do, and `for`, its weight. */
const step = z
  .record(
    z.string().regex(/^([a-z][a-z0-9-]*|effect[.][0-9])$/),
    z.union([action, z.number().positive().max(10)]),
  )
  .transform((entries, context) => {
    const { for: weight = 1, ...actions } = entries;
    if (typeof weight !== "number") {
      context.addIssue({
        code: "custom",
        path: ["for"],
        message: "`for` is a number, the weight of the step",
      });
      return z.NEVER;
    }
    const wrong = Object.entries(actions).find(([, value]) => typeof value === "number");
    if (wrong !== undefined) {
      context.addIssue({
        code: "custom",
        path: [wrong[0]],
        message: "say what it does, for instance `walk desk`",
      });
      return z.NEVER;
    }
    return { weight, actions: actions as Record<string, [string, ...string[]]> };
  });

const steps = z.tuple([step], step);

const actors = Object.fromEntries(ACTORS.map((name) => [name, actorStart.exactOptional()])) as Record<
  (typeof ACTORS)[number],
  z.ZodExactOptional<typeof actorStart>
>;

const staging = z.strictObject({
  ...actors,
  things: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), thingStart).default({}),
  setup: steps,
  escalation: steps,
  topper: steps,
});

/** What a file of stage directions (`metaphors/stage/*.yaml`) must look like. */
export const stageFile = z.strictObject({
  schema: z.literal("sora-pipeline/stage@1"),
  gags: z.record(z.string().min(1).describe("Gag id, or a mechanism in fallbacks.yaml"), staging),
});

/** What `templates/closings.yaml` must look like: the payoffs of running gags. */
export const closingsFile = z.strictObject({
  schema: z.literal("sora-pipeline/closings@1"),
  closings: z.record(
    z.string().min(1),
    z.strictObject({
      things: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), thingStart).default({}),
      steps,
    }),
  ),
});

const setPiece = z.strictObject({
  kind: z.string().min(1),
  x: coordinate,
  y: z.number().min(-20).max(90).default(0),
  size: z.number().min(0.1).max(6).default(1),
  mirrored: z.boolean().default(false),
});

const setView = z.strictObject({ backdrop: z.string().min(1), pieces: z.array(setPiece) });

const views = z.record(z.string().min(1), z.tuple([setView], setView));

/** What a file of sets (`templates/sets/*.yaml`) must look like. */
export const setFile = z.strictObject({ schema: z.literal("sora-pipeline/sets@1"), sets: views });

/** What `templates/sets/plain.yaml` must look like: sets by setting instead of variant. */
export const plainSetFile = z.strictObject({ schema: z.literal("sora-pipeline/sets@1"), plainSets: views });

const kinds = z.tuple([z.string().min(1)], z.string().min(1));

/** What `metaphors/props/kinds.yaml` must look like; a stand-in shows something of the right kind, not the prop itself. */
export const propsFile = z.strictObject({
  schema: z.literal("sora-pipeline/props@1"),
  props: z.record(
    z.string().min(1),
    z.union([
      kinds,
      z.strictObject({ kinds, "stand-in": z.boolean().exactOptional() }).transform((entry) => entry.kinds),
    ]),
  ),
});

/** One checked entry of a stage file. */
export type StagingEntry = z.infer<typeof staging>;
