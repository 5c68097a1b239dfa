import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));
/** What may name a flag: comments, commands to type, and brackets behind the word for an option. */
const ALLOWED = /^\s*(?:\*|\/[/*]).*|`sora-pipeline [^`]*`|\([^()]*\)/gu;
const FLAG = /\s--[a-z]/u;

it("texts that a user of the library can meet name an option by its word, the flag in brackets", () => {
  const texts = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.startsWith("cli"))
    .flatMap((path) => readFileSync(join(SRC, path), "utf8").split("\n"))
    .filter((line) => FLAG.test(line.replaceAll(ALLOWED, "")));
  expect(texts).toEqual([]);
});
