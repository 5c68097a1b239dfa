import { FACES } from "../../figure/face.ts";
import { mixPose } from "../../figure/pose.ts";
import { during, pulse, wave } from "../ease.ts";
import type { Act } from "./cue.ts";
import { handAt, times, withHands } from "./cue.ts";
import { gesture } from "./gesture.ts";

const salute = gesture(
  (cue) => ({
    lead: handAt(cue, { ahead: 3.6, above: 8.8, grip: 0, bend: -1 }),
    yaw: 0.45 * cue.facing,
    lean: -3 * cue.facing,
    nod: -3 * cue.facing,
    hipY: cue.build.hip + 0.3,
    squash: 1 + 0.03 * pulse(cue.share, 0.2, 0.3, 0.5),
    face: FACES.smug,
  }),
  { arrive: 0.2 },
);

/** Lifts the visor by its brim and lets it sink again, politely. */
const tip: Act = (cue) => {
  const up = pulse(cue.share, 0.25, 0.5, 0.8);
  const greeting = withHands({ ...cue.rest, nod: 8 * cue.facing * up, face: FACES.content }, cue, {
    lead: handAt(cue, { ahead: 5.4, above: 8.2 + up * 2.6, grip: 0.6, bend: 1 }),
  });
  const on = during(cue.share, 0.02, 0.25) * (1 - during(cue.share, 0.82, 1));
  return { ...mixPose(cue.rest, greeting, on), tipped: up };
};

const wavingHand = gesture(
  (cue, beat) => ({
    lead: handAt(cue, { ahead: 6.6 + beat * 2.8, above: 9.5, grip: -1 }),
    lean: beat * 2.5,
    face: FACES.delighted,
  }),
  { each: 0.45 },
);

const clap = gesture(
  (cue, beat) => ({
    rightHand: handAt(cue, { ahead: 7.2 - Math.max(0, beat) * 2.6, above: 0.5 - beat, grip: -0.2 }),
    leftHand: handAt(cue, { ahead: 7.4 + Math.max(0, beat) * 2.6, above: 0.5 + beat, grip: -0.2 }),
    face: FACES.delighted,
  }),
  { each: 0.32 },
);

const nod: Act = (cue) => {
  const dip = Math.abs(wave(cue.share, times(cue, 1.1))) * (1 - during(cue.share, 0.85, 1));
  return { ...cue.rest, nod: cue.rest.nod + 15 * dip * cue.facing, gazeY: -0.35 * dip, face: FACES.content };
};

const refuse: Act = (cue) => {
  const on = during(cue.share, 0, 0.12) * (1 - during(cue.share, 0.88, 1));
  const swing = wave(cue.share, times(cue, 0.75)) * on;
  const palms = withHands({ ...cue.rest, lean: -6 * cue.facing }, cue, {
    lead: handAt(cue, { ahead: 9 + swing, above: -1.5, grip: -1 }),
    other: handAt(cue, { ahead: 8 - swing, above: -4, grip: -1 }),
  });
  const pose = mixPose(cue.rest, palms, during(cue.share, 0, 0.2));
  return { ...pose, headYaw: cue.rest.headYaw + swing * 0.55, nod: swing * 3, face: FACES.stern };
};

const hush = gesture((cue) => ({
  lead: handAt(cue, { ahead: 5.2, above: 4.6, grip: 2 }),
  lean: 8 * cue.facing,
  headYaw: 0.3 * cue.facing,
  face: { ...FACES.surprised, brow: 0.5, mouth: 0.1, width: 0.4 },
}));

/** Does up his waistcoat, from the lowest button to the collar, and pats it. */
const button: Act = (cue) => {
  const on = during(cue.share, 0, 0.12) * (1 - during(cue.share, 0.92, 1));
  const climb = Math.min(1, cue.share / 0.8);
  const fumble = wave(cue.share, times(cue, 0.3)) * 0.4;
  const pose = mixPose(
    cue.rest,
    {
      ...cue.rest,
      rightHand: handAt(cue, { ahead: 3.2 + fumble, above: -9 + climb * 6.5, grip: 0.3 }),
      leftHand: handAt(cue, { ahead: 4 - fumble, above: -9.4 + climb * 6.5, grip: 0.3 }),
      nod: 14 * cue.facing,
      gazeY: -0.8,
    },
    on,
  );
  return { ...pose, face: cue.share > 0.85 ? FACES.smug : { ...FACES.neutral, brow: 0.2, smile: 0.2 } };
};

/** One arm for a handle, the other for a spout, and a tilt as if to pour. */
const teapot = gesture((cue) => ({
  lead: handAt(cue, { ahead: -4.2, above: -10.4, grip: 1 }),
  other: handAt(cue, { ahead: 12.4, above: 3.8, grip: -1 }),
  lean: 6 * cue.facing * Math.sin(cue.share * Math.PI * 3) * (1 - cue.share),
  yaw: 0.2 * cue.facing,
  headYaw: 0.2 * cue.facing,
  face: FACES.content,
}));

/** What is said with the hands. */
export const SIGN_ACTS = {
  salute,
  tip,
  wave: wavingHand,
  clap,
  nod,
  refuse,
  hush,
  button,
  teapot,
} as const satisfies Readonly<Record<string, Act>>;
