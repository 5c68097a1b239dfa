import type { FileSurvey, ImportSeen } from "../../define-language.ts";
import {
  afterTrivia,
  afterWord,
  baseName,
  isWordAt,
  NO_ERROR_NAMES,
  pathAt,
  wordAt,
} from "./python-lexemes.ts";
import { StringSkipper } from "./python-string-skipper.ts";

/**
 * Lists what a Python file defines, raises and imports in one pass over its characters, without a tree.
 * Broken code gives what can be recognised. Never throws; the cost is linear in the length of the source.
 */
export function surveyPython(source: string): FileSurvey {
  const strings = new StringSkipper(source);
  const findings = new Findings(source, strings);
  let index = 0;
  let wordStart = 0;
  let wordEnd = -1;
  while (index < source.length) {
    const code = source.charCodeAt(index);
    if (isWordAt(source, index)) {
      wordStart = index;
      wordEnd = afterWord(source, index);
      index = findings.word(wordStart, wordEnd);
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      index = strings.after(index, wordEnd === index ? wordStart : index);
    } else if (code === HASH) {
      const end = source.indexOf("\n", index);
      index = end < 0 ? source.length : end;
    } else {
      index += 1;
    }
  }
  return findings.survey();
}

const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;
const STAR = 42;
const COMMA = 44;
const DOT = 46;
const EQUALS = 61;

/** Recognises statements by their keyword; these keywords are reserved, so that they can stand nowhere else. */
class Findings {
  private readonly source: string;
  private readonly strings: StringSkipper;
  private readonly classes: { name: string; bases: readonly string[]; line: number }[] = [];
  private readonly functions: { name: string; line: number }[] = [];
  private readonly raises: { name: string; line: number }[] = [];
  private readonly imports: ImportSeen[] = [];
  private testCases = 0;
  /** Number of the line that ends at `lineEnd`. */
  private line = 0;
  private lineEnd = -1;

  constructor(source: string, strings: StringSkipper) {
    this.source = source;
    this.strings = strings;
  }

  survey(): FileSurvey {
    const { classes, functions, raises, imports, testCases } = this;
    return { classes, functions, raises, imports, testCases };
  }

  /** Takes in the word between two offsets and gives the offset to go on at. */
  word(start: number, end: number): number {
    const first = this.source.charCodeAt(start);
    switch (end - start) {
      case 3:
        return first === 100 && this.source.startsWith("def", start) ? this.function(start, end) : end;
      case 4:
        return first === 102 && this.source.startsWith("from", start) ? this.fromImport(start, end) : end;
      case 5:
        if (first === 99 && this.source.startsWith("class", start)) return this.class(start, end);
        return first === 114 && this.source.startsWith("raise", start) ? this.raise(start, end) : end;
      case 6:
        return first === 105 && this.source.startsWith("import", start) ? this.import(start, end) : end;
      default:
        return end;
    }
  }

  private function(start: number, end: number): number {
    const name = wordAt(this.source, afterTrivia(this.source, end));
    if (name.text === "") return end;
    this.functions.push({ name: name.text, line: this.lineAt(start) });
    if (name.text.startsWith("test_")) this.testCases += 1;
    return name.end;
  }

  private class(start: number, end: number): number {
    const name = wordAt(this.source, afterTrivia(this.source, end));
    if (name.text === "") return end;
    const line = this.lineAt(start);
    let index = afterTrivia(this.source, name.end);
    if (this.source.charAt(index) === "[")
      index = afterTrivia(
        this.source,
        this.afterArguments(index, () => {}),
      );
    const bases: string[] = [];
    if (this.source.charCodeAt(index) === OPEN_PAREN) {
      index = this.afterArguments(index, (base) => bases.push(base));
    }
    this.classes.push({ name: name.text, bases, line });
    return index;
  }

