import { join } from "node:path";
import { frameWordings } from "./library/load-words.ts";
import { PACKAGE_ROOT } from "./package-root.ts";

/**
 * The film's own words on its cards (`— or —`, `THE END`) that ship with this version, in a language and in English: what
 * `verifyFilm` wants as `frameWords`.
 * @throws SoraPipelineError `BAD_TEMPLATE` when a file is not as it must be.
 */
export function shippedFrameWords(lang: string): readonly string[] {
  return frameWordings({ directory: join(PACKAGE_ROOT, "templates"), lang });
}
