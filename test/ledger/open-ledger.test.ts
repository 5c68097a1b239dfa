import {
  appendFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LedgerSnapshot } from "../../src/domain/ledger.ts";
import { apply } from "../../src/ledger/fold.ts";
import type { LedgerParts } from "../../src/ledger/ledger-parts.ts";
import { NODE_FILE_SYSTEM } from "../../src/ledger/node-file-system.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { exportJournal, readLedger } from "../../src/ledger/read-ledger.ts";
import { verifyLedger } from "../../src/ledger/verify-ledger.ts";
import type { Ledger } from "../../src/ports/ledger.ts";
import { caps, heldClock, NOVEMBER, reservation, run } from "./ledger-builder.ts";
import { SimulatedDisk } from "./simulated-disk.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { sha256 } from "../builders/sha256.ts";

const code = (expected: string): unknown => expect.objectContaining({ code: expected });

interface Place {
  readonly directory: string;
  readonly journal: string;
  readonly store: string;
}

function place(directory = join(temporaryFolder(), "state", "sora-pipeline")): Place {
  return { directory, journal: join(directory, "ledger.jsonl"), store: join(directory, "ledger.json") };
}

function opened(
  { directory }: Place,
  parts: Partial<LedgerParts> = {},
  clock = heldClock(),
): Promise<Ledger> {
  return openLedger({ directory, clock, parts });
}

/** Reserves a clip and returns its attempt. */
async function taken(ledger: Ledger, shotKey: string): Promise<string> {
  const verdict = await ledger.reserve(reservation({ shotKey }), caps());
  if (!verdict.ok) throw new Error(verdict.detail);
  return verdict.attempt;
}

/** A ledger that bought one clip and has another under way. */
async function used(where = place()): Promise<Place> {
  const ledger = await opened(where);
  await ledger.startRun(run());
  const bought = await taken(ledger, "one");
  await ledger.created(bought, "job-1");
  await ledger.settle(bought, { result: "bought", paidMicroUsd: 90_000 });
  await taken(ledger, "two");
  await ledger.snapshot();
  return where;
}

const USED = { month: "2026-11", spent: 90_000, reserved: 100_000, held: 0 };

async function monthsOf(where: Place): Promise<LedgerSnapshot["months"]> {
  return (await readLedger(where)).months;
}

describe("a ledger on disk", () => {
  it("belongs to the user alone, with folder and all", async () => {
    const where = await used();
    expect(statSync(where.directory).mode & 0o777).toBe(0o700);
    expect(statSync(where.journal).mode & 0o777).toBe(0o600);
    expect(statSync(where.store).mode & 0o777).toBe(0o600);
    expect(readdirSync(where.directory).toSorted()).toEqual(["ledger.json", "ledger.jsonl"]);
  });

  it("knows everything again when it is opened the next time", async () => {
    const where = await used();
    const snapshot = await (await opened(where)).snapshot();
    expect(snapshot.months).toEqual([USED]);
    expect(snapshot.runs).toEqual([{ ...run(), startedAt: NOVEMBER }]);
    expect(snapshot.attempts.map(({ shotKey, state, jobId }) => ({ shotKey, state, jobId }))).toEqual([
      { shotKey: "one", state: "settled", jobId: "job-1" },
      { shotKey: "two", state: "reserved", jobId: undefined },
    ]);
    expect(await verifyLedger(where)).toMatchObject({ problems: [], torn: 0 });
  });

  it("tells two openings about each other's money", async () => {
    const where = place();
    const [first, second] = await Promise.all([opened(where), opened(where)]);
    const asked = Array.from({ length: 30 }, (_, index) => reservation({ shotKey: `clip-${index}` }));
    const verdicts = await Promise.all(
      asked.map((ask, index) => (index % 2 === 0 ? first : second).reserve(ask, caps())),
    );
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(10);
    expect(verdicts.filter((verdict) => !verdict.ok && verdict.reason === "month-cap")).toHaveLength(20);
    expect((await first.snapshot()).months).toEqual((await second.snapshot()).months);
  });

  it("explains a refusal with the numbers", async () => {
    const ledger = await opened(place());
    await taken(ledger, "one");
    const asked = reservation({ shotKey: "two", microUsd: 950_000 });
    expect(await ledger.reserve(asked, caps())).toEqual({
      ok: false,
      reason: "month-cap",
      detail: "$0.95 does not fit the month's $1.00: $0.00 spent, $0.10 set aside, $0.00 held",
    });
    expect(await ledger.reserve(asked, caps({ runMicroUsd: 1, monthMicroUsd: 2_000_000 }))).toMatchObject({
      reason: "run-cap",
      detail: "$0.95 does not fit the run's $0.000001: $0.10 is spent or set aside",
    });
  });

  it("explains a refusal with the numbers of the month the money was asked of", async () => {
    const clock = heldClock();
    const ledger = await opened(place(), {}, clock);
    await taken(ledger, "one");
    clock.at = Date.UTC(2026, 11, 1);
    expect(await ledger.reserve(reservation({ shotKey: "two", microUsd: 1_100_000 }), caps())).toMatchObject({
      detail: "$1.10 does not fit the month's $1.00: $0.00 spent, $0.00 set aside, $0.00 held",
    });
  });

  it("writes nothing for an amount that is none", async () => {
    const where = await used();
    const before = readFileSync(where.journal, "utf8");
    const ledger = await opened(where);
    for (const microUsd of [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY]) {
      expect(await ledger.reserve(reservation({ microUsd }), caps())).toMatchObject({ reason: "bad-amount" });
      expect(await ledger.reserve(reservation(), caps({ monthMicroUsd: microUsd }))).toMatchObject({
        ok: false,
      });
      await expect(ledger.setMonthCap(microUsd)).rejects.toEqual(code("BAD_AMOUNT"));
    }
    expect(readFileSync(where.journal, "utf8")).toBe(before);
    await expect(ledger.setMonthCap(5)).resolves.toBeUndefined();
  });

  it("counts a new month from zero while the old one stays as it was", async () => {
    const where = place();
    const clock = heldClock();
    const ledger = await opened(where, {}, clock);
    await taken(ledger, "one");
    clock.at = Date.UTC(2026, 11, 1);
    await taken(ledger, "two");
    clock.at = NOVEMBER;
    await taken(ledger, "three");
    expect((await monthsOf(where)).map(({ month, reserved }) => ({ month, reserved }))).toEqual([
      { month: "2026-11", reserved: 100_000 },
      { month: "2026-12", reserved: 200_000 },
    ]);
  });
});

