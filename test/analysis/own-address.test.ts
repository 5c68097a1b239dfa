import { expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { ownAddress } from "../../src/analysis/readme/own-address.ts";
import { toyTree } from "./toy-repository.ts";

function addressIn(...lines: readonly string[]): string | undefined {
  const { files } = toyTree({
    "README.md": lines.join("\n"),
    "package.json": '{"url": "git+https://github.com/cook/egg.git"}',
  });
  return ownAddress(["README.md", "package.json"], ["egg"], new EvidenceGate(files))?.text;
}

test("the address of a project is the one that its pages write most often", () => {
  expect(
    addressIn("A [fork](https://github.com/hen/egg) of it.", "![](https://github.com/cook/egg/badge.svg)"),
  ).toBe("github.com/cook/egg");
  expect(addressIn("git clone https://gitlab.com/cook/Egg.git", "See https://gitlab.com/cook/Egg.")).toBe(
    "gitlab.com/cook/Egg",
  );
});

test("an address with another name is not that of the project", () => {
  expect(addressIn("https://github.com/cook/pan https://github.com/cook/eggs")).toBe("github.com/cook/egg");
});
