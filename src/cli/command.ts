import type { Argv } from "yargs";
import { FILM_FLAGS, PLANNED_FILM_FLAGS } from "./flags.ts";
import type { World } from "./world.ts";

/** Does the work of a command and gives the exit status. */
export type CommandRun = (flags: Readonly<Record<string, unknown>>, world: World) => Promise<number>;

/**
 * One command: an entry of this shape in `commands/index.ts`
 * and a file `commands/<name>.ts` with its {@link CommandRun}.
 */
export interface Command {
  /** Name and positional arguments as yargs writes them; `$0` marks the default command. */
  readonly usage: string;
  readonly describe: string;
  /** Adds the command's own flags. */
  readonly flags: (cli: Argv) => Argv;
  /** Loads what runs it. */
  readonly load: () => Promise<CommandRun>;
}

/** Adds the flags that decide what film is made. Numbers arrive as text, so that `1e9junk` can be refused by name. */
export function withFilmFlags(cli: Argv): Argv {
  return withThese(cli, Object.keys(FILM_FLAGS) as (keyof typeof FILM_FLAGS)[]);
}

/** Adds those of them that count for a film of an earlier run. */
export function withPlannedFilmFlags(cli: Argv): Argv {
  return withThese(cli, PLANNED_FILM_FLAGS);
}

function withThese(cli: Argv, names: readonly (keyof typeof FILM_FLAGS)[]): Argv {
  for (const name of names) {
    const option = FILM_FLAGS[name];
    cli.option(name, option.type === "number" ? { ...option, type: "string" } : option);
  }
  return cli;
}
