import { seededRandom } from "../jobs/virtual-clock.ts";

const random = seededRandom(35);
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
/** Random letters and digits; the same in every run. */
export const randomText = (length: number, from = LETTERS): string =>
  Array.from({ length }, () => from[Math.floor(random() * from.length)]).join("");
const hex = (length: number): string => randomText(length, "0123456789abcdef");
const capitals = (length: number): string => randomText(length, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
const digits = (length: number): string => randomText(length, "123456789");

/** What keys and tokens of many services look like, by service; put together here, so that no file looks as if it held one. */
export const SECRETS: Readonly<Record<string, string>> = {
  "OpenAI key": `sk-${randomText(48)}`,
  "OpenAI project key": `sk-proj-${randomText(40)}_${randomText(20)}`,
  "Anthropic key": `sk-ant-api03-${randomText(60)}`,
  "OpenRouter key": `sk-or-v1-${hex(64)}`,
  "AWS access key": `AKIA${capitals(16)}`,
  "AWS secret key": randomText(40),
  "Google API key": `AIza${randomText(35)}`,
  "Google OAuth token": `ya29.${randomText(60)}`,
  "Google client secret": `GOCSPX-${randomText(28)}`,
  "Azure storage key": `AccountKey=${randomText(86)}==`,
  "GitHub token": `ghp_${randomText(36)}`,
  "GitHub fine-grained token": `github_pat_${randomText(22)}_${randomText(59)}`,
  "GitLab token": `glpat-${randomText(20)}`,
  "Slack bot token": `xoxb-${digits(12)}-${digits(12)}-${randomText(24)}`,
  "Slack webhook": `https://hooks.slack.com/services/T${capitals(8)}/B${capitals(8)}/${randomText(24)}`,
  "Discord webhook": `https://discord.com/api/webhooks/${digits(18)}/${randomText(60)}`,
  "Discord token": `M${randomText(25)}.${randomText(6)}.${randomText(30)}`,
  "Stripe key": `sk_live_${randomText(24)}`,
  "Stripe webhook secret": `whsec_${randomText(32)}`,
  "Hugging Face token": `hf_${randomText(34)}`,
  "npm token": `npm_${randomText(36)}`,
  "PyPI token": `pypi-${randomText(60)}`,
  "SendGrid key": `SG.${randomText(22)}.${randomText(43)}`,
  "Twilio key": `SK${hex(32)}`,
  "Telegram bot token": `${digits(10)}:${randomText(35)}`,
  "Shopify token": `shpat_${hex(32)}`,
  "DigitalOcean token": `dop_v1_${hex(64)}`,
  "Databricks token": `dapi${hex(32)}`,
  "Mailgun key": `key-${hex(32)}`,
  "Vault token": `hvs.${randomText(24)}`,
  "Groq key": `gsk_1${randomText(50)}`,
  "JSON web token": `eyJ${randomText(20)}.eyJ${randomText(40)}.${randomText(43)}`,
  "private key": "-----BEGIN RSA PRIVATE KEY-----",
  "database address": `postgres://admin:${randomText(12)}@db.internal:5432/films`,
  "bearer header": `Authorization: Bearer ${randomText(30)}1`,
  password: `password = "hunter2-and-more"`,
  "API key in a setting": `API_KEY: ${randomText(12)}9`,
  "random hexadecimal": hex(40),
  "random base64": `${randomText(30)}1+/aB=`,
  "Docker token": `dckr_pat_${randomText(27)}`,
};
