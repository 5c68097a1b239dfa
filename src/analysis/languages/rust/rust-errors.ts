const OWN = new Set(["crate", "self", "super", "Self"]);

/**
 * Name of the error type in a path: `ParseError` of `crate::error::ParseError`. A bare `Error` of somewhere else keeps
 * where it is from, so that `syn::Error` is not taken for the repository's own.
 */
export function errorIn(path: string | undefined): string | undefined {
  const parts = path?.split("::") ?? [];
  const [from = ""] = parts;
  const name = parts.at(-1);
  return name === "Error" && parts.length > 1 && !OWN.has(from) ? `${from}::${name}` : name;
}
