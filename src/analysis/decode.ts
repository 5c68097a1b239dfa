import type { SourceFile } from "../domain/source.ts";

const decoder = new TextDecoder("utf-8");
const encoder = new TextEncoder();

/**
 * Content of a file as text; bytes that are not UTF-8 become U+FFFD and a byte order mark is dropped. Lines end
 * in a line feed alone, whatever the checkout made of them (`core.autocrlf`): the same commit reads the same everywhere.
 */
export function decode(file: SourceFile): string {
  return decoder.decode(file.read()).replaceAll("\r\n", "\n");
}

/** Size of a text in bytes. */
export function sizeOf(text: string): number {
  return encoder.encode(text).length;
}
