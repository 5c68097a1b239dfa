/** The outside world as the command line sees it; an argument, so that tests can hold another one. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Today as an ISO date, for the age of prices. Never reaches film.json. */
  readonly today: string;
  /** Milliseconds since the program started. */
  readonly elapsedMs: () => number;
}

/** Where text goes. */
export interface Sink {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
}

/** The world of this process. */
export function processWorld(): World {
  return {
    environment: process.env,
    workingDirectory: process.cwd(),
    stdout: { write: (text) => process.stdout.write(text), isTerminal: process.stdout.isTTY },
    stderr: { write: (text) => process.stderr.write(text), isTerminal: process.stderr.isTTY },
    today: new Date().toISOString().slice(0, 10),
    elapsedMs: () => performance.now(),
  };
}
