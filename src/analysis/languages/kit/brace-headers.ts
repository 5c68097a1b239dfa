/** A block whose declarations are looked at. */
export interface Block {
  /** Name of the type that the block is the body of; empty for namespaces and the like. */
  readonly name: string;
  readonly owner?: Block;
}

/** What stands before a brace or semicolon: the head of a declaration or a statement. */
export interface Header {
  readonly text: string;
  /** Offset of the text in the source. */
  readonly start: number;
  /** What ends it: a block, or a semicolon (in some languages the end of a line). */
  readonly opens: boolean;
  readonly owner: Block | undefined;
}

/** How the headers of a language are told apart. */
export interface HeaderRules {
  /** A line that could be the end of a statement is one, as in Go. */
  readonly linesEndStatements?: true;
  /** A closing brace at the start of a line closes every open block: preprocessor branches upset the count. */
  readonly firstColumnCloses?: true;
}

/** Longest header that is looked at, in characters; its end is what is kept. */
const MAX_HEADER = 1500;

/**
 * Calls back with every header of a masked source, and goes into those blocks for which the callback gives a block.
 * Linear in the length of the source; unbalanced braces cost at most what follows them.
 */
export function visitHeaders(
  masked: string,
  rules: HeaderRules,
  visit: (header: Header) => Block | undefined,
): void {
  const sign = rules.linesEndStatements === true ? /[{}();\n]/g : /[{}();]/g;
  const parentheses: number[] = [0];
  let owner: Block | undefined;
  let start = 0;
  const headerAt = (end: number, opens: boolean): Header => {
    const from = Math.max(start, end - MAX_HEADER);
    return { text: masked.slice(from, end), start: from, opens, owner };
  };
  for (let match = sign.exec(masked); match; match = sign.exec(masked)) {
    const depth = parentheses.length - 1;
    const open = parentheses[depth] ?? 0;
    switch (match[0]) {
      case "(":
        parentheses[depth] = open + 1;
        break;
      case ")":
        parentheses[depth] = Math.max(0, open - 1);
        break;
      case "{": {
        const block = open === 0 ? visit(headerAt(match.index, true)) : undefined;
        if (block) {
          owner = block;
          parentheses.push(0);
          start = sign.lastIndex;
        } else {
          sign.lastIndex = afterBlock(masked, match.index, rules.firstColumnCloses === true);
          if (open === 0) start = sign.lastIndex;
        }
        break;
      }
      case "}":
        if (rules.firstColumnCloses === true && masked.charCodeAt(match.index - 1) === 10) {
          owner = undefined;
          parentheses.length = 1;
        } else {
          owner = owner?.owner;
          if (depth > 0) parentheses.pop();
        }
        parentheses[parentheses.length - 1] = 0;
        start = sign.lastIndex;
        break;
      default:
        if (open > 0 || (match[0] === "\n" && !endsStatement(masked, match.index))) break;
        visit(headerAt(match.index, false));
        start = sign.lastIndex;
    }
  }
}

/** Offset behind the block whose brace opens at an offset. */
function afterBlock(masked: string, open: number, firstColumnCloses: boolean): number {
  const brace = /[{}]/g;
  brace.lastIndex = open;
  let depth = 0;
  for (let match = brace.exec(masked); match; match = brace.exec(masked)) {
    depth += match[0] === "{" ? 1 : -1;
    const first = firstColumnCloses && match[0] === "}" && masked.charCodeAt(match.index - 1) === 10;
    if (depth === 0 || first) return brace.lastIndex;
  }
  return masked.length;
}

/** True when the last sign before a line end can end a statement. */
function endsStatement(masked: string, newline: number): boolean {
  let index = newline - 1;
  while (
    index >= 0 &&
    (masked.charCodeAt(index) === 32 || masked.charCodeAt(index) === 9 || masked.charCodeAt(index) === 13)
  )
    index -= 1;
  return index >= 0 && /[\w)\]}"'`\u0080-\uffff]/.test(masked.charAt(index));
}
