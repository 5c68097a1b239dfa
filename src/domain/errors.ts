/** Process exit statuses of the command line; one table for code, tests and docs. */
export const EXIT_STATUS = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  checkFailed: 3,
  notAvailable: 4,
  budget: 5,
  confirmation: 6,
  policy: 7,
  jobsRunning: 8,
  provider: 9,
  partialFilm: 10,
  interrupted: 130,
} as const;

/** Name of an exit status, for instance `usage`. */
export type ExitName = keyof typeof EXIT_STATUS;

/** Stable error codes and the exit status each one ends the process with. */
export const ERROR_CODES = {
  BAD_AMOUNT: "usage",
  BAD_FLAG: "usage",
  BAD_CONFIG: "usage",
  REPO_NOT_FOUND: "usage",
  REPO_NOT_A_DIRECTORY: "usage",
  REPO_EMPTY: "usage",
  REPO_UNREADABLE: "usage",
  UNKNOWN_LANGUAGE: "usage",
  UNKNOWN_LEVEL: "usage",
  UNKNOWN_MODEL: "usage",
  UNKNOWN_TEMPLATE: "usage",
  UNKNOWN_SHOT: "usage",
  LEVEL_TAKEN: "usage",
  LEVEL_TOO_SMALL: "usage",
  PROMPT_CAP_TOO_SMALL: "usage",
  DURATION_OUT_OF_RANGE: "usage",
  MODEL_CANNOT_FIT: "usage",
  MODEL_SHUT_DOWN: "notAvailable",
  MODEL_PRICE_UNKNOWN: "budget",
  BAD_METAPHORS: "usage",
  BAD_BUDGETS: "usage",
  BAD_TEMPLATE: "usage",
  BAD_FILM_FILE: "usage",
  BAD_STAGING: "usage",
  BAD_CLIP: "usage",
  BAD_MUSIC: "usage",
  BAD_FONT: "usage",
  FONT_MISSING: "notAvailable",
  RENDERER_UNAVAILABLE: "notAvailable",
  RENDER_FAILED: "unexpected",
  UNKNOWN_PROVIDER: "usage",
  BASE_URL_MISSING: "usage",
  KEY_MISSING: "notAvailable",
  KEY_REFUSED: "provider",
  QUOTA_EXCEEDED: "provider",
  PROVIDER_UNREACHABLE: "provider",
  PROVIDER_FAILED: "provider",
  BUDGET_EXCEEDED: "budget",
  RUN_LIMIT_EXCEEDED: "budget",
  CONFIRMATION_NEEDED: "confirmation",
  CONFIRMATION_REFUSED: "confirmation",
  CLIP_REFUSED: "policy",
  SECRET_IN_PROMPT: "policy",
  JOBS_RUNNING: "jobsRunning",
  RUN_NOT_FOUND: "usage",
  UNKNOWN_ATTEMPT: "usage",
  LEDGER_DAMAGED: "budget",
  LEDGER_NEWER: "budget",
  LEDGER_UNWRITABLE: "budget",
  LEDGER_FILE_SYSTEM: "budget",
  OUT_NOT_WRITABLE: "usage",
  DISK_FULL: "unexpected",
  CHECK_FAILED: "checkFailed",
  PARSER_UNAVAILABLE: "unexpected",
  INTERRUPTED: "interrupted",
  INTERNAL: "unexpected",
} as const satisfies Record<string, ExitName>;

/** A stable error code, safe to match on in scripts. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** What a {@link SoraPipelineError} is made of. */
export interface ErrorParts {
  /** Stable code from {@link ERROR_CODES}. */
  readonly code: ErrorCode;
  /** What was wrong, with the value. One line, no trailing full stop. */
  readonly message: string;
  /** What to do about it. One or two sentences. */
  readonly hint: string;
  /** Facts a program may want, for instance `{minimum: 1200}`. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The error this one was made from, if any. */
  readonly cause?: unknown;
}

/** The one error class of the product: says what failed, what to do, and carries a stable code. */
export class SoraPipelineError extends Error {
  /** Stable code from {@link ERROR_CODES}. */
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly hint: string;
  /** Facts a program may want. */
  readonly data: Readonly<Record<string, unknown>>;

  constructor(parts: ErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = "SoraPipelineError";
    this.code = parts.code;
    this.hint = parts.hint;
    this.data = parts.data ?? {};
  }

  /** Exit status of the process when this error ends it. */
  get exitStatus(): number {
    return EXIT_STATUS[ERROR_CODES[this.code]];
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A state that the program itself rules out: its own fault, not the user's. */
export function internalError(message: string, cause?: unknown): SoraPipelineError {
  return new SoraPipelineError({
    code: "INTERNAL",
    message,
    hint: "This is a fault of sora-pipeline. Report it with its stack trace; the command line prints it with DEBUG=1.",
    cause,
  });
}
