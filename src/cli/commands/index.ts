import type { Command } from "../command.ts";
import { analyze } from "./analyze.ts";
import { doctor } from "./doctor.ts";
import { dryRun } from "./dry-run.ts";
import { estimate } from "./estimate.ts";
import { init } from "./init.ts";
import { metaphors } from "./metaphors.ts";
import { prompt } from "./prompt.ts";
import { storyboard } from "./storyboard.ts";
import { verify } from "./verify.ts";

/** All commands, the default one first; the order of `--help`. */
export const COMMANDS: readonly Command[] = [dryRun, analyze, storyboard, prompt, estimate, metaphors, verify, doctor, init];
