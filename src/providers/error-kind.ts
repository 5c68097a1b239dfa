import type { ProviderError } from "./provider-error.ts";

/** What an error is about, as far as its codes and words tell. */
export type ErrorKind = "moderation" | "quota" | "auth" | "other";

const MODERATION_CODES =
  /moderation|content_policy|content_filter|policy_violation|safety|prohibited_content|sentinel_block/;
const MODERATION_WORDS =
  /moderat|content policy|content policies|usage polic|safety (?:system|filter|polic)|prohibited content|inappropriate content|flagged (?:as|by|for)/i;
// Words alone never mean quota: Google says "exceeded your current quota" of an ordinary rate limit.
const QUOTA_CODES =
  /insufficient_quota|insufficient_credits|insufficient_balance|billing_hard_limit|billing_not_active/;
const AUTH_CODES = /invalid_api_key|api_key_invalid|authentication_error|permission_denied/;

/** Tells a refusal of the content from an empty account and from a wrong key. Codes count before words. */
export function errorKind({ codes, message }: ProviderError): ErrorKind {
  const has = (pattern: RegExp): boolean => codes.some((code) => pattern.test(code));
  if (has(QUOTA_CODES)) return "quota";
  if (has(AUTH_CODES)) return "auth";
  return has(MODERATION_CODES) || MODERATION_WORDS.test(message) ? "moderation" : "other";
}

/** Words of the prompt that an error names, each once; for the user to edit. */
export function suspectedWords(error: ProviderError, prompt: string): readonly string[] {
  const text = prompt.toLowerCase();
  return [...new Set(error.named.map((piece) => piece.trim()))].filter(
    (piece) => piece !== "" && text.includes(piece.toLowerCase()),
  );
}
