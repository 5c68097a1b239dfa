import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { manPage } from "../../src/analysis/manifest/man-page.ts";
import { readManifests } from "../../src/analysis/manifest/manifest.ts";
import { toyTree } from "./toy-repository.ts";

const PAGE = ["NAME", "----", "egg - the quiet pan for hens", ""].join("\n");

function said(contents: Readonly<Record<string, string>>): string | undefined {
  const { files } = toyTree(contents);
  return manPage(files, "egg", new EvidenceGate(files))?.text;
}

describe("the page of the manual that is named like the repository", () => {
  test("says what the project is, with its place", () => {
    const { files } = toyTree({ "docs/egg.adoc": `egg(1)\n======\n\n${PAGE}` });
    expect(manPage(files, "egg", new EvidenceGate(files))).toEqual({
      text: "the quiet pan for hens",
      evidence: [{ path: "docs/egg.adoc", line: 6, text: "egg - the quiet pan for hens" }],
    });
  });

  test.each([
    "egg.1",
    "egg.pod",
    "man/egg.1.md",
    "Documentation/egg.txt",
    "doc/man/egg.1.in",
    "share/man/man1/Egg.1",
  ])("is %s", (path) => {
    expect(said({ [path]: PAGE })).toBe("the quiet pan for hens");
  });

  test.each(["pan.1", "src/egg.1", "docs/a/b/c/egg.1", "docs/egg.html", "docs/egg-lid.1", "docs/egg.5"])(
    "is not %s",
    (path) => {
      expect(said({ [path]: PAGE })).toBeUndefined();
    },
  );

  test.each([
    [".SH NAME", String.raw`egg \- the quiet pan for hens`],
    ['.SH "NAME"', String.raw`egg \(em the quiet pan for hens.`],
    ["# NAME", "", "**egg**(1) -- the quiet pan for hens"],
    ["== Name", "", "_egg_ — the quiet pan for hens"],
    ["=head1 NAME", "", "egg - the quiet pan for hens"],
  ])("is read in any markup: %s", (...lines) => {
    expect(said({ "egg.1": lines.join("\n") })).toBe("the quiet pan for hens");
  });

  test.each([
    ["without its section", "egg - the quiet pan for hens"],
    ["of something else", "NAME", "lid - the quiet lid for hens"],
    ["of two words", "NAME", "egg - quietly boiling"],
    ["far below", "NAME", "", "", "", "", "egg - the quiet pan for hens"],
    ["behind the first lines of the page", ...Array.from({ length: 60 }, () => "Old."), PAGE],
  ])("says nothing %s", (_, ...lines) => {
    expect(said({ "egg.1": lines.join("\n") })).toBeUndefined();
  });

  test("speaks where no manifest and no package does", () => {
    const described = (more: Readonly<Record<string, string>>): string | undefined => {
      const { files } = toyTree({ "go.mod": "module kitchen.io/egg\n", "docs/egg.adoc": PAGE, ...more });
      const repository = { name: "egg", mainLanguage: "Go", packages: [] };
      return readManifests(files, repository, new EvidenceGate(files)).facts?.description?.text;
    };
    expect(described({})).toBe("the quiet pan for hens");
    expect(described({ "package.json": '{"name": "egg", "description": "Boils"}' })).toBe("Boils");
    expect(described({ "egg/__init__.py": '"""Boils all the eggs."""\n' })).toBe("Boils all the eggs.");
  });

  test("hostile lines take linear time", () => {
    const signs = [
      "_".repeat(50_000),
      "-".repeat(50_000),
      "*".repeat(50_000),
      `egg - ${" ".repeat(50_000)}x`,
    ];
    expect(said({ "egg.1": ["NAME", ...signs].join("\n") })).toBeUndefined();
  });
});
