import type { FileSurvey, ImportSeen } from "../../define-language.ts";
import { SourceText, type Span } from "./source-text.ts";

/** Most different names kept as mentions of one file. */
const MAX_MENTIONS = 3000;

/** Collects what a scanner finds, by offset; lines are counted at the end. */
export class SurveyFindings {
  private readonly source: string;
  private readonly classes: { name: string; bases: readonly string[]; at: number }[] = [];
  private readonly functions: { name: string; of?: string; at: number }[] = [];
  private readonly raises: { name: string; at: number }[] = [];
  private readonly imports: { module: string; names: readonly string[]; at: number }[] = [];
  private mentions: readonly string[] = [];
  private members: readonly string[] | undefined;
  private tests: readonly Span[] = [];
  private testCases = 0;
  private namespace: string | undefined;

  constructor(source: string) {
    this.source = source;
  }

  /** @param open true where one class may be written in many places, and this may be any of them */
  class(name: string, bases: readonly string[], at: number, open = false): void {
    this.classes.push({ name, bases, at, ...(open && { open }) });
  }

  /** @param of the type a method belongs to, where methods stand apart from their types */
  function(name: string, at: number, of?: string): void {
    this.functions.push({ name, at, ...(of !== undefined && { of }) });
  }

  raise(name: string, at: number): void {
    this.raises.push({ name, at });
  }

  import(module: string, names: readonly string[], at: number): void {
    this.imports.push({ module, names, at });
  }

  test(): void {
    this.testCases += 1;
  }

  /** Code that only tests are built with: nothing in it counts but the number of tests. Ascending. */
  onlyTests(spans: readonly Span[]): void {
    this.tests = spans;
  }

  /** The package or namespace the file belongs to. */
  belongsTo(namespace: string): void {
    this.namespace ??= namespace;
  }

  /** Takes every match of a pattern as a name that the file uses. */
  mentioned(masked: string, pattern: RegExp): void {
    this.mentions = eachOnce(masked, pattern);
  }

  /** Takes every match of a pattern as the name of something that belongs to a value: a method, a field. */
  calledOn(masked: string, pattern: RegExp): void {
    this.members = eachOnce(masked, pattern);
  }

  /** Everything found, each list in source order. */
  survey(): FileSurvey {
    const { testCases, mentions, members, namespace, tests } = this;
    const text = new SourceText(this.source, "");
    const located = <T extends { readonly at: number }>(items: readonly T[]) =>
      items
        .filter(({ at }) => !tests.some(({ start, end }) => start <= at && at < end))
        .toSorted((left, right) => left.at - right.at)
        .map(({ at, ...item }) => ({ ...item, line: text.lineAt(at) }));
    const imports: readonly ImportSeen[] = located(this.imports);
    return {
      classes: located(this.classes),
      functions: located(this.functions),
      raises: located(this.raises),
      imports,
      testCases,
      mentions,
      ...(members && { members }),
      ...(tests.length > 0 && {
        testLines: tests.map(({ start, end }) => [text.lineAt(start), text.lineAt(end)] as const),
      }),
      ...(namespace !== undefined && { namespace }),
    };
  }
}

function eachOnce(masked: string, pattern: RegExp): readonly string[] {
  return [...new Set(masked.match(pattern) ?? [])].slice(0, MAX_MENTIONS);
}
