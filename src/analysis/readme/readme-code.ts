const FENCE = /^\s*(?:```|~~~)/;

/** True for a line that begins or ends fenced code. */
export function isFence(line: string): boolean {
  return FENCE.test(line);
}

/** Tells which lines are code: fenced, or indented. */
export function codeLines(lines: readonly string[]): readonly boolean[] {
  let fenced = false;
  return lines.map((line) => {
    const isEdge = isFence(line);
    if (isEdge) fenced = !fenced;
    return !isEdge && (fenced || /^(?: {3}|\t)/.test(line));
  });
}
