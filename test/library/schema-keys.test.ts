import { expect, it } from "vitest";
import { z } from "zod";
import { keysAt, unknownKeyHint } from "../../src/library/schema-keys.ts";

const pan = z.strictObject({ size: z.int(), lid: z.string().exactOptional() });
const schema = z.strictObject({
  pans: z.array(pan).exactOptional(),
  byName: z.record(z.string(), pan),
  best: z.union([z.string(), pan, z.strictObject({ size: z.int(), egg: z.string() })]).nullable(),
});

it.each([
  [[], ["pans", "byName", "best"]],
  [
    ["pans", 3],
    ["size", "lid"],
  ],
  [
    ["byName", "any"],
    ["size", "lid"],
  ],
  [["best"], ["size", "lid", "egg"]],
  [["best", "size"], []],
  [["nowhere", 0], []],
])("the keys at %j are %j", (path, keys) => {
  expect(keysAt(schema, path)).toEqual(keys);
});

it("says what a misspelt key may have meant, and which there are", () => {
  expect(unknownKeyHint("sise", ["size", "lid"])).toBe("Did you mean size? Known keys: size, lid.");
  expect(unknownKeyHint("temperature", ["size"])).toBe("Known keys: size.");
  expect(unknownKeyHint("sise", [])).toBe("Remove the key, or check its spelling.");
});
