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
  const only = shots === undefined ? [] : ["--shots", shots.join(",")];
  const told = stopped?.code === "run-cap" ? withoutLimit(flags) : flags;
  return commandLine(["--real", "--resume", runId, ...only], told);
}

/** Shots of a run that are still to be bought. */
export interface FurtherShots extends Pick<UnfinishedRun, "runId" | "flags"> {
  readonly shots: readonly string[];
}

/** The command that buys further shots for the film of a run. The run's limit was set without them. */
export function furtherShotsLine({ runId, flags, shots }: FurtherShots): string {
  return goOnLine({ runId, flags: withoutLimit(flags), shots });
}

/** The command that buys shots of a run anew. It is a run of its own, with a limit of its own. */
export function retakeLine({ runId, flags, shots }: FurtherShots): string {
  return commandLine(["retake", shots.join(","), "--run", runId], withoutLimit(flags));
}

function withoutLimit({ "max-cost": _, ...flags }: UnfinishedRun["flags"]): UnfinishedRun["flags"] {
  return flags;
}

function commandLine(words: readonly string[], flags: UnfinishedRun["flags"]): string {
  const repeated = REPEATED.flatMap((name) => flagWords(name, flags[name]));
  return ["sora-pipeline", ...words, ...repeated].map(shellWord).join(" ");
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
