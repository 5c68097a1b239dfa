import { expect, test } from "vitest";
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
