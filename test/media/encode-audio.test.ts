import { Worker } from "node:worker_threads";
import { expect, it, vi } from "vitest";
import { encodeAudio } from "../../src/media/encode-audio.ts";
import { startWorker } from "../../src/media/start-worker.ts";

vi.mock("../../src/media/start-worker.ts");

/** Has the sound encoded by a thread that runs this, where nobody looks at what it writes. */
function encodedBy(script: string): Promise<void> {
  vi.mocked(startWorker).mockReturnValue(new Worker(script, { eval: true }));
  return encodeAudio("/nowhere/kettle.mp4", new Float32Array(2));
}

it("fails when its thread ends without an answer", async () => {
  await expect(encodedBy("process.exit(0)")).rejects.toMatchObject({
    code: "RENDER_FAILED",
    message: "The music could not be encoded: the encoding thread ended",
  });
});

it("takes the answer of a thread that ends right after it", async () => {
  const answer = 'const { parentPort } = require("node:worker_threads"); parentPort.postMessage({});';
  await expect(encodedBy(`${answer} process.exit(0)`)).resolves.toBeUndefined();
});
