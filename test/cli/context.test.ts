import { join } from "node:path";
import { expect, it } from "vitest";
import { openContext, planFromContext } from "../../src/cli/context.ts";
import type { World } from "../../src/cli/world.ts";
import { committedFixture, scratchFolder } from "./built-cli.ts";
import { buildWorld } from "../builders/world-builder.ts";

const { work, home, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));

/** What a plan made on this day says on a terminal or in a pipe. */
async function saidOn(
  today: string,
  isTerminal: boolean,
  flags: Record<string, unknown> = {},
): Promise<string> {
  let said = "";
  const sink = { write: (text: string) => (said += text), isTerminal };
  const world: World = buildWorld({
    environment: { XDG_CONFIG_HOME: home, SORA_CACHE: join(home, "cache") },
    workingDirectory: work,
    stdout: sink,
    stderr: sink,
    today,
    elapsedMs: () => 12.3,
  });
  await planFromContext(openContext({ "repo-path": studio, ...flags }, world));
  return said;
}

it("warns once of prices that have grown old, and not of fresh ones", async () => {
  const [old, fresh] = [await saidOn("2036-01-01", false), await saidOn("2026-11-21", false)];
  expect(old.match(/^warning: the price of .+ was last checked on .+ days ago/gm)).toHaveLength(1);
  expect(fresh).not.toContain("last checked");
  expect(await saidOn("2036-01-01", false, { quiet: true })).toBe("");
});

it("overwrites one line of progress on a terminal and clears it, in a pipe there is none", async () => {
  const [live, piped] = [await saidOn("2026-11-21", true), await saidOn("2026-11-21", false)];
  expect(live).toContain("\r\u001b[K\u001b[2mreading the repository ...\u001b[22m\r\u001b[K");
  expect(live.trimEnd().split("\n").at(0)).toMatch(/checking the plan \.\.\.\u001b\[22m\r\u001b\[K/);
  expect(piped).not.toContain("...");
  const plain = await saidOn("2026-11-21", true, { color: false });
  expect(plain).toContain("\r\u001b[Kreading the repository ...");
});
