import { printable } from "../domain/printable.ts";

/** A column of a text table. */
export interface TextColumn {
  readonly title: string;
  readonly align: "left" | "right";
  /** Longer cells are cut and end with `...`; without it cells are never cut. */
  readonly maxWidth?: number;
}

/** Plain aligned columns, two spaces apart, with a line under the titles; no trailing spaces. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const cells = rows.map((row) => columns.map((column, index) => fitted(row[index] ?? "", column.maxWidth)));
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) =>
        columns[index]?.align === "right"
          ? cell.padStart(widths[index] ?? 0)
          : cell.padEnd(widths[index] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [
    line(columns.map((column) => column.title)),
    widths.map((width) => "-".repeat(width)).join("  "),
    ...cells.map(line),
  ];
}

function fitted(cell: string, maxWidth: number | undefined): string {
  const text = printable(cell);
  return maxWidth !== undefined && text.length > maxWidth ? `${text.slice(0, maxWidth - 3)}...` : text;
}
