import type { AttemptId } from "../../src/domain/ledger.ts";
import type { Ledger } from "../../src/ports/ledger.ts";
import type { StartOutcome, VideoModel } from "../../src/ports/video-model.ts";
import type { Ports } from "./simulation.ts";

/** A mistake people make, planted at the ports, and the promises it breaks. */
export interface Mutant {
  readonly name: string;
  readonly breaks: readonly string[];
  readonly mutate: (ports: Ports) => Ports;
}

/** Every one of them has to be caught by the checker, else the checker proves nothing. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: "retry-ambiguous: a POST without an answer is sent again",
    breaks: ["I2", "I3", "I4"],
    mutate: (ports) => ({ ...ports, model: withStart(ports.model, takenForNotCreated) }),
  },
  {
    name: "sdk-retries: the client library repeats the POST twice by itself",
    breaks: ["I2", "I3", "I4"],
    mutate: (ports) => ({ ...ports, model: repeating(ports.model) }),
  },
  {
    name: "no-grace: a job that is not listed at once was never made",
    breaks: ["I2", "I3", "I4"],
    mutate: (ports) => ({ ...ports, ledger: withoutGrace(ports) }),
  },
  {
    name: "release-ambiguous: no answer is taken for no job",
    breaks: ["I2", "I3", "I4"],
    mutate: (ports) => ({ ...ports, ledger: { ...ports.ledger, suspect: ports.ledger.release } }),
  },
  {
    name: "ignore-verdict: the POST is sent whatever the ledger says",
    breaks: ["I2", "I3"],
    mutate: (ports) => ({ ...ports, ledger: obedient(ports.ledger) }),
  },
  {
    name: "no-verify: every download is a clip",
    breaks: ["I6"],
    mutate: (ports) => ({
      ...ports,
      clips: {
        ...ports.clips,
        inspect: async () => ({ ok: true, seconds: 8, width: 1280, height: 720 }),
      },
    }),
  },
  {
    name: "failed-is-free: a failed job is counted as nothing though nobody said so",
    breaks: ["I2"],
    mutate: (ports) => ({
      ...ports,
      ledger: {
        ...ports.ledger,
        settle: (id, end) =>
          ports.ledger.settle(id, end.result === "bought" ? end : { ...end, paidMicroUsd: 0 }),
      },
    }),
  },
  {
    name: "no-content-key: every request is a new clip",
    breaks: ["I4", "I7"],
    mutate: (ports) => ({ ...ports, sha256: (text) => ports.sha256(`${text}${ports.clock.random()}`) }),
  },
];

function withStart(model: VideoModel, change: (outcome: StartOutcome) => StartOutcome): VideoModel {
  return { ...model, start: async (request) => change(await model.start(request)) };
}

function takenForNotCreated(outcome: StartOutcome): StartOutcome {
  return outcome.kind === "ambiguous" ? { kind: "not-created", reason: outcome.reason } : outcome;
}

function repeating(model: VideoModel): VideoModel {
  return {
    ...model,
    start: async (request) => {
      let outcome = await model.start(request);
      for (let again = 0; again < 2 && outcome.kind === "ambiguous"; again += 1)
        outcome = await model.start(request);
      return outcome;
    },
  };
}

function withoutGrace({ ledger, model }: Ports): Ledger {
  return {
    ...ledger,
    suspect: async (id, reason) => {
      await ledger.suspect(id, reason);
      const jobs = (await model.list?.(new AbortController().signal).catch(() => undefined)) ?? [];
      const claimed = new Set((await ledger.snapshot()).attempts.map(({ jobId }) => jobId));
      if (jobs.every(({ jobId }) => claimed.has(jobId))) await ledger.resolve(id, { kind: "not-paid" });
    },
  };
}

/** Says yes to everything; attempts it made up itself it forgets. */
function obedient(ledger: Ledger): Ledger {
  const ghosts = new Set<AttemptId>();
  const unlessGhost =
    <Rest extends readonly unknown[]>(method: (id: AttemptId, ...rest: Rest) => Promise<void>) =>
    async (id: AttemptId, ...rest: Rest): Promise<void> => {
      if (!ghosts.has(id)) await method(id, ...rest);
    };
  return {
    ...ledger,
    reserve: async (reservation, caps) => {
      const verdict = await ledger.reserve(reservation, caps);
      if (verdict.ok) return verdict;
      const attempt = `ghost${ghosts.size + 1}`;
      ghosts.add(attempt);
      return { ok: true, attempt };
    },
    created: async (id, jobId) => ghosts.has(id) || ledger.created(id, jobId),
    release: unlessGhost(ledger.release),
    suspect: unlessGhost(ledger.suspect),
    stalled: unlessGhost(ledger.stalled),
    settle: unlessGhost(ledger.settle),
  };
}
