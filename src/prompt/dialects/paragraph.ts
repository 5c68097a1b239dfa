import { capitalised } from "../../domain/capitalised.ts";
import { momentsIn, piecesOf, type PromptShape, uncapitalised } from "../prompt-shape.ts";

/**
 * One flowing paragraph, style first: Wan, LTX, Veo, Kling, Runway. Every piece but the first begins with its space
 * and ends with a sentence, and a space only ever begins a token: no token spans two pieces.
 */
export const paragraph: PromptShape = {
  style: (text) => text,
  character: (text) => ` ${text}`,
  parts: ({ wordings, seconds }) => [
    piecesOf({ names: ["scene"], wordings, write: ({ scene }) => spaced([scene]) }),
    piecesOf({ names: ["camera"], wordings, write: ({ camera }) => spaced([camera]) }),
    piecesOf({ names: ["direction"], wordings, write: ({ direction }) => spaced([direction]) }),
    piecesOf({ names: ["light"], wordings, write: ({ light }) => spaced([light]) }),
    piecesOf({
      names: ["setup", "escalation", "topper"],
      wordings,
      write: ({ setup, escalation, topper }) => spaced(ordered({ setup, escalation, topper }, seconds)),
    }),
    piecesOf({ names: ["sound"], wordings, write: ({ sound }) => spaced([sound]) }),
    piecesOf({ names: ["end"], wordings, write: ({ end }) => spaced([lastImage(end)]) }),
  ],
};

function spaced(sentences: readonly string[]): string {
  return sentences
    .filter((text) => text !== "")
    .map((text) => ` ${capitalised(text)}`)
    .join("");
}

function ordered(
  action: { readonly setup: string; readonly escalation: string; readonly topper: string },
  seconds: number,
): string[] {
  if (momentsIn(seconds) < 2) return [action.setup, action.topper];
  return [
    `First, ${uncapitalised(action.setup)}`,
    action.escalation === "" ? "" : `Then, ${uncapitalised(action.escalation)}`,
    `Finally, ${uncapitalised(action.topper)}`,
  ];
}

function lastImage(end: string): string {
  if (end === "") return "";
  return /^ends\b/iu.test(end) ? `The shot ${uncapitalised(end)}` : `The shot ends on ${uncapitalised(end)}`;
}
