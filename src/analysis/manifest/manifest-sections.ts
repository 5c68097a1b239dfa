import type { Located, ManifestReading } from "./manifest-reading.ts";

/** A string of a file with sections (TOML, INI). */
interface Entry extends Located {
  readonly section: string;
  readonly key: string;
}

/** Reads pyproject.toml. */
export function readPyproject(lines: readonly string[]): ManifestReading {
  const entries = tomlStrings(lines);
  const find = finder(entries, ["project", "tool.poetry", "tool.flit.metadata"]);
  return {
    ecosystem: "pypi",
    name: find("name")[0],
    description: find("description")[0],
    licence: find("license")[0] ?? find("license.text")[0],
    version: find("version")[0],
    keywords: find("keywords"),
    commands: commandsIn(entries, ["project.scripts", "project.gui-scripts", "tool.poetry.scripts"]),
  };
}

/** Reads Cargo.toml. */
export function readCargo(lines: readonly string[]): ManifestReading {
  const entries = tomlStrings(lines);
  const find = finder(entries, ["package", "workspace.package"]);
  const binaries = entries.filter(({ section, key }) => section === "bin" && key === "name");
  return {
    ecosystem: "cargo",
    name: find("name")[0],
    description: find("description")[0],
    licence: find("license")[0],
    version: find("version")[0],
    keywords: find("keywords"),
    commands: binaries.map((at) => ({ kind: "bin" as const, name: at.value, at })),
  };
}

/** Reads setup.cfg. */
export function readSetupCfg(lines: readonly string[]): ManifestReading {
  const entries = iniStrings(lines);
  const find = finder(entries, ["metadata"]);
  const scripts = entries.filter(
    ({ section, key }) => section === "options.entry_points" && key === "console_scripts",
  );
  return {
    ecosystem: "pypi",
    name: find("name")[0],
    description: find("description")[0] ?? find("summary")[0],
    licence: find("license")[0],
    version: find("version")[0],
    keywords: find("keywords").flatMap(splitKeywords),
    commands: scripts.flatMap((at) => {
      const name = /^([\w.-]+)\s*=/.exec(at.value)?.[1];
      return name === undefined ? [] : [{ kind: "script" as const, name, at }];
    }),
  };
}

/** `a, b c` gives one entry per keyword, all with the same place. */
export function splitKeywords(at: Located): readonly Located[] {
  const parts = at.value.split(at.value.includes(",") ? "," : " ").map((part) => part.trim());
  return parts.filter((part) => part !== "").map((value) => ({ value, line: at.line, text: at.text }));
}

function finder(entries: readonly Entry[], sections: readonly string[]): (key: string) => readonly Entry[] {
  return (key) => {
    for (const wanted of sections) {
      const found = entries.filter(
        (entry) => entry.section === wanted && entry.key === key && entry.value !== "",
      );
      if (found.length > 0) return found;
    }
    return [];
  };
}

function commandsIn(entries: readonly Entry[], sections: readonly string[]): ManifestReading["commands"] {
  return entries
    .filter(({ section }) => sections.includes(section))
    .map((at) => ({ kind: "script" as const, name: at.key, at }));
}

const SECTION = /^\s*\[{1,2}([^\]]{1,200})\]/;
const TOML_KEY = /^\s*("?)([\w.-]{1,100})\1\s*=\s*(.*)$/;
const MAX_KEY = 200;
const STRING = /"((?:[^"\\]|\\.){0,2000})"|'([^']{0,2000})'/g;

/** Strings of the values of a TOML file; `{text = "MIT"}` gives the key `license.text`. Of a multi-line string the first sentence is taken. */
function tomlStrings(lines: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  let section = "";
  let listKey: string | undefined;
  let after = 0;
  for (const [index, line] of lines.entries()) {
    if (index < after) continue;
    const pair = TOML_KEY.exec(line);
    const header = pair ? undefined : SECTION.exec(line)?.[1];
    if (header !== undefined && listKey === undefined) section = header.replace(/["\s]/g, "");
    const key = listKey ?? pair?.[2];
    const value = listKey === undefined ? (pair?.[3] ?? "") : line;
    if (key === undefined) continue;
    const quotes = /^("""|''')/.exec(value)?.[1];
    if (quotes !== undefined) {
      const block = blockString(lines, index, quotes);
      if (block.value) entries.push({ section, key, ...block.value });
      after = block.after;
      continue;
    }
    for (const found of tomlValues(value, key))
      entries.push({ section, ...found, line: index + 1, text: line.trim() });
    const bare = value.replace(STRING, "").replace(/#.*$/, "");
    if (listKey === undefined)
      listKey = bare.trimStart().startsWith("[") && !bare.includes("]") ? key : undefined;
    else if (bare.includes("]")) listKey = undefined;
  }
  return entries;
}

/** The first sentence of a string in triple quotes, and the index behind it. */
function blockString(
  lines: readonly string[],
  index: number,
  quotes: string,
): { readonly value?: Located; readonly after: number } {
  const parts: { readonly line: number; readonly text: string }[] = [];
  let after = index;
  let closed = false;
  let complete = false;
  while (after < lines.length && !closed) {
    const line = lines[after] ?? "";
    const inside = after === index ? line.slice(line.indexOf(quotes) + 3) : line;
    closed = inside.includes(quotes);
    const text = (closed ? inside.slice(0, inside.indexOf(quotes)) : inside).trim();
    const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0];
    if (text !== "" && !complete) parts.push({ line: after + 1, text: sentence ?? text });
    complete ||= sentence !== undefined || (text === "" && parts.length > 0);
    after += 1;
  }
  const [first, ...more] = parts;
  return first
    ? { after, value: { ...first, value: parts.map(({ text }) => text).join(" "), more } }
    : { after };
}

function tomlValues(value: string, key: string): readonly { readonly key: string; readonly value: string }[] {
  if (value.startsWith("#")) return [];
  const inline = value.startsWith("{");
  const strings = [...value.matchAll(STRING)].map((match) => ({
    value: unescaped(match[1] ?? match[2] ?? ""),
    before: value.slice(Math.max(0, match.index - MAX_KEY), match.index),
  }));
  if (!inline) return (/^["'[\s]/.test(value) ? strings : []).map((string) => ({ key, value: string.value }));
  return strings.map(({ value: text, before }) => ({
    key: `${key}.${/([\w-]+)\s*=\s*$/.exec(before)?.[1] ?? ""}`,
    value: text,
  }));
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\])/g, "$1");
}

/** Values of an INI file; every continuation line is an entry of its own. */
function iniStrings(lines: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  let section = "";
  let key = "";
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || /^\s*[#;]/.test(line)) continue;
    const header = SECTION.exec(line)?.[1]?.trim();
    const pair = /^([\w.-]{1,100})\s*[=:]\s*(.*)$/.exec(line);
    if (header !== undefined && !/^\s/.test(line)) section = header;
    else if (pair) key = pair[1] ?? "";
    const value = pair ? (pair[2] ?? "") : /^\s/.test(line) ? line : "";
    if (value.trim() !== "")
      entries.push({ section, key, value: unquoted(value), line: index + 1, text: line.trim() });
  }
  return entries;
}

/** `a pan` of `"a pan"`: an INI file needs no quotation marks, some have them. */
function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, "$2");
}
