import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFfmpegEncoder } from "../../src/media/ffmpeg-encoder.ts";

const SETTINGS = { width: 16, height: 16, rate: 24, bitrate: 300_000 };
const path = process.env["PATH"];

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ffmpeg-"));
  process.env["PATH"] = `${folder}${delimiter}${path}`;
});
afterEach(async () => {
  process.env["PATH"] = path;
  await rm(folder, { recursive: true });
});

/** Puts a program named ffmpeg in front of all others. */
async function standIn(script: string): Promise<void> {
  await writeFile(join(folder, "ffmpeg"), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, "ffmpeg"), 0o755);
}

describe("createFfmpegEncoder", () => {
  it("pipes every frame into ffmpeg and waits for its file", async () => {
    await standIn('for last; do :; done; cat > "$last"');
    const encoder = createFfmpegEncoder();
    const sink = await encoder.begin(join(folder, "out.mp4"), SETTINGS);
    await sink.write(new Uint8Array(16 * 16 * 4).fill(1));
    await sink.write(new Uint8Array(16 * 16 * 4).fill(200));
    await sink.repeat();
    await sink.finish();
    await encoder.close();
    const written = await readFile(join(folder, "out.mp4"));
    const frame = 16 * 16 * 1.5;
    expect(written.length).toBe(3 * frame);
    expect([written[0], written[frame], written[2 * frame]]).toEqual([17, 188, 188]);
  });

  it("repeats what ffmpeg says when it fails", async () => {
    await standIn("echo 'No such encoder' >&2; exit 1");
    const encoder = createFfmpegEncoder();
    const sink = await encoder.begin(join(folder, "out.mp4"), SETTINGS);
    await expect(sink.finish()).rejects.toMatchObject({
      code: "RENDER_FAILED",
      message: "ffmpeg failed: No such encoder",
    });
  });

  it("repeats what ffmpeg says when it fails while frames are written", async () => {
    await standIn("exec 0<&-; echo 'Unknown encoder' >&2; exit 1");
    const encoder = createFfmpegEncoder();
    // More than a pipe holds: the writing waits until ffmpeg reads, which it never does.
    const sink = await encoder.begin(join(folder, "out.mp4"), { ...SETTINGS, width: 1280, height: 720 });
    await expect(sink.write(new Uint8Array(1280 * 720 * 4))).rejects.toMatchObject({
      code: "RENDER_FAILED",
      message: "ffmpeg failed: Unknown encoder",
    });
  });

  it("ends a running ffmpeg when it is closed", async () => {
    await standIn("exec sleep 60");
    const encoder = createFfmpegEncoder();
    const sink = await encoder.begin(join(folder, "out.mp4"), SETTINGS);
    await encoder.close();
    await expect(sink.finish()).rejects.toMatchObject({ code: "RENDER_FAILED" });
  });
});
