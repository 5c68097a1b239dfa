import { type Context, openContext, terminalFor } from "../context.ts";
import type { World } from "../world.ts";
import { ledgerPurpose } from "./money-directory.ts";
import { readMoney } from "./open-money.ts";

/**
 * Opens the context of a command about money that names no repository. Those that earlier runs made films of stay
 * strangers, with git or without: their settings are not read.
 * @throws SoraPipelineError as `openContext`, and the codes of the ledger.
 */
export async function openRunContext(
  flags: Readonly<Record<string, unknown>>,
  world: World,
): Promise<Context> {
  const terminal = terminalFor(flags, world);
  const { runs } = await readMoney({ world, terminal }, ledgerPurpose(flags));
  return openContext(
    flags,
    world,
    runs.flatMap(({ repository }) => repository ?? []),
  );
}
