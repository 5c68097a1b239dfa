import { readFileSync } from "node:fs";
import { SoraPipelineError } from "../domain/errors.ts";

/** The part of a process environment that holds keys, as an argument. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A key and the variable it came from. */
export interface ProviderKey {
  readonly value: string;
  readonly variable: string;
}

// What may stand in an HTTP header; a line end or a quote from a copied line may not.
const KEY = /^[\x21-\x7e]{1,4096}$/;

/**
 * The first key that is set: each variable in turn, then the same name with `_FILE`, which holds the path of a file
 * with the key. `undefined` when none is set.
 * @throws SoraPipelineError `KEY_MISSING` when a named file cannot be read or
 * the value cannot be a key; the value itself is never part of the message.
 */
export function providerKey(variables: readonly string[], environment: Environment): ProviderKey | undefined {
  for (const variable of variables) {
    const direct = environment[variable]?.trim();
    if (direct) return checked({ value: direct, variable });
    const path = environment[`${variable}_FILE`]?.trim();
    if (path) return checked({ value: keyInFile(path, `${variable}_FILE`), variable: `${variable}_FILE` });
  }
  return undefined;
}

function keyInFile(path: string, variable: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    throw new SoraPipelineError({
      code: "KEY_MISSING",
      message: `${variable} names ${path}, which cannot be read`,
      hint: "Put the key alone into a file only you can read (chmod 600), or unset the variable.",
      cause: error,
    });
  }
}

function checked(key: ProviderKey): ProviderKey {
  if (KEY.test(key.value)) return key;
  throw new SoraPipelineError({
    code: "KEY_MISSING",
    message: `${key.variable} holds ${key.value.length} characters that are no key`,
    hint: "A key is one word of plain letters, digits and signs: no spaces, line ends or quotation marks.",
  });
}
