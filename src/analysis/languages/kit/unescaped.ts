/** Undoes the escapes of a string that is not raw; control characters become blanks. */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  const shown = text.replace(ESCAPE, (whole: string, ...groups: (string | undefined)[]) => {
    const [byte, short, long, octal, other] = groups;
    if (other !== undefined) return unescapedCharacter(other);
    const code =
      octal === undefined ? Number.parseInt(byte ?? short ?? long ?? "", 16) : Number.parseInt(octal, 8);
    if (Number.isNaN(code)) return "";
    return code < 0x20 ? " " : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return shown.replace(/ {2,}/g, " ");
}

const ESCAPE = /\\(?:\r?\n|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|(.))/g;
const BLANKS = "abfnrtv";

function unescapedCharacter(character: string): string {
  if (BLANKS.includes(character)) return " ";
  return "\\'\"".includes(character) ? character : `\\${character}`;
}
