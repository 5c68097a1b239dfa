import type NativeParser from "tree-sitter";
import type { CloseReader } from "../../define-language.ts";
import { readPythonTree } from "./python-reading.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";
import {
  closeReader,
  loadWasmParser,
  orUnavailable,
  type ParseSource,
  PIECE,
  piecesOf,
  reason,
} from "../kit/tree-sitter-kit.ts";

/** Name and version of the grammar. */
const GRAMMAR = "tree-sitter-python@0.23.6";
/**
 * Time limit of the native parser for one file, in microseconds. The limit on characters read ends hostile files long
 * before it and the same way on every machine; this one is so wide that a busy machine does not change a film.
 */
const MAX_MICROSECONDS = 10_000_000;

/**
 * Opens the Python parser: the native build, else the WebAssembly build with a notice.
 * @throws SoraPipelineError `PARSER_UNAVAILABLE` when neither can be loaded.
 */
export async function openPython(load = { native: loadNative, wasm: loadWasm }): Promise<CloseReader> {
  try {
    return closeReader(await load.native(), readPythonTree, { version: GRAMMAR });
  } catch (nativeError) {
    const notice = `Python is parsed by the slower WebAssembly build: the native one did not load (${reason(nativeError)})`;
    const parse = await orUnavailable(load.wasm, GRAMMAR);
    return closeReader(parse, readPythonTree, { version: `${GRAMMAR}+wasm`, notice });
  }
}

/** Loads the native build of tree-sitter. */
async function loadNative(): Promise<ParseSource> {
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
export function loadWasm(): Promise<ParseSource> {
  return loadWasmParser(new URL(import.meta.resolve("tree-sitter-python/tree-sitter-python.wasm")));
}
