import { UnsupportedInputFormatError } from "mediabunny";
import { systemCode } from "../disk/system-error.ts";
import { messageOf } from "../domain/errors.ts";

/** A clip that cannot be shown; the message says why, in words for a report. */
export class ClipFault extends Error {}

/** Why a clip cannot be used, in words for a report. */
export function clipReason(error: unknown): string {
  if (error instanceof UnsupportedInputFormatError) return "it is not a video file";
  // The reader's own words for bytes that contradict its format.
  if (error instanceof Error && error.message === "Assertion failed.")
    return "it is damaged or of another kind";
  if (systemCode(error) === "ENOENT") return "the file is gone";
  return messageOf(error);
}
