import type { DownloadOutcome } from "../ports/video-model.ts";
import { downloadClip, type DownloadSettings } from "./clip-download.ts";
import { clipUrls } from "./clip-urls.ts";
import type { Exchange } from "./exchange.ts";
import { jobStatus, type StatusReading } from "./job-status.ts";

/** Where a finished clip may be found. */
export interface ClipPlaces {
  /** The content address of the job. */
  readonly content: string;
  /** Asks for the job, which may name other addresses. */
  readonly job: () => Promise<Exchange>;
  readonly reading: StatusReading;
  readonly settings: DownloadSettings;
}

/**
 * Fetches a clip from its content address; where it is not there yet, from the first address the job itself names.
 * A job the provider does not know any more is gone.
 */
export async function contentOrUrl(places: ClipPlaces, signal: AbortSignal): Promise<DownloadOutcome> {
  const content = await downloadClip(places.content, places.settings, signal);
  if (content.kind !== "not-yet") return content;
  const job = await places.job();
  const status = jobStatus(job, places.reading);
  if (status.kind === "missing") return { kind: "gone", reason: status.reason };
  const url = job.kind === "answer" ? clipUrls(job.json)[0] : undefined;
  return url === undefined ? content : await downloadClip(url, places.settings, signal);
}
