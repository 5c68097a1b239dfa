import { CHARACTER, CLASSES, SIGN, isWideSpace } from "./typescript-vocabulary.ts";

/** Offset of the first character at or after `from` that is neither white space, comment nor `#!` line. */
export function skipTrivia(source: string, from: number): number {
  let position = from;
  while (position < source.length) {
    const code = source.charCodeAt(position);
    if (code === SIGN.slash) {
      const next = source.charCodeAt(position + 1);
      if (next === SIGN.slash) position = orEnd(source, source.indexOf("\n", position));
      else if (next === SIGN.times) position = orEnd(source, source.indexOf("*/", position + 2), 2);
      else return position;
    } else if (code < 128 ? CLASSES[code] === CHARACTER.space : isWideSpace(code)) position += 1;
    else if (code === SIGN.hash && position === 0 && source.charCodeAt(1) === SIGN.exclamation)
      position = orEnd(source, source.indexOf("\n"));
    else return position;
  }
  return position;
}

function orEnd(source: string, index: number, length = 0): number {
  return index < 0 ? source.length : index + length;
}
