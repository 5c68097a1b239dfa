import type { SourceFile } from "../../domain/source.ts";
import { fileNameOf, folderOf } from "../../domain/paths.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import type { RoleOf } from "../files/file-roles.ts";
import type { PathRole } from "../files/path-role.ts";

/** Under which names a project imports its own code. */
export interface PathAliases {
  /** What such names begin with: `@pan/`. */
  readonly beginnings: readonly string[];
  /** Whole names, as they are below a base folder: `lids/brass`. */
  readonly modules: ReadonlySet<string>;
}

/** Settings of the compiler that say so. */
const SETTINGS = /^(?:tsconfig(?:\.(?:app|base))?|jsconfig)\.json$/;
const MOST_SETTINGS = 50;
const PATHS = /"paths"\s*:\s*\{([^{}]{0,5000})\}/;
/** `"@pan/*": ["src/pan/*"]`; what is taken from elsewhere is no alias for own code. */
const ALIAS = /"([^"*\s]{1,60})(\*?)"\s*:\s*\[\s*"(?![^"]*node_modules)/g;
const BASE = /"baseUrl"\s*:\s*"([^"]{1,100})"/;
const MODULE = /^(.+?)(?:\/index)?\.(?:d\.)?[cm]?[jt]sx?$/;

/** Reads from the settings of the TypeScript compiler under which names a project imports its own code. */
export function pathAliases(files: readonly SourceFile[], gate: EvidenceGate, roleOf: RoleOf): PathAliases {
  const settings = files.filter(({ path }) => SETTINGS.test(fileNameOf(path)) && isOwn(roleOf(path)));
  const read = settings.slice(0, MOST_SETTINGS).map(({ path }) => {
    const text = gate
      .linesOf(path)
      .filter((line) => !/^\s*\/\//.test(line))
      .join("\n");
    const [, base] = BASE.exec(text) ?? [];
    return {
      beginnings: [...(PATHS.exec(text)?.[1] ?? "").matchAll(ALIAS)].map(([, name = "", star]) =>
        star === "*" ? name : `${name}/`,
      ),
      modules: base === undefined ? [] : modulesBelow(baseOf(path, base), files),
    };
  });
  const beginnings = new Set(read.flatMap((each) => each.beginnings));
  return {
    beginnings: [...beginnings].filter((beginning) => !/^[./]*$/.test(beginning)),
    modules: new Set(read.flatMap((each) => each.modules)),
  };
}

/** Settings of the project itself, which may count as its tools. */
function isOwn(role: PathRole): boolean {
  return role === "source" || role === "tooling";
}

/** `apps/web/src` of `./src` in `apps/web/tsconfig.json`. */
function baseOf(path: string, base: string): string {
  return [folderOf(path), base.replace(/^\.\/?|\/$/g, "")].filter((part) => part !== "").join("/");
}

/** Modules below a folder, as imports name them that begin there. */
function modulesBelow(base: string, files: readonly SourceFile[]): readonly string[] {
  const start = base === "" ? "" : `${base}/`;
  return files.flatMap(({ path }) =>
    path.startsWith(start) ? (MODULE.exec(path.slice(start.length))?.[1] ?? []) : [],
  );
}
