import type { SourceFile } from "../domain/source.ts";

const decoder = new TextDecoder("utf-8");

/** Content of a file as text; bytes that are not UTF-8 become U+FFFD and a byte order mark is dropped. */
export function decode(file: SourceFile): string {
  return decoder.decode(file.read());
}
