/** A secret that can be told by its form. */
interface SecretForm {
  /** What it is, for the message. */
  readonly kind: string;
  readonly pattern: RegExp;
}

/**
 * Forms of secrets that providers document, or that are secrets by what stands beside them.
 * Lengths are lower bounds, so that a longer key of next year is still seen. Sources: the
 * "token formats" pages of each provider (GitHub, GitLab, Slack, Stripe, Hugging Face, npm,
 * PyPI ...), RFC 7519 for JWT, RFC 7468 for PEM, RFC 3986 for user information in URLs.
 * What may begin within a run of its own characters looks ahead so many characters and no further: the cost stays linear.
 */
const SECRET_FORMS: readonly SecretForm[] = [
  { kind: "private key", pattern: /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/ },
  { kind: "age secret key", pattern: /AGE-SECRET-KEY-1/i },
  { kind: "OpenAI, Anthropic or OpenRouter key", pattern: /\bsk-[\w-]{20,}/ },
  { kind: "AWS access key", pattern: /\b(AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/ },
  { kind: "Google API key", pattern: /\bAIza[\w-]{35}/ },
  { kind: "Google OAuth secret", pattern: /\b(ya29\.|GOCSPX-|1\/\/0)[\w-]{20,}/ },
  { kind: "Azure storage key", pattern: /\b(AccountKey|SharedAccessKey|sig)=[\w+/%=-]{30,}/i },
  { kind: "GitHub token", pattern: /\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{22,})/ },
  { kind: "GitLab token", pattern: /\bgl(pat|ptt|dt|rt|cbt|ft|soat)-[\w-]{20,}/ },
  { kind: "Slack token", pattern: /\bx(ox[a-z]|app)-[\w-]{10,}/ },
  { kind: "webhook address", pattern: /hooks\.slack\.com\/\w+\/T|discord(app)?\.com\/api\/webhooks\/\d/i },
  { kind: "Stripe key", pattern: /\b([srp]k_(live|test)_[A-Za-z0-9]{16,}|whsec_[\w+/=]{20,})/ },
  { kind: "Hugging Face token", pattern: /\bhf_[A-Za-z0-9]{30,}/ },
  { kind: "Docker token", pattern: /\bdckr_(pat|oat)_[\w-]{20,}/ },
  { kind: "npm token", pattern: /\bnpm_[A-Za-z0-9]{30,}/ },
  { kind: "PyPI token", pattern: /\bpypi-[\w-]{30,}/ },
  { kind: "SendGrid key", pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/ },
  { kind: "Twilio key", pattern: /\b(SK|AC)[0-9a-f]{32}\b/ },
  { kind: "Telegram bot token", pattern: /\b\d{8,10}:[\w-]{35}\b/ },
  { kind: "Discord token", pattern: /\b[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,}/ },
  { kind: "Shopify token", pattern: /\bshp(at|ca|pa|ss)_[0-9a-f]{32}/i },
  { kind: "DigitalOcean token", pattern: /\bdo[opr]_v1_[0-9a-f]{32,}/ },
  { kind: "Databricks token", pattern: /\bdapi[0-9a-f]{32}/ },
  { kind: "Mailgun key", pattern: /\bkey-[0-9a-f]{32}\b/ },
  { kind: "Vault token", pattern: /\bhv[sbr]\.[\w-]{20,}/ },
  { kind: "Terraform token", pattern: /\b[A-Za-z0-9]{14}\.atlasv1\.[\w-]{40,}/ },
  {
    kind: "service token",
    pattern:
      /\b(gsk_|xai-|pplx-|r8_|lin_api_|ntn_|secret_|NRAK-|glsa_|glc_|sntrys_|dp\.pt\.|sq0[a-z]{3}-|EAACEdEose0cBA|figd_|pat-[a-z]{2}\d-)(?=[\w-]{0,200}\d)[\w-]{16,}/,
  },
  { kind: "JSON web token", pattern: /\beyJ[\w-]{8,1000}\.eyJ[\w-]{8,}\./ },
  { kind: "password in an address", pattern: /\b[a-z][a-z0-9+.-]{0,60}:\/\/[^\s/:@]*:[^\s/@]+@/i },
  { kind: "authorization header", pattern: /\b(bearer|basic)\s+(?=[\w+/.=~-]*\d)[\w+/.=~-]{16,}/i },
  {
    kind: "assigned secret",
    pattern:
      /(passw(or)?d|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential)s?["']?\s*(:=|=>|[:=])\s*["']?(?=[^\s"']{0,200}[\d!@#$%^&*])[^\s"',;]{8,}/i,
  },
];

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The text as a reader sees it: look-alike forms are plain letters, and invisible characters are gone. */
export function withoutDisguise(text: string): string {
  return text.normalize("NFKC").replace(INVISIBLE, "");
}

/** What kind of secret a text contains by its form, without the secret; `undefined` when none is seen. */
export function secretForm(text: string): string | undefined {
  return SECRET_FORMS.find(({ pattern }) => pattern.test(text))?.kind;
}

/** What begins like a key is not shown either, however short: a documentation's own example, or a key cut by a line. */
const SECRET_PREFIX =
  /(?:^|[^A-Za-z0-9])(?:sk-[A-Za-z0-9_-]{8}|[sr]k_(?:live|test)_|gh[opsur]_[A-Za-z0-9]{8}|github_pat_|glpat-|A[KS]IA[A-Z0-9]{8}|AIza[\w-]{8}|xox[a-z]-|dckr_[op]at_|npm_[A-Za-z0-9]{16}|pypi-Ag[A-Za-z0-9]{6}|hf_[A-Za-z0-9]{16}|eyJ[\w-]{8}|SG\.[\w-]{16}|dop_v1_)|-----BEGIN/;

const SECRET_ASSIGNMENT =
  /(?:passwords?|passwd|pwd|secrets?|tokens?|(?:api|access|private|secret)[_-]?keys?|credentials?)["']?\s{0,4}(?::=|=>|[=:])\s{0,4}["'`]?[^\s"'`,;(){}<>[\]]{4}/i;
/** `The password is hunter2`: told in words, with a figure in it as no adjective has. */
const SECRET_TOLD =
  /\b(?:password|passphrase|passwd|secret|token|(?:api|access|private|secret) key|credentials?) (?:is|was|are)\s{0,3}:?\s{0,3}["'`]?(?=[^\s"'`]{0,40}\d)[^\s"'`]{6}/i;
/** `pass: hunter2`, and no count of passes. */
const PASS_TOLD = /\bpass:\s{0,3}["'`]?(?=[^\s"'`]{0,40}\d)(?=[^\s"'`]{0,40}[a-z])[^\s"'`]{6}/i;
const BEARER = /\bbearer\s+[\w.~+/-]{12}/i;

/**
 * True for a text with anything that looks like a secret, or like the
 * beginning of one: for texts out of code, which are shown and need not be.
 */
export function looksSecret(text: string): boolean {
  if ([SECRET_PREFIX, SECRET_ASSIGNMENT, SECRET_TOLD, PASS_TOLD, BEARER].some((form) => form.test(text)))
    return true;
  if (secretForm(text) !== undefined) return true;
  if (text.length < 20) return false;
  return (text.match(/[A-Za-z0-9+=]{20,}/g) ?? []).some(isRandom) || hasDashedToken(text);
}

/** Tokens of base64url and UUIDs: long runs whose separators do not divide words. */
function hasDashedToken(text: string): boolean {
  for (const token of text.match(/[A-Za-z0-9_-]{20,}/g) ?? []) {
    if (/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(token)) return true;
    const separators = token.match(/[_-]/g)?.length ?? 0;
    if (separators > 0 && separators * 10 <= token.length && isRandom(token.replace(/[_-]/g, "")))
      return true;
  }
  return false;
}

/**
 * Random letters and digits change their class far more often than words and numbers do. Milder than the gate of
 * prompts (`secretKind`), which hold no code: `TLS_AES_128_GCM_SHA256` may stand on a card.
 */
function isRandom(token: string): boolean {
  const digitGroups = token.match(/[0-9]+/g)?.length ?? 0;
  if (/^[0-9a-f]+$/i.test(token)) return digitGroups >= 3;
  if (digitGroups === 0 || !/[a-z]/i.test(token) || isMadeOfWords(token)) return false;
  let changes = 0;
  for (let index = 1; index < token.length; index += 1) {
    if (characterClass(token.charCodeAt(index)) !== characterClass(token.charCodeAt(index - 1))) changes += 1;
  }
  return changes >= token.length * 0.38;
}

/** `BlockJUnit4ClassRunner`: capitalised words take up most of a name, and a quarter of a random token. */
function isMadeOfWords(token: string): boolean {
  const words = token.match(/[A-Z][a-z]{2,}/g) ?? [];
  return words.join("").length >= token.length * 0.75;
}

function characterClass(code: number): number {
  if (code >= 97) return 0;
  return code >= 65 ? 1 : 2;
}
