import type { Argv } from "yargs";
import { FORMATS, LOOKS } from "../draw/film-painter.ts";

/** Flags that decide how a film is rendered. */
export function withRenderFlags(cli: Argv): Argv {
  return cli
    .option("format", {
      type: "string",
      choices: [...FORMATS, "all"],
      describe: "Picture format of the film (default 16:9); all renders every one",
    })
    .option("look", {
      type: "string",
      choices: LOOKS,
      describe: "How old the picture looks (default silent)",
    })
    .option("music", { type: "string", describe: "Audio file instead of the piano; --no-music for none" })
    .option("font", {
      type: "string",
      describe: "Font file (TTF, OTF, TTC, WOFF2) for characters the bundled fonts lack",
    })
    .option("draft", { type: "boolean", describe: "Small and quick, for a first look" });
}
