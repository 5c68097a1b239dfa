import type { CardCheck, CitationCheck, VerifyReport } from "../domain/verify.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { FilmCard, FilmPlan } from "../domain/film.ts";
import { PLACEHOLDER } from "../domain/placeholder.ts";
import { REFERENCES } from "../domain/reference-markup.ts";
import { findMovedFiles } from "./find-moved-files.ts";

/** What {@link verifyFilm} needs. */
export interface VerifyInput {
  readonly plan: FilmPlan;
  /** The lines of a file without line ends; `undefined` when there is no such file. Called once per path. */
  readonly linesOf: (path: string) => readonly string[] | undefined;
  /** All files there are, to find those that were renamed; asked for when a cited one is not there. */
  readonly paths?: () => readonly string[];
  /**
   * The film's own words on its cards (`— or —`, `THE END`) in its language and in English; they need no evidence.
   * Those of this version are `shippedFrameWords(plan.lang)`.
   */
  readonly frameWords: readonly string[];
}

/**
 * Looks up every citation of a film: ok, moved to another line or file, or gone; and checks the words that cards give
 * out as the repository's. Lines of the gag library are the film's own: whether one was changed cannot be known.
 *
 * @example
 * ```ts
 * const plan = readFilm("sora-out/film.json");
 * const linesOf = (path: string) => linesAt({ repoPath: ".", commit: plan.repo.commit ?? "HEAD", path });
 * const { verified } = verifyFilm({ plan, linesOf, frameWords: shippedFrameWords(plan.lang) });
 * ```
 */
export function verifyFilm({ plan, linesOf, paths, frameWords }: VerifyInput): VerifyReport {
  const lines = remembered(linesOf);
  const items = [...plan.cards, ...plan.shots];
  const moved = findMovedFiles(
    items.flatMap(({ evidence }) => evidence),
    { lines, linesOf, ...(paths && { paths }) },
  );
  const citations = items.flatMap(({ id, evidence }) =>
    evidence.map((entry) => checkCitation(id, entry, { lines, movedTo: moved.get(entry.path) })),
  );
  const own = new Set(frameWords.flatMap(passagesOf).map((passage) => passage.trim()));
  const cards = plan.cards.flatMap((card) => {
    const claims = claimOf(card);
    if (claims.length > 0) return claims.map((claim) => checkCard(claim, own));
    return quotationsOf(card).length > 0 ? [checkQuotations(card)] : [];
  });
  const count = (status: CitationCheck["status"]) =>
    citations.filter((check) => check.status === status).length;
  const unsupportedCards = cards.filter((card) => card.unsupported.length > 0).length;
  const totals = { ok: count("ok"), moved: count("moved"), gone: count("gone"), unsupportedCards };
  const counts = plan.cards.filter(isCount).map(({ id, text }) => ({ where: id, text }));
  return { citations, cards, counts, totals, verified: totals.moved + totals.gone + unsupportedCards === 0 };
}

function remembered(linesOf: VerifyInput["linesOf"]): VerifyInput["linesOf"] {
  const files = new Map<string, readonly string[] | undefined>();
  return (path) => {
    if (!files.has(path)) files.set(path, linesOf(path));
    return files.get(path);
  };
}

function checkCitation(
  where: string,
  evidence: Evidence,
  place: { readonly lines: VerifyInput["linesOf"]; readonly movedTo: string | undefined },
): CitationCheck {
  const { movedTo } = place;
  const lines = place.lines(movedTo ?? evidence.path);
  if (lines === undefined) return { status: "gone", where, evidence, missing: "file" };
  const isThere = lines[evidence.line - 1]?.includes(evidence.text) === true;
  if (isThere && movedTo === undefined) return { status: "ok", where, evidence };
  const line = nearestLine(lines, evidence);
  if (line === undefined) return { status: "gone", where, evidence, missing: "text" };
  return { status: "moved", where, evidence, line, ...(movedTo !== undefined && { path: movedTo }) };
}

function nearestLine(lines: readonly string[], { line, text }: Evidence): number | undefined {
  let nearest: number | undefined;
  for (const [index, candidate] of lines.entries()) {
    const closer = nearest === undefined || Math.abs(index + 1 - line) < Math.abs(nearest - line);
    if (closer && candidate.includes(text)) nearest = index + 1;
  }
  return nearest;
}

/** What a card gives out as the repository's own: all of a verbatim card, the name on an introduction. */
function claimOf(card: FilmCard): readonly FilmCard[] {
  if (card.kind === "introduction") return [{ ...card, text: card.text.split(":\n")[0] ?? "" }];
  return card.verbatim ? [card] : [];
}

