import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ScriptedServer, startScriptedServer } from "../../providers/scripted-server.ts";
import { type CliResult, runCli, scratchFolder, writeText } from "../built-cli.ts";
import { sandboxesIn } from "../sandbox-process.ts";

const { work, root } = scratchFolder();
const startSandbox = sandboxesIn(work);
/** A repository that is no git work tree: only the run knows that it is one. */
const shop = join(root, "shop");
const env = { SORA_HOME: join(root, "money"), SORA_API_KEY: "key-of-the-user" };
const drawn = ["--draft", "--no-music"];

let elsewhere: ScriptedServer;
let own: string;

let bought: CliResult;

const inShop = (...args: readonly string[]): Promise<CliResult> => runCli(args, { cwd: shop, env });

beforeAll(async () => {
  elsewhere = await startScriptedServer();
  own = await startSandbox("--price", "0");
  cpSync(fileURLToPath(new URL("../../fixtures/python-shop", import.meta.url)), shop, { recursive: true });
  writeText(join(shop, ".env"), `SORA_BASE_URL=${elsewhere.origin}/v1\nSORA_BUDGET_USD=900\n`);
  const model = ["--model", "self-hosted/Wan-AI/Wan2.1-T2V-1.3B-Diffusers", "--quality", "draft"];
  const buy = ["--real", ...model, "--base-url", own, "--duration", "30", "--shots", "1"];
  bought = await inShop("--repo-path", ".", ...buy, ...drawn, "--out", "../film");
}, 120_000);
afterAll(() => elsewhere.close());

it("a first run buys at the address it was given, not at that of the repository", () => {
  expect(bought.stderr).toContain("belongs to the analysed repository and was not read");
  expect(bought.status).toBe(0);
  expect(elsewhere.seen).toEqual([]);
});

it.each([
  ["retake", ["retake", "S1"]],
  ["--resume", ["--real", "--resume", "last", "--shots", "2"]],
])(
  "%s sends no key where the repository of the run says, and knows no limit of it",
  async (_, args) => {
    const lost = await inShop(...args, ...drawn);
    expect(lost.stderr).toContain(`${join(shop, ".env")} belongs to a repository and was not read`);
    expect(lost.stderr).toContain("code BASE_URL_MISSING");
    const shown = await inShop(...args, ...drawn, "--base-url", own);
    expect(shown.status).toBe(0);
    expect(shown.stderr).toContain("of $50.00");
    expect(elsewhere.seen).toEqual([]);
  },
  120_000,
);

it.each([
  ["a filmed repository", env.SORA_HOME],
  ["a git work tree that no run knows", join(root, "no money")],
])("providers, budget and report read nothing of %s they are called in", async (what, SORA_HOME) => {
  if (what.includes("git")) mkdirSync(join(shop, ".git"));
  const place = { cwd: shop, env: { ...env, SORA_HOME } };
  const [asked, budget, report] = await Promise.all([
    runCli(["providers", "check"], place),
    runCli(["budget", "show"], place),
    runCli(["report"], place),
  ]);
  expect(asked.stdout).toMatch(/^self-hosted +no /m);
  expect(budget.stdout).toMatch(/^limit {5}\$50\.00$/m);
  expect(report.stdout).toMatch(/^limit {5}\$50\.00$/m);
  expect(elsewhere.seen).toEqual([]);
});
