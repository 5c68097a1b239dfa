import { plainName } from "../plain-name.ts";

const ADDRESS = /<a\s[^<>]{0,500}?href\s{0,3}=\s{0,3}["']https?:\/\/([^/?#"'\s<>]{1,200})([^"'\s<>]{0,500})/i;
const HEADING = /<h[1-6]\b/i;
/** Hosts on which projects live under their own name in the path. */
const SHARED_HOST = /(?:^|\.)(?:git(?:hub|lab)\.(?:com|io)|bitbucket\.org|readthedocs\.(?:io|org))$/i;
/** Longest link that is looked through; one that goes on further was never closed. */
const MAX_LINES = 30;

/**
 * Blanks out what stands in links over several lines to the pages of others, keeping the line numbers: advertisements are
 * made like that. A link with a heading in it is the project's own.
 */
export function withoutForeignLinks(lines: readonly string[], names: readonly string[]): readonly string[] {
  const known = names.map(plainName).filter((name) => name !== "");
  const shown = [...lines];
  for (const [index, line] of lines.entries()) {
    const start = opened(line);
    if (start === undefined || !isForeign(line.slice(start), known)) continue;
    const end = lines.slice(index + 1, index + MAX_LINES).findIndex((later) => later.includes("</a"));
    const within = lines.slice(index, index + 1 + end);
    if (end === -1 || within.some((each) => HEADING.test(each.slice(0, 1000)))) continue;
    shown[index] = line.slice(0, start);
    shown.fill("", index + 1, index + 1 + end);
    shown[index + 1 + end] = afterLink(lines[index + 1 + end] ?? "");
  }
  return shown;
}

/** Where a link begins that the line does not close. */
function opened(line: string): number | undefined {
  const start = line.lastIndexOf("<a ");
  return start === -1 || line.includes("</a", start) ? undefined : start;
}

function afterLink(line: string): string {
  const end = line.indexOf(">", line.indexOf("</a")) + 1;
  return " ".repeat(end) + line.slice(end);
}

function isForeign(tag: string, names: readonly string[]): boolean {
  const [, host = "", path = ""] = ADDRESS.exec(tag.slice(0, 1200)) ?? [];
  const own = plainName(SHARED_HOST.test(host) ? host + path : host);
  return host !== "" && !names.some((name) => own.includes(name));
}
