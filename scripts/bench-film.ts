/**
 * Speed of rendering as ratios to real time: the film, one twice as long, a draft, a film mixed from clips, the same
 * frames drawn only, and the same frames piped into Debian's ffmpeg, in turns, every one as a whole process. Afterwards
 * the film is checked with ffprobe, where it is installed.
 * Usage: npm run bench -- --film FILM.json [--rounds N] [--seconds N] [--dist DIR]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { FilmPlan } from "../src/domain/film.ts";
import { measure, type Contender, type Measured } from "./bench-measure.ts";

const TASK = fileURLToPath(new URL("bench-film-task.mjs", import.meta.url));

/** Least multiple of real time on two cores, and most megabytes. */
const BARS: readonly { readonly name: string; readonly least: number; readonly most?: number }[] = [
  { name: "film", least: 4, most: 600 },
  { name: "film twice as long", least: 4, most: 600 },
  { name: "draft film", least: 10, most: 600 },
  { name: "mixed", least: 2, most: 600 },
];
const CONTENDERS = [
  "draw",
  "film",
  "ffmpeg superfast",
  "film twice as long",
  "draft draw",
  "draft film",
  "mixed",
];
/** What the film is compared with: the same frames drawn only, and another encoder fed with them. */
const BESIDE = ["draw", "ffmpeg superfast"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    film: { type: "boolean" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "90" },
    dist: { type: "string", default: "dist" },
  },
});
const [filmPath = ""] = positionals;
const film = beginning(JSON.parse(readFileSync(filmPath, "utf8")) as FilmPlan, Number(values.seconds));
const scratch = mkdtempSync(join(tmpdir(), "sora-bench-film-"));
const shortFilm = join(scratch, "film.json");
writeFileSync(shortFilm, JSON.stringify(film));
try {
  const contender = (name: string): Contender => ({
    name,
    command: ["node", TASK, name, shortFilm, scratch, resolve(values.dist)],
  });
  const environment = process.env;
  console.log(`${film.seconds} s of film; ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`);
  measure([contender("clips")], { rounds: 0, environment });
  report(measure(CONTENDERS.map(contender), { rounds: Number(values.rounds), environment }));
  probe(join(scratch, "film.mp4"));
} finally {
  rmSync(scratch, { recursive: true });
}

/** The film as far as it goes in so many seconds. */
function beginning(plan: FilmPlan, most: number): FilmPlan {
  const seconds = Math.min(most, plan.seconds);
  const isIn = ({ start }: { readonly start: number }): boolean => start < seconds;
  return { ...plan, seconds, cards: plan.cards.filter(isIn), shots: plan.shots.filter(isIn) };
}

function report(results: ReadonlyMap<string, Measured>): void {
  for (const [name, { seconds, cpuSeconds, megabytes }] of results) {
    const length = film.seconds * (name === "film twice as long" ? 2 : 1);
    const perFrame = (cpuSeconds * 1000) / (length * (name.startsWith("draft") ? 12 : 24));
    console.log(
      `  ${name.padEnd(20)} ${(length / seconds).toFixed(2).padStart(6)} x real time, ` +
        `${perFrame.toFixed(1).padStart(5)} ms of processor per frame, ${Math.round(megabytes ?? Number.NaN)} MB`,
    );
  }
  const own = results.get("film");
  for (const name of BESIDE) {
    const other = results.get(name);
    if (own === undefined || other === undefined) continue;
    const wall = (other.seconds / own.seconds).toFixed(2);
    const processor = (other.cpuSeconds / own.cpuSeconds).toFixed(2);
    console.log(`  ${name} / film: ${wall} of wall time, ${processor} of processor time`);
  }
  for (const { name, least, most = Infinity } of BARS) {
    const result = results.get(name);
    if (result === undefined) continue;
    const ratio = (film.seconds * (name === "film twice as long" ? 2 : 1)) / result.seconds;
    const met = ratio >= least && (result.megabytes ?? 0) <= most;
    console.log(`  ${met ? "met   " : "MISSED"} ${name}: at least ${least} x real time, at most ${most} MB`);
  }
}

/** What ffprobe reads in the film: streams, frames, colour, chapters. */
function probe(file: string): void {
  const entries =
    "stream=codec_name,nb_frames,duration,color_space,color_range:format=duration:chapter=start_time";
  const { stdout, error } = spawnSync(
    "ffprobe",
    ["-v", "error", "-show_entries", entries, "-of", "compact", file],
    {
      encoding: "utf8",
    },
  );
  console.log(error === undefined ? stdout.trim() : "  ffprobe: not installed");
}
