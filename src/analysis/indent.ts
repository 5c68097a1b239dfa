/** How far to the right a line begins, in characters. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
