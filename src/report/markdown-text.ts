import { printable } from "../domain/printable.ts";

/** Escapes everything that Markdown or HTML could take for markup. */
export function markdownText(value: string): string {
  return printable(value).replace(/[\\`*_{}[\]<>#|~!&$]/g, (character) =>
    character === "<" ? "&lt;" : character === "&" ? "&amp;" : `\\${character}`,
  );
}
