import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inspectClip } from "../../src/media/inspect-clip.ts";
import { renderClip } from "../../src/media/render-clip.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";

it("draws a clip of the length and size asked for", async () => {
  const seen: number[] = [];
  const bytes = await renderClip({
    seconds: 1.5,
    width: 96,
    height: 160,
    title: "A cat burglar",
    paint: (_canvas, seconds) => seen.push(seconds),
  });
  const folder = await mkdtemp(join(tmpdir(), "drawn-"));
  await writeFile(join(folder, "clip.mp4"), bytes);
  expect(await inspectClip(join(folder, "clip.mp4"))).toEqual({
    ok: true,
    seconds: 1.5,
    width: 96,
    height: 160,
  });
  expect(seen).toEqual(Array.from({ length: 36 }, (_, frame) => frame / 24));
  await rm(folder, { recursive: true });
});

it("stops when it is told to", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  const clip = { seconds: 1, width: 96, height: 96, title: "", paint: () => undefined, signal };
  await expect(renderClip(clip)).rejects.toThrow("enough");
});

it("leaves nothing in the temporary folder when the process exits while it draws", () => {
  const folder = temporaryFolder();
  const module = new URL("../../src/media/render-clip.ts", import.meta.url).href;
  const draw = `
    import { renderClip } from "${module}";
    await renderClip({ seconds: 1, width: 96, height: 96, title: "", paint: () => process.exit(7) });`;
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", draw], {
    env: { ...process.env, TMPDIR: folder },
  });
  expect(status).toBe(7);
  expect(readdirSync(folder).filter((name) => name.startsWith("sora-pipeline"))).toEqual([]);
});
