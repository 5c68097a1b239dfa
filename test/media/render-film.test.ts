import { existsSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ALL_FORMATS, AudioSampleSink, FilePathSource, Input } from "mediabunny";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { audioPackets } from "../../src/media/film-audio.ts";
import { prepareSound } from "../../src/media/film-sound.ts";
import { frameAt } from "../../src/media/film-pieces.ts";
import { findDifference } from "../../src/media/verify-video.ts";
import type { FramePainter } from "../../src/media/picture.ts";
import { renderFilm } from "../../src/media/render-film.ts";
import type { RenderOptions } from "../../src/media/render-film.ts";
import { evenTimes, makeClip } from "./make-clip.ts";
import { frameTones, RATE, SIZE, tinyFilm, tonePainter, TONES } from "./tiny-film.ts";

const FRAMES = frameAt(4.2, RATE);

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "render-"));
});
afterEach(() => rm(folder, { recursive: true }));

function render(changes: Partial<RenderOptions> = {}): ReturnType<typeof renderFilm> {
  return renderFilm({
    film: tinyFilm(),
    painter: tonePainter(),
    edition: "test",
    ...SIZE,
    rate: RATE,
    quality: "full",
    outFile: join(folder, "film.mp4"),
    workDir: join(folder, "work"),
    ...changes,
  });
}

/** Frames at which the picture changes by more than noise. */
function cutsOf(tones: readonly number[]): readonly number[] {
  return tones.flatMap((tone, frame) =>
    frame > 0 && Math.abs(tone - (tones[frame - 1] ?? 0)) > 20 ? [frame] : [],
  );
}

const PLANNED_CUTS = TONES.slice(1).map(({ start }) => frameAt(start, RATE));

