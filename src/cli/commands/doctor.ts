import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { LANGUAGES } from "../../analysis/languages/index.ts";
import { EXIT_STATUS } from "../../domain/errors.ts";
import { packageVersion } from "../../package-root.ts";
import { loadFilmRequest } from "../../plan-repository.ts";
import { providerKey } from "../../providers/provider-key.ts";
import { PROVIDERS } from "../../providers/provider-table.ts";
import { lintMetaphors } from "../../plan/lint-metaphors.ts";
import { asKnown } from "../terminal.ts";
import type { CommandRun } from "../command.ts";
import { answer, type Context, openContext, terminalFor } from "../context.ts";
import { namingOrigins } from "../name-origin.ts";
import { moneyDirectory } from "../money/money-directory.ts";
import type { World } from "../world.ts";

/** One line of the doctor: what was looked at and how it is. */
interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
}

const KEY_VARIABLES = new Set(Object.values(PROVIDERS).flatMap(({ keyVariables }) => [...keyVariables]));

/** A busy machine may take its time; git that waits for longer never answers. */
const GIT_PATIENCE_MS = 30_000;

/** `doctor`: is everything here that a film needs? Never shows the value of a key. */
export const doctor: CommandRun = async (flags, world) => {
  const findings = [...machine(), ...configured(flags, world), await renderer(), ...(await parsers())];
  const lines = findings.map(
    ({ check, ok, detail }) => `${ok ? "ok  " : "FAIL"}  ${check.padEnd(14)} ${detail}`,
  );
  const terminal = terminalFor(flags, world);
  answer({ terminal, json: flags["json"] === true }, { data: findings, text: lines.join("\n") });
  return findings.every(({ ok }) => ok) ? EXIT_STATUS.ok : EXIT_STATUS.notAvailable;
};

function machine(): Finding[] {
  return [
    { check: "sora-pipeline", ok: true, detail: packageVersion() },
    { check: "node", ok: true, detail: process.version },
    attempt("git", () =>
      execFileSync("git", ["--version"], { encoding: "utf8", timeout: GIT_PATIENCE_MS }).trim(),
    ),
  ];
}

/** What the settings decide; that they cannot be read is a finding like any other. */
function configured(flags: Readonly<Record<string, unknown>>, world: World): Finding[] {
  try {
    const context = openContext(flags, world);
    return [...settings(context), library(context)];
  } catch (error) {
    return [failed("config", error)];
  }
}

function settings(context: Context): Finding[] {
  const directory = context.request.cacheDirectory;
  return [
    {
      check: "config",
      ok: true,
      detail: context.files.length > 0 ? context.files.join(", ") : "no file; defaults",
    },
    attempt("cache", () => (directory === undefined ? "off" : writable(directory))),
    attempt("ledger", () => writable(moneyDirectory(context, "money"))),
    attempt("keys", () => keysText(context.environment)),
  ];
}

function keysText(environment: Readonly<Record<string, string | undefined>>): string {
  const present = [...KEY_VARIABLES].flatMap((name) => providerKey([name], environment)?.variable ?? []);
  return present.length > 0 ? `${present.join(", ")} set` : "none set; none is needed to plan and draw films";
}

function writable(directory: string): string {
  let existing = directory;
  while (!existsSync(existing)) existing = dirname(existing);
  accessSync(existing, constants.W_OK);
  return directory;
}

function library(context: Context): Finding {
  return attempt("library", () => {
    const { metaphors, models } = namingOrigins(context, () => loadFilmRequest(context.request));
    const errors = lintMetaphors(metaphors);
    if (errors.length > 0)
      throw new Error(`${errors.length} lint findings; see: sora-pipeline metaphors lint`);
    return `${metaphors.metaphors.length} concepts, ${models.models.length} models`;
  });
}

/** What films are encoded with; loaded here only, because it takes a moment. */
async function renderer(): Promise<Finding> {
  try {
    const { loadCodecs } = await import("../../media/codecs.ts");
    const backend = await loadCodecs();
    return {
      check: "film",
      ok: true,
      detail: backend === "webcodecs" ? "drawn and encoded here" : "encoded by ffmpeg",
    };
  } catch (error) {
    return failed("film", error);
  }
}

async function parsers(): Promise<Finding[]> {
  return Promise.all(
    LANGUAGES.map(async ({ name, open }) => {
      try {
        const reader = await open();
        return { check: name, ok: true, detail: reader.notice ?? reader.version };
      } catch (error) {
        return failed(name, error);
      }
    }),
  );
}

function attempt(check: string, look: () => string): Finding {
  try {
    return { check, ok: true, detail: look() };
  } catch (error) {
    return failed(check, error);
  }
}

function failed(check: string, error: unknown): Finding {
  return { check, ok: false, detail: asKnown(error).message };
}
