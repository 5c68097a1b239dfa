import type { LanguageDefinition } from "../define-language.ts";
import { c, cpp } from "./c.ts";
import { cSharp } from "./c-sharp.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { php } from "./php.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import { rust } from "./rust.ts";
import { javascript, typescript } from "./typescript.ts";

/** Every language that can be parsed. Adding one is a file with `defineLanguage` and a line here. */
export const LANGUAGES: readonly LanguageDefinition[] = [
  python,
  typescript,
  javascript,
  go,
  rust,
  java,
  cSharp,
  php,
  ruby,
  c,
  cpp,
];
