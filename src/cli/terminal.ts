import { Chalk, type ChalkInstance } from "chalk";
import { internalError, messageOf, SoraPipelineError } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import type { Sink, World } from "./world.ts";

/** How much a command says. */
export type Verbosity = "quiet" | "normal" | "verbose";

/** Both streams of a run: the result on stdout, everything else on stderr. */
export interface Terminal {
  /** Writes the result. */
  readonly result: (text: string) => void;
  /** One line for people on stderr; silent with `--quiet`. */
  readonly say: (line: string) => void;
  /** One line on stderr with `--verbose` only. */
  readonly detail: (line: string) => void;
  /** A warning on stderr; silent with `--quiet`. */
  readonly warn: (line: string) => void;
  /**
   * Announces a stage: one line that is overwritten on a terminal,
   * silent in a pipe; with `--verbose` a line each, timed.
   */
  readonly stage: (name: string) => void;
  /** Overwrites the line of stages on a terminal; silent in a pipe. */
  readonly progress: (text: string) => void;
  /** Ends the line of stages. */
  readonly stagesDone: () => void;
  /** Colours for stdout. */
  readonly paint: ChalkInstance;
}

/** Builds the terminal. Colour only on a terminal, without `NO_COLOR` and without `--no-color`; `--color` forces it. */
export function openTerminal(
  world: World,
  options: { readonly verbosity: Verbosity; readonly color?: boolean },
): Terminal {
  const paint = chalkFor(world.stdout, world, options.color);
  const errorPaint = chalkFor(world.stderr, world, options.color);
  const line = (text: string): void => world.stderr.write(`${text}\n`);
  const detail = (text: string): void => {
    if (options.verbosity === "verbose") line(errorPaint.dim(printable(text)));
  };
  const shown = options.verbosity !== "quiet";
  const live = world.stderr.isTerminal && shown && options.verbosity !== "verbose";
  return {
    result: (text) => world.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    say: (text) => shown && line(printable(text)),
    detail,
    warn: (text) => shown && line(`${errorPaint.yellow("warning:")} ${printable(text)}`),
    stage: (name) => {
      if (live) world.stderr.write(`\r\u001b[K${errorPaint.dim(`${name} ...`)}`);
      else detail(timed(world, `${name} ...`));
    },
    progress: (text) => {
      if (live) world.stderr.write(`\r\u001b[K${errorPaint.dim(text)}`);
    },
    stagesDone: () => {
      if (live) world.stderr.write("\r\u001b[K");
      else detail(timed(world, "done"));
    },
    paint,
  };
}

function timed({ elapsedMs }: World, text: string): string {
  return `${String(Math.round(elapsedMs())).padStart(6)} ms  ${text}`;
}

function chalkFor(sink: Sink, world: World, color: boolean | undefined): ChalkInstance {
  const noColor = (world.environment["NO_COLOR"] ?? "") !== "" || world.environment["TERM"] === "dumb";
  const wanted = color ?? (sink.isTerminal && !noColor);
  return new Chalk({ level: wanted ? 1 : 0 });
}

/** Shows an error: what, what to do, code. A stack trace only with `DEBUG=1`. As JSON with `--json`. */
export function showError(
  error: unknown,
  world: World,
  options: { readonly json: boolean; readonly color?: boolean },
): void {
  const known = asKnown(error);
  const paint = chalkFor(world.stderr, world, options.color);
  if (options.json) {
    const body = { error: { code: known.code, message: known.message, hint: known.hint, data: known.data } };
    world.stderr.write(`${JSON.stringify(body)}\n`);
  } else {
    world.stderr.write(`${paint.red("error:")} ${printable(known.message)}\n`);
    world.stderr.write(
      `${paint.dim("what to do:")} ${printable(known.hint)}\n${paint.dim(`code ${known.code}`)}\n`,
    );
  }
  if (world.environment["DEBUG"] === "1" && error instanceof Error)
    world.stderr.write(`${error.stack ?? ""}\n`);
}

/** Any thrown value as our own error; what we did not foresee becomes `INTERNAL`. */
export function asKnown(error: unknown): SoraPipelineError {
  if (error instanceof SoraPipelineError) return error;
  return internalError(messageOf(error), error);
}
