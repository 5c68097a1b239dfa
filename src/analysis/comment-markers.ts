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
  ["Assembly", ["#", ";"]],
  ...["Clojure", "Common Lisp", "Emacs Lisp", "Scheme"].map((name): [string, readonly string[]] => [
    name,
    SEMICOLON,
  ]),
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
