import type { Evidence } from "../domain/evidence.ts";
import { citation } from "../domain/evidence.ts";
import type { FilmCard, FilmShot } from "../domain/film.ts";
import { onOneLine } from "../domain/on-one-line.ts";
import { timecode } from "./figures.ts";
import { interrupts, oneLine } from "./film-order.ts";
import type { Html } from "./html.ts";
import { html, NO_HTML } from "./html.ts";

/** What goes with a card. */
interface CardSurroundings {
  /** The shot that it introduces or is cut into. */
  readonly shot: FilmShot | undefined;
  readonly lang: string;
  /** The card as it is in the film, as a `data:` address, where the film was drawn. */
  readonly still: string | undefined;
}

/** A card as it is in the film, or drawn as one, with its place in the film and its evidence below. */
export function cardFigure(card: FilmCard, { shot, lang, still }: CardSurroundings): Html {
  const place = shot !== undefined && interrupts(card, shot) ? `cut into ${shot.id}` : "";
  const language =
    card.original === undefined ? NO_HTML : html` lang="${lang}" title="${onOneLine(card.original)}"`;
  return html`<figure class="card" id="${card.id}">
<div class="screen">${still === undefined ? cardFace(card, language) : html`<img class="still" src="${still}" alt="${oneLine(card.text)}"${language}>`}</div>
<figcaption><b>${card.id}</b> ${timecode(card.start)}, ${card.seconds} s <span class="tag">${card.kind}</span>${card.verbatim ? html` <span class="tag">verbatim</span>` : NO_HTML}${place === "" ? NO_HTML : html` <span class="tag">${place}</span>`}
${evidenceList(card.evidence)}</figcaption>
</figure>`;
}

/** Citations, each with the text found on its line; a path may wrap, the number of the line never. */
export function evidenceList(evidence: readonly Evidence[]): Html {
  return html`<ul class="evidence">${evidence.map(({ path, line, text }) => html`<li><code class="where">${path}<span>:${line}</span></code> <q>${text}</q></li>`)}</ul>`;
}

function cardFace(card: FilmCard, language: Html): Html {
  const texts = card.text.split("\n").filter((line) => line.trim() !== "");
  const lines = texts.map((text, index) => ({
    text,
    ...styleOf(card, text, { first: index === 0, last: index === texts.length - 1 }),
  }));
  return html`<div class="face"><p class="words"${language} style="--fit:${fit(lines).toFixed(2)}">${lines.map((line) => cardLine(card, line))}</p><p class="source">${shortCitation(card.evidence[0])}</p></div>`;
}

/** Characters that the place below a card has room for. */
const SOURCE_LENGTH = 44;

/** `…/approximation/traveling_salesman.py:565`: shortened from the left, so that it stays on one line. */
function shortCitation(place: Evidence): string {
  const whole = citation(place);
  if (whole.length <= SOURCE_LENGTH) return whole;
  const folders = whole.split("/");
  const from = folders.findIndex((_, index) => folders.slice(index).join("/").length <= SOURCE_LENGTH - 2);
  return from === -1 ? `…${whole.slice(1 - SOURCE_LENGTH)}` : `…/${folders.slice(from).join("/")}`;
}

/** How a line of a card is set: the same order of sizes as in the film. */
interface LineStyle {
  readonly role: "name" | "small" | "subtitle" | "head" | "typed" | "said";
  /** Size relative to the card's usual text. */
  readonly scale: number;
}

interface CardLine extends LineStyle {
  readonly text: string;
}

function styleOf(
  card: FilmCard,
  line: string,
  { first, last }: { readonly first: boolean; readonly last: boolean },
): LineStyle {
  if (card.kind === "title" && CONNECTIVE.test(line)) return { role: "small", scale: 0.6 };
  if (card.kind === "title") return first ? { role: "name", scale: 1.9 } : { role: "subtitle", scale: 0.8 };
  if (first && !last && line.endsWith(":")) return { role: "head", scale: 0.72 };
  if (isCode(card, line)) return { role: "typed", scale: 0.9 };
  if (card.kind === "end" && last) return { role: "name", scale: 1.4 };
  return { role: "said", scale: 1 };
}

