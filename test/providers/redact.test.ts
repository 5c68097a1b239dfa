import { expect, test } from "vitest";
import fc from "fast-check";
import { redactor } from "../../src/providers/redact.ts";

const KEY = "q7Zt-4f9a1c7e5b2d8063.X~/+=";
const redact = redactor([KEY, undefined, ""]);

test.each([
  [`Incorrect API key provided: ${KEY}.`],
  [`authorization: Bearer ${KEY}`],
  [`?key=${encodeURIComponent(KEY)}&x=1`],
  [`begins with ${KEY.slice(0, 14)}…`],
  [`ends with ${KEY.slice(6, 20)}`],
])("takes the key out of %j", (message) => {
  const clean = redact(message);
  expect(clean).toContain("[key]");
  expect(clean).not.toContain("4f9a1c7e");
});

test.each([
  "Incorrect API key provided: sk-proj-********************abcd.",
  "sk-or-v1-0123456789abcdef",
  "AIzaSyA-1234567890abcdefghijklmnopqrstu",
  "hf_abcdefghijklmnop",
  '{"Authorization":"Bearer abc.def.ghi"}',
  "api_key=0123456789abcdef",
  '"x-goog-api-key": "0123456789abcdef"',
])("takes out what looks like a key: %s", (message) => {
  expect(redact(message)).toContain("[key]");
  expect(redact(message)).not.toMatch(/0123456789|abcdefgh|\*{4}|def\.ghi/);
});

test("leaves ordinary messages and job ids alone", () => {
  const message =
    "Job video_68e688d4e4ac8190 for gemini-omni-1.2-flash at 1280x720 failed: the key frame was empty.";
  expect(redact(message)).toBe(message);
});

test("gives one printable line of at most 500 characters", () => {
  expect(redact("a\r\nb\u001b[31mc\u202ed")).toBe("a b\ufffd[31mc\ufffdd");
  expect(redact("é".repeat(1000))).toHaveLength(500);
});

test("a key survives in no message it stands in", () => {
  const key = fc.stringMatching(/^[A-Za-z0-9_-]{20,60}$/);
  fc.assert(
    fc.property(key, fc.string(), fc.string(), (secret, before, after) => {
      expect(redactor([secret])(before + secret + after)).not.toContain(secret);
    }),
  );
});

test("stays quick on long hostile messages", () => {
  const message = `${"api key ".repeat(20_000)}${"sk-".repeat(20_000)}${"bearer ".repeat(20_000)}`;
  expect(redact(message).length).toBeLessThanOrEqual(500);
});
