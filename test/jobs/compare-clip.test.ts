import { describe, expect, it } from "vitest";
import { compareClip } from "../../src/jobs/compare-clip.ts";

const clip = (seconds: number, width: number, height: number) => ({
  ok: true as const,
  seconds,
  width,
  height,
});

describe("a clip beside what was asked for", () => {
  it.each([
    [{ seconds: 8, size: "1280x720" }, clip(8.04, 1280, 720)],
    [{ seconds: 5, size: "720p", aspectRatio: "16:9" }, clip(5.0625, 1280, 704)],
    [{ seconds: 8, size: "720p", aspectRatio: "9:16" }, clip(8, 720, 1280)],
    [{ seconds: 8, size: "*", aspectRatio: "16:9" }, clip(8, 832, 464)],
    [{ seconds: 8, size: "4k" }, clip(8, 3840, 2160)],
  ])("%j is met", (asked, got) => {
    expect(compareClip(asked, got)).toBeUndefined();
  });

  it.each([
    [{ seconds: 8, size: "1280x720" }, clip(4, 1280, 720), "4.0 s instead of 8 s"],
    [{ seconds: 8, size: "1280x720" }, clip(8, 720, 1280), "720x1280 instead of 1280x720"],
    [
      { seconds: 8, size: "720p", aspectRatio: "16:9" },
      clip(8, 720, 1280),
      "720x1280 instead of 720p at 16:9",
    ],
    [{ seconds: 8, size: "1080p" }, clip(8, 1280, 720), "1280x720 instead of 1080p"],
    [{ seconds: 8, size: "720p" }, clip(5, 640, 360), "5.0 s instead of 8 s, 640x360 instead of 720p"],
  ])("%j is not met by %j", (asked, got, difference) => {
    expect(compareClip(asked, got)).toBe(difference);
  });
});
