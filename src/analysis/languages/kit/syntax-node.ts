/** What is used of a tree-sitter node; the native and the WebAssembly binding both have it. */
export interface SyntaxNode {
  readonly type: string;
  /** Offsets in UTF-16 code units. */
  readonly startIndex: number;
  readonly endIndex: number;
  readonly parent: SyntaxNode | null;
  readonly namedChildren: readonly SyntaxNode[];
  namedChild(index: number): SyntaxNode | null;
  childForFieldName(name: string): SyntaxNode | null;
  /** The smallest node at an offset. */
  descendantForIndex(index: number): SyntaxNode | null;
  descendantsOfType(types: string[]): SyntaxNode[];
}
