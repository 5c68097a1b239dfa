import type { Located, ManifestReading } from "./manifest-reading.ts";
import { splitKeywords } from "./manifest-sections.ts";

/** Reads the literal arguments of `setup(…)` in setup.py, by their lines. */
export function readSetupPy(lines: readonly string[]): ManifestReading {
  // Classes of setup.py have descriptions of their own: only what stands in the call speaks of the package.
  const start = lines.findIndex((line) => /\bsetup\s*\(/.test(line));
  const call = lines.map((line, index) => (index < start ? "" : line));
  const find = (key: string) =>
    firstMatch(call, new RegExp(String.raw`^\s*${key}\s*=\s*[rfu]?(?:"([^"\n]{1,400})"|'([^'\n]{1,400})')`));
  const keywords = find("keywords");
  return {
    ecosystem: "pypi",
    name: find("name"),
    description: find("description"),
    licence: find("license"),
    version: find("version"),
    keywords: keywords ? splitKeywords(keywords) : [],
    commands: lines.flatMap((line, index) => {
      const name = /["']([\w.-]{1,60})\s*=\s*[\w.]{1,100}:[\w.]{1,60}["']/.exec(line)?.[1];
      return name === undefined
        ? []
        : [{ kind: "script" as const, name, at: { value: name, line: index + 1, text: line.trim() } }];
    }),
  };
}

/** Reads a *.gemspec. */
export function readGemspec(lines: readonly string[]): ManifestReading {
  const find = (key: string) =>
    firstMatch(
      lines,
      new RegExp(
        String.raw`^\s*\w{1,20}\.${key}\s*=\s*(?:%q\{([^}\n]{1,400})|"([^"\n]{1,400})|'([^'\n]{1,400}))`,
      ),
    );
  return {
    ecosystem: "rubygems",
    name: find("name"),
    description: continued(find("summary") ?? find("description"), lines),
    licence: find("license"),
    version: find("version"),
    keywords: [],
    commands: [],
  };
}

/** A string of Ruby that a backslash joins to those on the lines below it. */
function continued(at: Located | undefined, lines: readonly string[]): Located | undefined {
  if (at === undefined) return undefined;
  const below = lines.slice(at.line, at.line + MOST_JOINED);
  const end = below.findIndex((_, index) => !lines[at.line - 1 + index]?.trimEnd().endsWith("\\"));
  const more = below.slice(0, Math.max(0, end)).map((line, index) => ({
    line: at.line + 1 + index,
    text: /["']([^"'\n]{1,400})["']/.exec(line)?.[1] ?? "",
  }));
  if (more.length === 0 || more.some(({ text }) => text === "")) return at;
  return { ...at, value: [at.value, ...more.map(({ text }) => text)].join(" "), more };
}

const MOST_JOINED = 6;

/** Reads mix.exs of Elixir. */
export function readMix(lines: readonly string[]): ManifestReading {
  return {
    ecosystem: "other",
    name: firstMatch(lines, /^\s*app: :(\w{1,60})/),
    description: firstMatch(lines, /^\s*description: "([^"\n]{1,400})"/),
    version: firstMatch(lines, /^\s*(?:@version|version:) "([^"\n]{1,40})"/),
    keywords: [],
    commands: [],
  };
}

/** Reads pubspec.yaml of Dart, or a *.cabal of Haskell: keys at the start of a line. */
export function readKeys(lines: readonly string[], about: "description" | "synopsis"): ManifestReading {
  const find = (key: string) =>
    firstMatch(lines, new RegExp(String.raw`^${key}:\s*["']?([^"'\n#|>]{1,400}?)["']?\s*$`, "i"));
  return {
    ecosystem: "other",
    name: find("name"),
    description: find(about),
    version: find("version"),
    keywords: [],
    commands: [],
  };
}

/** Reads go.mod: the last part of the module path that is no version is the name. */
export function readGoMod(lines: readonly string[]): ManifestReading {
  const module = firstMatch(lines, /^module\s+"?([^\s"]{1,300})/);
  const name = module?.value.split("/").findLast((part) => !/^v\d+$/.test(part));
  return {
    ecosystem: "go",
    name: module && name !== undefined ? { ...module, value: name } : undefined,
    importName: module,
    keywords: [],
    commands: [],
  };
}