describe("reading a ledger for a report", () => {
  it("changes no byte and makes no file", async () => {
    const where = await used();
    rmSync(where.store);
    appendFileSync(where.journal, '\n{"v":1,"w":"torn');
    const trace = (): unknown =>
      readdirSync(where.directory).map((name) => {
        const path = join(where.directory, name);
        const hash = sha256(readFileSync(path));
        return { name, hash, changed: statSync(path, { bigint: true }).ctimeNs };
      });
    const before = trace();
    expect(await monthsOf(where)).toEqual([USED]);
    expect(await exportJournal(where)).toHaveLength(6);
    expect(await verifyLedger(where)).toMatchObject({ problems: [] });
    expect(trace()).toEqual(before);
  });

  it("of a user who has none finds it empty and makes none", async () => {
    const where = place();
    expect(await readLedger(where)).toEqual({ attempts: [], runs: [], months: [], overruns: [] });
    expect(await exportJournal(where)).toEqual([]);
    expect(await verifyLedger(where)).toBeUndefined();
    expect(() => statSync(where.directory)).toThrow(/ENOENT/);
  });

  it("exports every record with what it did", async () => {
    const where = place();
    const ledger = await opened(where);
    await taken(ledger, "one");
    await ledger.reserve(reservation({ shotKey: "one" }), caps());
    const records = await exportJournal(where);
    expect(records.map(({ t, verdict }) => `${t} ${verdict}`)).toEqual([
      "journal ok",
      "reserve ok",
      "reserve already-live",
    ]);
  });
});

describe("a torn write", () => {
  it("at the end of the journal is passed over, and the next record stands alone", async () => {
    const where = await used();
    appendFileSync(where.journal, '\n{"v":1,"w":"dead","s":1,"at":17');
    const ledger = await opened(where);
    await taken(ledger, "three");
    expect(await monthsOf(where)).toEqual([{ ...USED, reserved: 200_000 }]);
    expect(await verifyLedger(where)).toMatchObject({ torn: 1, problems: [] });
  });

  it("of which only the last line feed is missing counts as soon as it is closed", async () => {
    const where = await used();
    truncateSync(where.journal, statSync(where.journal).size - 1);
    rmSync(where.store);
    expect(await monthsOf(where)).toEqual([{ ...USED, reserved: 0 }]);
    await taken(await opened(where), "three");
    expect(await monthsOf(where)).toEqual([{ ...USED, reserved: 200_000 }]);
  });
});