/** `— or —` and its like between title and subtitle. */
const CONNECTIVE = /^\u2014.{1,24}\u2014$/u;
const IDENTIFIER = /[\p{L}\p{N}_$.]*(?:\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|_)[\p{L}\p{N}_$]*(?:\(\))?/u;

/** Identifiers and commands keep their exact case in monospace; everything else is set in the card's face. */
function cardLine(card: FilmCard, { text, role }: CardLine): Html {
  if (role === "typed") return html`<span class="line typed"><code>${text}</code></span>`;
  if (role === "head") return html`<span class="line head"><code>${text}</code></span>`;
  if (role !== "said") return html`<span class="line ${role}">${text}</span>`;
  const words = text
    .split(/(\s+)/)
    .map((word) => (isName(card, word) ? html`<code>${word}</code>` : html`${word}`));
  return html`<span class="line">${words}</span>`;
}

/** A word in the form of an identifier, or a name that the card took, in its exact case, from a line it cites. */
function isName(card: FilmCard, word: string): boolean {
  const name = word.replace(/[^\p{L}\p{N}_$]+$/u, "");
  const cited =
    card.kind === "identifier" &&
    /\p{Ll}/u.test(name) &&
    card.evidence.some((entry) => entry.text.includes(name));
  return cited || IDENTIFIER.test(word);
}

function isCode(card: FilmCard, line: string): boolean {
  const single = card.kind === "identifier" && !/\s/.test(line.trim());
  return (
    single ||
    (card.kind === "end" &&
      /^(?:\$ )?(?:pip|npm|npx|pnpm|yarn|cargo|go|gem|composer|brew|apt|docker|git|make|uv|pipx|conda)\s/.test(
        line,
      ))
  );
}

const LARGEST_FIT = 7;
const SMALLEST_FIT = 3.2;
/** From this size on it is better to keep the lines whole than to set them larger and broken. */
const COMFORTABLE_FIT = 4.4;
/** Largest size of lines that are broken. */
const LARGEST_WRAPPED = 5.4;
/** Room for words inside the borders, in hundredths of the card's width. */
const WORDS_WIDTH = 80;
const WORDS_HEIGHT = 32;
const LEADING = 1.35;

/** Font size, in hundredths of the card's width, at which all lines have room; very long lines may wrap. */
function fit(lines: readonly CardLine[]): number {
  const widths = lines.map(({ text, role, scale }) => ({
    scale,
    width: scale * lineWidth(text, role === "typed" || role === "head"),
  }));
  const height = lines.reduce((sum, { scale }) => sum + scale, 0);
  const whole = Math.min(
    LARGEST_FIT,
    WORDS_WIDTH / Math.max(...widths.map(({ width }) => width)),
    WORDS_HEIGHT / (LEADING * height),
  );
  if (whole >= COMFORTABLE_FIT || lines.every(({ text }) => !/\s/.test(text.trim())))
    return Math.max(SMALLEST_FIT, whole);
  const names = lines.map(({ role }, index) => (role === "name" ? (widths[index]?.width ?? 0) : 0));
  return wrappedFit(widths, Math.min(LARGEST_WRAPPED, WORDS_WIDTH / Math.max(1, ...names)));
}

function wrappedFit(
  lines: readonly { readonly width: number; readonly scale: number }[],
  largest: number,
): number {
  const rows = (size: number) =>
    lines.reduce((sum, { width, scale }) => sum + scale * Math.ceil((width * size) / WORDS_WIDTH), 0);
  let size = largest;
  while (size > SMALLEST_FIT && rows(size) * LEADING * size > WORDS_HEIGHT) size -= 0.2;
  return Math.max(SMALLEST_FIT, size);
}

/** Width in ems: Chinese and Japanese characters are square, capitals wider than small letters, monospace is even. */
function lineWidth(line: string, code: boolean): number {
  if (code) return line.length * 0.62;
  return Array.from(line, characterWidth).reduce((sum, width) => sum + width, 0);
}

function characterWidth(character: string): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30ff\uff00-\uff60]/u.test(character))
    return 1;
  return /[\p{Lu}\p{N}\u2014]/u.test(character) ? 0.72 : 0.5;
}
