import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { cruise } from "dependency-cruiser";
import type { IRuleSetType, ICruiseResult } from "dependency-cruiser";
import { describe, expect, it } from "vitest";
import config from "../.dependency-cruiser.mjs";

/** One planted fault per rule: files by path, and the rule that must catch them. */
const FAULTS: readonly { rule: string; files: Record<string, string> }[] = [
  {
    rule: "no-cycles",
    files: { "src/gags/a.ts": 'import "./b.ts";', "src/gags/b.ts": 'import "./a.ts";' },
  },
  {
    rule: "domain-imports-nothing",
    files: { "src/domain/a.ts": 'import "../gags/b.ts";', "src/gags/b.ts": "" },
  },
  { rule: "ports-are-types", files: { "src/ports/a.ts": 'import "../repo/b.ts";', "src/repo/b.ts": "" } },
  {
    rule: "stages-know-only-domain",
    files: { "src/story/a.ts": 'import "../gags/b.ts";', "src/gags/b.ts": "" },
  },
  { rule: "stages-use-no-node", files: { "src/shots/a.ts": 'import "node:fs";' } },
  { rule: "stages-use-few-packages", files: { "src/plan/a.ts": 'import "zod";' } },
  {
    rule: "pipeline-touches-no-effect",
    files: { "src/pipeline.ts": 'import "./repo/a.ts";', "src/repo/a.ts": "" },
  },
  {
    rule: "adapters-never-meet",
    files: { "src/repo/a.ts": 'import "../library/b.ts";', "src/library/b.ts": "" },
  },
  { rule: "disk-is-a-leaf", files: { "src/disk/a.ts": 'import "../domain/b.ts";', "src/domain/b.ts": "" } },
  { rule: "no-dev-dependencies-in-src", files: { "src/repo/a.ts": 'import "fast-check";' } },
  { rule: "only-cli-prints", files: { "src/repo/a.ts": 'import "chalk";' } },
  {
    rule: "jobs-see-only-ports",
    files: { "src/jobs/a.ts": 'import "../ledger/b.ts";', "src/ledger/b.ts": "" },
  },
  { rule: "jobs-use-no-node", files: { "src/jobs/a.ts": 'import "node:crypto";' } },
  { rule: "openai-stays-in-providers", files: { "src/media/a.ts": 'import "openai";' } },
  { rule: "lowdb-stays-in-ledger", files: { "src/cli/a.ts": 'import "lowdb";' } },
  { rule: "codecs-stay-in-media", files: { "src/cli/a.ts": 'import "@napi-rs/canvas";' } },
  { rule: "not-resolvable", files: { "src/repo/a.ts": 'import "./nowhere.ts";' } },
];

describe("the architecture rules", () => {
  it.each(FAULTS)("catch a planted fault: $rule", async ({ rule, files }) => {
    expect(await brokenRules(files)).toContain(rule);
  });

  it("let a clean tree pass", async () => {
    const files = { "src/gags/a.ts": 'import "../domain/b.ts";', "src/domain/b.ts": "export const b = 1;" };
    expect(await brokenRules(files)).toEqual([]);
  });

  it("each have a planted fault", () => {
    const names = config.forbidden?.map(({ name }) => name);
    expect(FAULTS.map(({ rule }) => rule)).toEqual(names);
  });
});

async function brokenRules(files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), "architecture-"));
  const before = process.cwd();
  try {
    for (const [path, text] of Object.entries({ "package.json": PACKAGE, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    symlinkSync(resolve("node_modules"), join(root, "node_modules"));
    process.chdir(root);
    const ruleSet = { forbidden: config.forbidden } as IRuleSetType;
    const { tsConfig: _tsConfig, ...options } = config.options ?? {};
    const { output } = await cruise(["src"], { ...options, ruleSet, validate: true, preserveSymlinks: true });
    return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
  } finally {
    process.chdir(before);
    rmSync(root, { recursive: true, force: true });
  }
}

const PACKAGE = JSON.stringify({
  type: "module",
  dependencies: { zod: "1", chalk: "1", openai: "1", lowdb: "1", "@napi-rs/canvas": "1" },
  devDependencies: { "fast-check": "1" },
});