describe("a journal that cannot be right", () => {
  const damages: readonly (readonly [string, (where: Place) => void])[] = [
    ["is empty", ({ journal }) => writeFileSync(journal, "")],
    ["holds null", ({ journal }) => writeFileSync(journal, "null")],
    ["holds null in a line", ({ journal }) => writeFileSync(journal, "\nnull\n")],
    ["holds garbage", ({ journal }) => writeFileSync(journal, Buffer.from([10, 200, 1, 2, 10]))],
    ["is blank", ({ journal }) => writeFileSync(journal, Buffer.alloc(4096))],
    ["is gone", ({ journal }) => rmSync(journal)],
    ["lost its end", ({ journal }) => truncateSync(journal, statSync(journal).size - 400)],
    [
      "was edited",
      ({ journal }) =>
        writeFileSync(
          journal,
          readFileSync(journal, "utf8").replaceAll('"microUsd":100000', '"microUsd":100001'),
        ),
    ],
  ];

  it.each(damages)("because it %s is refused and never read as nothing spent", async (_, damage) => {
    const where = await used();
    damage(where);
    await expect(opened(where)).rejects.toEqual(code("LEDGER_DAMAGED"));
    await expect(readLedger(where)).rejects.toEqual(code("LEDGER_DAMAGED"));
    expect((await verifyLedger(where))?.problems).not.toEqual([]);
  });

  it("because a record in the middle is missing is refused without the readable copy, too", async () => {
    const where = await used();
    rmSync(where.store);
    const lines = readFileSync(where.journal, "utf8").split("\n");
    const missing = lines.filter((line) => !line.includes('"t":"settle"'));
    writeFileSync(where.journal, missing.join("\n"));
    await expect(opened(where)).rejects.toEqual(code("LEDGER_DAMAGED"));
    expect((await verifyLedger(where))?.problems.join()).toMatch(/expected/);
  });

  it("because a newer program wrote to it is refused as such", async () => {
    const where = await used();
    const ledger = await opened(where);
    appendFileSync(where.journal, '\n{"v":2,"kind":"credit"}\n');
    await expect(opened(where)).rejects.toEqual(code("LEDGER_NEWER"));
    await expect(readLedger(where)).rejects.toEqual(code("LEDGER_NEWER"));
    await expect(taken(ledger, "three")).rejects.toEqual(code("LEDGER_NEWER"));
    await expect(ledger.snapshot()).rejects.toEqual(code("LEDGER_NEWER"));
  });

  it.each([
    ["removed", ({ journal }: Place) => rmSync(journal)],
    ["replaced", ({ journal }: Place) => copyOver(journal)],
    ["cut", ({ journal }: Place) => truncateSync(journal, 50)],
  ])("because it was %s while in use ends all spending", async (_, damage) => {
    const where = await used();
    const ledger = await opened(where);
    damage(where);
    await expect(taken(ledger, "three")).rejects.toThrow(/ledger/);
    await expect(ledger.snapshot()).rejects.toThrow(/ledger/);
  });
});

function copyOver(path: string): void {
  writeFileSync(`${path}.copy`, readFileSync(path));
  renameSync(`${path}.copy`, path);
}

