/**
 * A pattern of many alternatives, some to a line: `` longPattern("i")`\b(?:egg\n  |pan)` ``. Line breaks, and the blanks
 * before the next line, are no part of it.
 */
export function longPattern(flags: string): (lines: TemplateStringsArray) => RegExp {
  return ({ raw }) => new RegExp(raw.join("").replaceAll(/\n\s*/g, ""), flags);
}
