import { extensionOf } from "./paths.ts";
import type { SourceFile } from "./source.ts";

/** Display names of programming languages by the extension of their files, also of those that have no parser here. */
export const LANGUAGE_BY_EXTENSION: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Ada: ".adb .ads",
    Assembly: ".agc .asm .s",
    C: ".c .h",
    "C#": ".cs",
    "C++": ".cc .cpp .cxx .hh .hpp .hxx",
    Clojure: ".clj .cljs .cljc",
    CoffeeScript: ".coffee",
    "Common Lisp": ".lisp .cl",
    Crystal: ".cr",
    CUDA: ".cu .cuh",
    D: ".d",
    Dart: ".dart",
    Elixir: ".ex .exs",
    Elm: ".elm",
    "Emacs Lisp": ".el",
    Erlang: ".erl .hrl",
    "F#": ".fs .fsx",
    Fortran: ".f90 .f95 .f03 .f",
    Gleam: ".gleam",
    Go: ".go",
    Groovy: ".groovy .gradle",
    Haskell: ".hs .lhs",
    Java: ".java",
    JavaScript: ".js .jsx .mjs .cjs",
    Julia: ".jl",
    Kotlin: ".kt .kts",
    Lua: ".lua",
    Nim: ".nim",
    Nix: ".nix",
    OCaml: ".ml .mli",
    "Objective-C": ".m .mm",
    Perl: ".pl .pm",
    PHP: ".php",
    PowerShell: ".ps1 .psm1",
    Python: ".py .pyi .pyx",
    R: ".r",
    Ruby: ".rb .rake",
    Rust: ".rs",
    Scala: ".scala .sc",
    Scheme: ".scm",
    Shell: ".sh .bash .zsh .fish",
    Solidity: ".sol",
    Svelte: ".svelte",
    Swift: ".swift",
    TypeScript: ".ts .tsx .mts .cts",
    VHDL: ".vhd .vhdl",
    Verilog: ".v .sv",
    "Vim script": ".vim",
    Vue: ".vue",
    Zig: ".zig",
  }).flatMap(([name, extensions]) =>
    extensions.split(" ").map((extension): [string, string] => [extension, name]),
  ),
);

/** Display name of the language of a file, by its first line or its extension; `undefined` for what is no code. */
export function languageOf({ path, language }: Pick<SourceFile, "path" | "language">): string | undefined {
  return language ?? LANGUAGE_BY_EXTENSION.get(extensionOf(path));
}
