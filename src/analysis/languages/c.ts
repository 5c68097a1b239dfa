import { defineLanguage, type LanguageDefinition } from "../define-language.ts";
import { builtinErrors } from "./kit/builtin-errors.ts";
import { CPP_ERRORS, isStandardHeader } from "./c/c-data.ts";
import { surveyC } from "./c/c-survey.ts";
import { openTreeLanguage } from "./kit/tree-language.ts";

/** What C and C++ share: headers between quotation marks are own. */
const SHARED: Omit<LanguageDefinition, "name" | "extensions" | "builtinErrors"> = {
  survey: surveyC,
  open: async () => openTreeLanguage((await import("./c/c-reading.ts")).C_TREE),
  standardModules: new Set(),
  originOf: (module, isOwn) => {
    const [folder = ""] = module.split("/", 1);
    const stem = module.slice(module.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
    if (isStandardHeader(module)) return { kind: "standard", name: stem };
    return { kind: isOwn(folder) ? "own" : "third-party", name: folder.replace(/\.\w+$/, "") };
  },
};

/** C, headers that C++ shares included. */
export const c = defineLanguage({
  ...SHARED,
  name: "C",
  extensions: [".c", ".h"],
  builtinErrors: builtinErrors(CPP_ERRORS),
});

/** C++. */
export const cpp = defineLanguage({
  ...SHARED,
  name: "C++",
  family: "C",
  extensions: [".cc", ".cpp", ".cxx", ".hh", ".hpp", ".hxx"],
  builtinErrors: builtinErrors(CPP_ERRORS),
});
