import type { LedgerPurpose } from "../../domain/ledger.ts";
import { microUsdText } from "../../domain/units.ts";
import type { JobEvent } from "../../jobs/job-events.ts";
import { resolveCommand } from "./money-directory.ts";

/** One line for people about something that was decided while clips are made; `undefined` for what needs no word. */
export function eventText(event: JobEvent, purpose: LedgerPurpose): string | undefined {
  if (event.kind === "done") return undefined;
  if (event.kind === "run-stopped") return `stopped: ${event.reason}`;
  if (event.kind === "held") return `${event.shot.padEnd(4)} ${heldText(event, purpose)}`;
  const what = shotText(event);
  return what === undefined ? undefined : `${event.shot.padEnd(4)} ${what}`;
}

type ShotEvent = Exclude<JobEvent, { readonly kind: "done" | "run-stopped" | "held" }>;

function heldText(
  { reason, attempt }: Extract<JobEvent, { readonly kind: "held" }>,
  purpose: LedgerPurpose,
): string {
  return `its job was not found, the money stays held: ${reason} (${resolveCommand(purpose, attempt)})`;
}

function shotText(event: ShotEvent): string | undefined {
  switch (event.kind) {
    case "reused":
      return "bought before, not bought again";
    case "reserved":
      return `${microUsdText(event.microUsd)} set aside`;
    case "not-reserved":
      return `no money set aside: ${event.detail}`;
    case "not-created":
      return `no job was made (${event.reason}); trying again in ${seconds(event.retryInMs)}`;
    case "started":
      return `job ${event.jobId}`;
    case "released":
      return `money is free again: ${event.reason}`;
    case "refused":
      return `refused (${event.code}): ${event.reason}${suspected(event.words)}`;
    case "suspect":
      return `nobody knows whether there is a job (${event.reason}); its money is held, looking for it in ${seconds(event.lookInMs)}`;
    case "found":
      return `its job was found: ${event.jobId}`;
    case "resumed":
      return `going on where an earlier run stopped (${event.state})`;
    case "waiting-for-adoption":
      return `another process is making it (${event.owner})`;
    case "progress":
      return `${Math.floor(event.percent)} %`;
    case "warning":
      return event.message;
    case "downloading":
      return "downloading";
    case "unverified":
      return `what came is not the clip: ${event.reason}${event.again ? "; downloading again" : `; kept as ${event.path}`}`;
    case "mismatch":
      return `MISMATCH: ${event.difference}; the clip is kept`;
    case "overrun":
      return `OVERRUN: cost ${microUsdText(event.paidMicroUsd)}, ${microUsdText(event.reservedMicroUsd)} was set aside; nothing more is bought`;
    case "bought":
      return `bought for ${microUsdText(event.paidMicroUsd)}`;
    case "failed":
      return `failed (${event.code}): ${event.reason}; ${microUsdText(event.paidMicroUsd)} spent`;
    case "stalled":
      return `does not finish: ${event.reason}; its money is held`;
    case "left-running":
      return `left running at the provider: ${event.reason}`;
    case "left-unfinished":
      return `not finished: ${event.reason}; its job ends here, and --resume makes the clip anew`;
    case "skipped":
      return `skipped: ${event.reason}`;
  }
}

function suspected(words: readonly string[]): string {
  return words.length === 0 ? "" : `; suspected words: ${words.join(", ")}`;
}

function seconds(milliseconds: number): string {
  return `${Math.max(1, Math.round(milliseconds / 1000))} s`;
}
