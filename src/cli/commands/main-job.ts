import type { CommandRun } from "../command.ts";
import { refuseIdleFlags } from "../idle-flags.ts";

/** The default command: plans the film; with `--real` it also buys the clips. What spends is loaded only then. */
export const mainJob: CommandRun = async (flags, world) => {
  refuseIdleFlags(flags);
  if (flags["real"] === true) return (await import("./real.ts")).real(flags, world);
  return (await import("./dry-run.ts")).dryRun(flags, world);
};
