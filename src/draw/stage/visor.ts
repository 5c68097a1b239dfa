import type { Snapshot } from "./snapshot.ts";
import type { ThingState } from "./thing-state.ts";

/** The kind of thing that is the Clerk's own eyeshade: a gag that has one plays with the one of his costume. */
const VISOR = "visor";

/** Whether this is the eyeshade of the costume in its place, where the figure itself shows it. */
export function isWornVisor({ kind, shown, hold, x, y }: ThingState): boolean {
  return (
    kind === VISOR && shown && hold?.owner === "clerk" && hold.part === "head" && Math.hypot(x, y) < 0.01
  );
}

/**
 * Whether the Clerk's head is bare: his eyeshade is a thing of the gag and is not in its place now. It begins on
 * `clerk.head`, or elsewhere when he has lost it before; what moves it takes it off, and `wear` puts it on again.
 */
export function isBareheaded(snapshot: Snapshot): boolean {
  const visors = [...snapshot.script.things].filter(([, { start }]) => start.kind === VISOR);
  return visors.length > 0 && !visors.some(([name]) => isWornVisor(snapshot.thing(name)));
}
