import { identifiers } from "../code-spans.ts";
import { plainName } from "../plain-name.ts";
import { fileNameOf } from "../../domain/paths.ts";

/** What the code in a text uses and does not define itself. */
export interface UsedNames {
  /** Types and functions. */
  readonly names: ReadonlySet<string>;
  /** Those of them that are only called on something, or had by it: `Context` of `r.Context()` is no type. */
  readonly methods: ReadonlySet<string>;
  /** Those that are only read of a value and never called: `Name` of `pan.Name` is no function. */
  readonly fields: ReadonlySet<string>;
  /** What is called on the project's own modules: `screen` of `pan.screen()`. */
  readonly taken: ReadonlySet<string>;
}

/** What code calls the project's own modules. */
export interface OwnModules {
  /** Names of the project. */
  readonly names: readonly string[];
  /** True for a module that code imports by this path. */
  readonly has: (module: string) => boolean;
}

/**
 * What pieces of code use: names with a capital letter, what is called or decorates, and what something is called on.
 * What it takes from the modules of others, `http.Handler`, is theirs.
 */
export function namesUsed(pieces: readonly string[], ownModules: OwnModules): UsedNames {
  const code = pieces.map((piece) => piece.replace(COMMENT, ""));
  const { own, foreign } = qualifiersIn(code, ownModules);
  const spans = code.map((span) => withoutForeign(span, foreign));
  const defined = new Set(firstGroups(spans, DEFINES));
  const types = spans.flatMap(identifiers).filter((name) => /^\p{Lu}/u.test(name));
  const calls = spans.flatMap((span) =>
    [...span.matchAll(CALL)].map(([, decorator, called]) => called ?? decorator),
  );
  const assigned = new Set(firstGroups(spans, ASSIGNS));
  const receivers = firstGroups(spans, RECEIVER).filter((name) => !assigned.has(name));
  const names = [...types, ...calls, ...receivers, ...firstGroups(spans, RENAMED)].filter(
    (name) => name !== undefined,
  );
  return {
    names: new Set(names.filter((name) => !defined.has(name) && (own.has(name) || !foreign.has(name)))),
    ...membersIn(spans, own),
    taken: takenFrom(spans, own),
  };
}

/** `import chi "github.com/chi"`, `"net/http"` on a line of its own, as Go has it. */
const GO_IMPORT = /^[ \t]*(?:import )?(?:([\w.]+) )?"((?:[\w.-]+\/)*[\w.-]+)"[ \t]*$/gm;
const PYTHON_IMPORT = /^[ \t]*(?:>>> )?import ([\w.]+)(?: as (\w+))?[ \t]*$/gm;
const PYTHON_FROM = /^[ \t]*(?:>>> )?from ([\w.]+) import (\w+)(?: as (\w+))?[ \t]*$/gm;
const VERSION = /\/v\d+$/;

/** The names by which modules are known in code, those of the project and those of others. */
function qualifiersIn(
  spans: readonly string[],
  { names, has }: OwnModules,
): { readonly own: ReadonlySet<string>; readonly foreign: ReadonlySet<string> } {
  const project = names.map(plainName).filter((name) => name !== "");
  const known = (pattern: RegExp, of: (groups: readonly string[]) => readonly [string, string]) =>
    spans.flatMap((span) => [...span.matchAll(pattern)].map(([, ...groups]) => of(groups)));
  const modules = [
    ...known(GO_IMPORT, ([alias, path = ""]) => [alias || fileNameOf(path.replace(VERSION, "")), path]),
    ...known(PYTHON_IMPORT, ([path = "", alias]) => [alias || path, path]),
    ...known(PYTHON_FROM, ([path = "", name = "", alias]) => [alias || name, path]),
  ];
  const isOwn = ([, path]: readonly [string, string]): boolean =>
    has(path) || project.some((name) => plainName(path).includes(name));
  return {
    own: new Set([...names, ...modules.filter(isOwn).map(([name]) => name)]),
    foreign: new Set(modules.filter((module) => !isOwn(module)).map(([name]) => name)),
  };
}

/** `http.Handler` of another module leaves nothing. */
function withoutForeign(span: string, foreign: ReadonlySet<string>): string {
  return span
    .replace(OF_RUST, "")
    .replace(KEY, "")
    .replace(QUALIFIED, (whole, qualifier: string) => (foreign.has(qualifier) ? "" : whole));
}

/** `std::error::Error`, `std::io::{Read, Write}` are those of Rust. */
const OF_RUST = /\b(?:std|core|alloc)(?:::\w{1,60}){1,6}(?:::\{[^{}]{0,300}\})?/g;

