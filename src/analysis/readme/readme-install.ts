import { longPattern } from "../../domain/long-pattern.ts";
import type { Quote } from "../../domain/evidence.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { plainName } from "../plain-name.ts";
import type { InstallText } from "./install-sources.ts";
import type { InstallTargets } from "./install-targets.ts";
import { preparations } from "./preparations.ts";

const COMMAND = longPattern("")`
  (?:python3? -m )?pip3? install
  |pipx install
  |uv (?:add|pip install|tool install)
  |uvx
  |poetry add
  |conda install
  |mamba install
  |npm (?:install|i|add|create|init)
  |npx
  |yarn (?:global )?add
  |pnpm (?:add|install|i)
  |bun (?:add|install)
  |deno (?:add|install)
  |cargo (?:install|add)
  |go (?:install|get)
  |gem install
  |bundle add
  |brew install
  |composer (?:global )?require
  |(?:sudo )?apt(?:-get)? install
  |(?:sudo )?dnf install
  |(?:sudo )?pacman -S
  |(?:sudo )?snap install
  |scoop install
  |choco install
  |winget install
  |nix-env -i\w*
  |opam install
  |luarocks install
  |mix deps\.get
  |docker run
  |dotnet add package
  |Install-Package
  |helm install`;
const LINE = new RegExp(
  String.raw`^\s*(?:[-*+]\s+|\d{1,2}[.)]\s+)?(?:(?:PM> ?|[$>%#❯]\s+)|\`+\$?\s*)?(?:(?:sudo )?(?:brew|apt|apt-get) update\s+&&\s+)?((?:${COMMAND.source})\b[^\n]{0,160})$`,
);
const INLINE = new RegExp(`\`{1,2}\\$?\\s*((?:${COMMAND.source})\\b[^\`\\n]{0,120})\``);
/** A longer line would not fit the end card, and hide a shorter one. */
const MAX_LENGTH = 60;
/** How it is noted down, and that the newest is wanted, changes nothing for who installs it. */
const NOTED = /\s(?:--save|--save-dev|--save-exact|--dev|-D|-S|-E|-U|--upgrade)(?=\s|$)/g;
/** Managers of one system. */
const ONE_PLATFORM = /^(?:apt|dnf|pacman|snap|scoop|choco|winget|nix-env|Install-Package)/;
/** More than the plain package, or what is not out yet: `egg[pan]`, `egg@next`. */
const SPECIAL = /\w\[|@(?:next|beta|alpha|rc|canary|nightly)\b/;
const GLOBAL = /^(?:yarn|composer) global\b/;

/** What the reader or a build of the pages is to fill in: `name@version`, `<package>`, `{{ name }}`, `%VERSION%`, `x.y.z`. */
const GAP = /\\$|@(?:version|tag)\b|[<{$]\s?[A-Za-z_]|\bYOUR[_-]|%[A-Za-z_]+%|\b[xX]\.[yY]\b/;

/** Fetches what tells an assistant about the project. */
const FOR_ASSISTANTS = /^npx (?:-\S+ )*(?:add-skill|openskills|skills)(?:@\S+)?\s/;
/** A folder beside the reader: `"egg/[pan]"`, `egg/`. */
const FOLDER = /^["']?[\w.-]+\/(?:\[|["']?$)/;

/** `` `pip install egg` does it. `` */
const QUOTED = /^\s*`[^`]{1,200}`\s*\S/;
/** Most of what a flag costs comes back for one that only says for whom: `pip install --user egg`. */
const FOR_ONE = /\s--user\b/;
const JUST_FOR_ONE = 0.7;
/** What a command within a sentence loses. */
const AN_ASIDE = 0.4;
/** What is lost by one that brings more than the plain package: more than by one within a sentence. */
const MORE_THAN_PLAIN = 0.6;
/** What is lost by a command that follows the fetching of the sources. */
const BEHIND_CLONE = 3;
/** What `egg-cli` loses against `egg`: it may be a tool beside it. */
const ALIKE = 2;
/** What `@egg/pan` loses where a line has `egg @egg/pan`. */
const A_PART = 1;
/** Commands of a page that are compared with each other. */
const MOST_COMPARED = 100;
/** What a package of the project loses against the project itself. */
const A_PACKAGE = 3;
/** Managers that a page names beside `npm`. */
const BESIDE_NPM = /^(?:yarn|pnpm|bun|deno)\b/;

/**
 * The install line as written, without its prompt: one that names the project, the plainest first; never one that fails
 * without the commands above it.
 * @param isUnfit leaves out commands that do not install such a project.
 */
export function findInstallLine(
  { path, lines }: InstallText,
  targets: InstallTargets,
  gate: EvidenceGate,
  isUnfit: (command: string) => boolean = () => false,
): Quote | undefined {
  const prepared = preparations(lines);
  const candidates = lines.flatMap((line, index) => {
    const { text, isAside } = commandOn(line) ?? {};
    if (text === undefined || isUnfit(text) || prepared[index]?.needed(text) === true) return [];
    const loss = (prepared[index]?.cloned() === true ? BEHIND_CLONE : 0) + (isAside === true ? AN_ASIDE : 0);
    return [{ text, line: index + 1, score: installScore(text, targets) - loss }];
  });
  const first = candidates.slice(0, MOST_COMPARED);
  const isPart = (text: string): boolean => first.some((other) => isPartOf(text, other.text, targets));
  const best = candidates
    .map((candidate) => ({ ...candidate, score: candidate.score - (isPart(candidate.text) ? A_PART : 0) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || left.line - right.line);
  return gate.quotes(
    best.map(({ text, line }) => ({ text, evidence: [{ path, line, text }] })),
    1,
  )[0];
}

/** The command of a line, and whether it only stands in a sentence. */
function commandOn(line: string): { readonly text: string; readonly isAside: boolean } | undefined {
  const whole = LINE.exec(line.slice(0, 400))?.[1];
  const found = whole ?? INLINE.exec(line.slice(0, 1000))?.[1];
  const text = found?.split(/\s+#\s|\s+\/\/\s|`|\s&&\s/, 1)[0]?.trim();
  if (text === undefined || text.length > MAX_LENGTH || GAP.test(text)) return undefined;
  // What stands before `pip` and the like only says how to start it.
  const bare = text.replace(/^(?:python3? -m|sudo) /, "").replace(/(?<!\.)[.,;:]$/, "");
  return { text: bare, isAside: whole === undefined || QUOTED.test(line.slice(0, 400)) };
}

