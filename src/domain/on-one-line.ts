/** The lines of a card as one, for messages and titles: `HTTPIE / — or — / A CLIENT`. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " / ");
}
