import type { Readable, Writable } from "node:stream";

/** The two ends of a question to a person. */
export interface Conversation {
  readonly input: Readable;
  readonly output: Writable;
  /** Called for Ctrl-C: it is no answer, and a terminal that is being read does not make a signal of it. */
  readonly interrupt: () => void;
}

/** Asks a person; `undefined` when the input ends before there is an answer. */
export async function ask(
  question: string,
  { input, output, interrupt }: Conversation,
): Promise<string | undefined> {
  const { createInterface } = await import("node:readline/promises");
  const reader = createInterface({ input, output });
  reader.on("SIGINT", interrupt);
  const closed = new Promise<undefined>((resolve) => reader.once("close", () => resolve(undefined)));
  try {
    return await Promise.race([reader.question(question), closed]);
  } finally {
    reader.close();
  }
}
