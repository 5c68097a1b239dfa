import type { KnipConfig } from "knip";

/** With `--production`: what is reached from tests and scripts alone. A part of a file that a test looks at may be exported. */
const production = process.argv.includes("--production");

const config: KnipConfig = {
  entry: [
    "src/index.ts!",
    "src/film.ts!",
    "src/real.ts!",
    "src/cli/main.ts!",
    "src/media/*-worker.ts!",
    "scripts/*.ts",
    "test/**/*-worker.ts",
  ],
  project: ["src/**/*.ts!", "scripts/**/*.ts", "test/**/*.ts"],
  ignore: ["test/fixtures/**"],
  ignoreBinaries: ["mkfifo", "ffmpeg", "ffprobe"],
  // Found by the path of one of their files.
  ignoreDependencies: ["@fontsource/.*", ...(production ? ["@vscode/tree-sitter-wasm"] : [])],
  ignoreExportsUsedInFile: production,
};

export default config;
