import { Worker } from "node:worker_threads";

/** True when TypeScript sources run directly, in development: Node's threads then need the loader as well. */
const FROM_SOURCE = import.meta.url.endsWith(".ts");

/** Starts a thread that runs a module of this folder, named without its extension. */
export function startWorker(name: string): Worker {
  const url = new URL(`./${name}.${FROM_SOURCE ? "ts" : "js"}`, import.meta.url);
  if (!FROM_SOURCE) return new Worker(url);
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import("${url.href}"); });`;
  return new Worker(start, { eval: true, execArgv: [] });
}
