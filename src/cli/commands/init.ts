import { existsSync } from "node:fs";
import { join } from "node:path";
import { EXIT_STATUS, SoraPipelineError } from "../../domain/errors.ts";
import { FILM_SECONDS } from "../../domain/film-rules.ts";
import { DEFAULT_MONTH_USD } from "../../domain/ledger.ts";
import type { CommandRun } from "../command.ts";
import { answer, terminalFor } from "../context.ts";
import { writeFiles } from "../../disk/write-files.ts";

const FILE = "sora-pipeline.yaml";

const CONTENT = `# Settings of sora-pipeline. Every line is optional; flags and SORA_* variables win over this file.
# Inside a repository that is analysed, or that you are in while none is, this file is read only with --trust-repo-config.

# Token level for all prompts together: ultra-low, low, medium, high, or one of your own below.
budget: low
# Picture quality: draft, low, standard, high. The cheapest size that has it is chosen.
quality: standard
# Length of the film in seconds, ${FILM_SECONDS.min}-${FILM_SECONDS.max}.
duration: 90
# US dollars a month that --real may spend, over all your repositories. The lower one of this and \`budget set\` holds.
# monthlyBudget: ${DEFAULT_MONTH_USD}
# model: google/gemini-omni-1.2-flash
# seed: 1
# Language of the film's own words on its cards: en, de, fr, es, ja, zh, pt. The repository's words are never translated.
# lang: en
# exclude: [legacy]
# metaphors: ./my-metaphors
# Models and prices of your own (schema sora-pipeline/prices@1); same provider and model replace ours.
# prices: ./my-prices.yaml
# Server program behind --base-url: generic, vllm-omni, sglang, litellm.
# server: generic
# levels: { festival: 6000 }
`;

/** `init`: a commented configuration file in the working directory. */
export const init: CommandRun = async (flags, world) => {
  // The settings are not read: they may be what is to be replaced.
  const terminal = terminalFor(flags, world);
  if (existsSync(join(world.workingDirectory, FILE)) && flags["force"] !== true) {
    throw new SoraPipelineError({
      code: "OUT_NOT_WRITABLE",
      message: `${FILE} is already there`,
      hint: "Edit it, or replace it with --force.",
    });
  }
  writeFiles(
    world.workingDirectory,
    { [FILE]: CONTENT },
    "Make the folder writable, or run init in another one.",
  );
  const file = join(world.workingDirectory, FILE);
  answer({ terminal, json: flags["json"] === true }, { data: { files: [file] }, text: file });
  return EXIT_STATUS.ok;
};
