import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Every core: the default leaves one of them idle, which on two cores is half of the machine.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "stages", include: ["test/**/*.test.ts"], exclude: ["test/cli/**"] },
      },
      {
        extends: true,
        // Runs the built command line, so it is built first; only when one of these files is asked for.
        test: {
          name: "cli",
          include: ["test/cli/**/*.test.ts"],
          globalSetup: ["test/cli/build-when-stale.ts"],
          maxConcurrency: 3,
        },
      },
    ],
  },
});
