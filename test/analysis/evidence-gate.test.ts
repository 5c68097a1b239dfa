import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { toyTree } from "./toy-repository.ts";

const long = `start ${"x ".repeat(150)} the end`;
const gate = new EvidenceGate(
  toyTree({ a: `  class Egg # password=hunter22\r\nfine line\n${long}\n` }).files,
);

describe("EvidenceGate", () => {
  test("lets true evidence pass, trimmed", () => {
    expect(gate.evidence({ path: "a", line: 2, text: " fine line " }, "fine")).toEqual({
      path: "a",
      line: 2,
      text: "fine line",
    });
  });

  test("stops evidence that is not on its line, and lines and files that are not there", () => {
    expect(gate.evidence({ path: "a", line: 2, text: "other" }, "other")).toBeUndefined();
    expect(gate.evidence({ path: "a", line: 99, text: "fine" }, "fine")).toBeUndefined();
    expect(gate.evidence({ path: "b", line: 1, text: "fine" }, "fine")).toBeUndefined();
  });

  test("narrows evidence to the quoted part when the rest may not be shown", () => {
    expect(gate.evidence({ path: "a", line: 1, text: "class Egg # password=hunter22" }, "Egg")?.text).toBe(
      "Egg",
    );
    expect(
      gate.evidence({ path: "a", line: 1, text: "password=hunter22" }, "hunter22 password=hunter22"),
    ).toBeUndefined();
  });

  test("cuts long evidence to 200 characters that hold the quoted part", () => {
    const text = gate.evidence({ path: "a", line: 3, text: long }, "the end")?.text;
    expect(text).toBe("the end");
    expect(gate.evidence({ path: "a", line: 3, text: long }, "start")?.text).toHaveLength(199);
  });

  test("stops what is packed into one line of code, but no paragraph of a page", () => {
    const line = `throw new Error("No egg left"); ${"a();".repeat(300)}`;
    const packed = new EvidenceGate(toyTree({ "a.js": line, "a.md": line }).files);
    const evidence = (path: string) => packed.evidence({ path, line: 1, text: "No egg left" }, "No egg left");
    expect(evidence("a.js")).toBeUndefined();
    expect(evidence("a.md")?.text).toBe("No egg left");
  });

  test("stops a quote when any of its lines is wrong, and repeats none", () => {
    const good = { text: "fine line", evidence: [{ path: "a", line: 2, text: "fine line" }] as const };
    const bad = { text: "fine", evidence: [...good.evidence, { path: "a", line: 1, text: "no" }] as const };
    expect(gate.quotes([bad, good, good], 5)).toEqual([good]);
  });
});
