import { EXIT_STATUS } from "../domain/errors.ts";
import { ask } from "./ask.ts";

/** Ctrl-C, and what a service manager or a container is stopped with. SIGHUP is left to `nohup`. */
export const STOPS = ["SIGINT", "SIGTERM"] as const;

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
  /** Asks a person; `undefined` when there is none, or no answer comes. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** True when there is a person to ask: both standard input and standard error are a terminal. */
  readonly canAsk: boolean;
  /** From now on Ctrl-C calls this instead of ending the process at once; the second one still ends it. */
  readonly onInterrupt: (handler: () => void) => void;
}

/** Where text goes. */
export interface Sink {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
}

/** The world of this process; standard input is opened when somebody asks for it, which takes 2 ms. */
export function processWorld(): World {
  return {
    environment: process.env,
    workingDirectory: process.cwd(),
    stdout: { write: (text) => process.stdout.write(text), isTerminal: process.stdout.isTTY },
    stderr: { write: (text) => process.stderr.write(text), isTerminal: process.stderr.isTTY },
    today: new Date().toISOString().slice(0, 10),
    elapsedMs: () => performance.now(),
    ask: askOnTerminal,
    get canAsk() {
      return process.stdin.isTTY && process.stderr.isTTY;
    },
    onInterrupt: (handler) => {
      let isStopping = false;
      for (const signal of STOPS) {
        process.removeAllListeners(signal);
        process.on(signal, () => {
          if (isStopping) process.exit(EXIT_STATUS.interrupted);
          isStopping = true;
          handler();
        });
      }
    },
  };
}

function askOnTerminal(question: string): Promise<string | undefined> {
  const interrupt = (): void => void process.kill(process.pid, "SIGINT");
  return ask(question, { input: process.stdin, output: process.stderr, interrupt });
}