describe("the readable copy, ledger.json,", () => {
  const wrongs: readonly (readonly [string, (where: Place) => void])[] = [
    ["null", ({ store }) => writeFileSync(store, "null")],
    ["empty", ({ store }) => writeFileSync(store, "")],
    ["half a file", ({ store }) => truncateSync(store, 300)],
    [
      "edited",
      ({ store }) =>
        writeFileSync(store, readFileSync(store, "utf8").replace('"spent": 90000', '"spent": 0')),
    ],
  ];

  it.each(wrongs)("is made again from the journal when it is %s", async (_, spoil) => {
    const where = await used();
    spoil(where);
    const warnings: string[] = [];
    const warn = (message: string): void => void warnings.push(message);
    const ledger = await openLedger({ directory: where.directory, clock: heldClock(), warn });
    expect((await ledger.snapshot()).months).toEqual([USED]);
    expect(warnings).toEqual([expect.stringContaining("made again from the journal")]);
    expect(await verifyLedger(where)).toMatchObject({ problems: [] });
  });

  it("may be older than the journal", async () => {
    const where = await used();
    const old = readFileSync(where.store);
    const ledger = await opened(where);
    await ledger.release(await taken(ledger, "three"), "refused");
    await taken(ledger, "four");
    await ledger.snapshot();
    writeFileSync(where.store, old);
    expect(await monthsOf(where)).toEqual([{ ...USED, reserved: 200_000 }]);
  });

  it("of another journal is not believed", async () => {
    const where = await used();
    const other = await used();
    const more = await opened(other);
    await taken(more, "three");
    await more.snapshot();
    writeFileSync(where.store, readFileSync(other.store));
    expect(await monthsOf(where)).toEqual([USED]);
  });

  it("is not needed: spending goes on when it cannot be written", async () => {
    const where = place();
    const warnings: string[] = [];
    const fileSystem = {
      ...NODE_FILE_SYSTEM,
      rename: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })),
    };
    const ledger = await openLedger({
      ...where,
      clock: heldClock(),
      warn: (message) => void warnings.push(message),
      parts: { fileSystem },
    });
    await taken(ledger, "one");
    expect((await ledger.snapshot()).attempts).toHaveLength(1);
    expect(warnings).toEqual([expect.stringContaining("was not written")]);
  });
});

describe("a disk that refuses", () => {
  it.each(["ENOSPC", "EROFS", "EACCES", "EDQUOT"])(
    "with %s stops the spending with its reason, and goes on when it is well again",
    async (reason) => {
      const where = place();
      let broken = false;
      const fileSystem = {
        ...NODE_FILE_SYSTEM,
        append: (path: string, bytes: Uint8Array): Promise<void> => {
          if (!broken) return NODE_FILE_SYSTEM.append(path, bytes);
          appendFileSync(path, bytes.subarray(0, 20));
          return Promise.reject(Object.assign(new Error("refused"), { code: reason }));
        },
      };
      const ledger = await opened(where, { fileSystem });
      await taken(ledger, "one");
      broken = true;
      await expect(taken(ledger, "two")).rejects.toEqual(code("LEDGER_UNWRITABLE"));
      await expect(taken(ledger, "two")).rejects.toThrow(reason);
      broken = false;
      await taken(ledger, "three");
      expect(await monthsOf(where)).toEqual([{ ...USED, spent: 0, reserved: 200_000 }]);
      expect(await verifyLedger(where)).toMatchObject({ torn: 2, problems: [] });
    },
  );

  it("with EIO ends all spending of this process: nobody knows what is on it", async () => {
    let broken = false;
    const fileSystem = {
      ...NODE_FILE_SYSTEM,
      append: (path: string, bytes: Uint8Array): Promise<void> =>
        broken
          ? Promise.reject(Object.assign(new Error("i/o error"), { code: "EIO" }))
          : NODE_FILE_SYSTEM.append(path, bytes),
    };
    const ledger = await opened(place(), { fileSystem });
    broken = true;
    await expect(taken(ledger, "one")).rejects.toThrow("EIO");
    broken = false;
    await expect(taken(ledger, "one")).rejects.toThrow("EIO");
  });

  it("that is a network file system is refused for spending and may be read", async () => {
    const where = await used();
    const fileSystem = { ...NODE_FILE_SYSTEM, kindOf: async () => 0x6969 };
    await expect(opened(where, { fileSystem })).rejects.toEqual(code("LEDGER_FILE_SYSTEM"));
    expect((await readLedger({ ...where, parts: { fileSystem } })).months).toEqual([USED]);
  });

  it("reading is named, and is not taken for an empty ledger", async () => {
    const where = await used();
    const refuse = (): Promise<never> => Promise.reject(Object.assign(new Error("no"), { code: "EACCES" }));
    const parts = { fileSystem: { ...NODE_FILE_SYSTEM, read: refuse } };
    for (const read of [readLedger, exportJournal, verifyLedger]) {
      await expect(read({ ...where, parts })).rejects.toEqual(code("LEDGER_UNWRITABLE"));
    }
    await expect(opened(where, parts)).rejects.toThrow("permission denied (EACCES)");
  });
});

