import yargs, { type Argv } from "yargs";
import { EXIT_STATUS, SoraPipelineError } from "../domain/errors.ts";
import { packageVersion } from "../package-root.ts";
import { COMMANDS } from "./commands/index.ts";
import { COMMON_FLAGS } from "./flags.ts";
import { asKnown, showError } from "./terminal.ts";
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
          const run = await command.load();
          status = await run(flags, world);
        },
      }),
    baseParser(world),
  );
  try {
    await parser.parseAsync([...args]);
    return status;
  } catch (error) {
    showError(error, world, args.includes("--json"));
    return asKnown(error).exitStatus;
  }
}

function baseParser(world: World): Argv {
  return yargs([], world.workingDirectory)
    .scriptName("sora-pipeline")
    .usage(
      "$0 --repo-path DIR [--dry-run]\n\nTurns a source repository into a silent-comedy marketing film plan.",
    )
    .parserConfiguration({
      "camel-case-expansion": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
    })
    .options(COMMON_FLAGS)
    .strict()
    .recommendCommands()
    .version(packageVersion())
    .alias({ help: "h" })
    .wrap(100)
    .completion("completion", "Print a completion script for bash or zsh")
    .exitProcess(false)
    .fail(onParseFailure)
    .epilogue(
      "Exit: 0 ok, 1 unexpected, 2 usage, 3 check failed, 4 not available, 5 budget, 130 interrupted.",
    );
}

function onParseFailure(message: string | undefined, error: Error | undefined): never {
  if (error !== undefined && error.name !== "YError") throw error;
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: (message ?? error?.message ?? "wrong arguments").replaceAll("\n", " ").replace(/\.$/, ""),
    hint: "Run sora-pipeline --help to see commands and flags.",
  });
}
