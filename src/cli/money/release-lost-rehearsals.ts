import type { Ledger } from "../../ports/ledger.ts";
import type { Context } from "../context.ts";

/**
 * Frees what ended rehearsals left unfinished, and says so. A sandbox without an address lives in the process of its run:
 * with that its jobs are gone, and nobody was paid. Jobs of a process that still runs are left alone.
 */
export async function releaseLostRehearsals(
  { terminal }: Pick<Context, "terminal">,
  ledger: Ledger,
): Promise<void> {
  for (const { id, shot } of await ledger.adopt()) {
    await ledger.release(id, "its rehearsal ended before it, nothing was paid");
    terminal.say(
      `${shot.padEnd(4)} its job ended with the rehearsal that began it; nothing was paid, its money is free again`,
    );
  }
}
