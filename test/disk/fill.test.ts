import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fill } from "../../src/disk/fill.ts";
import { put, temporaryFolder } from "../builders/temporary-folder.ts";

it.each([
  ["the buffer is full", { length: 3, offset: 2 }, "cde"],
  ["the file ends", { length: 9, offset: 4 }, "ef"],
  ["nothing is left", { length: 3, offset: 6 }, ""],
])("a file is read from a byte on until %s", (_, { length, offset }, text) => {
  const folder = temporaryFolder();
  put(folder, "letters", "abcdef");
  const file = openSync(join(folder, "letters"), "r");
  const buffer = Buffer.alloc(length);
  const filled = fill(file, buffer, offset);
  closeSync(file);
  expect(buffer.toString("latin1", 0, filled)).toBe(text);
});