/** `Name: "egg",` on a line of its own: a field, whatever else has that name. */
const KEY = /^[ \t]*\p{Lu}[\p{L}\p{N}_]{0,60}:(?=[ \t])/gmu;

/** `boil` of `import { boil as cook } from "egg"`. */
const RENAMED =
  /(?<=\bimport \{[^{}]{0,200})([\p{L}_$][\p{L}\p{N}_$]{0,60}) as [\p{L}_$][\p{L}\p{N}_$]{0,60}(?=[^{}]{0,200}\} from\b)/gu;

const QUALIFIED = /(?<![\p{L}\p{N}_$.])([\p{L}_$][\p{L}\p{N}_$]{0,60})\.[\p{L}_$][\p{L}\p{N}_$]{0,60}/gu;

/** A name with a capital letter, what it is taken from, and whether it is called. */
const CAPITALISED =
  /(?:([\p{L}\p{N}_$]{1,60}|[)\]])\.)?(?<![\p{L}\p{N}_$])(\p{Lu}[\p{L}\p{N}_$]{0,60})(?:<[^<>()]{0,80}>(?=\())?(\()?/gu;

/** `args =>`, `(args, lid) =>`: what a short function is given. */
const GIVEN =
  /(?<![\p{L}\p{N}_$.])([\p{L}_$][\p{L}\p{N}_$]{0,60})(?:(?:,\s?[\p{L}_$][\p{L}\p{N}_$]{0,60}){0,3}\))?\s?=>/gu;

/** What is had by values alone: called or given, and only read. */
function membersIn(
  spans: readonly string[],
  own: ReadonlySet<string>,
): Pick<UsedNames, "methods" | "fields"> {
  const [members, others] = [new Set<string>(), new Set<string>()];
  const [fields, functions] = [new Set<string>(), new Set<string>()];
  const given = new Set(firstGroups(spans, GIVEN));
  for (const span of spans)
    for (const [, qualifier, name = "", open] of span.matchAll(CAPITALISED)) {
      const isOfValue = qualifier !== undefined && !/^\p{Lu}/u.test(qualifier) && !own.has(qualifier);
      // `args.Context` is what `args` has, `pan.Context` may be the type of a module.
      const isMember = isOfValue && (open !== undefined || given.has(qualifier));
      (isMember ? members : others).add(name);
      (isOfValue && open === undefined ? fields : functions).add(name);
    }
  return { methods: without(members, others), fields: without(fields, functions) };
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => !others.has(name)));
}

/** `pan.screen(` */
const CALLED_ON = /(?<![\p{L}\p{N}_$.])([\p{L}_$][\p{L}\p{N}_$]{0,60})\.([\p{L}_$][\p{L}\p{N}_$]{0,60})\(/gu;

function takenFrom(spans: readonly string[], own: ReadonlySet<string>): ReadonlySet<string> {
  const calls = spans.flatMap((span) => [...span.matchAll(CALLED_ON)]);
  return new Set(calls.flatMap(([, qualifier = "", name = ""]) => (own.has(qualifier) ? [name] : [])));
}

function firstGroups(spans: readonly string[], pattern: RegExp): readonly string[] {
  return spans.flatMap((span) => Array.from(span.matchAll(pattern), ([, group = ""]) => group));
}

/** `// Return it.`, `# Add an egg`: a sentence in code uses nothing by its capital letter. */
const COMMENT = /(?<=^|\s)(?:\/\/|#\s)[^\n]*/g;

/** `class User(Model):`, `def index():`, `func main() {` */
const DEFINES =
  /^[ \t]*(?:(?:export|async|public|final) )*(?:class|struct|def|func|function|fn|type|interface) ([\p{L}_$][\p{L}\p{N}_$]{0,60})/gmu;
/** `const app = express()`, `app = Flask()`, but not `const egg = require("egg")`. */
const ASSIGNS =
  /^[ \t]*(?:>>> )?(?:(?:const|let|var|val) )?\$?([\p{L}_][\p{L}\p{N}_$]{0,60})(?:: [\w.<>]{1,60})? :?=(?![=>]|\s?(?:await )?(?:require|import)\b)/gmu;

const CALL =
  /@(?:[\p{L}_$][\p{L}\p{N}_$]{0,60}\.){0,3}([\p{L}_$][\p{L}\p{N}_$]{0,60})|([\p{L}_$][\p{L}\p{N}_$]{0,60})(?:!?\(|`(?=\S))/gu;

/** `got` of `got.post(`. */
const RECEIVER = /(?<![\p{L}\p{N}_$.])([\p{L}_$][\p{L}\p{N}_$]{0,60})(?=\.[\p{L}_$][\p{L}\p{N}_$]{0,60}\()/gu;
