import { expect, it } from "vitest";
import { farewellNotice, isFarewell } from "../../src/analysis/readme/farewell.ts";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { toyLanguage, toyTree } from "./toy-repository.ts";

it.each([
  ["pan is now unmaintained", true],
  ["This project has been archived.", true],
  ["Pan is no longer developed.", true],
  ["The old lid option is deprecated.", false],
  ["Version 1.2 is no longer supported.", false],
  ["Eggs are archived at midnight.", false],
  ["It boils eggs.", false],
])("%s: the end of a project %s", (text, expected) => {
  expect(isFarewell(text)).toBe(expected);
});

it.each([
  ["> **Pan is no longer maintained.**", true],
  [">Pan is no longer maintained.", true],
  ["> # Pan is no longer maintained", false],
  ["> - Pan is no longer maintained.", false],
  ["> Pan boils eggs.", false],
])("may stand in a quotation at the top: %s", (line, isTold) => {
  const notice = farewellNotice("README.md", ["# Pan", "", line]);
  expect(notice?.message.startsWith("README.md:3 ") ?? false).toBe(isTold);
});

it("is told to the user, and is neither a title nor a card", async () => {
  const files = {
    "README.md": "# kitchen is now unmaintained\n\nIt boils every egg. Kitchen is no longer maintained.\n",
    "pan.toy": "class Pan\n",
  };
  const { readme, notices } = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree(files));
  expect(notices.map(({ code, message }) => `${code} ${message}`)).toContainEqual(
    expect.stringMatching(/^project-ended README\.md:1 /),
  );
  expect(readme?.title).toBeUndefined();
  expect(readme?.sentences.map(({ text }) => text).join()).not.toContain("maintained");
});

it("is not told of a project that goes on", async () => {
  const files = { "README.md": "# kitchen\n\nIt boils every egg.\n", "pan.toy": "class Pan\n" };
  const { notices } = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree(files));
  expect(notices.map(({ code }) => code)).not.toContain("project-ended");
});
