import { expect, test } from "vitest";
import { clipUrls } from "../../src/providers/clip-urls.ts";

test.each([
  [{ url: "https://a/1.mp4" }],
  [{ video_url: "https://a/1.mp4" }],
  [{ output: { url: "https://a/1.mp4" } }],
  [{ output: "https://a/1.mp4" }],
  [{ data: [{ url: "https://a/1.mp4" }] }],
  [{ unsigned_urls: ["https://a/1.mp4"] }],
  [{ url: null, urls: ["https://a/1.mp4", "https://a/1.mp4"] }],
])("finds the address in %j", (job) => {
  expect(clipUrls(job)).toEqual(["https://a/1.mp4"]);
});

test("takes no address that is not HTTP", () => {
  expect(clipUrls({ url: "file:///etc/passwd", video_url: "data:video/mp4;base64,AA" })).toEqual([]);
  expect(clipUrls({ url: "/v1/files/1" })).toEqual(["/v1/files/1"]);
  for (const job of [undefined, null, "https://a/1.mp4", [], { output: 7 }])
    expect(clipUrls(job)).toEqual([]);
});
