import { fileNameOf } from "../../domain/paths.ts";
import type { Located, ManifestReading } from "./manifest-reading.ts";

/** A string of a JSON text with the way to it. */
interface JsonString extends Located {
  /** Keys and indexes from the root: `["bin", "tool"]`, `["keywords", "0"]`. */
  readonly path: readonly string[];
}

const MAX_DEPTH = 4;

/** Reads package.json, composer.json and their like. */
export function readJsonManifest(
  lines: readonly string[],
  ecosystem: "npm" | "packagist" | "other",
): ManifestReading {
  const strings = jsonStrings(lines);
  const one = (key: string) => strings.find(({ path }) => path.length === 1 && path[0] === key);
  const below = (key: string) => strings.filter(({ path }) => path.length === 2 && path[0] === key);
  const name = one("name");
  const bin = one("bin");
  return {
    ecosystem,
    name,
    description: one("description"),
    licence: one("license") ?? strings.find(({ path }) => path.join(".") === "license.type"),
    version: one("version"),
    keywords: below("keywords"),
    commands: [
      ...below("bin").map((entry) => ({ kind: "bin" as const, name: commandName(entry), at: entry })),
      ...(bin && name ? [{ kind: "bin" as const, name: fileNameOf(name.value), at: bin }] : []),
      ...below("scripts")
        .filter(({ path }) => /^(?:start|dev|serve|demo)$/.test(path[1] ?? ""))
        .map((entry) => ({ kind: "script" as const, name: entry.path[1] ?? "", at: entry })),
    ],
  };
}

/** Keys of objects name their command; entries of lists are paths to it. */
function commandName({ path, value }: JsonString): string {
  const key = path[1] ?? "";
  return /^\d+$/.test(key) ? fileNameOf(value) : key;
}

/** All strings of a JSON text near its root, with their lines. Keys are not strings; broken JSON gives what is found. */
export function jsonStrings(lines: readonly string[]): readonly JsonString[] {
  const scanner = new JsonScanner();
  for (const [index, line] of lines.entries()) scanner.readLine(line, index + 1);
  return scanner.found;
}

class JsonScanner {
  readonly found: JsonString[] = [];
  private readonly path: string[] = [];
  private readonly kinds: ("object" | "array")[] = [];
  private expectsKey = false;
  private keyAt: { readonly line: number; readonly column: number } | undefined;

  readLine(line: string, number: number): void {
    let column = 0;
    while (column < line.length) {
      const character = line.charAt(column);
      if (character === '"') column = this.string(line, number, column);
      else {
        this.sign(character);
        column += 1;
      }
    }
  }

  private sign(character: string): void {
    if (character === "{" || character === "[") {
      this.kinds.push(character === "{" ? "object" : "array");
      this.path.push("0");
      this.expectsKey = character === "{";
    } else if (character === "}" || character === "]") {
      this.kinds.pop();
      this.path.pop();
      this.expectsKey = false;
    } else if (character === ",") {
      this.expectsKey = this.kinds.at(-1) === "object";
      if (!this.expectsKey && this.path.length > 0) this.path.push(String(Number(this.path.pop()) + 1));
    } else if (character === ":") this.expectsKey = false;
  }

  /** Takes in a string that opens at a column; returns the column behind it. */
  private string(line: string, number: number, column: number): number {
    let end = column + 1;
    while (end < line.length && line.charAt(end) !== '"') end += line.charAt(end) === "\\" ? 2 : 1;
    const literal = line.slice(column, end + 1);
    if (this.expectsKey) {
      this.path.pop();
      this.path.push(parse(literal));
      this.keyAt = { line: number, column };
    } else if (this.path.length > 0 && this.path.length <= MAX_DEPTH) {
      const start =
        this.kinds.at(-1) === "object" && this.keyAt?.line === number ? this.keyAt.column : column;
      this.found.push({
        path: [...this.path],
        value: parse(literal),
        line: number,
        text: line.slice(start, end + 1),
      });
    }
    return end + 1;
  }
}

function parse(literal: string): string {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === "string" ? value : "";
  } catch {
    return "";
  }
}
