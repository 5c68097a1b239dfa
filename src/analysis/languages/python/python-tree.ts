import type { SyntaxNode } from "../kit/syntax-node.ts";

/** A statement that runs when its module is imported, not inside a function. */
export interface Statement {
  readonly node: SyntaxNode;
  /** The class whose body it stands in. */
  readonly owner?: Statement;
  /** The innermost `if` statement or `except` clause around it. */
  readonly branch?: SyntaxNode;
  /** Expressions behind the `@` signs above a class or function. */
  readonly decorators: readonly SyntaxNode[];
}

/** Nodes whose children are statements, or clauses with statements. */
const CONTAINERS = new Set([
  "module",
  "block",
  "if_statement",
  "elif_clause",
  "else_clause",
  "try_statement",
  "except_clause",
  "except_group_clause",
  "finally_clause",
  "with_statement",
  "for_statement",
  "while_statement",
  "match_statement",
  "case_clause",
  "ERROR",
]);

/** Where what runs depends on what is there. */
const BRANCHES = new Set(["if_statement", "except_clause", "except_group_clause"]);

/**
 * Statements under a node in source order: those of blocks and class bodies, not those of functions.
 * Works without recursion, so that deep nesting cannot exhaust the stack.
 */
export function statementsUnder(root: SyntaxNode): readonly Statement[] {
  const found: Statement[] = [];
  const waiting: Statement[] = [{ node: root, decorators: [] }];
  for (let statement = waiting.pop(); statement; statement = waiting.pop()) {
    const { node, owner } = statement;
    const branch = BRANCHES.has(node.type) ? node : statement.branch;
    if (node.type === "decorated_definition") {
      waiting.push(...undecorated(statement));
      continue;
    }
    found.push(statement);
    const body = node.type === "class_definition" ? node.childForFieldName("body") : undefined;
    if (body) waiting.push({ node: body, owner: statement, decorators: [] });
    if (!CONTAINERS.has(node.type)) continue;
    const children = node.namedChildren;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child)
        waiting.push({ node: child, ...(owner && { owner }), ...(branch && { branch }), decorators: [] });
    }
  }
  return found;
}

function undecorated({ node, owner, branch }: Statement): readonly Statement[] {
  const definition = node.childForFieldName("definition");
  const decorators = node.namedChildren.filter((child) => child.type === "decorator");
  const expressions = decorators.flatMap((decorator) => decorator.namedChild(0) ?? []);
  return definition
    ? [{ node: definition, ...(owner && { owner }), ...(branch && { branch }), decorators: expressions }]
    : [];
}

/** True for comments and line continuations, which stand anywhere among a node's children. */
export function isExtra(node: SyntaxNode): boolean {
  return node.type === "comment" || node.type === "line_continuation";
}

/** First child that is part of the code. */
export function firstChild(node: SyntaxNode | null | undefined): SyntaxNode | undefined {
  for (let index = 0; ; index += 1) {
    const child = node?.namedChild(index);
    if (!child) return undefined;
    if (!isExtra(child)) return child;
  }
}
