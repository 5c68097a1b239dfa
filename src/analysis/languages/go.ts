import { defineLanguage } from "../define-language.ts";
import { surveyGo } from "./go/go-survey.ts";
import { openTreeLanguage } from "./kit/tree-language.ts";

/** Go: packages of a module are its own; an import is known by the last part of its path. */
export const go = defineLanguage({
  name: "Go",
  extensions: [".go"],
  survey: (source) => surveyGo(source),
  open: async () => openTreeLanguage((await import("./go/go-reading.ts")).GO_TREE),
  standardModules: new Set(),
  originOf: (module, isOwn) => {
    const parts = module.split("/");
    const own = parts.some((_part, index) => isOwn(parts.slice(0, index + 1).join("/")));
    const standard = !(parts[0] ?? "").includes(".");
    return { kind: own ? "own" : standard ? "standard" : "third-party", name: packageName(parts) };
  },
  packageIsFolder: true,
  builtinErrors: new Map([["error", []]]),
});

/** What many modules call one of their packages. */
const EVERYDAY = /^(?:api|apis|client|common|core|errors|internal|models?|pkg|proto|types|utils?)$/;

/**
 * Last part of a path that is no version: `cobra` for `github.com/spf13/cobra`, `yaml` for `gopkg.in/yaml.v3`; that of the
 * repository where the last could be anybody's: `kitchen` for `github.com/hen/kitchen/types`.
 */
function packageName(parts: readonly string[]): string {
  const named = parts.filter((part, index) => index === 0 || !/^v\d+$/.test(part));
  const isHosted = named.length > REPOSITORY_PARTS && (parts[0] ?? "").includes(".");
  const last = named.at(-1) ?? "";
  return (isHosted && EVERYDAY.test(last) ? (named[REPOSITORY_PARTS - 1] ?? last) : last).replace(
    /\.v\d+$/,
    "",
  );
}

/** Host, owner, repository. */
const REPOSITORY_PARTS = 3;
