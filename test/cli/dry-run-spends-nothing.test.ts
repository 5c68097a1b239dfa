import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { caps, heldClock, reservation } from "../ledger/ledger-builder.ts";
import { type CliResult, committedFixture, runCli, scratchFolder, writeText } from "./built-cli.ts";

const CANARY = "sk-or-canary-7d1f4a9be2c35086";
const { work, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
const ledgerFolder = join(root, "ledger");
const log = join(root, "connections.log");

/** Loaded before the program: writes down every connection that is opened and every name that is looked up. */
const guard = writeText(
  join(root, "guard.mjs"),
  `import { appendFileSync } from "node:fs";
import { Socket } from "node:net";
import dgram from "node:dgram";
import dns from "node:dns";
for (const [owner, name] of [[Socket.prototype, "connect"], [dgram, "createSocket"], [dns, "lookup"]]) {
  const original = owner[name];
  owner[name] = function (...values) {
    appendFileSync(${JSON.stringify(log)}, name + "\\n");
    return original.apply(this, values);
  };
}
`,
);
const watched = { NODE_OPTIONS: `--import ${pathToFileURL(guard).href}` };

/** Every byte of the ledger's folder and when it was changed. */
function ledgerTrace(): unknown {
  return readdirSync(ledgerFolder).map((name) => {
    const path = join(ledgerFolder, name);
    return [name, readFileSync(path, "latin1"), statSync(path, { bigint: true }).ctimeNs];
  });
}

describe("a dry run", () => {
  let before: unknown;
  let run: CliResult;
  beforeAll(async () => {
    const ledger = await openLedger({ directory: ledgerFolder, clock: heldClock() });
    await ledger.reserve(reservation(), caps());
    await ledger.snapshot();
    before = ledgerTrace();
    run = await runCli(["--repo-path", studio, "--dry-run", "--out", "film"], {
      cwd: work,
      env: { ...watched, SORA_HOME: ledgerFolder, OPENROUTER_API_KEY: CANARY, SORA_API_KEY: CANARY },
    });
  });

  it("opens no connection", () => {
    expect(run.status).toBe(0);
    expect(existsSync(log)).toBe(false);
    // The guard would have seen one.
    const env = { ...process.env, ...watched };
    execFileSync(process.execPath, ["-e", "fetch('http://127.0.0.1:65000').catch(() => {})"], { env });
    expect(readFileSync(log, "utf8")).toContain("connect");
  });

  it("changes no byte of the ledger", () => {
    expect(ledgerTrace()).toEqual(before);
  });

  it("shows no key, neither on the terminal nor in a file", () => {
    const files = readdirSync(join(work, "film")).map((name) =>
      readFileSync(join(work, "film", name), "utf8"),
    );
    for (const text of [run.stdout, run.stderr, ...files]) expect(text).not.toContain(CANARY);
  });
});
