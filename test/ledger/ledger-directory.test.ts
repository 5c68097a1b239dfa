import { describe, expect, it } from "vitest";
import { ledgerDirectory } from "../../src/ledger/ledger-directory.ts";

const linux = { platform: "linux", home: "/home/ada", variables: {} } as const;

describe("the folder of the ledger", () => {
  it("is SORA_HOME when that is set", () => {
    expect(ledgerDirectory({ ...linux, variables: { SORA_HOME: "/srv/sora" } })).toBe("/srv/sora");
  });

  it.each([
    ["linux", {}, "/home/ada", "/home/ada/.local/state/sora-pipeline"],
    ["linux", { XDG_STATE_HOME: "/state" }, "/home/ada", "/state/sora-pipeline"],
    ["linux", { XDG_STATE_HOME: "state" }, "/home/ada", "/home/ada/.local/state/sora-pipeline"],
    ["darwin", {}, "/Users/ada", "/Users/ada/Library/Application Support/sora-pipeline"],
    ["win32", { LOCALAPPDATA: "C:\\Local" }, "C:\\Users\\ada", "C:\\Local\\sora-pipeline"],
    ["win32", {}, "C:\\Users\\ada", "C:\\Users\\ada\\AppData\\Local\\sora-pipeline"],
  ] as const)("follows the habits of %s with %j", (platform, variables, home, expected) => {
    expect(ledgerDirectory({ platform, variables, home })).toBe(expected);
  });

  it("of a rehearsal lies beside that of the money", () => {
    expect(ledgerDirectory(linux, "rehearsal")).toBe("/home/ada/.local/state/sora-pipeline/rehearsal");
  });

  it("is nowhere for a user without a home", () => {
    expect(ledgerDirectory({ ...linux, home: "" })).toBeUndefined();
  });
});
