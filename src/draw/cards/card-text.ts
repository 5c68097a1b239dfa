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
  /** How wide its lines may be, in sizes of the card's usual text; as wide as there is room when absent. */
  readonly widest?: number;
  /** It stays on one line, and for that is set smaller, down to this share of its size. */
  readonly single?: number;
  /** Where there is too little room it is set smaller, down to this share of its size, before the others are. */
  readonly yields?: number;
  /** Where its words may be broken when they must: at the joints of names, or after slashes only. */
  readonly joints?: "slashes";
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
  const { face, plain, ...style } = styleOf(card, line, position);
  const text = face === "caps" ? inSmallCapitals(line) : line;
  return {
    ...style,
    words: (plain ? withArticle(splitWords(text)) : splitWords(text)).map((word) => ({
      ...word,
      face: plain ? face : faceOf(word.text, card, face),
    })),
    above: position.first ? 0 : style.above,
  };
}

interface LineStyle extends Omit<CardParagraph, "words"> {
  readonly face: CardFace;
  /** True: every word is set in the face of the line. */
  readonly plain: boolean;
}

/** One hand for one role, whatever the words: names in type and small, titles large, what is said in the text hand. */
function styleOf(card: CardWords, line: string, position: Position): LineStyle {
  const { kind } = card;
  if (kind === "number" && CONNECTIVE.test(line)) return { face: "code", scale: 1, above: 0.35, plain: true };
  if (CONNECTIVE.test(line)) return { face: "italic", scale: 0.56, above: 0.3, plain: true };
  if (INSTALL.test(line)) return INSTALL_LINE;
  if (isHeadName(card, line, position)) return { ...NAME_LINE, above: 0 };
  if (kind === "title") return position.first ? titleName(line) : SUBTITLE;
  if (kind === "end" && position.last) return { face: "title", scale: 1.45, above: 0.5, plain: true };
  if (kind === "end") return { face: "text", scale: 0.9, above: 0.3, plain: false };
  if (kind === "tagline") return { face: "italic", scale: 1, above: 0, plain: true };
  const above = position.first ? 0 : UNDER_NAME;
  if (kind === "identifier" && !/\s/u.test(line)) return { face: "code", scale: 1, above, plain: true };
  return { face: "text", scale: 1, above, plain: false };
}

/** The project's name is fitted by itself, and to less than the whole width. */
function titleName(line: string): LineStyle {
  const single = /\s/u.test(line) ? 0.62 : 0.42;
  return { face: "title", scale: 2.1, above: 0, plain: true, widest: 12.4, single, yields: 0.66 };
}

const SUBTITLE: LineStyle = { face: "caps", scale: 0.78, above: 0.4, plain: true, widest: 13.6 };
/** What one types is to be copied: it is set smaller rather than broken. */
const INSTALL_LINE: LineStyle = {
  face: "code",
  scale: 0.72,
  above: 0.6,
  plain: true,
  single: 0.4,
  joints: "slashes",
};
/** The name above what is said of it or by it. */
const NAME_LINE: LineStyle = { face: "code", scale: 0.72, above: 0, plain: true, single: 0.6 };
/** Space between such a name and the words under it. */
const UNDER_NAME = 0.35;

/** The first of several lines, when it names who speaks: `HTTPAdapter:`. */
function isHeadName({ kind }: CardWords, line: string, { first, last }: Position): boolean {
  return (
    first && !last && (kind === "number" || (kind !== "title" && kind !== "end" && /[:：]$/u.test(line)))
  );
}

/** A line of capitals as small capitals; one that is written otherwise keeps its letters. */
function inSmallCapitals(line: string): string {
  return line === line.toUpperCase() ? line.toLowerCase() : line;
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
