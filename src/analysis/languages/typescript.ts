import { type CloseReader, type LanguageDefinition, defineLanguage } from "../define-language.ts";
import { BUILTIN_ERRORS, NODE_MODULES } from "./typescript/typescript-data.ts";
import { surveyTypeScript } from "./typescript/typescript-survey.ts";

const shared = {
  survey: surveyTypeScript,
  open: openTypeScript,
  standardModules: NODE_MODULES,
  builtinErrors: BUILTIN_ERRORS,
};

/** TypeScript, read by the parser that ts-morph carries. */
export const typescript: LanguageDefinition = defineLanguage({
  name: "TypeScript",
  extensions: [".ts", ".tsx", ".mts", ".cts"],
  ...shared,
});

/** JavaScript, read by the same parser. */
export const javascript: LanguageDefinition = defineLanguage({
  name: "JavaScript",
  family: "TypeScript",
  extensions: [".js", ".jsx", ".mjs", ".cjs"],
  ...shared,
});

async function openTypeScript(): Promise<CloseReader> {
  const { ts } = await import("ts-morph");
  const { readTypeScript } = await import("./typescript/typescript-read.ts");
  return {
    read: (source, path) => readTypeScript(ts, source, path),
    version: `ts-morph-typescript@${ts.version}`,
  };
}
