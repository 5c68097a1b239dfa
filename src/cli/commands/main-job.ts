import type { CommandRun } from "../command.ts";
import { refuseIdleFlags } from "../idle-flags.ts";
import { type RenderWishes, renderWishes } from "../render-flags.ts";

/** The default command: plans the film; with `--real` it also buys the clips. What spends is loaded only then. */
export const mainJob: CommandRun = async (flags, world) => {
  refuseIdleFlags(flags);
  const isReal = flags["real"] === true;
  if (isReal || flags["film"] === true) await checkFiles(renderWishes(flags, world.workingDirectory));
  if (isReal) return (await import("./real.ts")).real(flags, world);
  return (await import("./dry-run.ts")).dryRun(flags, world);
};

/** Font and music are looked at before a film is planned for them; what reads them is loaded only when there are some. */
async function checkFiles({ font, music }: RenderWishes): Promise<void> {
  if (font === undefined && typeof music !== "object") return;
  const { checkGivenFiles } = await import("../../render-film-files.ts");
  await checkGivenFiles({ music, ...(font !== undefined && { font }) });
}
