import { z } from "zod";
import { nearestNames } from "../domain/nearest-names.ts";

/**
 * The keys that an object may have at a place of a schema, in the schema's order.
 * @param path keys and indices from the root
 * @returns nothing where the schema does not name its keys
 */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const keys = schemasAt(schema, path).flatMap((one) =>
    one instanceof z.ZodObject ? Object.keys(one.shape) : [],
  );
  return [...new Set(keys)];
}

/** What to do about a key that is not known. */
export function unknownKeyHint(key: string, known: readonly string[]): string {
  if (known.length === 0) return "Remove the key, or check its spelling.";
  const [nearest] = nearestNames({ name: key, known, most: 1 });
  const guess = nearest === undefined ? "" : `Did you mean ${nearest}? `;
  return `${guess}Known keys: ${known.join(", ")}.`;
}

/** The schemas of what stands at a path: several where a value may be one thing or another. */
function schemasAt(schema: unknown, [key, ...rest]: readonly PropertyKey[]): readonly unknown[] {
  const path = key === undefined ? [] : [key, ...rest];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => schemasAt(option, path));
  if (isWrapped(schema)) return schemasAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return schemasAt(schema.in, path);
  return key === undefined ? [schema] : schemasAt(partAt(schema, key), rest);
}

function isWrapped(schema: unknown): schema is { unwrap(): unknown } {
  return [z.ZodOptional, z.ZodExactOptional, z.ZodNullable, z.ZodDefault, z.ZodReadonly].some(
    (kind) => schema instanceof kind,
  );
}

function partAt(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}
