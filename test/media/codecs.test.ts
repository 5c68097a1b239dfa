import { describe, expect, it } from "vitest";
import { findCodecs, loadCodecs } from "../../src/media/codecs.ts";
import { keepAlive } from "../../src/media/keep-alive.ts";

const missing = (): Promise<never> => Promise.reject(new Error("Cannot find package '@napi-rs/webcodecs'"));

describe("findCodecs", () => {
  it("uses the optional package when it is there, and never its AAC encoder, which loses packets", async () => {
    expect(await loadCodecs()).toBe("webcodecs");
    expect(Reflect.has(globalThis, "VideoDecoder")).toBe(true);
    expect(Reflect.has(globalThis, "AudioEncoder")).toBe(false);
  });

  it("falls back on the system's ffmpeg", async () => {
    const search = { importWebCodecs: missing, ffmpegAnswers: () => Promise.resolve(true) };
    expect(await findCodecs(search)).toBe("ffmpeg");
  });

  it("says how to install an encoder when there is none", async () => {
    const search = { importWebCodecs: missing, ffmpegAnswers: () => Promise.resolve(false) };
    await expect(findCodecs(search)).rejects.toMatchObject({
      code: "RENDERER_UNAVAILABLE",
      hint: expect.stringContaining("npm install @napi-rs/webcodecs@1.3.1"),
    });
  });
});

describe("keepAlive", () => {
  it("holds a timer while native work is pending, and only then", async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    const during = await keepAlive(() => Promise.resolve(timers()));
    expect(during).toBe(before + 1);
    expect(timers()).toBe(before);
  });
});
