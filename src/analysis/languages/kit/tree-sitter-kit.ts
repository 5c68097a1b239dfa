import { SoraPipelineError } from "../../../domain/errors.ts";
import type { CloseReader, FileReading } from "../../define-language.ts";
import type { SyntaxNode } from "./syntax-node.ts";

/** A parsed file. */
interface ParsedFile {
  readonly root: SyntaxNode;
  /** Gives the tree's memory back at once, where the binding can. */
  readonly dispose?: () => void;
}

/** Parses a source; `undefined` when the parser gives up. */
export type ParseSource = (source: string) => ParsedFile | undefined;

/** Limit of the WebAssembly parser, which has no clock: one report for every hundred steps. */
const MAX_PROGRESS_REPORTS = 60_000;
/** The source is handed to the parser in pieces of this many characters; native buffers end at 32 kB by default. */
export const PIECE = 4096;
/** How many characters the parser may ask for before it is stopped: it reads endless continuations again and again. */
const MAX_CHARACTERS_READ = 32_000_000;

/** Loads the WebAssembly build of tree-sitter, and a grammar for it. Rejects when either cannot be loaded. */
export async function loadWasmParser(grammar: URL): Promise<ParseSource> {
  const { Language, Parser } = await import("web-tree-sitter");
  await Parser.init();
  // Typed as a path, but handed to readFile or fetch as it is: a URL needs no conversion on any system.
  const language = await Language.load(grammar);
  const parser = new Parser().setLanguage(language);
  return (source) => {
    const pieces = piecesOf(source);
    let reports = 0;
    const tree = parser.parse(pieces.at, undefined, {
      progressCallback: () => ++reports > MAX_PROGRESS_REPORTS,
    });
    if (tree && !pieces.exhausted()) return { root: tree.rootNode, dispose: () => tree.delete() };
    tree?.delete();
    parser.reset();
    return undefined;
  };
}

/** Hands a source out in pieces, and none after the limit. */
export function piecesOf(source: string): {
  readonly at: (index: number) => string;
  readonly exhausted: () => boolean;
} {
  let read = 0;
  return {
    at: (index) => {
      read += Math.min(PIECE, source.length - index);
      return read > MAX_CHARACTERS_READ ? "" : source.slice(index, index + PIECE);
    },
    exhausted: () => read > MAX_CHARACTERS_READ,
  };
}

/** Makes a close reader of a parser and of what reads its trees; whatever either throws means that it gives up. */
export function closeReader(
  parse: ParseSource,
  read: (root: SyntaxNode, source: string, path: string) => FileReading,
  about: Pick<CloseReader, "version" | "notice">,
): CloseReader {
  return {
    ...about,
    settle: nextTurn,
    read: (source, path) => {
      try {
        const file = parse(source);
        if (!file) return undefined;
        try {
          return read(file.root, source, path);
        } finally {
          file.dispose?.();
        }
      } catch {
        return undefined;
      }
    },
  };
}

/** Lets the event loop turn once: only then are native trees that nobody uses any more given back. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * Loads a parser.
 * @throws SoraPipelineError `PARSER_UNAVAILABLE` when it cannot be loaded.
 */
export async function orUnavailable(load: () => Promise<ParseSource>, grammar: string): Promise<ParseSource> {
  try {
    return await load();
  } catch (cause) {
    throw new SoraPipelineError({
      code: "PARSER_UNAVAILABLE",
      message: `no build of ${grammar} can be loaded (${reason(cause)})`,
      hint: "Install the package again with npm ci, on Node 20.19 or newer.",
      cause,
    });
  }
}

/** First line of an error's message. */
export function reason(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n", 1)[0] ?? "";
}
