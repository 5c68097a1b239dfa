import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { committedFixture, runCli, scratchFolder } from "./built-cli.ts";

const { work, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
/** A short film in small pictures, one clip of it. */
const small = ["--repo-path", studio, "--duration", "30", "--quality", "draft", "--draft", "--no-music"];
const draw = ["--real", "--provider", "animatic", "--yes", "--max-cost", "1"];

describe("clips drawn on this machine", () => {
  it("are drawn for one film after another, each process with the same book", async () => {
    const place = { cwd: work, env: { SORA_HOME: join(root, "money of two films") } };
    const film = [...small, ...draw, "--shots", "1"];
    const first = await runCli([...film, "--out", "first"], place);
    const second = await runCli([...film, "--seed", "5", "--out", "second"], place);
    expect(first).toMatchObject({ status: 0 });
    expect(second).toMatchObject({ status: 0 });
    expect(second.stderr).toContain("S1   bought for $0.00");
  }, 120_000);
});
