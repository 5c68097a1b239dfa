import { capitalised } from "../../domain/capitalised.ts";
import { momentsIn, piecesOf, type PromptShape, uncapitalised } from "../prompt-shape.ts";

/**
 * Labelled lines with timed moments of action: the shape of Sora and Omni guides. Every piece is whole lines, so no
 * token spans two pieces; the prompt ends without a line break because action, sound and end are one part.
 */
export const structured: PromptShape = {
  style: (text) => `Style: ${text}\n`,
  character: (text) => ` ${text}\n`,
  parts: ({ wordings, seconds }) => [
    piecesOf({ names: ["scene"], wordings, write: ({ scene }) => `Scene: ${capitalised(scene)}` }),
    piecesOf({
      names: ["camera", "direction", "light"],
      wordings,
      write: ({ camera, direction, light }) => cameraLine(camera, [direction, light]),
    }),
    piecesOf({
      names: ["setup", "escalation", "topper", "sound", "end"],
      wordings,
      write: ({ setup, escalation, topper, sound, end }) => {
        const moments = [setup, escalation, topper].filter((text) => text !== "");
        return ["Action:", ...timed(moments, seconds), ...soundLine(sound), ...endLine(end)].join("\n");
      },
    }),
  ],
};

/** What the camera does, then what it sees: who goes where, and the light. */
function cameraLine(camera: string, seen: readonly string[]): string {
  const said = [camera, ...seen].filter((text) => text !== "").map(capitalised);
  if (said.length === 0) return "";
  return `${camera === "" ? "Picture" : "Camera"}: ${said.join(" ")}\n`;
}

/** `- 0-3s: The Clerk …`: whole seconds of the clip, earlier moments longer. */
function timed(moments: readonly string[], clipSeconds: number): string[] {
  const seconds = Math.max(1, Math.floor(clipSeconds));
  if (momentsIn(clipSeconds) < 2) return [`- 0-${seconds}s: ${moments.map(capitalised).join(" ")}`];
  const boundary = (index: number): number => Math.ceil((seconds * index) / moments.length);
  return moments.map((text, index) => `- ${boundary(index)}-${boundary(index + 1)}s: ${capitalised(text)}`);
}

function soundLine(sound: string): string[] {
  return sound === "" ? [] : [`Sound: ${sound}`];
}

function endLine(end: string): string[] {
  if (end === "") return [];
  return [/^ends\b/iu.test(end) ? capitalised(end) : `Ends on ${uncapitalised(end)}`];
}
