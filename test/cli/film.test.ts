import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { audioPackets } from "../../src/media/film-audio.ts";
import { inspectClip } from "../../src/media/inspect-clip.ts";
import { eachStill } from "../../src/media/stills.ts";
import { findDifference } from "../../src/media/verify-video.ts";
import { type CliResult, committedFixture, runCli, scratchFolder, writeText } from "./built-cli.ts";
import { type Stop, stopWhen } from "./stop-when.ts";

const SECONDS = 30;
/** Frames per second of a draft. */
const RATE = 12;
const FRAMES = SECONDS * RATE;

const { work, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
const made = join(work, "made");
let main: CliResult;
let plan: FilmPlan;

beforeAll(async () => {
  main = await runCli(
    ["--repo-path", studio, "--duration", String(SECONDS), "--film", "--draft", "--out", "made"],
    {
      cwd: work,
    },
  );
  plan = JSON.parse(readFileSync(join(made, "film.json"), "utf8")) as FilmPlan;
}, 120_000);

/** A folder of its own with the film.json alone. */
function folderWithFilm(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  cpSync(join(made, "film.json"), join(folder, "film.json"));
  return folder;
}

/** Renders a draft of film.json, or of the file named first, where no other program can be found. */
const film = (cwd: string, ...args: string[]): Promise<CliResult> =>
  runCli(["film", ...(args[0]?.endsWith(".json") === true ? [] : ["film.json"]), "--draft", ...args], {
    cwd,
    env: { PATH: "" },
  });

const partsIn = (folder: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    readdirSync(join(folder, ".parts")).map((name) => [name, statSync(join(folder, ".parts", name)).mtimeMs]),
  );

const code = ({ stderr }: CliResult): string | undefined => /^code (\w+)$/m.exec(stderr)?.[1];

describe("sora-pipeline --repo-path DIR --film --draft", () => {
  it("ends well and names the film last", () => {
    expect(main.stderr).not.toContain("error:");
    expect(main.status).toBe(0);
    expect(main.stdout.trimEnd().split("\n").at(-1)).toBe(`Film     ${join("made", "film.mp4")}`);
  });

  it("writes a film of the planned length to the frame, with pictures and sound", async () => {
    const file = join(made, "film.mp4");
    const expected = { frames: FRAMES, rate: RATE, audioPackets: audioPackets(SECONDS) };
    expect(await findDifference(file, expected)).toBeUndefined();
    const sizes: string[] = [];
    await eachStill(file, [0.5, 15, SECONDS - 0.05], ({ width, height }) => {
      sizes.push(`${width}x${height}`);
    });
    expect(sizes).toEqual(["640x360", "640x360", "640x360"]);
  });

  it("writes captions with every card, in both formats, and the told action", () => {
    const [vtt, srt, told] = ["film.vtt", "film.srt", "film.descriptions.vtt"].map((name) =>
      readFileSync(join(made, name), "utf8"),
    );
    expect(vtt).toMatch(/^WEBVTT\n/);
    for (const text of [vtt, srt]) expect(text?.match(/ --> /g)).toHaveLength(plan.cards.length);
    expect(told).toMatch(/^WEBVTT\n\nS1/);
  });

  it("writes poster, contact sheet and teaser of the right kinds", () => {
    const head = (name: string): string => readFileSync(join(made, name)).subarray(0, 6).toString("latin1");
    expect(head("poster.png").slice(1, 4)).toBe("PNG");
    expect(head("contact-sheet.jpg").slice(0, 2)).toBe("\u00ff\u00d8");
    expect(head("teaser.gif")).toBe("GIF89a");
  });

  it("plays the film on the storyboard page, with a frame of every shot", () => {
    const page = readFileSync(join(made, "storyboard.html"), "utf8");
    expect(page).toContain('src="film.mp4"');
    expect(page.match(/<img class="frame" src="data:image\/jpeg;base64,/g)).toHaveLength(plan.shots.length);
  });

  it("leaves nothing else behind that is not hidden", () => {
    expect(readdirSync(made).filter((name) => name.startsWith("."))).toEqual([".parts"]);
  });
});

describe.concurrent("sora-pipeline film FILM.json", { timeout: 180_000 }, () => {
  it("renders every format from film.json alone, silent if wished, and prints JSON only", async () => {
    const folder = folderWithFilm("formats");
    const { status, stdout, stderr } = await film(folder, "--format", "all", "--no-music", "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { files } = JSON.parse(stdout) as { files: readonly string[] };
    expect(files.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
    const sizes = { "film.mp4": [640, 360], "film-9x16.mp4": [360, 640], "film-1x1.mp4": [480, 480] };
    for (const [name, [width, height]] of Object.entries(sizes)) {
      expect(files).toContain(name);
      const clip = await inspectClip(join(folder, name));
      expect(clip).toMatchObject({ ok: true, width, height });
      expect(await findDifference(join(folder, name), { frames: FRAMES, rate: RATE })).toBeUndefined();
    }
  });

  it("uses the finished parts again, and says nothing with --quiet", async () => {
    const folder = join(root, "again");
    cpSync(made, folder, { recursive: true, preserveTimestamps: true });
    const before = partsIn(folder);
    const { status, stderr, stdout } = await film(folder, "--quiet");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n")[0]).toBe("film.mp4");
    expect(partsIn(folder)).toEqual(before);
  });

  it("shows good clips, draws the shots of bad ones and says why, and leaves strangers alone", async () => {
    const folder = join(root, "clips");
    cpSync(made, folder, { recursive: true });
    const good = readFileSync(join(made, "film.mp4"));
    const clips = join(folder, "clips");
    writeText(join(clips, "S1.mp4"), good);
    writeText(join(clips, "S2.mp4"), good.subarray(0, good.length / 2));
    writeText(join(clips, "S3.mp4"), "<!doctype html><h1>403 Forbidden</h1>");
    writeText(join(clips, "S4.mp4"), "");
    writeText(join(clips, "S99.mp4"), good);
    const { status, stderr } = await film(folder);
    expect(status).toBe(0);
    expect(stderr).not.toContain("S1 is drawn");
    expect(stderr).toMatch(/S2 is drawn, its clip was not used: the file is cut/);
    expect(stderr).toMatch(/S3 is drawn, its clip was not used: it is an HTML page/);
    expect(stderr).toMatch(/S4 is drawn, its clip was not used: the file is empty/);
    expect(stderr).toMatch(/S99.mp4 is not used: the film has no shot S99/);
    const expected = { frames: FRAMES, rate: RATE, audioPackets: audioPackets(SECONDS) };
    expect(await findDifference(join(folder, "film.mp4"), expected)).toBeUndefined();
    const page = readFileSync(join(folder, "storyboard.html"), "utf8");
    expect(page).toContain("1 of 4 shots are clips");
    expect(page).not.toMatch(/nothing was spent/i);
  });

  it.each([
    ["Ctrl-C", "SIGINT"],
    ["a service manager", "SIGTERM"],
  ] as const)(
    "stopped by %s leaves no film, exits with 130, and goes on from what is finished",
    async (_, signal) => {
      const folder = folderWithFilm(`stopped-${signal}`);
      const { status, stderr } = await interrupted(folder, {
        when: () => finishedParts(folder) >= 2,
        signal,
      });
      expect(status).toBe(130);
      expect(stderr).toContain("code INTERRUPTED");
      expect(readdirSync(folder).toSorted()).toEqual([".parts", "film.json"]);
      const finished = partsIn(folder);
      expect(Object.keys(finished).every((name) => /^[0-9a-f]{40}\.mp4$/.test(name))).toBe(true);
      expect(Object.keys(finished).length).toBeGreaterThanOrEqual(2);
      expect(await film(folder, "--no-music")).toMatchObject({ status: 0 });
      expect(partsIn(folder)).toMatchObject(finished);
    },
  );

  it("stopped when the film is there makes nothing to go with it, and says so with 130", async () => {
    const folder = folderWithFilm("stopped late");
    const when = (): boolean => existsSync(join(folder, "film.mp4"));
    const { status, stderr } = await interrupted(folder, { when, signal: "SIGINT" });
    expect(stderr).toContain("code INTERRUPTED");
    expect(status).toBe(130);
    expect(readdirSync(folder).toSorted()).toEqual([".parts", "film.json", "film.mp4"]);
  });
});

/** Renders without music and is stopped. */
function interrupted(cwd: string, stop: Stop): Promise<CliResult> {
  return stopWhen(
    ["film", "film.json", "--draft", "--no-music"],
    { cwd, env: { PATH: "", HOME: root } },
    stop,
  );
}

function finishedParts(folder: string): number {
  const parts = existsSync(join(folder, ".parts")) ? readdirSync(join(folder, ".parts")) : [];
  return parts.filter((name) => !name.startsWith(".")).length;
}

describe.concurrent("what sora-pipeline film refuses", () => {
  it.each([
    ["music that is no audio", ["--music", "words.txt"], "BAD_MUSIC"],
    ["music that is not there", ["--music", "gone.mp3"], "BAD_MUSIC"],
    ["an empty name of music", ["--music", ""], "BAD_FLAG"],
    ["a font that is no font", ["--font", "words.txt"], "BAD_FONT"],
    ["a font that is not there", ["--font", "gone.ttf"], "BAD_FONT"],
    ["clips in a folder that is not there", ["--clips", "gone"], "BAD_FLAG"],
    ["a look that nobody knows", ["--look", "modern"], "BAD_FLAG"],
    ["a film.json of another kind", ["other.json"], "BAD_FILM_FILE"],
    ["a film.json that is not JSON", ["words.json"], "BAD_FILM_FILE"],
    ["a film.json that is not there", ["gone.json"], "BAD_FILM_FILE"],
    ["a folder for results that is a file", ["--out", "words.txt"], "OUT_NOT_WRITABLE"],
    ["a folder below a file", ["--out", "words.txt/sub"], "OUT_NOT_WRITABLE"],
  ])("%s", async (what, args, expected) => {
    const folder = folderWithFilm(`refused ${what}`);
    writeText(join(folder, "words.txt"), "Dear Sir, this is no music at all.");
    writeText(join(folder, "words.json"), "no JSON");
    writeText(join(folder, "other.json"), '{"schema":"another/kind@1"}');
    const result = await film(folder, ...args, "--no-cache");
    expect(result.stdout).toBe("");
    expect([result.status, code(result)]).toEqual([2, expected]);
    expect(existsSync(join(folder, "film.mp4"))).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)("a folder that may not be written", async () => {
    const folder = folderWithFilm("refused read-only");
    chmodSync(folder, 0o555);
    const result = await film(folder, "--no-music");
    chmodSync(folder, 0o755);
    expect([result.status, code(result)]).toEqual([2, "OUT_NOT_WRITABLE"]);
  });
});
