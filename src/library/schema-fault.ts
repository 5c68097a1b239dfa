import type { z } from "zod";
import { keysAt, unknownKeyHint } from "./schema-keys.ts";

/** What a schema found wrong with a value, for a message. */
export interface SchemaFault {
  readonly issue: z.core.$ZodIssue;
  /** `models[3].id`; empty for the whole. */
  readonly field: string;
  /** What stands there. */
  readonly value: unknown;
  /** What may stand there, as a sentence. */
  readonly allowed: string;
}

/** Data that a schema refused. */
interface RefusedData {
  readonly schema: z.ZodType;
  readonly error: z.ZodError;
  readonly data: unknown;
}

/** The first thing that a schema found wrong with data. */
export function schemaFault({ schema, error, data }: RefusedData): SchemaFault {
  const { issues } = error;
  // A misspelt key also leaves the right one missing; the misspelling explains both.
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (issue === undefined) throw error;
  return {
    issue,
    field: fieldName(issue.path),
    value: valueAt(data, issue.path),
    allowed: allowedInstead(issue, schema),
  };
}

function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return name.replace(/^\./, "");
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

const KINDS: Readonly<Record<string, string>> = {
  array: "a list",
  function: "a function",
  int: "a whole number",
  map: "a Map",
  number: "a number",
  object: "an object",
  string: "a text",
};

function allowedInstead(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  if (issue.code === "invalid_value") return `Allowed: ${issue.values.map(String).join(", ")}.`;
  if (issue.code === "unrecognized_keys")
    return unknownKeyHint(issue.keys[0] ?? "", keysAt(schema, issue.path));
  if (issue.code === "invalid_format" && issue.pattern !== undefined)
    return `It must match ${issue.pattern}.`;
  if (issue.code === "too_small" && issue.origin === "string" && issue.minimum === 1)
    return "Give a text that is not empty.";
  if (issue.code === "too_small" && issue.origin === "number")
    return `Give a number ${issue.inclusive === true ? "of at least" : "above"} ${String(issue.minimum)}.`;
  if (issue.code === "too_big" && issue.origin === "int")
    return `Give a number of at most ${String(issue.maximum)}.`;
  const kind = issue.code === "invalid_type" ? KINDS[issue.expected] : undefined;
  return kind === undefined ? `${issue.message.replace(/^Invalid input: /, "")}.` : `Give ${kind}.`;
}
