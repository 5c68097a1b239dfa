import type { KnownSecret } from "../../jobs/secret-gate.ts";

/** Values of the environment that must never be in a prompt: those of variables named like a secret. */
export function knownSecrets(
  environment: Readonly<Record<string, string | undefined>>,
): readonly KnownSecret[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    /(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i.test(name) && value !== undefined
      ? [{ name, value }]
      : [],
  );
}
