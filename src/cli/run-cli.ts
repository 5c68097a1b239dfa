import yargs, { type Argv } from "yargs";
import { EXIT_STATUS, SoraPipelineError } from "../domain/errors.ts";
import { nearestNames } from "../domain/nearest-names.ts";
import { packageVersion } from "../package-root.ts";
import { COMMANDS } from "./commands/index.ts";
import { COMMON_FLAGS, FILM_FLAGS } from "./flags.ts";
import type { World } from "./world.ts";

/**
 * Runs one command line and gives the exit status.
 * Nothing is thrown: every failure is shown on stderr with its code and what to do.
 */
export async function runCli(args: readonly string[], world: World): Promise<number> {
  let status: number = EXIT_STATUS.ok;
  const parser = COMMANDS.reduce<Argv>(
    (cli, command) =>
      cli.command({
        command: command.usage,
        describe: command.describe,
        builder: (inner: Argv) => command.flags(inner),
        handler: async (flags) => {
          refuseRepeated(flags);
          const run = await command.load();
          status = await run(flags, world);
        },
      }),
    baseParser(args, world),
  );
  parser.command("completion", "Print a completion script for bash or zsh", {}, () => {
    parser.showCompletionScript();
  });
  try {
    await parser.parseAsync([...args]);
    return status;
  } catch (error) {
    // Loaded late: colours are nothing that `--help` needs.
    const { asKnown, showError } = await import("./terminal.ts");
    showError(error, world, { json: args.includes("--json"), ...colorFlag(args) });
    return asKnown(error).exitStatus;
  }
}

function baseParser(args: readonly string[], world: World): Argv {
  return (
    yargs([], world.workingDirectory)
      .scriptName("sora-pipeline")
      // Everything else here is English too.
      .detectLocale(false)
      .usage(
        "$0 --repo-path DIR [--film | --real]\n\nTurns a source repository into a silent-comedy marketing film: planned, drawn here for nothing, or bought within your budget.",
      )
      .parserConfiguration({
        "camel-case-expansion": false,
        "greedy-arrays": false,
        "parse-numbers": false,
        "parse-positional-numbers": false,
      })
      .options(COMMON_FLAGS)
      .strict()
      .version(packageVersion())
      .alias({ help: "h" })
      .wrap(100)
      .exitProcess(false)
      .fail((message, error) => onParseFailure({ message, error, args }))
      .epilogue(
        "Exit: 0 ok, 1 unexpected, 2 usage, 3 check failed, 4 not available or no key, 5 budget, 6 no consent, 7 refused prompt, 8 jobs still running, 9 provider, 10 film not whole, 130 interrupted.",
      )
  );
}

/** The parser gathers the values of a flag that is given twice; only lists may have several. */
function refuseRepeated(flags: Readonly<Record<string, unknown>>): void {
  for (const [flag, value] of Object.entries(flags)) {
    const isList =
      flag === "_" || (flag in FILM_FLAGS && "array" in FILM_FLAGS[flag as keyof typeof FILM_FLAGS]);
    if (isList || !Array.isArray(value)) continue;
    throw new SoraPipelineError({
      code: "BAD_FLAG",
      message: `--${flag} was given ${value.length} times: ${value.map(String).join(", ")}`,
      hint: `Give --${flag} once.`,
    });
  }
}

function onParseFailure({
  message,
  error,
  args,
}: {
  readonly message: string | undefined;
  readonly error: Error | undefined;
  readonly args: readonly string[];
}): never {
  if (error !== undefined && error.name !== "YError") throw error;
  const text = (message ?? error?.message ?? "wrong arguments").replaceAll(/\s*\n\s*/g, " ");
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: missingPart(text, args) ?? text.replace(/\.$/, ""),
    hint: `${suggestion(text, args)}Run sora-pipeline --help to see commands and flags.`,
  });
}

/** What a command lacks, in place of how many arguments there are. */
function missingPart(message: string, args: readonly string[]): string | undefined {
  const [, flag] = /^Not enough arguments following: (.+)/.exec(message) ?? [];
  if (flag !== undefined) return `--${flag} is empty`;
  if (!message.startsWith("Not enough non-option arguments")) return undefined;
  const usage = COMMANDS.map((command) => command.usage).find((each) =>
    args.includes(each.split(" ", 1)[0] ?? ""),
  );
  const missing = usage?.split(" ").find((part) => part.startsWith("<"));
  return missing === undefined ? undefined : `${missing} is missing: sora-pipeline ${usage}`;
}

/** What to do instead, or commands and flags like a mistyped one. */
function suggestion(message: string, args: readonly string[]): string {
  if (message === "Arguments variants and film are mutually exclusive")
    return "Plan the variants, then draw the one you like: sora-pipeline film OUT/variant-1/film.json. ";
  const [, unknown] = /^Unknown arguments?: ([^,]+)/.exec(message) ?? [];
  if (unknown === undefined) return "";
  const commands = COMMANDS.map(({ usage }) => usage.split(" ", 1)[0] ?? "").filter((name) => name !== "$0");
  const asFlag = args.some((argument) => argument.split("=", 1)[0] === `--${unknown}`);
  const [nearest] = nearestNames({ name: unknown, known: asFlag ? allFlags() : commands, most: 1 });
  if (nearest === undefined) return asFlag ? "" : "A repository is given with --repo-path DIR. ";
  if (nearest === unknown) return `This command has no --${unknown}; others have. `;
  return `Did you mean ${asFlag ? "--" : ""}${nearest}? `;
}

/** The flags of all commands. */
function allFlags(): readonly string[] {
  const parser = COMMANDS.reduce<Argv>((cli, { flags }) => flags(cli), yargs([]).options(COMMON_FLAGS));
  // Part of yargs' interface, but not of its types.
  const { key } = (parser as unknown as { getOptions: () => { key: Record<string, true> } }).getOptions();
  const positional = new Set(COMMANDS.flatMap(({ usage }) => usage.match(/(?<=[[<])\w+/g) ?? []));
  return Object.keys(key).filter((name) => !positional.has(name));
}

function colorFlag(args: readonly string[]): { readonly color?: boolean } {
  if (args.includes("--no-color")) return { color: false };
  return args.includes("--color") ? { color: true } : {};
}
