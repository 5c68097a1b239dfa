import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { constructFromEvents, parseEvents, YAMLException } from "js-yaml";
import type { z } from "zod";
import { systemCode } from "../disk/system-error.ts";
import { type ErrorCode, SoraPipelineError } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import { shownValue } from "../domain/refused-value.ts";
import { type CheckedValues, checkedKey, shippedValues } from "./checked-before.ts";
import { schemaFault } from "./schema-fault.ts";
import { yamlLineOf, type YamlPath } from "./yaml-line.ts";

/** Largest YAML file that is read, in bytes. */
export const MAX_YAML_BYTES = 256 * 1024;

const MAX_DEPTH = 20;

/** A YAML file to load. */
export interface YamlRequest<T> {
  readonly path: string;
  /** What the file must look like. */
  readonly schema: z.ZodType<T>;
  /** Code of the error that is thrown when the file is not as it must be. */
  readonly code: ErrorCode;
  /** Kind of a file whose shipped ones the build has checked; without it a file is always parsed. */
  readonly kind?: "metaphors" | "story" | "settings";
  /** What a file with nothing but comments says; without it such a file is refused. */
  readonly whenEmpty?: unknown;
}

/** A checked YAML value that still knows where its parts came from. */
export interface LocatedYaml<T> {
  readonly value: T;
  /** 1-based line of a part of the file, for instance `["concepts", 3, "id"]`; the nearest part that exists. */
  readonly lineOf: (path: YamlPath) => number;
}

/**
 * Reads one YAML document and checks it against a schema.
 * @throws SoraPipelineError with the request's code, `file:line` and what is allowed: unreadable or larger than
 * {@link MAX_YAML_BYTES}, bad syntax, duplicate key, alias, nesting deeper than 20, or not as the schema says.
 */
export function loadCheckedYaml<T>(request: YamlRequest<T>): T {
  return loadLocatedYaml(request).value;
}

/**
 * Like {@link loadCheckedYaml}, for callers that check more than a schema can and want to name lines.
 * @param known values of texts that need no second check
 */
export function loadLocatedYaml<T>(
  request: YamlRequest<T>,
  known: CheckedValues = request.kind === undefined ? {} : shippedValues(),
): LocatedYaml<T> {
  const source = readText(request);
  let events: Events | undefined;
  const parsed = (): Events => (events ??= parse(request, source));
  const lineOf = (path: YamlPath): number => yamlLineOf({ source, events: parsed(), path });
  const checked = request.kind && known[checkedKey(request.kind, source)];
  if (checked !== undefined) return { value: checked as T, lineOf };
  const data = construct(request, source, parsed());
  const result = request.schema.safeParse(data);
  if (result.success) return { value: result.data, lineOf };
  throw schemaError(request, { error: result.error, data, lineOf });
}

type Events = ReturnType<typeof parseEvents>;

function readText({ path, code }: YamlRequest<unknown>): string {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > MAX_YAML_BYTES) {
      const what = stat.isFile() ? `has ${stat.size} bytes` : "is not a file";
      throw new SoraPipelineError({
        code,
        message: `${path} ${what}`,
        hint: `Give a YAML file of at most ${MAX_YAML_BYTES} bytes.`,
      });
    }
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    if (error instanceof SoraPipelineError) throw error;
    const reason = systemCode(error) ?? "unknown reason";
    throw new SoraPipelineError({
      code,
      message: `cannot read ${path} (${reason})`,
      hint: "Check the path and its permissions.",
      cause: error,
    });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function parse(request: YamlRequest<unknown>, source: string): Events {
  try {
    return parseEvents(source, { maxDepth: MAX_DEPTH });
  } catch (error) {
    throw syntaxError(request, error);
  }
}

function construct(request: YamlRequest<unknown>, source: string, events: Events): unknown {
  try {
    const documents = constructFromEvents(events, { source, maxAliases: 0 });
    const isEmpty = documents.length === 0 || (documents.length === 1 && documents[0] === null);
    if (isEmpty && request.whenEmpty !== undefined) return request.whenEmpty;
    if (documents.length === 1) return documents[0];
  } catch (error) {
    throw syntaxError(request, error);
  }
  throw new SoraPipelineError({
    code: request.code,
    message: `${request.path}:1: expected exactly one YAML document`,
    hint: "Keep one document in the file.",
  });
}

function syntaxError({ path, code }: YamlRequest<unknown>, error: unknown): SoraPipelineError {
  const known = error instanceof YAMLException ? error : undefined;
  const line = (known?.mark?.line ?? 0) + 1;
  return new SoraPipelineError({
    code,
    message: `${path}:${line}: not valid YAML: ${printable(known?.reason ?? String(error))}`,
    hint: "Check indentation, quotes and repeated keys on that line and the line before.",
    data: { path, line },
    cause: error,
  });
}

function schemaError(
  { path, code, schema }: YamlRequest<unknown>,
  {
    error,
    data,
    lineOf,
  }: { readonly error: z.ZodError; readonly data: unknown; readonly lineOf: LocatedYaml<unknown>["lineOf"] },
): SoraPipelineError {
  const { issue, field, value, allowed } = schemaFault({ schema, error, data });
  const line = lineOf(issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path);
  const problems = error.issues.length;
  const more = problems > 1 ? ` (and ${problems - 1} more in this file)` : "";
  return new SoraPipelineError({
    code,
    message: `${path}:${line}: ${field && `${field}: `}${problem(issue, value)}${more}`,
    hint: allowed,
    data: { path, line, problems },
  });
}

function problem(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === "unrecognized_keys")
    return `unknown key ${issue.keys.map((key) => JSON.stringify(printable(key))).join(", ")}`;
  return value === undefined ? "is missing" : `${shownValue(value)} is not allowed`;
}
