import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkedLibrary } from "../../scripts/checked-library.ts";
import { checkedKey } from "../../src/library/checked-before.ts";
import { loadLocatedYaml } from "../../src/library/checked-yaml.ts";
import { metaphorRequest } from "../../src/library/load-metaphors.ts";
import { settingsRequest, storyRequest } from "../../src/library/load-template.ts";

const folder = mkdtempSync(join(tmpdir(), "checked-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PUNS = 'schema: "sora-pipeline/puns@1"\nprops:\n  mil: "a milk carton"\n';

function request(text: string) {
  const path = join(folder, "puns.yaml");
  writeFileSync(path, text);
  return metaphorRequest(path);
}

test("what has been checked before is not checked again, and knows its lines", () => {
  const value = { props: { mil: "checked before" } };
  const known = { [checkedKey("metaphors", PUNS)]: value };
  const located = loadLocatedYaml(request(PUNS), known as never);
  expect(located.value).toBe(value);
  expect(located.lineOf(["props", "mil"])).toBe(3);
});

test("a text that has been changed, and one of another kind, is checked", () => {
  const value = { props: {} };
  const other = { [checkedKey("metaphors", `${PUNS}\n`)]: value, [checkedKey("story", PUNS)]: value };
  expect(loadLocatedYaml(request(PUNS), other as never).value).toMatchObject({
    props: { mil: "a milk carton" },
  });
  expect(() => loadLocatedYaml(request(PUNS.replace("props", "pops")), other as never)).toThrow(
    "puns.yaml:2",
  );
});

test("the build checks every file of the library and of the stories", () => {
  const library = JSON.parse(JSON.stringify(checkedLibrary())) as Record<string, unknown>;
  const requests = [
    metaphorRequest("metaphors/roles.yaml"),
    storyRequest("templates/breakfast"),
    settingsRequest("templates/delivery"),
  ];
  for (const each of requests) {
    const fresh: unknown = loadLocatedYaml<unknown>(each, {}).value;
    expect(
      loadLocatedYaml<unknown>({ ...each, schema: { safeParse: undefined } as never }, library).value,
    ).toEqual(fresh);
  }
});
