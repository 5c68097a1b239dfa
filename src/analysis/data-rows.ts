/** So many rows of one shape are a table. */
const ROWS = 20;
/** Lines on each side in which they are looked for: a record may take several lines. */
const REACH = 200;
const MAX_LINE = 300;
const STRING = /[a-z]{0,2}(["'`])(?:(?!\1)[^\\]|\\.){0,120}?\1/g;

/** Tells the rows of data tables from what somebody wrote for a reader; remembers the shapes of the lines. */
export class DataRows {
  private readonly shapes: readonly string[];

  constructor(lines: readonly string[]) {
    this.shapes = lines.map(shapeOf);
  }

  /** True for a line with literals among many lines of the same shape. @param line 1-based */
  has(line: number): boolean {
    const shape = this.shapes[line - 1] ?? "";
    if (!/[SN]/.test(shape)) return false;
    const near = this.shapes.slice(Math.max(0, line - 1 - REACH), line + REACH);
    return near.filter((other) => other === shape).length >= ROWS;
  }
}

/** A line with its literals, its key and what is repeated made alike: `'Almond': '#EFDECD',` is `S: S,`. */
function shapeOf(line: string): string {
  if (line.length > MAX_LINE) return "";
  return line
    .trim()
    .replace(STRING, "S")
    .replace(/\s+(?:\/\/|#).*$/, "")
    .replace(/\b(?:0x[\da-f]+|\d[\d._]*)\b/gi, "N")
    .replace(/[\w$.-]+(?=\s*[:=])/, "I")
    .replace(/\s+/g, " ")
    .replace(/([SN])(?:, ?\1)+/g, "$1");
}
