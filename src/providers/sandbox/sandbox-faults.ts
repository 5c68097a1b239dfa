/**
 * When a fault can strike: `request` = any request before it is read, `create` = a POST before it is read, `accepted` =
 * a POST whose job exists and is billed, `job` = a whole job, `content` = one download, `error` = one error answer.
 */
export type FaultMoment = "request" | "create" | "accepted" | "job" | "content" | "error";

interface Fault {
  readonly name: string;
  readonly moment: FaultMoment;
  /** One line for help and documentation. */
  readonly description: string;
}

/**
 * Every fault the sandbox can be asked for; the one table behind behaviour, help and documentation. Where several could
 * answer one request, the first in this order does; faults of a job add up.
 */
export const SANDBOX_FAULTS = [
  {
    name: "reset-before",
    moment: "request",
    description: "resets the connection before the request is read; no job, no bill",
  },
  { name: "unauthorized", moment: "request", description: "answers 401 invalid_api_key; no job, no bill" },
  {
    name: "429",
    moment: "request",
    description: "answers 429 rate_limit_exceeded with Retry-After: 1; no job, no bill",
  },
  { name: "500", moment: "request", description: "answers 500 server_error; no job, no bill" },
  {
    name: "html-error-page",
    moment: "request",
    description: "answers 502 with a gateway's HTML page; no job, no bill",
  },
  {
    name: "quota",
    moment: "create",
    description: "answers a create with 429 insufficient_quota; no job, no bill",
  },
  {
    name: "accept-then-reset",
    moment: "accepted",
    description: "makes and bills the job, then resets the connection without an answer",
  },
  {
    name: "accept-then-hang",
    moment: "accepted",
    description: "makes and bills the job, then never answers",
  },
  {
    name: "500-accepted",
    moment: "accepted",
    description: "makes and bills the job, then answers 500 server_error",
  },
  {
    name: "integer-seconds",
    moment: "job",
    description: "gives the job's seconds as a number instead of text",
  },
  {
    name: "no-in-progress",
    moment: "job",
    description: "keeps the job queued until it is completed, without progress",
  },
  { name: "failed-job", moment: "job", description: "ends the job as failed, with an internal error" },
  {
    name: "late-moderation",
    moment: "job",
    description: "ends the job as failed, with moderation_blocked, after it was accepted",
  },
  {
    name: "completed-with-error",
    moment: "job",
    description: "ends the job as completed, with an error beside it and no content",
  },
  {
    name: "expired",
    moment: "job",
    description: "ends the job as expired: billed, and its content is gone",
  },
  { name: "stuck-99", moment: "job", description: "leaves the job in progress at 99 % for ever" },
  {
    name: "lost-job",
    moment: "job",
    description: "forgets the job when it would start, as a restarted server does; it stays billed",
  },
  {
    name: "early-404",
    moment: "job",
    description: "answers 404 to the first two downloads of a completed job",
  },
  {
    name: "wrong-size",
    moment: "job",
    description: "makes the clip half as wide and high as asked, and says nothing of it",
  },
  {
    name: "wrong-length",
    moment: "job",
    description: "makes the clip half as long as asked, and says nothing of it",
  },
  {
    name: "truncated-body",
    moment: "content",
    description: "ends a download in the middle, without a length, as if it were whole",
  },
  {
    name: "broken-body",
    moment: "content",
    description: "cuts the connection in the middle of a download",
  },
  {
    name: "slow-body",
    moment: "content",
    description: "sends a download in 16 pieces, half a second apart",
  },
  { name: "detail-errors", moment: "error", description: "words an error as {detail} instead of {error}" },
] as const satisfies readonly Fault[];

/** Name of a fault. */
export type FaultName = (typeof SANDBOX_FAULTS)[number]["name"];

/** Name of a fault that can strike at a moment. */
export type FaultNameAt<Moment extends FaultMoment> = Extract<
  (typeof SANDBOX_FAULTS)[number],
  { readonly moment: Moment }
>["name"];
