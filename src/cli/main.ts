#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { EXIT_STATUS } from "../domain/errors.ts";
import { runCli } from "./run-cli.ts";
import { processWorld, STOPS } from "./world.ts";

// A run is over in a second or two: code that is optimised only when it is really hot, and grammars in WebAssembly that
// are not optimised at all, take a fifth less processor time. The names of the settings may change with V8, so they are
// given to the version they were measured with.
if (process.versions.v8.startsWith("11.3.")) {
  setFlagsFromString("--interrupt-budget=500000");
  setFlagsFromString("--liftoff-only");
}

// A stop before anything is written leaves nothing behind: results are renamed into place at the end, scratch folders go
// with the process.
for (const signal of STOPS) process.once(signal, () => process.exit(EXIT_STATUS.interrupted));
// A reader such as `head` may close the pipe early; that is not an error of ours, nor does it change how the command ends.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`error: the result cannot be written: ${error.message}\n`);
  process.exit(1);
});
// Nor does it stop a purchase that nobody reads what is said of it: `--real 2>&1 | head`.
process.stderr.on("error", () => {});

process.exitCode = await runCli(process.argv.slice(2), processWorld());
