/**
 * The entry of a record under a name out of a file; `undefined` where it has none of its own. Plain brackets would find
 * what every object inherits under names like `constructor`.
 */
export function entryOf<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
