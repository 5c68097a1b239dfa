import type { JobState } from "../job-status.ts";

/** How one server program speaks the Videos protocol; data, so that a new server needs no code. */
export interface ServerProfile {
  /** Body of the create request. */
  readonly encoding: "multipart" | "json";
  /** How `seconds` is written in JSON; multipart has only text. */
  readonly secondsType: "string" | "integer";
  /** How a first frame is sent: as an uploaded file, as a data URL in JSON, or not at all. */
  readonly imageMode: "file" | "data-url" | "none";
  /** Names of optional fields the server knows; what has no name here is not sent. */
  readonly fields: {
    readonly negativePrompt?: string | undefined;
    readonly seed?: string | undefined;
    readonly aspectRatio?: string | undefined;
  };
  /** Sent with every create request, for instance `{fps: 16}`. */
  readonly extraFields: Readonly<Record<string, string | number | boolean>>;
  /** The server's words for states beside the usual ones, in lower case. */
  readonly states: Readonly<Record<string, JobState>>;
  readonly supports: {
    /** `GET /videos`. */
    readonly list: boolean;
    /** `?variant=video` on the content. */
    readonly variant: boolean;
  };
}
