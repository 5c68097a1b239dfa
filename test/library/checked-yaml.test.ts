import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { SoraPipelineError } from "../../src/domain/errors.ts";
import { loadCheckedYaml, loadLocatedYaml, MAX_YAML_BYTES } from "../../src/library/checked-yaml.ts";

const schema = z.strictObject({
  models: z.array(
    z.strictObject({
      id: z.string(),
      dialect: z.enum(["structured", "paragraph"]),
      price: z.number().min(0),
    }),
  ),
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yaml-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("loadCheckedYaml", () => {
  it("gives the value of a file that is as the schema says", () => {
    expect(load("models:\n  - {id: a, dialect: structured, price: 1}\n")).toEqual({
      models: [{ id: "a", dialect: "structured", price: 1 }],
    });
  });

  it("names file, line, value and what is allowed for a wrong value", () => {
    const error = failure("models:\n  - id: a\n    price: 1\n    dialect: latin\n");
    expect(error.message).toBe(`${join(folder, "file.yaml")}:4: models[0].dialect: "latin" is not allowed`);
    expect(error.hint).toBe("Allowed: structured, paragraph.");
    expect(error.code).toBe("BAD_BUDGETS");
  });

  it("counts further problems and says which key is missing at its parent's line", () => {
    const error = failure("# comment\nmodels:\n  - id: a\n    dialect: latin\n");
    expect(error.message).toMatch(/:4: .*latin.*and 1 more/);
    expect(failure("# comment\nmodels:\n\n  - id: a\n    dialect: structured\n").message).toMatch(
      /:4: models\[0\]\.price: is missing/,
    );
  });

  it("points at an unknown key", () => {
    const error = failure("models:\n  - id: a\n    dialect: structured\n    price: 1\n    prize: 2\n");
    expect(error.message).toContain(':5: models[0]: unknown key "prize"');
    expect(error.hint).toBe("Did you mean price? Known keys: id, dialect, price.");
  });

  it.each([
    ["a duplicate key", "models: []\nmodels: []\n", /:2: not valid YAML: .*duplicated/],
    ["broken indentation", "models:\n  - id: a\n dialect: x\n", /:3: not valid YAML/],
    ["an unclosed bracket", "models: [\n", /not valid YAML/],
    ["an alias", "models: &a []\nother: *a\n", /not valid YAML/],
    ["an empty file", "", /exactly one YAML document/],
    ["two documents", "models: []\n---\nmodels: []\n", /exactly one YAML document/],
    ["deep nesting", `models: ${"[".repeat(100_000)}\n`, /maxDepth/],
    ["a file that is too large", `# ${"x".repeat(MAX_YAML_BYTES)}\nmodels: []\n`, /bytes/],
  ])("refuses %s", (_name, text, message) => {
    expect(failure(text).message).toMatch(message);
  });

  it("refuses a missing file and a folder, with the path", () => {
    const missing = join(folder, "absent.yaml");
    expect(() => loadCheckedYaml({ path: missing, schema, code: "BAD_BUDGETS" })).toThrow(
      `cannot read ${missing} (ENOENT)`,
    );
    expect(() => loadCheckedYaml({ path: folder, schema, code: "BAD_BUDGETS" })).toThrow("is not a file");
  });

  it("passes no control character of the file on to the terminal", () => {
    expect(failure('models:\n  - {id: a, price: 1, dialect: "\\e[31m"}\n').message).not.toContain("\u001b");
  });
});

describe("loadLocatedYaml", () => {
  it("knows the line of every part, in block and flow style", () => {
    const path = write(
      "models:\n  - id: a\n    dialect: structured\n    price: 1\n  - {id: b, dialect: paragraph,\n     price: 2}\n",
    );
    const { lineOf } = loadLocatedYaml({ path, schema, code: "BAD_BUDGETS" });
    expect([
      lineOf([]),
      lineOf(["models", 0]),
      lineOf(["models", 0, "price"]),
      lineOf(["models", 1, "price"]),
    ]).toEqual([1, 2, 4, 6]);
    expect(lineOf(["models", 7, "price"])).toBe(1);
  });
});

function write(text: string): string {
  const path = join(folder, "file.yaml");
  writeFileSync(path, text);
  return path;
}

function load(text: string): unknown {
  return loadCheckedYaml({ path: write(text), schema, code: "BAD_BUDGETS" });
}

function failure(text: string): SoraPipelineError {
  try {
    load(text);
  } catch (error) {
    if (error instanceof SoraPipelineError) return error;
    throw error;
  }
  throw new Error("expected a failure");
}
