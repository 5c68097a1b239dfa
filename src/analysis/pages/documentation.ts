import type { Quote } from "../../domain/evidence.ts";
import type { SourceFile } from "../../domain/source.ts";
import { byCodeUnit } from "../../domain/stable-hash.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { plainName } from "../plain-name.ts";
import { depthOf, fileNameOf, stemOf } from "../../domain/paths.ts";
import { isDocsPage } from "../readme/install-guides.ts";
import { describedOn, type PageDescription } from "./page-descriptions.ts";

/** Longer pages are lists of everything. */
const MAX_PAGE_BYTES = 150_000;
const MAX_PAGES = 50;
/** Pages that are looked at for one name. */
const MAX_PAGES_FOR_NAME = 6;
/** In the project's own language, beside its code. */
const README = /^readme\.(?:md|rst|adoc)$/i;
const AT_ROOT = /^[\w-]+\.(?:md|mdx|rst)$/;

/** What the documentation is searched with. */
export interface DocumentationSources {
  readonly files: readonly SourceFile[];
  /** Per name, the documents that have it in code font. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  /** True for a name that the code defines. */
  readonly isSymbol: (word: string) => boolean;
  readonly gate: EvidenceGate;
}

/**
 * Finds the sentence that the README or a page of the documentation says about a name. Pages are read when a name needs
 * them, a page called like the name first, so many in all: whoever asks in the order of importance gets the same answers on
 * every machine.
 */
export class Documentation {
  private readonly sources: DocumentationSources;
  /** At the root, where names may stand in bold. */
  private readonly readmes: readonly string[];
  /** Pages that are not too long. */
  private readonly readable: ReadonlySet<string>;
  private readonly read = new Map<string, ReadonlyMap<string, PageDescription>>();

  constructor(sources: DocumentationSources) {
    this.sources = sources;
    this.readmes = sources.files.map(({ path }) => path).filter((path) => README.test(path));
    this.readable = new Set(
      sources.files
        .filter(({ path, bytes }) => bytes <= MAX_PAGE_BYTES && isOwnPage(path))
        .map(({ path }) => path),
    );
  }

  /**
   * What is said about a name where it is said most plainly.
   * @param definedIn path of the code that defines it: the page of a package speaks of that package
   */
  describe(name: string, definedIn: string): Quote | undefined {
    const found = this.pagesFor(name, definedIn)
      .map((path) => this.pageAt(path)?.get(name))
      .filter((description) => description !== undefined)
      .toSorted((left, right) => left.standing - right.standing);
    for (const { quote } of found) {
      const checked = this.sources.gate.quote(quote);
      if (checked) return checked;
    }
    return undefined;
  }

  private pagesFor(name: string, definedIn: string): readonly string[] {
    const plain = plainName(name);
    const mentioning = this.sources.pages.get(name) ?? [];
    return [...new Set([...this.readmes, ...mentioning])]
      .filter((path) => this.readable.has(path) && definedIn.startsWith(packageOf(path)))
      .map((path) => ({ path, order: orderOf(path, plain) }))
      .sort((left, right) => left.order - right.order || byCodeUnit(left.path, right.path))
      .slice(0, MAX_PAGES_FOR_NAME)
      .map(({ path }) => path);
  }

  private pageAt(path: string): ReadonlyMap<string, PageDescription> | undefined {
    const known = this.read.get(path);
    if (known !== undefined || this.read.size >= MAX_PAGES) return known;
    const { gate, isSymbol } = this.sources;
    const found = describedOn(path, gate.linesOf(path), isSymbol);
    this.read.set(path, found);
    return found;
  }
}

/** The folder whose code a page speaks of, with a slash: where the README lies, or the folder of the documentation. */
function packageOf(path: string): string {
  if (README.test(fileNameOf(path))) return path.slice(0, -fileNameOf(path).length);
  return /^(?:.*?\/)??(?=(?:docs?|documentation|website|site)\/|[^/]+$)/i.exec(path)?.[0] ?? "";
}

function isOwnPage(path: string): boolean {
  return isDocsPage(path) || README.test(fileNameOf(path)) || (depthOf(path) === 0 && AT_ROOT.test(path));
}

/** A page called like the name, then the README, then the others, those of the front first. */
function orderOf(path: string, plain: string): number {
  if (plainName(stemOf(path)) === plain) return 0;
  return README.test(path) ? 1 : 2 + depthOf(path);
}
