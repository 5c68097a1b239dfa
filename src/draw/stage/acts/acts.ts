import type { ActorVerb } from "../../../domain/staging.ts";
import { BODY_ACTS } from "./body-acts.ts";
import type { Act } from "./cue.ts";
import { FEELING_ACTS } from "./feeling-acts.ts";
import { HAND_ACTS } from "./hand-acts.ts";
import { LEVEL_ACTS } from "./level-acts.ts";
import { NERVE_ACTS } from "./nerve-acts.ts";
import { REACTION_ACTS } from "./reaction-acts.ts";
import { SENSE_ACTS } from "./sense-acts.ts";
import { SIGN_ACTS } from "./sign-acts.ts";
import { WORK_ACTS } from "./work-acts.ts";

/** The acting of every verb. */
export const ACTS: Readonly<Record<ActorVerb, Act>> = {
  ...BODY_ACTS,
  ...LEVEL_ACTS,
  ...HAND_ACTS,
  ...WORK_ACTS,
  ...SENSE_ACTS,
  ...FEELING_ACTS,
  ...REACTION_ACTS,
  ...SIGN_ACTS,
  ...NERVE_ACTS,
};
