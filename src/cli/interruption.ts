import type { Context } from "./context.ts";

/** From now on the first Ctrl-C aborts the signal and says so; the second ends the process. */
export function interruption({ world, terminal }: Context, message: string): AbortController {
  const stop = new AbortController();
  world.onInterrupt(() => {
    terminal.stagesDone();
    terminal.say(`${message} Ctrl-C again ends at once.`);
    stop.abort();
  });
  return stop;
}
