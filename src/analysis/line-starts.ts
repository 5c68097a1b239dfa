/** Offsets at which the lines of a source start; lines end with a line feed, as git counts them. */
export function lineStartsOf(source: string): readonly number[] {
  const starts = [0];
  for (let newline = source.indexOf("\n"); newline >= 0; newline = source.indexOf("\n", newline + 1))
    starts.push(newline + 1);
  return starts;
}

/** 1-based number of the line an offset is on, by bisection. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
