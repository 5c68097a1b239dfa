import { expect, test } from "vitest";
import { textOfBytes } from "../../src/domain/text-of-bytes.ts";

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");
const marked = (text: string): Uint8Array => Buffer.from(`\u{feff}${text}`, "utf16le");

test.each([
  ["UTF-8", Buffer.from("Rührei für müde Köche 🍳"), "Rührei für müde Köche 🍳"],
  ["UTF-8 that speaks of unreadable signs", Buffer.from("Ei\u{fffd}"), "Ei\u{fffd}"],
  ["UTF-8 with its mark", Buffer.from("\u{feff}Eier"), "Eier"],
  ["UTF-16, the small end first", marked("Rührei für müde Köche"), "Rührei für müde Köche"],
  ["UTF-16, the big end first", Buffer.from(marked("Rührei")).swap16(), "Rührei"],
  ["Latin-1", latin("Rührei für müde Köche, Größe 3"), "Rührei für müde Köche, Größe 3"],
  ["windows-1252", Buffer.from([0x93, 0x45, 0x69, 0x94, 0x20, 0x80, 0x33]), "“Ei” €3"],
])("a text in %s is read as it was written", (_, bytes, text) => {
  expect(textOfBytes(bytes)).toBe(text);
});

test.each([
  ["another script", [0xce, 0xd2, 0xb5, 0xc4, 0xb5, 0xb0]],
  ["no text", [0x45, 0x81, 0x45]],
])("%s that is not UTF-8 is not taken for a Western one", (_, bytes) => {
  expect(textOfBytes(Uint8Array.from(bytes))).toContain("\u{fffd}");
});
