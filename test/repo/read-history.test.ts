import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReadingCache } from "../../src/ports/reading-cache.ts";
import { openCheckout, type Checkout } from "../../src/repo/git-checkout.ts";
import { readHistory } from "../../src/repo/read-history.ts";
import { put, temporaryFolder } from "../builders/temporary-folder.ts";
import { git, gitAt } from "./git-folder.ts";

interface Step {
  readonly date: string;
  readonly subject: string;
  readonly files: Readonly<Record<string, string>>;
  readonly author?: string;
}

function repositoryOf(steps: readonly Step[]): string {
  const folder = temporaryFolder();
  git(folder, "init", "-q");
  for (const { date, subject, files, author } of steps) {
    for (const [path, content] of Object.entries(files)) put(folder, path, content);
    git(folder, "add", "-A");
    gitAt(folder, date, ["commit", "-q", "--allow-empty", "-m", subject], author);
  }
  return folder;
}

async function historyOf(folder: string, cache?: ReadingCache) {
  const checkout = (await openCheckout(folder)) as Checkout;
  return readHistory(checkout, cache);
}

const STEPS: readonly Step[] = [
  {
    date: "2011-12-31T23:30:00-08:00",
    subject: "first light",
    files: { "a.py": "1", "b.py": "1", "CHANGES.md": "1" },
  },
  {
    date: "2012-01-05T00:00:00Z",
    subject: "more",
    files: { "a.py": "2", "b.py": "2", "CHANGES.md": "2" },
    author: "b@x.org",
  },
  {
    date: "2012-01-06T00:00:00Z",
    subject: 'Revert "more"',
    files: { "a.py": "1", "CHANGES.md": "3" },
    author: "B@x.org",
  },
  { date: "2012-01-11T07:30:00Z", subject: "mail a@b.example", files: { "CHANGES.md": "4" } },
];

describe("history", () => {
  it("counts commits, authors and reverts, and dates them in UTC", async () => {
    const { history, notices } = await historyOf(repositoryOf(STEPS));
    expect(notices).toEqual([]);
    expect(history).toEqual({
      commits: 4,
      contributors: 2,
      reverts: 1,
      shallow: false,
      firstYear: 2012,
      ageDays: 10,
      firstSubject: "first light",
      hottestFile: { path: "a.py", commits: 3 },
    });
  });

  it("keeps no author and no address", async () => {
    const { history } = await historyOf(repositoryOf(STEPS.toReversed()));
    expect(JSON.stringify(history)).not.toMatch(/@|example/);
    expect(history).not.toHaveProperty("firstSubject");
  });

  it("names the hottest file among those that HEAD still has", async () => {
    const folder = repositoryOf(STEPS);
    git(folder, "rm", "-q", "a.py");
    git(folder, "commit", "-q", "-m", "drop a");
    expect((await historyOf(folder)).history?.hottestFile).toEqual({ path: "b.py", commits: 2 });
  });

  it("does not depend on the working tree or on settings of the repository", async () => {
    const folder = repositoryOf(STEPS);
    const before = await historyOf(folder);
    rmSync(join(folder, "a.py"));
    put(folder, ".git/order", "CHANGES.md\n");
    for (const [key, value] of [
      ["diff.orderFile", ".git/order"],
      ["diff.relative", "true"],
      ["log.showRoot", "false"],
    ]) {
      git(folder, "config", key ?? "", value ?? "");
    }
    expect(await historyOf(folder)).toEqual(before);
  });

  it("is remembered by commit", async () => {
    const folder = repositoryOf(STEPS);
    const store = new Map<string, unknown>();
    const cache: ReadingCache = {
      get: (key) => store.get(key),
      set: (key, value) => store.set(key, value),
      flush: () => {},
    };
    const first = await historyOf(folder, cache);
    expect([...store.values()]).toEqual([first.history]);
    for (const key of store.keys()) store.set(key, { ...first.history, commits: 99 });
    expect((await historyOf(folder, cache)).history?.commits).toBe(99);
    git(folder, "commit", "-q", "--allow-empty", "-m", "next");
    expect((await historyOf(folder, cache)).history?.commits).toBe(5);
  });

  it("claims no age when the clock was broken", async () => {
    const folder = repositoryOf([
      { date: "1970-01-02T00:00:00Z", subject: "epoch", files: { "a.py": "1" } },
      ...STEPS,
    ]);
    const { history } = await historyOf(folder);
    expect(history).not.toHaveProperty("ageDays");
    expect(history).not.toHaveProperty("firstYear");
    expect(history?.firstSubject).toBe("epoch");
  });

  it("is dropped with a notice when git fails", async () => {
    const folder = repositoryOf(STEPS);
    const checkout = (await openCheckout(folder)) as Checkout;
    rmSync(join(folder, ".git"), { recursive: true });
    const { history, notices } = await readHistory(checkout);
    expect(history).toBeUndefined();
    expect(notices).toMatchObject([{ code: "history-dropped" }]);
  });
});
