import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Values of files that have been read and checked before, by {@link checkedKey}. */
export type CheckedValues = Readonly<Record<string, unknown>>;

/** What the build has checked of the shipped library; there is none beside the sources. */
const SHIPPED = new URL("checked.json", import.meta.url);

let shipped: CheckedValues | undefined;

/** The key of a text as a kind of file. The text decides: what has been changed since has another key. */
export function checkedKey(kind: string, text: string): string {
  return createHash("sha256").update(`${kind}\n${text}`).digest("base64");
}

/** What the build has checked of the shipped library; nothing where it did not run. */
export function shippedValues(): CheckedValues {
  shipped ??= readValues();
  return shipped;
}

/** Without them every file is parsed and checked as it is read, with the same outcome. */
function readValues(): CheckedValues {
  try {
    return JSON.parse(readFileSync(SHIPPED, "utf8")) as CheckedValues;
  } catch {
    return {};
  }
}
