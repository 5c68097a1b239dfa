import type { RunSummary } from "../../jobs/job-events.ts";

/**
 * Flags that a run which goes on needs as they were: who sells, from which table, within which limits, how it is drawn.
 */
const REPEATED = [
  "provider",
  "base-url",
  "server",
  "prices",
  "monthly-budget",
  "max-cost",
  "timeout",
  "continuity",
  "format",
  "look",
  "music",
  "font",
  "draft",
] as const;

/** A run that did not end well. */
export interface UnfinishedRun {
  readonly runId: string;
  readonly flags: Readonly<Record<string, unknown>>;
  /** The shots that were wanted; all when absent. */
  readonly shots?: readonly string[] | undefined;
  readonly stopped?: RunSummary["stopped"] | undefined;
}

/** The command that goes on with a run, as a shell takes it. Consent is not part of it: it is asked for again. */
export function goOnLine({ runId, flags, shots, stopped }: UnfinishedRun): string {
  const repeated = REPEATED.filter((name) => name !== "max-cost" || stopped?.code !== "run-cap");
  const words = repeated.flatMap((name) => flagWords(name, flags[name]));
  const only = shots === undefined ? [] : ["--shots", shots.join(",")];
  return ["sora-pipeline", "--real", "--resume", runId, ...only, ...words].map(shellWord).join(" ");
}

function flagWords(name: string, value: unknown): readonly string[] {
  if (typeof value === "string") return [`--${name}`, value];
  if (value === true) return [`--${name}`];
  return value === false ? [`--no-${name}`] : [];
}

/** A word as a POSIX shell reads it back. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
