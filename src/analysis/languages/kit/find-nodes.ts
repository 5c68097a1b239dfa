import type { SyntaxNode } from "./syntax-node.ts";

/** A node of a wanted kind. */
export interface FoundNode {
  readonly node: SyntaxNode;
  /** The nearest wanted node around it. */
  readonly owner: FoundNode | undefined;
}

/** Nodes of some kinds in source order with the nearest of them around each; works without recursion. */
export function findNodes(root: SyntaxNode, kinds: readonly string[]): readonly FoundNode[] {
  const found: FoundNode[] = [];
  const open: { readonly found: FoundNode; readonly end: number }[] = [];
  for (const node of root.descendantsOfType([...kinds])) {
    // A keyword may have the same name as a kind of node, such as `class` in Ruby.
    if (node.namedChild(0) === null) continue;
    const end = node.endIndex;
    while ((open.at(-1)?.end ?? Infinity) < end || (open.at(-1)?.end ?? Infinity) <= node.startIndex)
      open.pop();
    const item = { node, owner: open.at(-1)?.found };
    found.push(item);
    open.push({ found: item, end });
  }
  return found;
}

/** Deeper nesting is not code that people wrote; nothing is found in it. */
const MAX_DEPTH = 200;

/** True when a node stands in one of some kinds, at any depth. */
export function isWithin(found: FoundNode, kinds: ReadonlySet<string>): boolean {
  let around = found.owner;
  for (let depth = 0; around; depth += 1) {
    if (kinds.has(around.node.type) || depth > MAX_DEPTH) return true;
    around = around.owner;
  }
  return false;
}
