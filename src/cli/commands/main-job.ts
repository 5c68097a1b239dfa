import type { CommandRun } from "../command.ts";

/** The default command: plans the film; with `--real` it also buys the clips. What spends is loaded only then. */
export const mainJob: CommandRun = async (flags, world) => {
  if (flags["real"] === true) return (await import("./real.ts")).real(flags, world);
  return (await import("./dry-run.ts")).dryRun(flags, world);
};
