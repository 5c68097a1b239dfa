import { describe, expect, it } from "vitest";
import { pathRole } from "../../src/analysis/path-role.ts";

describe("pathRole", () => {
  it.each([
    ["src/requests/models.py", "source"],
    ["packages/vitest/src/runtime/run.ts", "source"],
    ["src/scripting/engine.ts", "source"],
    ["lib/config.js", "source"],
    ["packages/vite/src/build/scripts/run.ts", "source"],
    ["build/release.ts", "tooling"],
    ["dist/library.js", "tooling"],
    ["tests/test_models.py", "test"],
    ["src/sum.test.ts", "test"],
    ["test.js", "test"],
    ["lib/test.js", "source"],
    ["__performance_tests__/measure.mjs", "test"],
    ["perf-testing/immutability.mjs", "test"],
    ["Library.UnitTests/Sum.cs", "test"],
    ["tests/fixtures/broken.py", "fixture"],
    ["docs/conf.py", "docs"],
    ["examples/basic.js", "example"],
    ["scripts/release.ts", "tooling"],
    ["packages/core/vitest.config.ts", "tooling"],
    [".eslintrc.cjs", "tooling"],
    ["setup.py", "tooling"],
    ["scripts/tests/release.test.ts", "test"],
    ["vendor/lib/a.go", "vendored"],
    ["docs_src/first_steps/tutorial.py", "docs"],
    ["apps/library.dev/src/app.ts", "docs"],
    ["library.io/main.js", "docs"],
    ["packages/socket.io/lib/index.ts", "source"],
    ["System.IO/Stream.cs", "source"],
    ["contrib/recovery/main.c", "example"],
    ["framework/contrib/admin/views.py", "source"],
    ["benchmark.js", "example"],
    ["lib/benchmark.rb", "source"],
    ["src/sum.bench.ts", "example"],
    ["crates/engine/benches/speed.rs", "example"],
    ["build-pages.js", "tooling"],
    ["build.rs", "tooling"],
    ["src/build.ts", "source"],
    [".vim/colors/night.vim", "vendored"],
  ])("takes %j for %s", (path, role) => {
    expect(pathRole(path)).toBe(role);
  });
});
