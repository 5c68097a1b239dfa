import { type Command, withFilmFlags } from "../command.ts";

/**
 * All commands, the default one first; the order of `--help`. Each is loaded when it runs, so that `--help` stays quick.
 */
export const COMMANDS: readonly Command[] = [
  {
    usage: "$0",
    describe: "Plan the film of a repository and write film.json, storyboard and budget report",
    flags: (cli) =>
      withFilmFlags(cli)
        .option("dry-run", { type: "boolean", describe: "Plan only; the default" })
        .option("variants", {
          type: "string",
          describe: "Plan 2-9 films that differ in their gags, with a table of what they share and cost",
        })
        .option("real", { type: "boolean", describe: "Generate the clips (costs money)" })
        .conflicts("dry-run", "real"),
    load: async () => (await import("./dry-run.ts")).dryRun,
  },
  {
    usage: "analyze",
    describe: "Show what the film is made of: facts with path and line",
    flags: withFilmFlags,
    load: async () => (await import("./analyze.ts")).analyze,
  },
  {
    usage: "storyboard",
    describe: "Print the storyboard as Markdown",
    flags: withFilmFlags,
    load: async () => (await import("./storyboard.ts")).storyboard,
  },
  {
    usage: "prompt [shot]",
    describe: "Print all prompts, or the prompt of one shot (S1, S2 ...)",
    flags: (cli) =>
      withFilmFlags(cli).positional("shot", { type: "string", describe: "Shot id, for instance S3" }),
    load: async () => (await import("./prompt.ts")).prompt,
  },
  {
    usage: "estimate",
    describe: "Price the film per shot and on every live model, with sources",
    flags: withFilmFlags,
    load: async () => (await import("./estimate.ts")).estimate,
  },
  {
    usage: "metaphors <action> [name]",
    describe: "The gag library: list, lint, why NAME, coverage",
    flags: (cli) =>
      withFilmFlags(cli)
        .positional("action", { choices: ["list", "lint", "why", "coverage"], describe: "What to do" })
        .positional("name", { type: "string", describe: "A class, error, function or import, for `why`" }),
    load: async () => (await import("./metaphors.ts")).metaphors,
  },
  {
    usage: "why <item>",
    describe: "Say why a card (C5) or shot (S3) is as it is, and what was passed over for it",
    flags: (cli) =>
      withFilmFlags(cli)
        .positional("item", { type: "string", describe: "Id of a card or shot, for instance C5 or S3" })
        .option("variant", { type: "string", describe: "In the film of this number of --variants, 1-9" }),
    load: async () => (await import("./why.ts")).why,
  },
  {
    usage: "verify <film>",
    describe: "Check every citation of a film.json against the code (exit 3 when one moved or is gone)",
    flags: (cli) =>
      cli.positional("film", { type: "string", describe: "The film.json to check" }).option("at-commit", {
        type: "boolean",
        describe: "Check the film's commit instead of the working tree",
      }),
    load: async () => (await import("./verify.ts")).verify,
  },
  {
    usage: "doctor",
    describe: "Check this machine, the settings and the library",
    flags: withFilmFlags,
    load: async () => (await import("./doctor.ts")).doctor,
  },
  {
    usage: "init",
    describe: "Write a commented sora-pipeline.yaml into the current folder",
    flags: (cli) => cli.option("force", { type: "boolean", describe: "Replace the file when it is there" }),
    load: async () => (await import("./init.ts")).init,
  },
];
