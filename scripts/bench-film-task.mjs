// One contender of the film benchmark as a process of its own: node scripts/bench-film-task.mjs TASK FILM SCRATCH DIST
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const [task, filmPath, scratch, dist] = process.argv.slice(2);
const load = (module) => import(pathToFileURL(join(dist, module)).href);
const { createNativeCanvas, createSurface } = await load("media/canvas.js");
const { heldPictures } = await load("media/held-frames.js");
const { prepareSound } = await load("media/film-sound.js");
const { renderFilm } = await load("media/render-film.js");
const { renderClip } = await load("media/render-clip.js");
const { createFilmPainter } = await load("draw/create-film-painter.js");
const { shippedTheatre } = await load("shipped-theatre.js");
const { composeScore } = await load("score/compose-score.js");
const { synthesize } = await load("score/synthesize.js");

const FULL = { width: 1280, height: 720, rate: 24, quality: "full" };
const DRAFT = { width: 640, height: 360, rate: 12, quality: "draft" };
const film = JSON.parse(readFileSync(filmPath, "utf8"));

const TASKS = {
  draw: () => draw(FULL, async () => setImmediate()),
  film: () => render(FULL),
  again: () => render(FULL, { fresh: false }),
  "film twice as long": () => render(FULL, { film: twice(film) }),
  "ffmpeg superfast": () => pipe(FULL),
  "draft draw": () => draw(DRAFT, async () => setImmediate()),
  "draft film": () => render(DRAFT),
  clips: makeClips,
  mixed: () => render(FULL, { clips: clipPaths() }),
};
await TASKS[task]();

/** The painter of the product, as `sora-pipeline film` uses it. */
function createPainter({ width, height }, plan = film) {
  const theatre = shippedTheatre();
  return createFilmPainter({ film: plan, theatre, width, height, look: "silent", createSurface });
}

/** Paints the pictures of the film, reads their pixels back and hands them over for every frame that shows them. */
async function draw(size, take) {
  const { canvas, context } = createNativeCanvas(size.width, size.height);
  const painter = createPainter(size);
  const rates = { frames: size.rate, pictures: painter.pictureRate };
  for (const { frame, frames } of heldPictures({ first: 0, end: film.seconds * size.rate }, rates)) {
    painter.paint(context, frame / size.rate);
    const pixels = canvas.data();
    for (let shown = 0; shown < frames; shown += 1) await take(pixels);
  }
}

async function render(size, { fresh = true, clips = new Map(), film: plan = film } = {}) {
  const name = fresh ? `${task}-${process.pid}` : "film";
  const workDir = join(scratch, name);
  mkdirSync(workDir, { recursive: true });
  const report = await renderFilm({
    film: plan,
    painter: createPainter(size, plan),
    edition: name,
    ...size,
    clips,
    sound: prepareSound(play(plan), plan.seconds, workDir),
    outFile: join(scratch, "film.mp4"),
    workDir,
  });
  console.log(JSON.stringify(report));
}

function play(plan) {
  const { left, right } = synthesize(composeScore(plan));
  return new Float32Array(left.length * 2).map((_, index) => (index % 2 === 0 ? left : right)[index >> 1]);
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

/** Four shots of five as clips, sizes and frame rates mixed. */
async function makeClips() {
  const kinds = [
    { width: 1280, height: 720, rate: 24 },
    { width: 720, height: 1280, rate: 30 },
    { width: 832, height: 480, rate: 16 },
    { width: 1920, height: 1080, rate: 24 },
  ];
  const paths = {};
  for (const [index, { id, clipSeconds }] of film.shots.entries()) {
    const kind = kinds[index % 5];
    if (kind === undefined) continue;
    const painter = createPainter(kind);
    const { start } = film.shots[index];
    const bytes = await renderClip({
      ...kind,
      seconds: clipSeconds,
      title: id,
      paint: (canvas, seconds) => painter.paint(canvas, start + seconds),
    });
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
