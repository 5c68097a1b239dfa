const UTF8 = new TextDecoder("utf-8");
const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true });
const LATIN1 = new TextDecoder("latin1");
const UTF16 = { little: new TextDecoder("utf-16le"), big: new TextDecoder("utf-16be") } as const;

/** Letters with accents stand alone or in pairs; where more follow one another, the text is in another script. */
const OTHER_SCRIPT = /[\u0080-\u{10ffff}]{4}/u;
/** What no Western text has: control characters, and code points that windows-1252 leaves empty. */
const NO_TEXT = /[\u0080-\u009f]/;
const CONTROLS = /[\u0080-\u009f]/g;
/** What windows-1252 has in the places 0x80 to 0x9F of Latin-1; Node 20 decodes both as Latin-1. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Text of a file, without its byte order mark: UTF-8, UTF-16 where its mark says so, and windows-1252, of which Latin-1
 * is part, where the bytes are no UTF-8 and make Western words (WHATWG Encoding Standard). Else bytes that are not UTF-8
 * become U+FFFD.
 */
export function textOfBytes(bytes: Uint8Array): string {
  if (hasUtf16Mark(bytes)) return (bytes[0] === 0xff ? UTF16.little : UTF16.big).decode(bytes);
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    const western = windows1252(bytes);
    return OTHER_SCRIPT.test(western) || NO_TEXT.test(western) ? UTF8.decode(bytes) : western;
  }
}

function windows1252(bytes: Uint8Array): string {
  return LATIN1.decode(bytes).replace(CONTROLS, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** True for bytes that begin with the byte order mark of UTF-16. */
export function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
