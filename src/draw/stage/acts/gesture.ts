import type { Limb, Pose } from "../../figure/pose.ts";
import { mixPose } from "../../figure/pose.ts";
import { during, wave } from "../ease.ts";
import type { Act, Cue } from "./cue.ts";
import { times, withHands } from "./cue.ts";

/** A gesture that comes, is held and stays: the pose it goes to, alive with `beat` (-1 to 1). */
export function gesture(
  show: (cue: Cue, beat: number) => Partial<Pose> & { readonly lead?: Limb; readonly other?: Limb },
  how: { readonly each?: number; readonly arrive?: number } = {},
): Act {
  return (cue) => {
    const beat = wave(cue.share, times(cue, how.each ?? 0.7));
    const { lead, other, ...change } = show(cue, beat);
    const shown = withHands({ ...cue.rest, ...change }, cue, { lead, other });
    return mixPose(cue.rest, shown, during(cue.share, 0.04, how.arrive ?? 0.28));
  };
}
