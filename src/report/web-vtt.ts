/** A text shown or spoken during a stretch of the film; times in seconds. */
export interface Cue {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** A WebVTT file; times are exact to the millisecond. */
export function webVtt(cues: readonly Cue[], language: string | undefined): string {
  const head = language === undefined ? "WEBVTT" : `WEBVTT\nLanguage: ${language}`;
  const blocks = cues.map(({ id, start, end, lines }) =>
    [id, `${clock(start, ".")} --> ${clock(end, ".")}`, ...lines.map(escapedVtt)].join("\n"),
  );
  return `${[head, ...blocks].join("\n\n")}\n`;
}

/** The lines of a text; an empty line would end a cue, so there are none. */
export function textLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** WebVTT: `&` and `<` begin markup, and `-->` would be taken for times. */
function escapedVtt(line: string): string {
  return line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** `00:01:02.500`; SubRip has a comma for the point. */
export function clock(seconds: number, point: "." | ","): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const [hours, minutes] = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60];
  const rest = String(milliseconds % 1000).padStart(3, "0");
  return `${two(hours)}:${two(minutes)}:${two((milliseconds / 1000) % 60)}${point}${rest}`;
}
