import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { ask } from "../../src/cli/ask.ts";

/** A terminal as readline sees one, on which somebody types. */
function terminal() {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const interrupts: string[] = [];
  const answer = ask("Buy them? ", { input, output, interrupt: () => interrupts.push("interrupted") });
  return { input, answer, interrupts };
}

describe("a question on a terminal", () => {
  it("is answered by a line", async () => {
    const { input, answer, interrupts } = terminal();
    input.write("yes\r");
    expect(await answer).toBe("yes");
    expect(interrupts).toEqual([]);
  });

  it("has no answer when the input ends", async () => {
    const { input, answer } = terminal();
    input.end();
    expect(await answer).toBeUndefined();
  });

  it("takes Ctrl-C for no answer", async () => {
    const { input, answer, interrupts } = terminal();
    input.write("\u0003");
    input.write("no\r");
    expect(await answer).toBe("no");
    expect(interrupts).toEqual(["interrupted"]);
  });
});
