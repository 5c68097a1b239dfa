/** Display names of programming languages by extension, for the shares of languages that have no parser here. */
export const LANGUAGE_BY_EXTENSION: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Ada: ".adb .ads",
    Assembly: ".asm .s",
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

const HASH = ["#"];
const SLASHES = ["//", "/*", "*"];
const DASHES = ["--"];
const SEMICOLON = [";"];
const PERCENT = ["%"];

const MARKERS: ReadonlyMap<string, readonly string[]> = new Map([
  ...[
    "CoffeeScript",
    "Crystal",
    "Elixir",
    "Julia",
    "Nim",
    "Nix",
    "Perl",
    "PowerShell",
    "Python",
    "R",
    "Ruby",
    "Shell",
  ].map((name): [string, readonly string[]] => [name, HASH]),
  ...["Ada", "Elm", "Haskell", "Lua", "VHDL"].map((name): [string, readonly string[]] => [name, DASHES]),
  ...["Assembly", "Clojure", "Common Lisp", "Emacs Lisp", "Scheme"].map(
    (name): [string, readonly string[]] => [name, SEMICOLON],
  ),
  ["Erlang", PERCENT],
  ["Fortran", ["!"]],
  ["OCaml", ["(*", "*"]],
  ["PHP", [...SLASHES, "#"]],
  ["Vim script", ['"']],
]);

/** What begins a comment (or continues one on a new line) in a language, by display name. */
export function commentMarkers(language: string): readonly string[] {
  return MARKERS.get(language) ?? SLASHES;
}
