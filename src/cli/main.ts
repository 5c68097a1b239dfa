#!/usr/bin/env node
import { runCli } from "./run-cli.ts";
import { processWorld } from "./world.ts";

// Ctrl-C before anything is written leaves nothing behind: results are renamed into place at the end.
process.once("SIGINT", () => process.exit(130));
// A reader such as `head` may close the pipe early; that is not an error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await runCli(process.argv.slice(2), processWorld());
