import { fileURLToPath } from "node:url";
import type { MetaphorLibrary } from "../../src/domain/metaphor.ts";
import { loadMetaphors } from "../../src/library/load-metaphors.ts";

/** The shipped library. */
export const LIBRARY: MetaphorLibrary = loadMetaphors({
  directory: fileURLToPath(new URL("../../metaphors", import.meta.url)),
});