describe("renderFilm", () => {
  it("cuts where the plan cuts, and shows every tone as it was painted", async () => {
    const { file, frames } = await render();
    const tones = await frameTones(file, frames);
    expect(frames).toBe(FRAMES);
    expect(cutsOf(tones)).toEqual(PLANNED_CUTS);
    for (const { start, tone } of TONES) expect(tones[frameAt(start, RATE) + 2]).toBeCloseTo(tone, -1);
  });

  it("shows a clip in place of its shot, its second half after the card, at the same cuts", async () => {
    // The shade tells the time of the clip: 6 per tenth of a second, from 10 on.
    const clip = await makeClip(join(folder, "S1.mp4"), {
      width: 320,
      height: 180,
      times: evenTimes(1.8, 30),
      tone: (seconds) => Math.round(10 + seconds * 60),
    });
    const { file, shots } = await render({ clips: new Map([["S1", clip]]) });
    const tones = await frameTones(file, FRAMES);
    const shownAt = (seconds: number): number => ((tones[frameAt(seconds, RATE)] ?? 0) - 10) / 60;
    expect(shots[0]).toEqual({ id: "S1", kind: "clip", notes: [] });
    expect(shownAt(1)).toBeCloseTo(0, 1);
    expect(shownAt(1.6)).toBeCloseTo(0.6, 1);
    expect(shownAt(2.4)).toBeCloseTo(0.8, 1);
    expect(shownAt(3.3)).toBeCloseTo(1.7, 1);
    for (const cut of PLANNED_CUTS) expect(cutsOf(tones)).toContain(cut);
  });

  it("draws the shot of a bad clip, says why, and leaves the other shots alone", async () => {
    const bad = join(folder, "S1.mp4");
    await writeFile(bad, "<html>gone</html>");
    const good = await makeClip(join(folder, "S2.mp4"), { times: evenTimes(0.8, 24), tone: () => 10 });
    const { file, shots } = await render({
      clips: new Map([
        ["S1", bad],
        ["S2", good],
      ]),
    });
    const tones = await frameTones(file, FRAMES);
    expect(shots).toEqual([
      { id: "S1", kind: "drawn", reason: "it is an HTML page, not a video" },
      { id: "S2", kind: "clip", notes: [] },
    ]);
    expect(tones[frameAt(1.2, RATE)]).toBeCloseTo(110, -1);
    expect(tones[frameAt(3.8, RATE)]).toBeCloseTo(10, -1);
  });

  it("draws both halves of a shot whose clip disappears between them", async () => {
    const clip = await makeClip(join(folder, "S1.mp4"), { times: evenTimes(1.8, 24), tone: () => 10 });
    const { file, shots } = await render({
      clips: new Map([["S1", clip]]),
      onProgress: ({ piece }) => {
        if (piece === "C2") rmSync(clip, { force: true });
      },
    });
    const tones = await frameTones(file, FRAMES);
    expect(shots[0]).toEqual({ id: "S1", kind: "drawn", reason: "the file is gone" });
    expect([tones[frameAt(1.2, RATE)], tones[frameAt(2.5, RATE)]]).toEqual([
      expect.closeTo(110, -1),
      expect.closeTo(70, -1),
    ]);
  });

  it("refuses a clip of a shot that the film does not have", async () => {
    const clips = new Map([["S9", join(folder, "S9.mp4")]]);
    await expect(render({ clips })).rejects.toMatchObject({ code: "UNKNOWN_SHOT" });
  });

  it("writes sound with the exact number of packets, and every sound at its time", async () => {
    const audio = new Float32Array(Math.round(4.2 * 48_000) * 2);
    audio.fill(0.8, 2 * 48_000 * 2, 2 * 48_000 * 2 + 960);
    const workDir = join(folder, "work");
    await mkdir(workDir);
    const { file } = await render({ sound: prepareSound(audio, 4.2, workDir) });
    const expected = { frames: FRAMES, rate: RATE, audioPackets: audioPackets(4.2) };
    expect(await findDifference(file, expected)).toBeUndefined();
    // The middle of the sound; the encoder's priming would put it 21 ms later.
    expect(await loudestSecond(file)).toBeCloseTo(2.005, 2);
  });

  it("makes the same file to the byte on another day, in another folder", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const films = [];
    for (const day of ["2026-01-02", "2031-05-06"]) {
      vi.setSystemTime(new Date(day));
      const workDir = join(folder, day);
      await mkdir(workDir);
      const { file } = await render({
        workDir,
        outFile: join(folder, `${day}.mp4`),
        sound: prepareSound(new Float32Array(Math.round(4.2 * 48_000) * 2).fill(0.1), 4.2, workDir),
      });
      films.push(await readFile(file));
    }
    expect(films[0]?.equals(films[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it("puts the header first, tags title, commit, shots, colour and chapters", async () => {
    const film = tinyFilm();
    const chapters = [
      { start: 0, title: "Myth" },
      { start: 1.7, title: "Tools – più" },
    ];
    const { file } = await render({ chapters });
    const bytes = await readFile(file);
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
    expect(bytes.indexOf("Tools – più")).toBeGreaterThan(0);
    const input = new Input({ source: new FilePathSource(file), formats: ALL_FORMATS });
    const { title, comment } = await input.getMetadataTags();
    const colour = await (await input.getPrimaryVideoTrack())?.getColorSpace();
    input.dispose();
    expect(title).toBe(film.title);
    expect(comment).toContain(`commit ${film.repo.commit}`);
    expect(comment).toContain("S1: drawn locally");
    expect(colour).toEqual({ primaries: "bt709", transfer: "bt709", matrix: "bt709", fullRange: false });
  });

  it("leaves nothing under the final name when it is interrupted, and continues from the finished pieces", async () => {
    const stop = new AbortController();
    const painter = tonePainter((seconds) => {
      if (seconds > 2) stop.abort();
    });
    await expect(render({ painter, signal: stop.signal })).rejects.toMatchObject({ code: "INTERRUPTED" });
    expect(existsSync(join(folder, "film.mp4"))).toBe(false);
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
    const painted: number[] = [];
    const { reusedFrames, file } = await render({ painter: tonePainter((seconds) => painted.push(seconds)) });
    expect(reusedFrames).toBe(frameAt(1.7, RATE));
    expect(Math.min(...painted)).toBeGreaterThanOrEqual(1.7);
    expect(cutsOf(await frameTones(file, FRAMES))).toEqual(PLANNED_CUTS);
  });

  it("paints nothing again when nothing has changed, and everything when the drawing has", async () => {
    await render();
    expect((await render()).reusedFrames).toBe(FRAMES);
    expect((await render({ edition: "other" })).reusedFrames).toBe(0);
  });

  it("paints nothing again for another price, and everything for another word on a card or running gag", async () => {
    const film = tinyFilm();
    await render();
    const cost = { ...film.cost, checkedOn: "2030-01-01", totalUsd: 99 };
    expect((await render({ film: { ...film, cost } })).reusedFrames).toBe(FRAMES);
    const cards = film.cards.map((card) => ({ ...card, text: "Other words." }));
    expect((await render({ film: { ...film, cards } })).reusedFrames).toBe(0);
    expect((await render({ film: { ...film, runningGag: "toast" } })).reusedFrames).toBe(0);
  });

  it("makes a finished piece again when its file was damaged", async () => {
    await render();
    const [name = ""] = await readdir(join(folder, "work"));
    await writeFile(join(folder, "work", name), "damaged");
    const { reusedFrames, file } = await render();
    expect(reusedFrames).toBeLessThan(FRAMES);
    expect(await findDifference(file, { frames: FRAMES, rate: RATE })).toBeUndefined();
  });

  it("keeps the film that was there when a later render fails", async () => {
    await render();
    const before = await stat(join(folder, "film.mp4"));
    const painter: FramePainter = {
      pictureRate: 24,
      paint: () => {
        throw new Error("the painter stumbled");
      },
    };
    await expect(render({ painter, edition: "broken" })).rejects.toThrow("the painter stumbled");
    expect((await stat(join(folder, "film.mp4"))).mtimeMs).toBe(before.mtimeMs);
  });

  it("tells progress frame by frame up to the end", async () => {
    const done: number[] = [];
    await render({ onProgress: (progress) => done.push(progress.done) });
    expect(done).toEqual(Array.from({ length: FRAMES }, (_, index) => index + 1));
  });

  it("says that the folder cannot be written", async () => {
    await writeFile(join(folder, "file"), "");
    const outFile = join(folder, "file", "film.mp4");
    await expect(render({ outFile })).rejects.toMatchObject({ code: "OUT_NOT_WRITABLE" });
  });

  it.each([
    [{ width: 161 }, "161x90"],
    [{ height: 9000 }, "160x9000"],
    [{ rate: 0 }, "0 frames per second"],
  ])("refuses a picture that H.264 cannot carry: %o", async (changes, value) => {
    await expect(render(changes)).rejects.toMatchObject({
      code: "BAD_FLAG",
      message: `A film cannot be rendered at ${value}`,
    });
  });
});

async function loudestSecond(file: string): Promise<number> {
  const input = new Input({ source: new FilePathSource(file), formats: ALL_FORMATS });
  const track = await input.getPrimaryAudioTrack();
  let loudest = { seconds: -1, level: 0 };
  if (track !== null) {
    for await (const sample of new AudioSampleSink(track).samples()) {
      const plane = new Float32Array(sample.numberOfFrames);
      sample.copyTo(plane, { planeIndex: 0, format: "f32-planar" });
      const level = Math.max(...plane.map(Math.abs));
      const at = plane.findIndex((value) => Math.abs(value) > level / 2);
      if (level > loudest.level) loudest = { level, seconds: sample.timestamp + at / sample.sampleRate };
      sample.close();
    }
  }
  input.dispose();
  return loudest.seconds;
}