function installScore(text: string, { called, alike, packages }: InstallTargets): number {
  const target = targetsOf(text);
  if (
    target.length === 0 ||
    target[0] === "." ||
    /^["']?\.(?:\[|\/|$)/.test(target[0] ?? "") ||
    FOLDER.test(target[0] ?? "") ||
    (FOR_ASSISTANTS.test(text) && !isNamed(target[0] ?? "", called)) ||
    / -r |--editable| -e /.test(text)
  )
    return 0;
  const isProject = target.some((word) => isNamed(word, called));
  const isAlike = target.some((word) => isNamed(word, alike));
  if (!isProject && !isAlike && !target.every((word) => packages.has(withoutVersion(word)))) return 0;
  const flags = text.replace(NOTED, "").split(/\s-/).length - 1;
  return (
    10 -
    (isProject ? 0 : isAlike ? ALIKE : A_PACKAGE) -
    flags +
    (FOR_ONE.test(text) ? JUST_FOR_ONE : 0) -
    (target.length - 1) * 0.5 -
    (/^(?:npx|docker|uvx)/.test(text) ? 2 : 0) -
    (ONE_PLATFORM.test(text) || GLOBAL.test(text) ? 1 : 0) -
    (SPECIAL.test(text) ? MORE_THAN_PLAIN : 0) -
    (/^(?:npm|pip|cargo|go|gem)/.test(text) ? 0 : BESIDE_NPM.test(text) ? 1.2 : 0.5)
  );
}

/** What a command installs. */
function targetsOf(text: string): readonly string[] {
  return text
    .replace(COMMAND, "")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "" && !word.startsWith("-"));
}

/** True when another command installs all of it, and the project besides. */
function isPartOf(text: string, other: string, { called }: InstallTargets): boolean {
  const [own, all] = [targetsOf(text), targetsOf(other)];
  const added = all.filter((word) => !own.includes(word));
  return own.every((word) => all.includes(word)) && added.some((word) => called.has(plainName(word)));
}

/** `requests`, `requests[socks]==2.1`, `@scope/requests`, `github.com/psf/requests/v2`, `Requests.Core`. */
function isNamed(target: string, names: ReadonlySet<string>): boolean {
  const bare = withoutVersion(target);
  const parts = bare.split("/").slice(PART_OF_SCOPE.test(bare) ? 1 : 0);
  return [target, bare, ...parts, ...bare.split(".").slice(0, 1)].some((part) => names.has(plainName(part)));
}

/** `@egg/test` may be how all of Egg is installed, `@egg/cli` is a part of it. */
const PART_OF_SCOPE =
  /^@[^/]+\/(?:cli|codemods?|create-.*|devtools|docs|(?:.*-)?(?:plugin|preset)(?:-.*)?|types|utils?)$/;

function withoutVersion(target: string): string {
  return target.replace(/(?<=.)[@=<>~[].*$/, "");
}
