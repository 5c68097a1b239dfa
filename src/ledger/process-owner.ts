import { existsSync, readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { systemCode } from "../disk/system-error.ts";

/** Who works on an attempt, and whether they still can. */
export interface Owners {
  /** Name of this process; no other process, before or after, has it. */
  readonly self: string;
  /** False only when the owner is surely dead: in doubt its money stays held. */
  readonly isAlive: (owner: string) => boolean;
}

/**
 * Owners as processes of this machine. On Linux a name is boot, process namespace, process id and start time, so a
 * reused process id is not mistaken for its predecessor; a process of another container cannot be seen and counts as
 * alive until the next boot. On macOS and Windows, without /proc, a name is host, process id and start time, and an
 * owner counts as alive while any process has its id: a reused id only keeps money held longer, until `budget resolve`
 * or its end. Names of one system are never dead to the other.
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
    isAlive: (owner) => {
      const [system, itsBoot, itsNamespace, pid, started] = owner.split("/");
      if (system !== "linux") return true;
      if (itsBoot !== boot) return false;
      return itsNamespace !== namespace || isRunningSince(Number(pid), started);
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
  return {
    self: `${process.platform}/${host}/${process.pid}/${started}`,
    isAlive: (owner) => {
      const [, itsHost, pid] = owner.split("/");
      return itsHost !== host || isRunning(Number(pid));
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