describe("the attempts of another process", () => {
  const owners = (self: string, ...dead: readonly string[]): LedgerParts["owners"] => ({
    self,
    lifeOf: (owner) => (dead.includes(owner) ? "dead" : owner === "hidden" ? "unknown" : "alive"),
  });

  it("are adopted when it is dead, once, and left alone while it lives", async () => {
    const where = place();
    const first = await opened(where, { owners: owners("first") });
    const open = await taken(first, "one");
    await first.settle(await taken(first, "two"), { result: "bought", paidMicroUsd: 1 });
    const neighbour = await opened(where, { owners: owners("neighbour") });
    expect(await neighbour.adopt("sandbox")).toEqual([]);
    const heirs = await Promise.all([
      opened(where, { owners: owners("heir-1", "first") }),
      opened(where, { owners: owners("heir-2", "first") }),
    ]);
    const adopted = await Promise.all(heirs.map((heir) => heir.adopt("sandbox")));
    expect(adopted.flat().map(({ id, state }) => ({ id, state }))).toEqual([{ id: open, state: "reserved" }]);
  });

  it("are adopted at the provider that is named and at no other", async () => {
    const where = place();
    const first = await opened(where, { owners: owners("first") });
    for (const provider of ["google", "animatic"])
      await first.reserve(reservation({ provider, shotKey: provider }), caps());
    const heir = await opened(where, { owners: owners("heir", "first") });
    const adopted = await heir.adopt("animatic");
    const { attempts } = await heir.snapshot();
    expect(adopted.map(({ provider }) => provider)).toEqual(["animatic"]);
    expect(attempts).toMatchObject([
      { provider: "google", owner: "first" },
      { provider: "animatic", owner: "heir" },
    ]);
  });

  it("cannot be resolved while it works on them", async () => {
    const where = place();
    const worker = await opened(where, { owners: owners("worker") });
    const attempt = await taken(worker, "one");
    const user = await opened(where, { owners: owners("user") });
    await expect(user.resolve(attempt, { kind: "not-paid" })).rejects.toEqual(code("JOBS_RUNNING"));
    await worker.suspect(attempt, "timeout");
    await expect(user.resolve(attempt, { kind: "paid", paidMicroUsd: 70_000 })).rejects.toEqual(
      code("CONFIRMATION_NEEDED"),
    );
    await user.resolve(attempt, { kind: "paid", paidMicroUsd: 70_000, isSure: true });
    expect(await monthsOf(where)).toEqual([{ ...USED, spent: 70_000, reserved: 0 }]);
    await expect(worker.settle(attempt, { result: "bought", paidMicroUsd: 1 })).rejects.toEqual(
      code("UNKNOWN_ATTEMPT"),
    );
  });

  it("can be resolved by who is sure where nobody can see whether it still works on them", async () => {
    const where = place();
    const hidden = await opened(where, { owners: owners("hidden") });
    const attempt = await taken(hidden, "one");
    const user = await opened(where, { owners: owners("user") });
    await expect(user.resolve(attempt, { kind: "not-paid" })).rejects.toEqual(code("CONFIRMATION_NEEDED"));
    expect(await user.adopt("sandbox")).toEqual([]);
    await user.resolve(attempt, { kind: "not-paid", isSure: true });
    expect(await monthsOf(where)).toEqual([{ ...USED, spent: 0, reserved: 0 }]);
  });

  it("that nobody made are unknown, and the user's word about them is not written", async () => {
    const where = place();
    const ledger = await opened(where);
    await expect(ledger.created("nobody-1", "job")).rejects.toEqual(code("UNKNOWN_ATTEMPT"));
    const written = await exportJournal(where);
    await expect(ledger.resolve("nobody-2", { kind: "not-paid" })).rejects.toEqual(code("UNKNOWN_ATTEMPT"));
    expect(await exportJournal(where)).toEqual(written);
  });
});

describe("a long journal", () => {
  it("is folded by an opening only from where the readable copy ends", async () => {
    const where = await used();
    const folded: string[] = [];
    const parts: Partial<LedgerParts> = {
      apply: (state, record) => {
        folded.push(record.t);
        return apply(state, record);
      },
    };
    await taken(await opened(where), "three");
    const later = await opened(where, parts);
    expect((await later.snapshot()).attempts).toHaveLength(3);
    expect(folded).toEqual(["reserve"]);
  });

  it("brings the readable copy along while nobody asks for it", async () => {
    const disk = new SimulatedDisk();
    const ledger = await opened(place("/ledger"), { fileSystem: disk.fileSystem() });
    for (let clip = 0; disk.contentOf("/ledger/ledger.json") === undefined; clip += 1) {
      await ledger.reserve(reservation({ shotKey: `clip-${clip}`, microUsd: 0 }), caps());
    }
    expect(disk.contentOf("/ledger/ledger.jsonl")?.length).toBeLessThan(263_000);
  });
});
