import type { LanguageDefinition } from "../define-language.ts";
import { go } from "./go.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";
import { javascript, typescript } from "./typescript.ts";

/** Every language that can be parsed. Adding one is a file with `defineLanguage` and a line here. */
export const LANGUAGES: readonly LanguageDefinition[] = [python, typescript, javascript, go, rust];
