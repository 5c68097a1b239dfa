import { printable } from "../domain/printable.ts";

/** Text that is known to be safe HTML; made by {@link html} only. */
export interface Html {
  readonly html: string;
}

/** What may be put into an {@link html} template; everything but {@link Html} is escaped. */
export type HtmlValue = string | number | Html | readonly Html[];

/** Template tag for HTML: escapes every value, so that text from a repository can never become markup. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return {
    html: parts
      .map((part, index) => `${part}${index < values.length ? rendered(values[index]) : ""}`)
      .join(""),
  };
}

/** No markup at all, for optional parts. */
export const NO_HTML: Html = { html: "" };

function rendered(value: HtmlValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return escapeHtml(printable(String(value)));
  if ("html" in value) return value.html;
  return value.map((item) => item.html).join("");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
