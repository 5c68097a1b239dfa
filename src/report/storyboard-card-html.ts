import type { Evidence } from "../domain/evidence.ts";
import { citation } from "../domain/evidence.ts";
import type { FilmCard, FilmShot } from "../domain/film.ts";
import { timecode } from "./figures.ts";
import { interrupts } from "./film-order.ts";
import type { Html } from "./html.ts";
import { html, NO_HTML } from "./html.ts";

/** A card drawn as a silent-film card, with its place in the film and its evidence below. */
export function cardFigure(
  card: FilmCard,
  { shot, lang }: { shot: FilmShot | undefined; lang: string },
): Html {
  const lines = card.text.split("\n").filter((line) => line.trim() !== "");
  const place = shot !== undefined && interrupts(card, shot) ? `cut into ${shot.id}` : "";
  const language =
    card.original === undefined
      ? NO_HTML
      : html` lang="${lang}" title="${card.original.replaceAll("\n", " / ")}"`;
  return html`<figure class="card" id="${card.id}">
<div class="face"><p class="words"${language} style="--fit:${fit(card, lines).toFixed(2)}">${lines.map((line) => cardLine(card, line))}</p><p class="source">${citation(card.evidence[0])}</p></div>
<figcaption><b>${card.id}</b> ${timecode(card.start)}, ${card.seconds} s <span class="tag">${card.kind}</span>${card.verbatim ? html` <span class="tag">verbatim</span>` : NO_HTML}${place === "" ? NO_HTML : html` <span class="tag">${place}</span>`}
${evidenceList(card.evidence)}</figcaption>
</figure>`;
}

/** Citations, each with the text found on its line. */
export function evidenceList(evidence: readonly Evidence[]): Html {
  return html`<ul class="evidence">${evidence.map((entry) => html`<li><code class="where">${citation(entry)}</code> <q>${entry.text}</q></li>`)}</ul>`;
}

const IDENTIFIER = /[\p{L}\p{N}_$.]*(?:\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|_)[\p{L}\p{N}_$]*(?:\(\))?/u;

/** Identifiers and commands keep their exact case in monospace; everything else is set in the card's face. */
function cardLine(card: FilmCard, line: string): Html {
  if (isCode(card, line)) return html`<span class="line"><code>${line}</code></span>`;
  if (card.kind === "title" && /^\u2014.{1,24}\u2014$/u.test(line))
    return html`<span class="line small">${line}</span>`;
  const words = line
    .split(/(\s+)/)
    .map((word) => (isName(card, word) ? html`<code>${word}</code>` : html`${word}`));
  return html`<span class="line">${words}</span>`;
}

/** A word in the form of an identifier, or a name that the card took, in its exact case, from a line it cites. */
function isName(card: FilmCard, word: string): boolean {
  const name = word.replace(/[^\p{L}\p{N}_$]+$/u, "");
  const named = card.kind === "identifier" || word.endsWith(":");
  const cited = named && /\p{Ll}/u.test(name) && card.evidence.some((entry) => entry.text.includes(name));
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
/** Room for words inside the borders, in hundredths of the card's width. */
const WORDS_WIDTH = 80;
const WORDS_HEIGHT = 32;

/** Font size, in hundredths of the card's width, at which all lines have room; very long lines may wrap. */
function fit(card: FilmCard, lines: readonly string[]): number {
  const widths = lines.map((line) => lineWidth(line, isCode(card, line)));
  const whole = Math.min(
    LARGEST_FIT,
    WORDS_WIDTH / Math.max(...widths),
    WORDS_HEIGHT / (1.35 * lines.length),
  );
  return whole >= COMFORTABLE_FIT || lines.every(isUnbreakable)
    ? Math.max(SMALLEST_FIT, whole)
    : wrappedFit(widths);
}

function wrappedFit(widths: readonly number[]): number {
  const rows = (size: number) =>
    widths.reduce((sum, width) => sum + Math.ceil((width * size) / WORDS_WIDTH), 0);
  let size = 5.4;
  while (size > SMALLEST_FIT && rows(size) * 1.35 * size > WORDS_HEIGHT) size -= 0.2;
  return size;
}

function isUnbreakable(line: string): boolean {
  return !/\s/.test(line.trim());
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