/** Reads snapcraft.yaml, by which a program is packed for Linux. */
export function readSnapcraft(lines: readonly string[]): ManifestReading {
  const find = (key: string) =>
    firstMatch(lines, new RegExp(String.raw`^${key}:\s*["']?([^"'\n#|>]{1,200}?)["']?\s*$`));
  return {
    ecosystem: "other",
    name: undefined,
    description: find("summary"),
    keywords: [],
    commands: [],
  };
}

const OTHER_PROJECTS =
  /<(\/?)(parent|dependencies|dependencyManagement|build|profiles|plugins|developers|contributors|organization|repositories|pluginRepositories|distributionManagement|mailingLists|issueManagement|ciManagement|reporting|scm)>/;

/** Reads pom.xml: the project's own elements, not those of its parent, dependencies or plugins. */
export function readPom(lines: readonly string[]): ManifestReading {
  const own = ownPomLines(lines);
  const find = (tag: string) => firstMatch(own, new RegExp(`<${tag}>([^<>\\n]{1,400})</${tag}>`));
  const from = own.findIndex((line) => line.includes("<licenses>"));
  const to = own.findIndex((line) => line.includes("</licenses>"));
  const isLicence = (index: number) => from !== -1 && index >= from && index <= to;
  const licences = own.map((line, index) => (isLicence(index) ? line : ""));
  const withoutLicences = own.map((line, index) => (isLicence(index) ? "" : line));
  return {
    ecosystem: "maven",
    name: firstMatch(withoutLicences, /<name>([^<>\n]{1,200})<\/name>/) ?? find("artifactId"),
    description: find("description"),
    licence: firstMatch(licences, /<name>([^<>\n]{1,200})<\/name>/),
    version: find("version"),
    keywords: [],
    commands: [],
  };
}

function ownPomLines(lines: readonly string[]): readonly string[] {
  let inside: string | undefined;
  return lines.map((line) => {
    const tag = OTHER_PROJECTS.exec(line);
    const foreign = inside !== undefined || tag !== null;
    if (inside === undefined && tag?.[1] === "" && !line.includes(`</${tag[2] ?? ""}>`)) inside = tag[2];
    else if (inside !== undefined && line.includes(`</${inside}>`)) inside = undefined;
    return foreign ? "" : line;
  });
}

/** Reads gradle.properties as far as it holds what a repository of Maven is told. */
export function readGradleProperties(lines: readonly string[]): ManifestReading {
  const find = (key: string) => firstMatch(lines, new RegExp(`^${key}\\s*=\\s*([^\\n]{1,400})$`));
  return {
    ecosystem: "other",
    description: find("POM_DESCRIPTION"),
    version: find("VERSION_NAME"),
    keywords: [],
    commands: [],
  };
}

/** Reads what `project(…)` of CMakeLists.txt says that the project is. */
export function readCMake(lines: readonly string[]): ManifestReading {
  const start = lines.findIndex((line) => /^\s*project\s*\(/i.test(line));
  const end = lines.findIndex((line, index) => index >= start && line.includes(")"));
  const call = lines.map((line, index) => (start !== -1 && index >= start && index <= end ? line : ""));
  return {
    ecosystem: "other",
    description: firstMatch(call, /\bDESCRIPTION\s+"([^"\n]{1,400})"/),
    keywords: [],
    commands: [],
  };
}

/** Reads *.csproj; `$(AssemblyName)` is filled in when it is built. */
export function readCsproj(lines: readonly string[]): ManifestReading {
  const find = (tag: string) =>
    firstMatch(lines, new RegExp(String.raw`<${tag}>(?!\s*\$\()\s*([^<>\n]{1,400})(?:</${tag}>|$)`));
  const keywords = find("PackageTags");
  return {
    ecosystem: "nuget",
    name: find("PackageId"),
    description: find("Description"),
    licence: find("PackageLicenseExpression"),
    version: find("Version") ?? find("VersionPrefix"),
    keywords: keywords ? splitKeywords({ ...keywords, value: keywords.value.replaceAll(";", ",") }) : [],
    commands: [],
  };
}

/** The first group of the pattern that matched, on the first line that has one. */
function firstMatch(lines: readonly string[], pattern: RegExp): Located | undefined {
  for (const [index, line] of lines.entries()) {
    const found = line.length > 2000 ? null : pattern.exec(line);
    const value = found
      ?.slice(1)
      .find((group) => group !== undefined)
      ?.trim();
    if (value !== undefined && value !== "") return { value, line: index + 1, text: line.trim() };
  }
  return undefined;
}
