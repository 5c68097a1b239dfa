import { createHash } from "node:crypto";

/** Hexadecimal SHA-256 of bytes, or of a text's UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
