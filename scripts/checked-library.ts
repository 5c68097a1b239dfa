import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { type CheckedValues, checkedKey } from "../src/library/checked-before.ts";
import { loadCheckedYaml, type YamlRequest } from "../src/library/checked-yaml.ts";
import { metaphorRequest } from "../src/library/load-metaphors.ts";
import { listTemplates, settingsRequest, storyRequest } from "../src/library/load-template.ts";

/** The values of all shipped files that every film needs, under the keys of their texts. */
export function checkedLibrary(): CheckedValues {
  const metaphors = readdirSync("metaphors").filter((file) => file.endsWith(".yaml"));
  const templates = listTemplates("templates").map((name) => `templates/${name}`);
  const requests: readonly YamlRequest<unknown>[] = [
    ...metaphors.map((file) => metaphorRequest(`metaphors/${file}`)),
    ...templates.flatMap((folder) => [storyRequest(folder), settingsRequest(folder)]),
  ];
  return Object.fromEntries(requests.map(checkedFile));
}

/** One that JSON would change is refused. */
function checkedFile(request: YamlRequest<unknown>): readonly [string, unknown] {
  const value = loadCheckedYaml(request);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value))
    throw new Error(`${request.path} has values that JSON does not keep`);
  return [checkedKey(request.kind ?? "", readFileSync(request.path, "utf8")), value];
}
