/** 1-based line numbers of ascending offsets, in one pass. */
export function lineNumbers(source: string, offsets: readonly number[]): readonly number[] {
  let line = 1;
  let next = source.indexOf("\n");
  return offsets.map((offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      next = source.indexOf("\n", next + 1);
    }
    return line;
  });
}
