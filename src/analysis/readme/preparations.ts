/** What stands above a command in the same piece of code. */
export interface Preparation {
  /** True for a command that fails without it: without the key, the source of packages, the tap. */
  readonly needed: (command: string) => boolean;
  /** True where the lines above fetch the sources: then another way to install is the shorter one. */
  readonly cloned: () => boolean;
}

/** What prepares a package manager, and the commands of that manager. */
const SOURCES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:curl|wget|gpg|rpm|apt-key|add-apt-repository|apt-add-repository|tee|config-manager|copr|addrepo|zypper ar)\b.*(?:key|gpg|asc|\.list|\.sources|\.repo\b|\.deb|\.rpm|ppa:|sources|repo|copr)|\b(?:add-apt-repository|apt-add-repository)\b/i,
    /^(?:apt|dnf|yum|zypper|pacman)/,
  ],
  [/\bbrew tap\b/, /^brew /],
  [/\bscoop bucket add\b/, /^scoop /],
  [/\bhelm repo add\b/, /^helm /],
  [/\bconda config\b.*\bchannels\b/, /^(?:conda|mamba) /],
  [/\bnpm config set\b|\bregistry=/, /^(?:npm|yarn|pnpm) /],
];
const CLONE = /^\s*(?:[$>%#❯]\s+)?(?:git clone|gh repo clone|hg clone|svn (?:co|checkout)|cd)\s/;
const FENCE = /^\s*```/;
const MAX_LINE = 400;

/** For each line: what the lines above it in its piece of code prepare. */
export function preparations(lines: readonly string[]): readonly Preparation[] {
  return codeStarts(lines).map((start, index) => {
    const above = (pattern: RegExp): boolean =>
      lines.slice(start, index).some((line) => pattern.test(line.slice(0, MAX_LINE)));
    return {
      needed: (command) => SOURCES.some(([source, manager]) => manager.test(command) && above(source)),
      cloned: () => above(CLONE),
    };
  });
}

/** For each line the index at which its piece of code or paragraph begins: what is fenced or indented goes on over blank lines. */
function codeStarts(lines: readonly string[]): readonly number[] {
  let start = 0;
  let fenced = false;
  let last = "";
  return lines.map((line, index) => {
    const isBlank = line.trim() === "";
    const goesOn = fenced || isBlank || (lines[index - 1] ?? "").trim() !== "";
    if (FENCE.test(line)) {
      fenced = !fenced;
      start = index;
    } else if (!goesOn && !(isIndented(line) && isIndented(last))) start = index;
    if (!isBlank) last = line;
    return start;
  });
}

function isIndented(line: string): boolean {
  return /^(?: {2}|\t)/.test(line);
}
