import { writeFileSync } from "node:fs";
import { PUBLISHED_SCHEMAS, schemaText } from "./published-schemas.ts";

for (const entry of PUBLISHED_SCHEMAS) {
  writeFileSync(new URL(`../schemas/${entry.file}`, import.meta.url), schemaText(entry));
}
