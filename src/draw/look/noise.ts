import { stableHash } from "../../domain/stable-hash.ts";

/** A number from 0 up to 1 that depends on nothing but its arguments. */
export function noise(...parts: readonly (string | number)[]): number {
  return stableHash(...parts) / 0x1_0000_0000;
}
