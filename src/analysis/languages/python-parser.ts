import type NativeParser from "tree-sitter";
import { SoraPipelineError } from "../../domain/errors.ts";
import type { CloseReader } from "../define-language.ts";
import { readPythonTree } from "./python-reading.ts";
import type { SyntaxNode } from "./syntax-node.ts";

/** A parsed file. */
interface ParsedFile {
  readonly root: SyntaxNode;
  /** Gives the tree's memory back at once, where the binding can. */
  readonly dispose?: () => void;
}

/** Parses a source; `undefined` when the parser gives up. */
export type ParsePython = (source: string) => ParsedFile | undefined;

/** Loads one build of the parser; rejects when this machine cannot run it. */
type LoadParser = () => Promise<ParsePython>;

/** Name and version of the grammar. */
const GRAMMAR = "tree-sitter-python@0.23.6";
/** Time limit of the native parser for one file, in microseconds: the last resort, since it depends on the machine. */
const MAX_MICROSECONDS = 500_000;
/** Limit of the WebAssembly parser, which has no clock: one report for every hundred steps. */
const MAX_PROGRESS_REPORTS = 60_000;
/** The source is handed to the parser in pieces of this many characters; native buffers end at 32 kB by default. */
const PIECE = 4096;
/** How many characters the parser may ask for before it is stopped: it reads endless continuations again and again. */
const MAX_CHARACTERS_READ = 32_000_000;

/**
 * Opens the Python parser: the native build, else the WebAssembly build with a notice.
 * @throws SoraPipelineError `PARSER_UNAVAILABLE` when neither can be loaded.
 */
export async function openPython(load = { native: loadNative, wasm: loadWasm }): Promise<CloseReader> {
  try {
    return closeReader(await load.native(), { version: GRAMMAR });
  } catch (nativeError) {
    const notice = `Python is parsed by the slower WebAssembly build: the native one did not load (${reason(nativeError)})`;
    return closeReader(await orUnavailable(load.wasm), { version: `${GRAMMAR}+wasm`, notice });
  }
}

/** Loads the native build of tree-sitter. */
async function loadNative(): Promise<ParsePython> {
  const [{ default: Parser }, { default: grammar }] = await Promise.all([
    import("tree-sitter"),
    import("tree-sitter-python"),
  ]);
  const parser = new Parser();
  // The grammar package types its node list more loosely than the parser package.
  parser.setLanguage(grammar as unknown as NativeParser.Language);
  parser.setTimeoutMicros(MAX_MICROSECONDS);
  return (source) => {
    const pieces = piecesOf(source);
    const tree: { readonly rootNode: SyntaxNode } | null | undefined = parser.parse(pieces.at, undefined, {
      bufferSize: PIECE,
    });
    if (tree && !pieces.exhausted()) return { root: tree.rootNode };
    parser.reset();
    return undefined;
  };
}

/** Loads the WebAssembly build of tree-sitter with the grammar file that tree-sitter-python ships. */
export async function loadWasm(): Promise<ParsePython> {
  const { Language, Parser } = await import("web-tree-sitter");
  await Parser.init();
  const grammar = new URL(import.meta.resolve("tree-sitter-python/tree-sitter-python.wasm"));
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
function piecesOf(source: string): {
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

function closeReader(parse: ParsePython, about: Pick<CloseReader, "version" | "notice">): CloseReader {
  return {
    ...about,
    settle: nextTurn,
    read: (source, path) => {
      try {
        const file = parse(source);
        if (!file) return undefined;
        try {
          return readPythonTree(file.root, source, path);
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

async function orUnavailable(load: LoadParser): Promise<ParsePython> {
  try {
    return await load();
  } catch (cause) {
    throw new SoraPipelineError({
      code: "PARSER_UNAVAILABLE",
      message: `no build of ${GRAMMAR} can be loaded (${reason(cause)})`,
      hint: "Install the package again with npm ci, on Node 20.19 or newer.",
      cause,
    });
  }
}

/** First line of an error's message. */
function reason(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n", 1)[0] ?? "";
}
