import { readdirSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openContext } from "../../../src/cli/context.ts";
import { type Finished, finishFilm } from "../../../src/cli/money/finish-film.ts";
import { renderToFolder } from "../../../src/cli/render-to-folder.ts";
import { SoraPipelineError } from "../../../src/domain/errors.ts";
import { interrupted } from "../../../src/media/interrupted.ts";
import { temporaryFolder } from "../../builders/temporary-folder.ts";
import { buildWorld } from "../../builders/world-builder.ts";
import { buildClient, buildFilm } from "../../jobs/client-builder.ts";

vi.mock("../../../src/cli/render-to-folder.ts");

const going = new AbortController().signal;
let said = "";
let outDir = "";
beforeEach(() => {
  said = "";
  outDir = temporaryFolder();
  vi.mocked(renderToFolder).mockReset();
});

/** Finishes a film of which nothing had to be bought. */
function finish(signal: AbortSignal): Promise<Finished> {
  const { options } = buildClient();
  const stderr = { write: (text: string) => void (said += text), isTerminal: false };
  return finishFilm(openContext({}, buildWorld({ stderr })), {
    film: buildFilm(1),
    outDir,
    wishes: { formats: ["16:9"], look: "silent", music: "none", draft: true },
    summary: { shots: [], paidMicroUsd: 0, exit: "ok" },
    money: { ...options, rehearsal: false },
    seller: { choice: options.choice, purpose: "money" },
    signal,
  });
}

describe("the end of a purchase", () => {
  it("heeds the Ctrl-C that ended the buying: nothing is cut, the report is written", async () => {
    expect(await finish(AbortSignal.abort())).toMatchObject({ exit: "interrupted", files: [] });
    expect(renderToFolder).not.toHaveBeenCalled();
    expect(said).toContain("The film is not finished; sora-pipeline film");
    expect(readdirSync(outDir)).toContain("sora_budget_report.json");
  });

  it("hands the same signal to the cutting", async () => {
    vi.mocked(renderToFolder).mockResolvedValue({ files: ["film.mp4"], shots: [] });
    expect(await finish(going)).toMatchObject({ exit: "ok", files: ["film.mp4"] });
    const [[, target] = []] = vi.mocked(renderToFolder).mock.calls;
    expect(target?.signal).toBe(going);
  });

  it.each([
    ["interrupted", interrupted(), "The film is not finished"],
    [
      "partialFilm",
      new SoraPipelineError({ code: "DISK_FULL", message: "no room", hint: "Make room." }),
      "the film is not finished: no room. Make room.",
    ],
  ])("is %s when the cutting ends so", async (exit, error, words) => {
    vi.mocked(renderToFolder).mockRejectedValue(error);
    expect(await finish(going)).toMatchObject({ exit, files: [] });
    expect(said).toContain(words);
  });
});
