import { expect, test } from "vitest";
import { readDocuments } from "../../src/analysis/read-documents.ts";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { thrownInExamples } from "../../src/analysis/messages/thrown-in-examples.ts";
import { toyTree } from "./toy-repository.ts";

const PAGE = `# Frying

    raise CancelExecution("No eggs on Sunday!")

\`\`\`js
throw new Error('What happened?');
throw new Error("Value is out of range");
throw new Error(\`No \${pan}!\`);
\`\`\`
`;

test("finds what examples throw where somebody has a voice, with its line", () => {
  expect(thrownInExamples(PAGE, "docs/pan.md")).toEqual([
    { path: "docs/pan.md", line: 3, text: "No eggs on Sunday!" },
    { path: "docs/pan.md", line: 6, text: "What happened?" },
  ]);
});

test.each([
  ["docs/pan.md", true],
  ["docs/conventional.md", true],
  ["docs/blog/pan.md", false],
  ["docs/essays/pan.md", false],
  ["talks/pan.md", false],
  ["docs/small-talks/pan.md", true],
  ["docs/conventions.md", false],
  ["docs/naming-convention.rst", false],
  ["docs/plan/2026-11-02-pan.md", false],
  ["docs/plans/2026-11-02-pan.md", false],
  ["docs/plans/pan.md", true],
  ["openspec/pan.md", false],
  ["docs/superpowers/pan.md", false],
  ["prompts/pan.md", true],
  ["skills/boiling/pan.md", true],
  ["docs/personality/pan.md", false],
  ["personalities/pan.md", false],
  ["docs/floor-plans/pan.md", true],
  ["docs/planting/pan.md", true],
  ["docs/promptly/pan.md", true],
  ["docs/skills.md", true],
])("are heard in %s: %s", (path, isHeard) => {
  const { files } = toyTree({ [path]: `${PAGE}\nHuh, that is a weird pan.\n` });
  const { thrown, remarks } = readDocuments(files, () => false);
  expect([thrown.length, remarks.length]).toEqual(isHeard ? [2, 1] : [0, 0]);
});

test("are messages of the project, and what its pages for users say by the way is a remark", async () => {
  const remark = "Huh, that is a weird pan.";
  const { messages, notes } = await new RepoAnalyzer().analyze(
    toyTree({
      "README.md": "# Egg\n",
      "egg.py": "class Egg:\n    pass\n",
      "docs/pan.md": `${PAGE}\n${remark}\n`,
      "docs/blog/pan.md": "Sorry, this is a blog.\n",
    }),
  );
  expect(messages.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["No eggs on Sunday!", "What happened?"]),
  );
  expect(notes.map(({ tag, quote }) => [tag, quote.text])).toEqual([["REMARK", remark]]);
});
