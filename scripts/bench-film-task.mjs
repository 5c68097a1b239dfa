// One contender of the film benchmark as a process of its own: node scripts/bench-film-task.mjs TASK FILM SCRATCH DIST
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const [task, filmPath, scratch, dist] = process.argv.slice(2);
const load = (module) => import(pathToFileURL(join(dist, module)).href);
const { createNativeCanvas, createSurface } = await load("media/canvas.js");
const { renderFilm } = await load("media/render-film.js");
const { renderClip } = await load("media/render-clip.js");

const FULL = { width: 1280, height: 720, rate: 24, quality: "full" };
const DRAFT = { width: 640, height: 360, rate: 24, quality: "draft" };
const film = JSON.parse(readFileSync(filmPath, "utf8"));

const TASKS = {
  draw: () => draw(FULL, async () => setImmediate()),
  film: () => render(FULL),
  again: () => render(FULL, { fresh: false }),
  "film twice as long": () => render(FULL, { film: twice(film) }),
  ffmpeg: () => pipe(FULL),
  "draft draw": () => draw(DRAFT, async () => setImmediate()),
  "draft film": () => render(DRAFT),
  clips: makeClips,
  mixed: () => render(FULL, { clips: clipPaths() }),
};
await TASKS[task]();

/** A stand-in for the drawn theatre: sixty shapes, a line of text and a sheet of grain over all of it. */
function createPainter({ width, height }) {
  const grain = Array.from({ length: 4 }, (_, tile) => createGrain(width, height, tile));
  return {
    paint: (canvas, seconds, clip) => {
      const frame = Math.round(seconds * 24);
      canvas.fillStyle = "#c9b99a";
      canvas.fillRect(0, 0, width, height);
      clip?.drawOnto(canvas, 0, 0, width, height);
      canvas.fillStyle = "#333";
      const shapes = clip === undefined ? 60 : 0;
      for (let shape = 0; shape < shapes; shape += 1) {
        canvas.beginPath();
        canvas.arc((shape * 97 + frame * 4) % width, (shape * 53) % height, height / 20, 0, 7);
        canvas.fill();
      }
      canvas.font = `${height / 16}px "IM Fell English"`;
      canvas.fillText(seconds.toFixed(2), width / 20, height / 6);
      grain[frame % 4].drawOnto(canvas, 0, 0, width, height);
    },
  };
}

function createGrain(width, height, seed) {
  const surface = createSurface(width, height);
  const pixels = new Uint8ClampedArray(width * height * 4);
  let state = seed + 1;
  for (let at = 0; at < pixels.length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pixels.fill(state >>> 24, at, at + 3);
    pixels[at + 3] = 14;
  }
  surface.setPixels(pixels);
  return surface;
}

/** Paints every frame of the film and reads its pixels back. */
async function draw(size, take) {
  const { canvas, context } = createNativeCanvas(size.width, size.height);
  const painter = createPainter(size);
  for (let frame = 0; frame < film.seconds * size.rate; frame += 1) {
    painter.paint(context, frame / size.rate);
    await take(canvas.data());
  }
}

async function render(size, { fresh = true, clips = new Map(), film: plan = film } = {}) {
  const audio = new Float32Array(plan.seconds * 48_000 * 2).map((_, index) => Math.sin(index * 0.03) * 0.3);
  const name = fresh ? `${task}-${process.pid}` : "film";
  const report = await renderFilm({
    film: plan,
    painter: createPainter(size),
    edition: name,
    ...size,
    clips,
    audio,
    outFile: join(scratch, "film.mp4"),
    workDir: join(scratch, name),
  });
  console.log(JSON.stringify(report));
}

/** The same frames into Debian's ffmpeg, without sound. */
async function pipe({ width, height, rate }) {
  const input = [
    "-f",
    "rawvideo",
    "-pix_fmt",
    "rgba",
    "-s",
    `${width}x${height}`,
    "-r",
    String(rate),
    "-i",
    "-",
  ];
  const codec = ["-c:v", "libx264", "-preset", "superfast", "-pix_fmt", "yuv420p", "-b:v", "2700k"];
  const file = join(scratch, "ffmpeg.mp4");
  const ffmpeg = spawn("ffmpeg", ["-nostdin", "-v", "error", "-y", ...input, ...codec, file], {
    stdio: ["pipe", "inherit", "inherit"],
  });
  await once(ffmpeg, "spawn");
  await draw(FULL, async (pixels) => {
    if (!ffmpeg.stdin.write(pixels)) await once(ffmpeg.stdin, "drain");
  });
  ffmpeg.stdin.end();
  await once(ffmpeg, "close");
}

/** Two shots of three as clips, sizes and frame rates mixed. */
async function makeClips() {
  const kinds = [
    { width: 1280, height: 720, rate: 24 },
    { width: 720, height: 1280, rate: 30 },
    { width: 832, height: 480, rate: 16 },
  ];
  const paths = {};
  for (const [index, { id, clipSeconds }] of film.shots.entries()) {
    const kind = kinds[index % 4];
    if (kind === undefined) continue;
    const painter = createPainter(kind);
    const bytes = await renderClip({ ...kind, seconds: clipSeconds, title: id, paint: painter.paint });
    paths[id] = join(scratch, `${id}.mp4`);
    writeFileSync(paths[id], bytes);
  }
  writeFileSync(join(scratch, "clips.json"), JSON.stringify(paths));
}

function clipPaths() {
  return new Map(Object.entries(JSON.parse(readFileSync(join(scratch, "clips.json"), "utf8"))));
}

function twice(plan) {
  const later = (item) => ({ ...item, id: `${item.id}b`, start: item.start + plan.seconds });
  const shots = plan.shots.map((shot) => ({ ...later(shot), segments: shot.segments.map(later) }));
  return {
    ...plan,
    seconds: plan.seconds * 2,
    cards: [...plan.cards, ...plan.cards.map(later)],
    shots: [...plan.shots, ...shots],
  };
}
