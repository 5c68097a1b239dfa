import type { FilmCard } from "../../domain/film.ts";
import type { CardFace } from "./card-face.ts";

/** A stretch of text that is not broken unless it is wider than the card. */
export interface CardWord {
  readonly text: string;
  readonly face: CardFace;
  /** False: joins the word before it without a space, though a line may break between them. */
  readonly spaced: boolean;
}

/** One line of the card's text before wrapping. */
export interface CardParagraph {
  readonly words: readonly CardWord[];
  /** Size relative to the card's usual text. */
  readonly scale: number;
  /** Space above it, in lines of its own size. */
  readonly above: number;
}

type CardWords = Pick<FilmCard, "text" | "kind" | "evidence">;

/** Decides for every line of a card what it is, and for every word in which hand it is set. */
export function readCardText(card: CardWords): readonly CardParagraph[] {
  const lines = card.text.split("\n").map((line) => line.trim());
  const filled = lines.filter((line) => line !== "");
  return filled.map((line, index) =>
    paragraph(card, line, { first: index === 0, last: index === filled.length - 1 }),
  );
}

interface Position {
  readonly first: boolean;
  readonly last: boolean;
}

function paragraph(card: CardWords, line: string, position: Position): CardParagraph {
  const style = styleOf(card, line, position);
  return {
    words: (style.plain ? withArticle(splitWords(line)) : splitWords(line)).map((word) => ({
      ...word,
      face: style.plain ? style.face : faceOf(word.text, card, style.face),
    })),
    scale: style.scale,
    above: position.first ? 0 : style.above,
  };
}

interface LineStyle {
  readonly face: CardFace;
  readonly scale: number;
  readonly above: number;
  /** True: every word is set in the face of the line. */
  readonly plain: boolean;
}

function styleOf({ kind, text }: CardWords, line: string, { first, last }: Position): LineStyle {
  if (CONNECTIVE.test(line)) return { face: "italic", scale: 0.62, above: 0.35, plain: true };
  if (INSTALL.test(line)) return { face: "code", scale: 0.72, above: 0.6, plain: true };
  if (kind === "title") {
    return first
      ? { face: "title", scale: 1.65, above: 0, plain: true }
      : { face: "caps", scale: 0.8, above: 0.4, plain: true };
  }
  if (kind === "end" && last && text.includes("\n"))
    return { face: "title", scale: 1.45, above: 0.5, plain: true };
  if (kind === "end") return { face: "text", scale: 0.9, above: 0.3, plain: false };
  if (kind === "tagline") return { face: "italic", scale: 1, above: 0, plain: true };
  return { face: "text", scale: 1, above: 0, plain: false };
}

/** `— or —` and its like between title and subtitle. */
const CONNECTIVE = /^[—–-].*[—–-]$/u;
/** What one types to install the repository. */
const INSTALL =
  /^(?:\$ |> )?(?:sudo )?(?:pip3?|pipx|python3?|uv|conda|poetry|npm|npx|pnpm|yarn|bun|deno|cargo|go|gem|bundle|composer|brew|apt(?:-get)?|docker|git|make|mvn|gradle|dotnet|mix|cabal|opam|luarocks|cpan|nix|choco|scoop|curl|wget|helm|swift) \S/u;

/** Words at spaces; Chinese and Japanese may break after any character but not before closing marks. */
function splitWords(line: string): readonly { readonly text: string; readonly spaced: boolean }[] {
  return line
    .split(/\s+/u)
    .filter((part) => part !== "")
    .flatMap((part) => (part.match(PIECE) ?? [part]).map((text, index) => ({ text, spaced: index === 0 })));
}

/** An article at the head of a title never stands alone in its line. */
function withArticle([first, second, ...rest]: ReturnType<typeof splitWords>): ReturnType<typeof splitWords> {
  if (first === undefined) return [];
  if (second === undefined) return [first];
  return /^(?:an?|the)$/iu.test(first.text)
    ? [{ ...first, text: `${first.text} ${second.text}` }, ...rest]
    : [first, second, ...rest];
}

const WIDE = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]`;
const CLOSING = String.raw`[\u3001\u3002\uff01-\uff0f\uff1a-\uff1f\u300d\u300f\u3011\u300b」』）。、！？]`;
const PIECE = new RegExp(`${WIDE}${CLOSING}*|(?:(?!${WIDE}).)+`, "gu");

/** Code and numbers are set in type, as on a form; all other words in the hand of the line. */
function faceOf(word: string, { kind, evidence }: CardWords, face: CardFace): CardFace {
  if (CODE.test(word)) return "code";
  if (kind === "number" && /[\d\\/=<>]/u.test(word)) return "code";
  const bare = word.replace(/^[“"'(]+|[”"').,:;!?]+$/gu, "");
  return (kind === "identifier" || kind === "introduction") && isNamed(bare, evidence) ? "code" : face;
}

/** Camel case, snake case, dotted or scoped names, calls, digits within a word. */
const CODE =
  /[a-z][A-Z]|[A-Z]{2,}[a-z]{2}|\w_\w|__|\w\.\w|::|\(\)|->|=>|[\w]\d|^\d+(?:\.\d+)*[:.,]?$|^[@#$]\w/u;

function isNamed(word: string, evidence: CardWords["evidence"]): boolean {
  return word.length > 1 && evidence.some(({ text }) => text.split(/[^\p{L}\p{N}_$]+/u).includes(word));
}