/** What stands in typographic quotes claims to be said in the code, but on a card of the gag library. */
function quotationsOf({ kind, text }: FilmCard): readonly string[] {
  if (kind === "library") return [];
  return [...text.matchAll(/\u201c([^\u201d]*)/g)].map(([, said = ""]) => said);
}

/** `TESTED 301 TIMES`: one of the tests is cited, the number is the sum of all. */
function isCount({ kind, verbatim, text, evidence }: FilmCard): boolean {
  // A name or a version that a registry adds is no count.
  if (kind === "title" || kind === "end") return false;
  const cited = new Set(evidence.flatMap((place) => place.text.match(NUMBER) ?? []));
  return !verbatim && (text.match(NUMBER) ?? []).some((number) => !cited.has(number));
}

/** Quotations on a card that is not verbatim: as cited, but for one number that fills a gap in the message. */
function checkQuotations(card: FilmCard): CardCheck {
  const cited = card.evidence.map(({ text }) => text).join(" ");
  const said = plainWords(cited);
  const withGaps = plainWords(cited.replace(PLACEHOLDER, () => ` ${GAP} `));
  const numbers = new Set(`${cited} ${cited.replace(/(?<=\d)[_,](?=\d)/g, "")}`.match(NUMBER));
  const isCited = (quotation: string): boolean => {
    if (passagesOf(quotation).every((passage) => said.includes(passage))) return true;
    return [...quotation.matchAll(NUMBER)].some(({ 0: number, index }) => {
      const gapped = `${quotation.slice(0, index)} ${GAP} ${quotation.slice(index + number.length)}`;
      return numbers.has(number) && passagesOf(gapped).every((passage) => withGaps.includes(passage));
    });
  };
  const invented = quotationsOf(card).filter((quotation) => !isCited(quotation));
  return { where: card.id, unsupported: invented.map((quotation) => plainWords(quotation).trim()) };
}

const NUMBER = /\d+(?:\.\d+)?/g;
/** A word that no card has. */
const GAP = "$$$";

function checkCard(card: FilmCard, own: ReadonlySet<string>): CardCheck {
  // A card may show the name of a file: the path of the citation says it.
  const said = plainWords(
    [...card.evidence.map(({ text }) => text), ...card.evidence.map(({ path }) => path)].join(" "),
  );
  const passages = passagesOf(card.text).filter((passage) => !own.has(passage.trim()));
  const unsupported = passages.filter((passage) => !said.includes(passage));
  if (card.kind === "quote")
    return { where: card.id, unsupported: unsupported.map((passage) => passage.trim()) };
  const words = unsupported.flatMap((passage) => passage.trim().split(" "));
  return { where: card.id, unsupported: words.filter((word) => !said.includes(` ${word} `)) };
}

/** Parts of a card that come from one place each: divided by lines, quotation marks, dashes and ellipses. */
function passagesOf(text: string): readonly string[] {
  const parts = text.split(/\n|["\u201c\u201d\u2013\u2014\u2026]|\.\.\.|: /u);
  return parts.map(plainWords).filter((passage) => passage.trim() !== "");
}

/** A tag within a word: `H<sub>2</sub>O`. */
const INLINE_TAG =
  /(?<=[\p{L}\p{N}])<\/?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|s|small|span|strong|sub|sup|u)\b[^<>]{0,300}>(?=[\p{L}\p{N}])/giu;

/** Lower-case words without markup, quotes and punctuation, one space around each. */
function plainWords(text: string): string {
  const read = REFERENCES.reduce((plain, [pattern, shown]) => plain.replace(pattern, shown), text);
  const unmarked = read
    .replace(/<(?:see|seealso|paramref|typeparamref)\s+\w+="(?:\w:)?([^"<>]{1,200})"\s*\/>/g, " $1 ")
    .replace(/:[\w:.+-]{1,60}:(?=`)/g, " ")
    .replace(/\\(?=["'`_])/g, "")
    .replace(/[`*]+/g, "")
    .replace(/\]\([^()\s]{0,500}\)/g, "]")
    .replace(INLINE_TAG, "")
    .replace(/<[^<>]{0,300}>/g, " ")
    // `[FastAPI](…)'s sibling` is cited in two parts, `<a>FastAPI</a>'s` in one; `from 'fs'` are two words.
    .replace(/\s+(?=['\u2019]\p{Ll}{1,2}\b(?!['\u2019]))/gu, "")
    .replace(/&#?[a-z0-9]{1,8};/gi, " ")
    .replace(/\\[nrt]/g, " ")
    .replace(/(?<!["'])\b[bfru]{1,2}(?=["'])/gi, " ")
    .replace(/['\u2019]/g, "");
  const words = unmarked
    .toLowerCase()
    .split(/[^\p{L}\p{N}_$]+/u)
    .map((word) => word.replace(/^_+|_+$/g, ""));
  return ` ${words.filter((word) => word !== "").join(" ")} `;
}
