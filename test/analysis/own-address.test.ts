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

test.each([
  ["https://github.com/sponsors/egg https://github.com/sponsors/egg", "github.com/cook/egg"],
  ["https://github.com/orgs/egg/people https://github.com/orgs/egg", "github.com/cook/egg"],
  ["https://github.com/orgs-of-hens/egg https://github.com/orgs-of-hens/egg", "github.com/orgs-of-hens/egg"],
])("who pays for a project and who belongs to it is no address of it: %s", (line, address) => {
  expect(addressIn(line)).toBe(address);
});

test.each([
  ["kettle/ket", "github.com/kettle/ket"],
  ["kettle/kettle", "github.com/kettle/kettle"],
  ["kettle/ket https://github.com/kettle/ket https://github.com/hen/kettle", "github.com/hen/kettle"],
  ["kettle/ke", undefined],
  ["kettle/lid", undefined],
  ["kettle/kettle-lid", undefined],
  ["hen/ket", undefined],
  ["kettles/ket", undefined],
])("a project may have the name of its makers, shortened: %s", (written, address) => {
  const { files } = toyTree({ "README.md": `https://github.com/${written}` });
  expect(ownAddress(["README.md"], ["kettle"], new EvidenceGate(files))?.text).toBe(address);
});

test.each([
  ["git clone https://github.com/hen/hen-kettle.git", "github.com/hen/hen-kettle"],
  ["See https://github.com/hen/hen-kettle.", undefined],
  ["git clone https://github.com/hen/kettle-lid.git", undefined],
  [
    "git clone https://github.com/hen/tin-kettle.git # or https://github.com/cook/kettle",
    "github.com/cook/kettle",
  ],
])("a project that is cloned may have its makers before its name: %s", (line, address) => {
  const { files } = toyTree({ "README.md": line });
  expect(ownAddress(["README.md"], ["kettle"], new EvidenceGate(files))?.text).toBe(address);
});

test.each([
  "your-username",
  "YOUR_NAME",
  "yourorg",
  "my-org",
  "my-organisation",
  "myusername",
  "my-name",
  "user",
  "username",
  "owner",
  "org",
  "organization",
  "organisation",
  "example",
  "repo",
  "repository",
])("an address that readers have to fill in is none: %s", (owner) => {
  const line = `https://github.com/${owner}/egg`;
  expect(addressIn(line, line)).toBe("github.com/cook/egg");
});

test.each(["you", "users", "owners", "my-hen", "organic", "examples", "repos", "hen-example"])(
  "an address may have somebody called %s in it",
  (owner) => {
    const line = `https://github.com/${owner}/egg`;
    expect(addressIn(line, line)).toBe(`github.com/${owner}/egg`);
  },
);

test("an address with another name is not that of the project", () => {
  expect(addressIn("https://github.com/cook/pan https://github.com/cook/eggs")).toBe("github.com/cook/egg");
});
