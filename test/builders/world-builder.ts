import type { World } from "../../src/cli/world.ts";

const NOWHERE = { write: () => {}, isTerminal: false };

/** A world without a person, a terminal or an environment, with changes. */
export function buildWorld(changes: Partial<World> = {}): World {
  return {
    environment: {},
    workingDirectory: "/",
    stdout: NOWHERE,
    stderr: NOWHERE,
    today: "2026-01-01",
    elapsedMs: () => 0,
    ask: async () => undefined,
    canAsk: false,
    onInterrupt: () => {},
    ...changes,
  };
}
