import { expect, test } from "vitest";
import { thrownInExamples } from "../../src/analysis/thrown-in-examples.ts";

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
