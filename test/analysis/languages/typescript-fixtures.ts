import { readFileSync, readdirSync } from "node:fs";
import { typescript, javascript } from "../../../src/analysis/languages/typescript.ts";

/** Source files of fixture repositories as `[path below test/fixtures, text]`, sorted by path. */
export function fixtureSources(
  ...repositories: readonly string[]
): readonly (readonly [path: string, source: string])[] {
  const root = new URL("../../fixtures/", import.meta.url);
  const extensions = [...typescript.extensions, ...javascript.extensions];
  return repositories
    .flatMap((name) =>
      readdirSync(new URL(name, root), { recursive: true, encoding: "utf8" }).map(
        (file) => `${name}/${file}`,
      ),
    )
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => extensions.some((extension) => path.endsWith(extension)))
    .toSorted()
    .map((path) => [path, readFileSync(new URL(path, root), "utf8")]);
}
