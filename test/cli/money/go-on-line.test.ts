import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { furtherShotsLine, goOnLine, retakeLine } from "../../../src/cli/money/go-on-line.ts";

const runId = "20261120-094512-1f0c";
const resume = `sora-pipeline --real --resume ${runId}`;

it("repeats what the run was told about its seller, its limits and its picture, and no consent", () => {
  const flags = {
    "repo-path": ".",
    provider: "sandbox",
    "base-url": "http://127.0.0.1:4010/v1",
    server: "vllm-omni",
    "max-cost": "4.50",
    yes: true,
    music: false,
    draft: true,
  };
  expect(goOnLine({ runId, flags })).toBe(
    `${resume} --provider sandbox --base-url http://127.0.0.1:4010/v1 --server vllm-omni --max-cost 4.50 --no-music --draft`,
  );
  expect(goOnLine({ runId, flags: {} })).toBe(resume);
});

it("names the shots that were wanted, and no limit that the run has met", () => {
  const flags = { "max-cost": "1" };
  const stopped = { code: "run-cap", reason: "it is reached" } as const;
  expect(goOnLine({ runId, flags, shots: ["S2", "S3"], stopped })).toBe(`${resume} --shots S2,S3`);
});

it("buys further shots, or some anew, without the limit that was set for others", () => {
  const more = { runId, flags: { provider: "sandbox", "max-cost": "1" }, shots: ["S2", "S3"] };
  expect(furtherShotsLine(more)).toBe(`${resume} --shots S2,S3 --provider sandbox`);
  expect(retakeLine(more)).toBe(`sora-pipeline retake S2,S3 --run ${runId} --provider sandbox`);
});

it.skipIf(process.platform === "win32")("is read by a shell as it was meant", () => {
  const file = "it's $(here) `and` \\there;\n*";
  const line = goOnLine({ runId, flags: { prices: file, music: file } });
  const read = execFileSync("sh", ["-c", `printf '%s\\0' ${line}`]).toString("utf8");
  expect(read.split("\0").slice(0, -1)).toEqual([...resume.split(" "), "--prices", file, "--music", file]);
});
