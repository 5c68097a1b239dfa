import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder that holds package.json, templates, metaphors, budgets and schemas; the same from source and from dist. */
export const PACKAGE_ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Version in package.json. */
export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as {
    version: string;
  };
  return manifest.version;
}
