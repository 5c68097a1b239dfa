import type { ClipStore, ReceivedClip } from "../../src/ports/clip-store.ts";
import { sha256 } from "../builders/sha256.ts";

/** A clip of the fake provider: says what it is, and ends with a mark that a cut takes away. */
export function clipBytes(clip: {
  jobId: string;
  seconds: number;
  width: number;
  height: number;
}): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(clip)}|whole`);
}

/** A disk in memory that outlives the processes of a simulation. */
export class MemoryClips implements ClipStore {
  readonly files = new Map<string, Uint8Array>();
  /** Set: every write fails with this. */
  broken: Error | undefined;
  #parts = 0;

  readonly receive = async (file: string, body: AsyncIterable<Uint8Array>): Promise<ReceivedClip> => {
    const chunks: number[] = [];
    for await (const chunk of body) chunks.push(...chunk);
    if (this.broken !== undefined) throw this.broken;
    const bytes = Uint8Array.from(chunks);
    this.#parts += 1;
    const part = `${file}.${this.#parts}.part`;
    this.files.set(part, bytes);
    return { part, bytes: bytes.length, sha256: sha256(bytes) };
  };

  readonly inspect: ClipStore["inspect"] = async (path) => {
    const text = new TextDecoder().decode(this.files.get(path));
    if (!text.endsWith("|whole")) return { ok: false, reason: "not a whole MP4" };
    return {
      ok: true,
      ...(JSON.parse(text.slice(0, -6)) as { seconds: number; width: number; height: number }),
    };
  };

  readonly keep: ClipStore["keep"] = async (received, file) => this.#move(received.part, file);

  readonly setAside: ClipStore["setAside"] = async (received, file) =>
    this.#move(received.part, `${file}.unverified`);

  readonly find: ClipStore["find"] = async ({ file, sha256: hash }) => {
    const bytes = this.files.get(file);
    return bytes !== undefined && sha256(bytes) === hash ? file : undefined;
  };

  readonly findFile: ClipStore["findFile"] = async (file) => {
    const bytes = this.files.get(file);
    return bytes === undefined ? undefined : { part: file, bytes: bytes.length, sha256: sha256(bytes) };
  };

  /** Files under a final name. */
  finished(): readonly (readonly [string, Uint8Array])[] {
    return [...this.files].filter(([name]) => name.endsWith(".mp4"));
  }

  #move(from: string, to: string): string {
    const bytes = this.files.get(from);
    if (bytes === undefined) throw new Error(`there is no file ${from}`);
    this.files.set(to, bytes);
    this.files.delete(from);
    return to;
  }
}
