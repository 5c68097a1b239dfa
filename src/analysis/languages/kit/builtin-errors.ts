/**
 * Builtin error types with their builtin ancestors, nearest first, from a tree: one line for each type with children,
 * `Parent: Child Child`; a parent stands below its own parent. The parent of the first line is the root.
 */
export function builtinErrors(tree: string): ReadonlyMap<string, readonly string[]> {
  const ancestors = new Map<string, readonly string[]>();
  for (const line of tree.trim().split("\n")) {
    const [parent = "", children = ""] = line.trim().split(/:\s*/);
    const above = ancestors.get(parent) ?? [];
    ancestors.set(parent, above);
    for (const child of children.split(" ")) if (child !== "") ancestors.set(child, [parent, ...above]);
  }
  return ancestors;
}
