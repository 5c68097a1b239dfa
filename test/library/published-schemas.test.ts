import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PUBLISHED_SCHEMAS, schemaText } from "../../scripts/published-schemas.ts";

it.each(PUBLISHED_SCHEMAS)("schemas/$file is what the code generates", (entry) => {
  const committed = readFileSync(new URL(`../../schemas/${entry.file}`, import.meta.url), "utf8");
  expect(committed, "run: npm run schemas").toBe(schemaText(entry));
});
