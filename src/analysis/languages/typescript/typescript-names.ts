/** Words between `it` or `test` and the call: `it.only("…")`, `test.each(…)("…")`. */
export const TEST_MODIFIERS: ReadonlySet<string> = new Set([
  "concurrent",
  "each",
  "failing",
  "fails",
  "fixme",
  "for",
  "only",
  "runIf",
  "sequential",
  "serial",
  "skip",
  "skipIf",
  "todo",
]);

/** Those that are called twice: `it.each(table)("…")`, `test.skipIf(windows)("…")`. */
export const TEST_TABLES: ReadonlySet<string> = new Set(["each", "for", "runIf", "skipIf"]);

/** What follows `import("x")` without being a name of the module. */
export const PROMISE_METHODS: ReadonlySet<string> = new Set(["then", "catch", "finally"]);

/** True for names that by custom are error types: `HttpError`, `AbortException`. */
export function isErrorName(name: string): boolean {
  return name.endsWith("Error") || name.endsWith("Exception");
}

/** True when `throw name(…)` most likely makes an error: `Error`, `createError`, `httpErrors.NotFound`, `fail`. */
export function isErrorMaker(name: string): boolean {
  return /^[A-Z]/.test(name) || /err|exception|fail/i.test(name.slice(0, 200));
}
