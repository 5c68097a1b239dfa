import type { SourceFile } from "../domain/source.ts";
import { textOfBytes } from "../domain/text-of-bytes.ts";

const encoder = new TextEncoder();

/**
 * Content of a file as text, see {@link textOfBytes}. Lines end in a line feed alone, whatever the checkout made of them
 * (`core.autocrlf`): the same commit reads the same everywhere.
 */
export function decode(file: SourceFile): string {
  return textOfBytes(file.read()).replaceAll("\r\n", "\n");
}

/** Size of a text in bytes. */
export function sizeOf(text: string): number {
  return encoder.encode(text).length;
}
