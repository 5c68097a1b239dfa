import { BUDGET_ACTIONS, METAPHORS_ACTIONS, PROVIDERS_ACTIONS, REPORT_FORMATS } from "../choices.ts";
import { type Command, withFilmFlags, withPlannedFilmFlags } from "../command.ts";
import { withRenderFlags } from "../render-flags.ts";
import { withBuyingFlags } from "../money/buying-flags.ts";

/**
 * All commands, the default one first; the order of `--help`.
 * Each is loaded when it runs, so that `--help` stays quick.
 */
export const COMMANDS: readonly Command[] = [
  {
    usage: "$0",
    describe: "Plan the film of a repository and write film.json, storyboard and budget report",
    flags: (cli) =>
      withRenderFlags(withBuyingFlags(withFilmFlags(cli)))
        .option("dry-run", { type: "boolean", describe: "Plan only; the default" })
        .option("variants", {
          type: "string",
          describe: "Plan 2-9 films that differ in their gags, with a table of what they share and cost",
        })
        .option("film", { type: "boolean", describe: "Also draw the whole film on this machine, free" })
        .option("real", { type: "boolean", describe: "Buy the clips within your budget (costs money)" })
        .option("shots", {
          type: "string",
          describe:
            "With --real: only these shots, for instance 3-5 or S1,S4 (default all, of a resumed run those it was begun for)",
        })
        .option("resume", {
          type: "string",
          describe: "With --real: go on with this run (`last` for the newest that is no finished retake)",
        })
        .conflicts("dry-run", ["real", "film"])
        .conflicts("variants", ["real", "film"]),
    load: async () => (await import("./main-job.ts")).mainJob,
  },
  {
    usage: "film <film>",
    describe: "Render a film.json on this machine: MP4, captions, poster, contact sheet, teaser",
    flags: (cli) =>
      withRenderFlags(cli)
        .positional("film", { type: "string", describe: "The film.json to render" })
        .option("clips", {
          type: "string",
          describe: "Folder with bought clips S1.mp4 ... (default clips/ beside it)",
        })
        .option("out", { type: "string", describe: "Folder for the results (default beside the film.json)" }),
    load: async () => (await import("./film.ts")).film,
  },
  {
    usage: "retake <shot>",
    describe: "Buy one shot of a bought film anew, as a further take (costs money)",
    flags: (cli) =>
      withRenderFlags(withBuyingFlags(withPlannedFilmFlags(cli)))
        .positional("shot", { type: "string", describe: "The shot, for instance S3" })
        .option("run", {
          type: "string",
          describe: "Run the film belongs to (default the newest that is no finished retake)",
        }),
    load: async () => (await import("./real.ts")).retake,
  },
  {
    usage: "recover",
    describe: "Go on with jobs that a run which died left behind; makes no new job",
    flags: withBuyingFlags,
    load: async () => (await import("./recover.ts")).recover,
  },
  {
    usage: "budget <action> [value]",
    describe: "The book of all money: show, set USD, resolve ATTEMPT, verify, export",
    flags: (cli) =>
      cli
        .positional("action", {
          choices: BUDGET_ACTIONS,
          describe: "What to do",
        })
        .positional("value", {
          type: "string",
          describe: "US dollars a month for `set`, an attempt for `resolve`",
        })
        .option("paid", { type: "string", describe: "With resolve: what the provider billed, in US dollars" })
        .option("yes", {
          type: "boolean",
          alias: "y",
          describe: "With resolve: also more than was set aside, or while a process may be at work",
        })
        .option("not-paid", { type: "boolean", describe: "With resolve: the provider billed nothing" })
        .option("rehearsal", { type: "boolean", describe: "The book of rehearsals instead" }),
    load: async () => (await import("./budget.ts")).budget,
  },
  {
    usage: "report",
    describe: "The money of a month, run by run and shot by shot",
    flags: (cli) =>
      cli
        .option("month", { type: "string", describe: "Year and month in UTC (default this month)" })
        .option("format", {
          type: "string",
          choices: REPORT_FORMATS,
          describe: "Default txt",
        })
        .conflicts("format", "json")
        .option("rehearsal", { type: "boolean", describe: "The book of rehearsals instead" }),
    load: async () => (await import("./report.ts")).report,
  },
  {
    usage: "providers <action>",
    describe: "Who can make the clips: list what is configured, check who answers",
    flags: (cli) =>
      cli
        .positional("action", { choices: PROVIDERS_ACTIONS, describe: "What to do" })
        .option("base-url", { type: "string", describe: "Address of your own server" }),
    load: async () => (await import("./providers.ts")).providers,
  },
  {
    usage: "sandbox",
    describe: "A video server for rehearsals on this machine, with a billing meter and faults to order",
    flags: (cli) =>
      cli
        .option("port", { type: "string", describe: "Port (default a free one)" })
        .option("faults", { type: "string", describe: "Faults with their rates: 429:0.2,truncated-body:0.1" })
        .option("price", {
          type: "string",
          describe: "US dollars per second (default as the model of the film costs, else 0.10)",
        })
        .option("speed", { type: "string", describe: "Times faster than a clip's length (default 4)" })
        .option("seed", { type: "string", describe: "Another number, other faults (default 1)" }),
    load: async () => (await import("./sandbox.ts")).sandbox,
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
        .positional("action", { choices: METAPHORS_ACTIONS, describe: "What to do" })
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
