/** Labels of link definitions, `[label]: address`, in lower case. */
export function definedLabels(lines: readonly string[]): ReadonlySet<string> {
  const labels = lines.map((line) => /^ {0,3}\[([^\]]{1,200})\]:\s*\S/.exec(line)?.[1]?.toLowerCase());
  return new Set(labels.filter((label) => label !== undefined));
}
