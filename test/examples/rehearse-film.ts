import { filmJson, type FilmResult, type JobEvent } from "../../src/index.ts";
import { clipRenderer, inspectClip } from "../../src/film.ts";
import {
  openDiskClipStore,
  openLedger,
  openProvider,
  openSoraClient,
  rehearsalChoice,
  sha256,
  startSandbox,
  SYSTEM_CLOCK,
} from "../../src/real.ts";

// Buys the clips of a film that `planRepository` planned, at the sandbox: no money is real.
export async function* rehearse(
  { plan, choice: planned }: FilmResult,
  folder: string,
): AsyncGenerator<JobEvent> {
  const choice = rehearsalChoice(planned);
  const sandbox = await startSandbox({
    priceMicroUsdPerSecond: choice.size.microUsd ?? 0,
    speed: 20,
    renderClip: clipRenderer(plan),
    clock: SYSTEM_CLOCK,
  });
  try {
    // For real: openProvider(planned.spec.provider, { environment: process.env }) and `planned` as the choice.
    const client = openSoraClient({
      model: openProvider("sandbox", { environment: {}, baseUrl: sandbox.baseURL }),
      ledger: await openLedger({ directory: folder, clock: SYSTEM_CLOCK }),
      clips: openDiskClipStore({ directory: `${folder}/clips`, inspect: inspectClip }),
      choice,
      caps: { monthMicroUsd: 20_000_000 },
    });
    yield* client.generateFilm(plan, {
      runId: "rehearsal",
      filmHash: sha256(filmJson(plan)),
      outDir: folder,
    });
  } finally {
    await sandbox.close();
  }
}
