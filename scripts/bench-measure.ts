import { spawnSync } from "node:child_process";

/** One program on one task. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
}

/** Medians over all rounds. */
export interface Measured {
  /** Wall time of the whole process. */
  readonly seconds: number;
  /** Processor time of the process and its children, all threads: the steadier figure on a busy machine. */
  readonly cpuSeconds: number;
  /** Peak of resident memory, for Node programs only. */
  readonly megabytes?: number;
  /** What it last printed on stdout. */
  readonly output: string;
}

/** Runs all contenders in turns, so that a busy moment hits all of them; names those that are missing or fail. */
export function measure(
  contenders: readonly Contender[],
  { rounds, environment }: { readonly rounds: number; readonly environment: NodeJS.ProcessEnv },
): ReadonlyMap<string, Measured> {
  const warm = contenders.map((contender) => runOnce(contender, environment));
  const present = contenders.filter((_, index) => warm[index] !== undefined);
  for (const { name } of contenders.filter((contender) => !present.includes(contender)))
    console.log(`  ${name}: not installed, or nothing to do here`);
  const runs = present.map((): Measured[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of present.entries()) {
      const run = runOnce(contender, environment);
      if (run !== undefined) runs[index]?.push(run);
    }
  }
  return new Map(present.map(({ name }, index) => [name, middle(runs[index] ?? [])]));
}

/** Runs the arguments and prints the processor time of what they started: the last line of `times` is the children's. */
const TIMED = '"$@"; status=$?; times >&2; exit $status';
const TIMES = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/;
const PEAK = /\npeak (\d+)\n/;
/** Loaded before a Node program: prints its peak of memory when it ends. */
const PRINT_PEAK = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS+"\\n"))`;
/** Ended well, or with findings in the film (3). */
const GOOD = new Set<number | null>([0, 3]);

function runOnce(
  { command: [program = "", ...args] }: Contender,
  environment: NodeJS.ProcessEnv,
): Measured | undefined {
  const all = program === "node" ? ["--import", PRINT_PEAK, ...args] : args;
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync("sh", ["-c", TIMED, "sh", program, ...all], {
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    env: environment,
    maxBuffer: 64_000_000,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (!GOOD.has(status)) return undefined;
  const peak = PEAK.exec(stderr)?.[1];
  const [, userMinutes, user, systemMinutes, system] = (TIMES.exec(stderr) ?? []).map(Number);
  const cpuSeconds = 60 * ((userMinutes ?? 0) + (systemMinutes ?? 0)) + (user ?? 0) + (system ?? 0);
  return {
    seconds,
    cpuSeconds,
    output: stdout,
    ...(peak === undefined ? {} : { megabytes: Number(peak) / 1024 }),
  };
}

function middle(runs: readonly Measured[]): Measured {
  const half = Math.floor(runs.length / 2);
  const at = (value: (run: Measured) => number): number =>
    runs.map(value).toSorted((left, right) => left - right)[half] ?? Number.NaN;
  const memory = at(({ megabytes }) => megabytes ?? Number.NaN);
  return {
    seconds: at(({ seconds }) => seconds),
    cpuSeconds: at(({ cpuSeconds }) => cpuSeconds),
    output: runs.at(-1)?.output ?? "",
    ...(Number.isNaN(memory) ? {} : { megabytes: memory }),
  };
}
