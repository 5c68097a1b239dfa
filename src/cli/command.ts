import type { Argv } from "yargs";
import { FILM_FLAGS } from "./flags.ts";
import type { World } from "./world.ts";

/** One command: a file of this shape plus one line in `commands/index.ts` adds it. */
export interface Command {
  /** Name and positional arguments as yargs writes them; `$0` marks the default command. */
  readonly usage: string | readonly string[];
  readonly describe: string;
  /** Adds the command's own flags. */
  readonly flags: (cli: Argv) => Argv;
  /** Does the work and gives the exit status. */
  readonly run: (flags: Readonly<Record<string, unknown>>, world: World) => Promise<number>;
}

/** Adds the flags that decide what film is made. Numbers arrive as text, so that `1e9junk` can be refused by name. */
export function withFilmFlags(cli: Argv): Argv {
  for (const [name, option] of Object.entries(FILM_FLAGS)) {
    cli.option(name, option.type === "number" ? { ...option, type: "string" } : option);
  }
  return cli;
}