  /** Steps over a bracketed list, calling back with the last segment of each positional argument's leading path. */
  private afterArguments(open: number, found: (name: string) => void): number {
    const source = this.source;
    let index = afterTrivia(source, open + 1, true);
    let depth = 1;
    let expectsArgument = true;
    while (index < source.length && depth > 0) {
      const code = source.charCodeAt(index);
      if (isWordAt(source, index)) {
        const path = pathAt(source, index, true);
        if (STATEMENT_WORDS.has(path.last)) return index;
        const next = source.charCodeAt(path.end);
        if (next === DOUBLE_QUOTE || next === SINGLE_QUOTE) {
          path.end = this.strings.after(path.end, index);
        } else if (expectsArgument && depth === 1) {
          const after = afterTrivia(source, path.end, true);
          const keyword = source.charCodeAt(after) === EQUALS && source.charCodeAt(after + 1) !== EQUALS;
          if (!keyword && path.last !== "") found(baseName(path));
        }
        index = path.end;
        expectsArgument = false;
      } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        index = this.strings.after(index, index);
        expectsArgument = false;
      } else {
        if (code === OPEN_PAREN || code === 91 || code === 123) depth += 1;
        if (code === CLOSE_PAREN || code === 93 || code === 125) depth -= 1;
        expectsArgument = code === COMMA && depth === 1;
        index += 1;
      }
      if (depth > 0) index = afterTrivia(source, index, true);
    }
    return index;
  }

  private raise(start: number, end: number): number {
    const path = pathAt(this.source, afterTrivia(this.source, end));
    const next = this.source.charCodeAt(path.end);
    if (path.last === "" || NO_ERROR_NAMES.has(path.last)) return end;
    if (next === DOUBLE_QUOTE || next === SINGLE_QUOTE) return end;
    this.raises.push({ name: path.last, line: this.lineAt(start) });
    return path.end;
  }

  private import(start: number, end: number): number {
    const line = this.lineAt(start);
    let index = end;
    for (;;) {
      const module = pathAt(this.source, afterTrivia(this.source, index));
      if (module.last === "") return index;
      this.imports.push({ module: module.text, names: [], line });
      index = this.afterAlias(module.end, false);
      if (this.source.charCodeAt(index) !== COMMA) return index;
      index += 1;
    }
  }

  private fromImport(start: number, end: number): number {
    let index = afterTrivia(this.source, end);
    let dots = "";
    while (this.source.charCodeAt(index) === DOT) {
      dots += ".";
      index = afterTrivia(this.source, index + 1);
    }
    const module =
      wordAt(this.source, index).text === "import" ? { text: "", end: index } : pathAt(this.source, index);
    const keyword = wordAt(this.source, afterTrivia(this.source, module.end));
    if (keyword.text !== "import" || dots + module.text === "") return module.end;
    const names: string[] = [];
    const line = this.lineAt(start);
    const next = this.importedNames(keyword.end, names);
    if (names.length > 0) this.imports.push({ module: dots + module.text, names, line });
    return next;
  }

  private importedNames(start: number, names: string[]): number {
    let index = afterTrivia(this.source, start);
    if (this.source.charCodeAt(index) === STAR) {
      names.push("*");
      return index + 1;
    }
    const parenthesised = this.source.charCodeAt(index) === OPEN_PAREN;
    if (parenthesised) index += 1;
    for (;;) {
      const name = wordAt(this.source, afterTrivia(this.source, index, parenthesised));
      if (name.text === "") return name.end;
      names.push(name.text);
      index = this.afterAlias(name.end, parenthesised);
      if (this.source.charCodeAt(index) !== COMMA) return index;
      index += 1;
    }
  }

  /** Steps over `as name`, when it is there. */
  private afterAlias(start: number, acrossLines: boolean): number {
    const index = afterTrivia(this.source, start, acrossLines);
    const keyword = wordAt(this.source, index);
    if (keyword.text !== "as") return index;
    const alias = wordAt(this.source, afterTrivia(this.source, keyword.end, acrossLines));
    return afterTrivia(this.source, alias.end, acrossLines);
  }

  private lineAt(index: number): number {
    while (this.lineEnd < index) {
      const newline = this.source.indexOf("\n", this.lineEnd + 1);
      this.lineEnd = newline < 0 ? this.source.length : newline;
      this.line += 1;
    }
    return this.line;
  }
}

/** Words that end a bracketed list that was never closed. */
const STATEMENT_WORDS = new Set(["class", "def", "import", "raise"]);
