import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { processOwners, startTime } from "../../src/ledger/process-owner.ts";

describe("the start time of a process", () => {
  const stat = (name: string, state: string): string =>
    `77 (${name}) ${state} ${Array.from({ length: 49 }, (_, index) => `field-${index + 4}`).join(" ")}\n`;
  const startOf = (name: string, state: string): string | undefined => startTime(77, () => stat(name, state));

  it.each(["R", "S", "D", "T"])("is field 22 in state %s", (state) => {
    expect(startOf("node", state)).toBe("field-22");
  });

  it("is found behind a name with spaces and parentheses", () => {
    expect(startOf("a) S 1 (b) ", "S")).toBe("field-22");
  });

  it.each(["Z", "X"])("is none in state %s: the process has ended", (state) => {
    expect(startOf("node", state)).toBeUndefined();
    expect(startOf("a) S (b", state)).toBeUndefined();
  });
});

describe("the owner of an attempt", () => {
  it("is this process, alive, under the same name each time", () => {
    const owners = processOwners();
    expect(owners.lifeOf(owners.self)).toBe("alive");
    expect(processOwners().self).toBe(owners.self);
  });

  it("is dead once its process ended", async () => {
    const { self, lifeOf } = processOwners();
    const child = spawn(process.execPath, ["-e", ""]);
    const parts = self.split("/");
    parts[parts.length - 2] = String(child.pid);
    await once(child, "exit");
    expect(lifeOf(parts.join("/"))).toBe("dead");
  });

  it.runIf(process.platform === "linux")(
    "is alive while it is stopped, and dead once it is killed",
    async () => {
      const { self, lifeOf } = processOwners();
      const child = spawn("sleep", ["60"]);
      await once(child, "spawn");
      const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(" ");
      const [system, boot, namespace] = self.split("/");
      const owner = [system, boot, namespace, child.pid, stat[21]].join("/");
      child.kill("SIGSTOP");
      expect(lifeOf(owner)).toBe("alive");
      child.kill("SIGKILL");
      await once(child, "exit");
      expect(lifeOf(owner)).toBe("dead");
    },
  );

  it.runIf(process.platform === "linux")("is dead when another process has its number now", () => {
    const { self, lifeOf } = processOwners();
    expect(lifeOf(self.replace(/\d+$/, "1"))).toBe("dead");
  });

  it.runIf(process.platform === "linux")("is dead after a boot", () => {
    const { self, lifeOf } = processOwners();
    const [system, , ...rest] = self.split("/");
    expect(lifeOf([system, "00000000-0000-0000-0000-000000000000", ...rest].join("/"))).toBe("dead");
  });

  it.runIf(process.platform === "linux")("is unknown where this process cannot see it", () => {
    const { self, lifeOf } = processOwners();
    const [system, boot, , pid] = self.split("/");
    expect(lifeOf([system, boot, "1", pid, "1"].join("/"))).toBe("unknown");
    expect(lifeOf("darwin/host/1/1")).toBe("unknown");
  });
});
