import { SoraPipelineError } from "../domain/errors.ts";

/** What a rendering that was stopped by its signal ends with: `INTERRUPTED`. */
export function interrupted(cause?: unknown): SoraPipelineError {
  return new SoraPipelineError({
    code: "INTERRUPTED",
    message: "Rendering was interrupted",
    hint: "Run the same command again: it continues from the finished parts.",
    cause,
  });
}
