import { expect, test } from "vitest";
import { audienceOf } from "../../src/analysis/ranking/audience.ts";
import type { FileReading, FunctionRead } from "../../src/analysis/define-language.ts";

function fn(name: string, about: Pick<FunctionRead, "exported" | "packageOnly">): FunctionRead {
  return { name, line: 1, text: name, ...about };
}

const open = fn("bake", { exported: true });
const shared = fn("knead", { exported: false, packageOnly: true });
const own = fn("sweep", { exported: false });

function file(...functions: readonly FunctionRead[]): FileReading {
  const none = {
    classes: [],
    raises: [],
    sayings: [],
    imports: [],
    constants: [],
    tests: [],
    entryPoints: [],
  };
  return { ...none, functions };
}

test("what a library keeps within its package is not for users", () => {
  const { isHidden, isClosed } = audienceOf([file(open, own), file(shared)]);
  expect([open, shared, own].map((read) => isHidden(read))).toEqual([false, true, false]);
  expect(isClosed(own, file(open, own))).toBe(true);
});

const start = { kind: "main", name: "main", line: 1, text: "fn main() {" } as const;

test("in a program it is the code", () => {
  const files = [file(open), file(shared, own), file(shared)];
  const program = { ...file(), entryPoints: [start] };
  const { isHidden, isClosed } = audienceOf([program, ...files]);
  expect(isHidden(shared)).toBe(false);
  expect(audienceOf(files).isHidden(shared)).toBe(true);
  expect(isClosed(shared, file(shared, own))).toBe(false);
  expect(isClosed(own, file(shared, own))).toBe(true);
  expect(isClosed(own, file(own))).toBe(false);
});
