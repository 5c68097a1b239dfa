import { fileKind } from "./file-kinds.ts";
import { firstLine } from "./sniff-content.ts";

/** Where programs without an extension stand: `egg`, `bin/egg`. */
const PROGRAM = /^(?:(?:bin|libexec|sbin|src)\/)?[^/.]+$/i;
/** Such files that tools write, or that only build, test or install the project. */
const WORKSHOP =
  /(?:^|\/)(?:autogen|bootstrap|build|config\.guess|configure|console|gradlew|install|mvnw|release|runtests|setup|tests?|uninstall|update)$/i;
const SHEBANG = /^#!\s*(?:\S*\/)?(?:env\s+(?:-S\s+)?(?:\S*\/)?)?([A-Za-z]+)/;

/** Languages that have no parser: a script of a parsed one is mostly a small door to what stands elsewhere. */
const INTERPRETERS: ReadonlyMap<string, string> = new Map([
  ...["bash", "dash", "fish", "ksh", "sh", "zsh"].map((name) => [name, "Shell"] as const),
  ["guile", "Scheme"],
  ["lua", "Lua"],
  ["perl", "Perl"],
  ["pwsh", "PowerShell"],
  ["Rscript", "R"],
]);

/** Display name of the language that the first line of a program without an extension names: `#!/usr/bin/env perl`. */
export function scriptLanguage(root: string, path: string): string | undefined {
  if (!PROGRAM.test(path) || WORKSHOP.test(path) || fileKind(path) !== undefined) return undefined;
  return INTERPRETERS.get(SHEBANG.exec(firstLine(`${root}/${path}`))?.[1] ?? "");
}
