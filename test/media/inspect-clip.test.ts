import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspectClip } from "../../src/media/inspect-clip.ts";
import { evenTimes, makeClip } from "./make-clip.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "inspect-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, "bad.mp4");
  await writeFile(path, bytes);
  return path;
}

describe("inspectClip", () => {
  it("tells length and upright size of a whole clip", async () => {
    const path = await makeClip(join(folder, "upright.mp4"), { rotation: 90, times: evenTimes(2, 24) });
    expect(await inspectClip(path)).toEqual({
      ok: true,
      seconds: expect.closeTo(2, 2),
      width: 90,
      height: 160,
    });
  });

  it("does not count time before the first picture", async () => {
    const times = evenTimes(1, 24).map((time) => time + 3);
    const path = await makeClip(join(folder, "late.mp4"), { times });
    expect(await inspectClip(path)).toMatchObject({ ok: true, seconds: expect.closeTo(1, 2) });
  });

  it.each(["avc", "hevc", "vp9", "av1"] as const)("accepts a clip in %s", async (codec) => {
    const path = await makeClip(join(folder, `${codec}.mp4`), {
      codec,
      width: 128,
      height: 128,
      times: evenTimes(0.5, 8),
    });
    expect(await inspectClip(path)).toMatchObject({ ok: true, width: 128, height: 128 });
  });

  it("finds that a clip was cut off, though its header in front is perfect", async () => {
    const whole = await readFile(await makeClip(join(folder, "whole.mp4"), { fastStart: true }));
    const cut = await fileOf(whole.subarray(0, whole.length - 200));
    expect(await inspectClip(cut)).toEqual({
      ok: false,
      reason: expect.stringMatching(
        /^the file is cut: box "mdat" at byte \d+ has \d+ of \d+ bytes$/,
      ) as string,
    });
  });

  it("finds that the header at the end is lost", async () => {
    const whole = await readFile(await makeClip(join(folder, "whole.mp4")));
    const verdict = await inspectClip(await fileOf(whole.subarray(0, whole.indexOf("moov") - 4)));
    expect(verdict).toMatchObject({ ok: false });
  });

  it.each([
    ["an empty file", "", "the file is empty"],
    ["a web page", "<!DOCTYPE html><title>Sign in</title>", "it is an HTML page, not a video"],
    ["an error message", '{"error": "expired"}', "it is a JSON message, not a video"],
    ["a text", "no video at all, but quite a few words instead of it", "it is not a video file"],
    ["a word", "garbage\n", "it is damaged or of another kind"],
  ])("says what is wrong with %s", async (_, bytes, reason) => {
    expect(await inspectClip(await fileOf(bytes))).toEqual({ ok: false, reason });
  });

  it("says that bytes at random are no video", async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);
    expect(await inspectClip(await fileOf(bytes))).toMatchObject({ ok: false });
  });

  it("says that a file is gone", async () => {
    expect(await inspectClip(join(folder, "never.mp4"))).toEqual({ ok: false, reason: "the file is gone" });
  });

  it("says nothing about a clip that the system does not let be read", async () => {
    const path = join(folder, "closed.mp4");
    // A link to itself: there, and not to be opened by anybody.
    await symlink("closed.mp4", path);
    await expect(inspectClip(path)).rejects.toMatchObject({
      code: "BAD_CLIP",
      message: `the clip ${path} cannot be read (ELOOP)`,
    });
  });

  it("says that a folder is no clip", async () => {
    expect(await inspectClip(folder)).toMatchObject({ ok: false });
  });

  it("refuses a clip without pictures", async () => {
    const path = await makeClip(join(folder, "none.mp4"), { times: [], audioChannels: 2 });
    expect(await inspectClip(path)).toMatchObject({ ok: false });
  });
});
