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
    ["tests/test_models.py", "test"],
    ["src/sum.test.ts", "test"],
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
  ])("takes %j for %s", (path, role) => {
    expect(pathRole(path)).toBe(role);
  });
});
