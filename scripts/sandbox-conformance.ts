/**
 * Checks the sandbox against OpenAI's published description of `/videos`: every request goes through a proxy that
 * compares it and its answer with the description. Neither the description nor the proxy is part of this repository:
 *
 *   npm i --prefix /tmp/prism @stoplight/prism-cli@5.14.2
 *   npx tsx scripts/sandbox-conformance.ts --description videos-openapi.json --prism /tmp/prism/node_modules/.bin/prism
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { parseFaults } from "../src/providers/sandbox/parse-faults.ts";
import { startSandbox } from "../src/providers/sandbox/start-sandbox.ts";

interface Step {
  readonly name: string;
  readonly method?: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: object | FormData;
  /** Time that passes before the step. */
  readonly laterMs?: number;
}

const { values } = parseArgs({ options: { description: { type: "string" }, prism: { type: "string" } } });
const { description, prism } = values;
if (description === undefined || prism === undefined) {
  throw new Error("give --description FILE and --prism PROGRAM");
}
const violations = await runThroughProxy("");
console.log("Control: a sandbox with a known fault must be caught.");
const caught = await runThroughProxy("integer-seconds:1");
process.exitCode = violations === 0 && caught > 0 ? 0 : 1;

/** Runs every step against a sandbox with faults; the number of steps with violations. */
async function runThroughProxy(faults: string): Promise<number> {
  let now = Date.now();
  const sandbox = await startSandbox({
    clock: { now: () => now, sleep: () => Promise.resolve(), random: () => 0.5 },
    priceMicroUsdPerSecond: 100_000,
    speed: 1,
    renderClip: () => Promise.resolve(new Uint8Array(64)),
    faults: parseFaults(faults),
  });
  const proxy = await startProxy(sandbox.baseURL);
  const body = JSON.stringify({ prompt: "A pie" });
  const headers = { "Content-Type": "application/json" };
  const created = await fetch(`${sandbox.baseURL}/videos`, { method: "POST", headers, body });
  const { id } = (await created.json()) as { id: string };
  try {
    const steps = stepsFor(id);
    let bad = 0;
    for (const step of steps) {
      now += step.laterMs ?? 0;
      if (await violates(proxy.url, step)) bad += 1;
    }
    console.log(`${steps.length} requests, ${bad} with violations`);
    return bad;
  } finally {
    proxy.process.kill();
    await sandbox.close();
  }
}

async function violates(url: string, step: Step): Promise<boolean> {
  const { status, text, found } = await send(url, step);
  const bad = status >= 400 || found !== null;
  console.log(
    `${bad ? "VIOLATION" : "ok       "} ${status} ${step.name}${bad ? `\n  ${found ?? text}` : ""}`,
  );
  return bad;
}

function stepsFor(id: string): readonly Step[] {
  const video = `/videos/${id}`;
  const clip = { prompt: "A baker slips", model: "sora-2-pro", seconds: "8", size: "1280x720" };
  return [
    { name: "retrieve, queued", path: video },
    { name: "retrieve, in progress", path: video, laterMs: 2000 },
    { name: "retrieve, completed", path: video, laterMs: 2000 },
    { name: "create, JSON", method: "POST", path: "/videos", body: clip },
    { name: "create, defaults", method: "POST", path: "/videos", body: { prompt: "A pie" } },
    { name: "create, multipart", method: "POST", path: "/videos", body: formOf(clip) },
    { name: "list", path: "/videos" },
    { name: "list, a page", path: `/videos?limit=1&order=asc&after=${id}` },
    { name: "list, an empty page", path: "/videos?limit=0" },
    { name: "content", path: `${video}/content` },
    { name: "delete", method: "DELETE", path: video },
  ];
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

async function send(
  url: string,
  { method = "GET", path, body }: Step,
): Promise<{ status: number; text: string; found: string | null }> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { Authorization: "Bearer sandbox", ...(isForm ? {} : { "Content-Type": "application/json" }) },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  return {
    status: response.status,
    text: await response.text(),
    found: response.headers.get("sl-violations"),
  };
}

async function startProxy(
  upstream: string,
): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const port = String(await freePort());
  const args = ["proxy", description ?? "", upstream, "--errors", "--host", "127.0.0.1", "--port", port];
  const child = spawn(prism ?? "", args, { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (status) => reject(new Error(`the proxy ended with ${status}`)));
    child.stdout.on("data", (data: Buffer) => {
      if (data.includes("listening")) resolve();
    });
  });
  return { url: `http://127.0.0.1:${port}`, process: child };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
