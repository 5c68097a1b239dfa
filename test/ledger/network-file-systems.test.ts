import { describe, expect, it } from "vitest";
import { networkFileSystem } from "../../src/ledger/network-file-systems.ts";

describe("a network file system", () => {
  it.each([
    ["NFS", 0x6969],
    ["CIFS", 0xff534d42],
    ["CIFS", 0xff534d42 | 0],
    ["FUSE", 0x65735546],
    ["9P", 0x01021997],
  ])("is known by its number: %s", (name, kind) => {
    expect(networkFileSystem("/home/ada", kind)).toBe(name);
  });

  it.each([
    ["ext4", 0xef53],
    ["XFS", 0x58465342],
    ["Btrfs", 0x9123683e],
    ["tmpfs", 0x01021994],
    ["overlay", 0x794c7630],
  ])("is not what a local disk is taken for: %s", (_, kind) => {
    expect(networkFileSystem("/home/ada", kind)).toBeUndefined();
  });

  it("is known by its path on Windows", () => {
    expect(networkFileSystem("\\\\server\\share\\ada", undefined)).toBe("network share");
    expect(networkFileSystem("\\\\?\\C:\\Users\\ada", undefined)).toBeUndefined();
    expect(networkFileSystem("C:\\Users\\ada", undefined)).toBeUndefined();
  });
});
