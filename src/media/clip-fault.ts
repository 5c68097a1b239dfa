import { UnsupportedInputFormatError } from "mediabunny";
import { isSystemError, systemCode } from "../disk/system-error.ts";
import { messageOf, SoraPipelineError } from "../domain/errors.ts";

/** A clip that cannot be shown, or music that cannot be played; the message says why, in words for a report. */
export class ClipFault extends Error {}

/** Why a clip cannot be used, in words for a report. What its reader says of bytes it cannot make out is none. */
export function clipReason(error: unknown): string {
  if (error instanceof UnsupportedInputFormatError) return "it is not a video file";
  if (systemCode(error) === "ENOENT") return "the file is gone";
  const isOurs = error instanceof ClipFault || error instanceof SoraPipelineError;
  return isOurs || isSystemError(error) ? messageOf(error) : "it is damaged or of another kind";
}

/** Where there is no file to be read, which says enough about a clip. */
const NO_FILE: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "EISDIR"]);

/**
 * The error for a clip the system did not let be read, which says nothing about the clip; `undefined` for all others.
 */
export function unreadableClip(path: string, error: unknown): SoraPipelineError | undefined {
  const code = systemCode(error) ?? "";
  if (!isSystemError(error) || NO_FILE.has(code)) return undefined;
  return new SoraPipelineError({
    code: "BAD_CLIP",
    message: `the clip ${path} cannot be read (${code})`,
    hint: "It may be whole. See that it can be read (permission, disk, open files), then run again.",
    cause: error,
  });
}
