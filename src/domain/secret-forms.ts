/** A secret that can be told by its form. */
interface SecretForm {
  /** What it is, for the message. */
  readonly kind: string;
  readonly pattern: RegExp;
}

/**
 * Forms of secrets that providers document, or that are secrets by what stands beside them. Lengths are lower bounds, so
 * that a longer key of next year is still seen. Sources: the "token formats" pages of each provider (GitHub, GitLab,
 * Slack, Stripe, Hugging Face, npm, PyPI ...), RFC 7519 for JWT, RFC 7468 for PEM, RFC 3986 for user information in URLs.
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
      /\b(gsk_|xai-|pplx-|r8_|lin_api_|ntn_|secret_|NRAK-|glsa_|glc_|sntrys_|dp\.pt\.|sq0[a-z]{3}-|EAACEdEose0cBA|figd_|pat-[a-z]{2}\d-)(?=[\w-]*\d)[\w-]{16,}/,
  },
  { kind: "JSON web token", pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/ },
  { kind: "password in an address", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:[^\s/@]+@/i },
  { kind: "authorization header", pattern: /\b(bearer|basic)\s+(?=[\w+/.=~-]*\d)[\w+/.=~-]{16,}/i },
  {
    kind: "assigned secret",
    pattern:
      /\b[\w-]*(passw(or)?d|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential)s?["']?\s*(:=|=>|[:=])\s*["']?(?=[^\s"']*[\d!@#$%^&*])[^\s"',;]{8,}/i,
  },
];

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The text as a reader sees it: look-alike forms are plain letters, and invisible characters are gone. */
export function visibleText(text: string): string {
  return text.normalize("NFKC").replace(INVISIBLE, "");
}

/** What kind of secret a text contains by its form, without the secret; `undefined` when none is seen. */
export function secretForm(text: string): string | undefined {
  return SECRET_FORMS.find(({ pattern }) => pattern.test(text))?.kind;
}
