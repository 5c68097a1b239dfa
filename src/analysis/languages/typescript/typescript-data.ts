/**
 * Modules that come with Node (`require("node:module").builtinModules` of Node 20 to 24), with and without `node:`.
 * Data because a stage may not ask Node itself.
 */
export const NODE_MODULES: ReadonlySet<string> = new Set(
  [
    "assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain",
    "events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl",
    "sea sqlite stream string_decoder sys test timers tls trace_events tty url util v8 vm wasi worker_threads zlib",
  ]
    .flatMap((line) => line.split(" "))
    // These came late and exist only with the prefix: `test` without it would be a package.
    .flatMap((name) =>
      ["sea", "sqlite", "test"].includes(name) ? [`node:${name}`] : [name, `node:${name}`],
    ),
);

/** Error types of the language, of Node and of browsers with their ancestors, nearest first. */
export const BUILTIN_ERRORS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["Error", []],
  ...[
    "AggregateError",
    "EvalError",
    "RangeError",
    "ReferenceError",
    "SuppressedError",
    "SyntaxError",
    "TypeError",
    "URIError",
  ].map((name) => [name, ["Error"]] as const),
  ...["AssertionError", "DOMException", "SystemError"].map((name) => [name, ["Error"]] as const),
]);
