import { existsSync, readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { systemCode } from "../disk/system-error.ts";

/** Who works on an attempt, and whether they still can. */
export interface Owners {
  /** Name of this process; no other process, before or after, has it. */
  readonly self: string;
  /** `alive` and `dead` only when that is certain: in doubt its money stays held. */
  readonly lifeOf: (owner: string) => Life;
}

/** Whether a process still runs; `unknown` for one that cannot be seen from here. */
export type Life = "alive" | "dead" | "unknown";

/**
 * Owners as processes of this machine. On Linux a name is boot, process namespace, process id and start time, so a
 * reused process id is not mistaken for its predecessor; a process of another container cannot be seen until the next
 * boot, after which it is dead. On macOS and Windows, without /proc, a name is host, process id and start time, and a
 * process that has its id may be another one. What is unknown is held until its end, or until the user says with
 * `budget resolve --yes` that it is gone. Names of one system are unknown to the other.
 */
export function processOwners(): Owners {
  return existsSync(BOOT_ID) ? linuxOwners() : portableOwners();
}

const BOOT_ID = "/proc/sys/kernel/random/boot_id";

function linuxOwners(): Owners {
  const boot = readFileSync(BOOT_ID, "utf8").trim();
  const namespace = readlinkSync("/proc/self/ns/pid").replace(/\D/g, "");
  return {
    self: `linux/${boot}/${namespace}/${process.pid}/${startTime(process.pid)}`,
    lifeOf: (owner) => {
      const [system, itsBoot, itsNamespace, pid, started] = owner.split("/");
      if (system !== "linux") return "unknown";
      if (itsBoot !== boot) return "dead";
      if (itsNamespace !== namespace) return "unknown";
      return isRunningSince(Number(pid), started) ? "alive" : "dead";
    },
  };
}

function isRunningSince(pid: number, started: string | undefined): boolean {
  try {
    return startTime(pid) === started;
  } catch (error) {
    return systemCode(error) !== "ENOENT" && systemCode(error) !== "ESRCH";
  }
}

function readStat(pid: number): string {
  return readFileSync(`/proc/${pid}/stat`, "utf8");
}

/**
 * Start of a process in clock ticks since boot, field 22 of
 * proc(5) stat; `undefined` for one that only waits to be reaped.
 */
export function startTime(pid: number, read: (pid: number) => string = readStat): string | undefined {
  const stat = read(pid);
  // The name in parentheses may hold spaces and parentheses itself; the state follows it as field 3.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
}

function portableOwners(): Owners {
  const host = hostname();
  const started = Math.round(performance.timeOrigin);
  const self = `${process.platform}/${host}/${process.pid}/${started}`;
  return {
    self,
    lifeOf: (owner) => {
      if (owner === self) return "alive";
      const [, itsHost, pid] = owner.split("/");
      return itsHost === host && !isRunning(Number(pid)) ? "dead" : "unknown";
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) !== "ESRCH";
  }
}
