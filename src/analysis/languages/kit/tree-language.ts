import type { CloseReader } from "../../define-language.ts";
import { findNodes, type FoundNode } from "./find-nodes.ts";
import { ReadingBuilder, type ReadingSyntax } from "./reading-builder.ts";
import { speakingCalls, type Speech } from "./speech.ts";
import { SourceText } from "./source-text.ts";
import { closeReader, loadWasmParser, orUnavailable, type ParseSource } from "./tree-sitter-kit.ts";

/** The package that brings the grammars, with its version; see docs/languages.md. */
const GRAMMARS = "@vscode/tree-sitter-wasm@0.3.1";

/** What has to be said to read a language through its tree-sitter grammar. */
export interface TreeLanguage extends ReadingSyntax {
  /** Name of the grammar: `go` for `tree-sitter-go.wasm`. */
  readonly grammar: string;
  /** Kinds of nodes that are read. */
  readonly kinds: readonly string[];
  /** Replaces what the grammar cannot know, such as macros, by blanks; every offset must stay. */
  readonly prepare?: (source: string) => string;
  /** How programs speak while they run. */
  readonly speech: Speech;
  /** Tells the builder what the nodes of one file say; they come in source order. */
  readonly read: (nodes: readonly FoundNode[], builder: ReadingBuilder) => void;
}

/**
 * Loads the grammar of a language.
 * @throws SoraPipelineError `PARSER_UNAVAILABLE` when it cannot be loaded.
 */
export async function openTreeLanguage(language: TreeLanguage): Promise<CloseReader> {
  const { grammar, kinds, read } = language;
  const file = `@vscode/tree-sitter-wasm/wasm/tree-sitter-${grammar}.wasm`;
  const parse = await orUnavailable(
    async () => prepared(await loadWasmParser(new URL(import.meta.resolve(file))), language.prepare),
    `tree-sitter-${grammar}`,
  );
  const readTree = (root: Parameters<typeof findNodes>[0], source: string, path: string) => {
    const builder = new ReadingBuilder(new SourceText(source, path), language);
    read(findNodes(root, kinds), builder);
    for (const { call, words } of speakingCalls(root, source, language.speech)) builder.saying(call, words);
    return builder.reading();
  };
  return closeReader(parse, readTree, { version: `${GRAMMARS}/${grammar}` });
}

function prepared(parse: ParseSource, prepare: TreeLanguage["prepare"]): ParseSource {
  return prepare ? (source) => parse(prepare(source)) : parse;
}
