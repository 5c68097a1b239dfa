import type { FilmFilesRequest } from "../film-files-request.ts";
import type { Context } from "./context.ts";

const WIDTH = 24;

/** Shows how far a render is as a bar with the time left, at most once per per cent. */
export function renderProgress({ terminal, world }: Context): NonNullable<FilmFilesRequest["onProgress"]> {
  let shown = "";
  let format = "";
  let begun = 0;
  return (progress) => {
    if (progress.format !== format) {
      ({ format } = progress);
      begun = world.elapsedMs();
    }
    const share = progress.done / Math.max(1, progress.frames);
    const painted = progress.done - progress.reused;
    const bar = "#".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, ".");
    const text = `drawing ${format} [${bar}] ${Math.floor(share * 100)} %${timeLeft({ painted, begun, now: world.elapsedMs(), open: progress.frames - progress.done })}`;
    if (text === shown) return;
    shown = text;
    terminal.progress(text);
  };
}

/** From the frames painted so far; nothing during the first second, when it would only be a guess. */
function timeLeft(of: {
  readonly painted: number;
  readonly begun: number;
  readonly now: number;
  readonly open: number;
}): string {
  const passed = of.now - of.begun;
  if (of.painted === 0 || passed < 1000) return "";
  return `, ${Math.ceil(((passed / of.painted) * of.open) / 1000)} s left`;
}
