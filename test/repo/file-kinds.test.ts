import { describe, expect, it } from "vitest";
import { isLicenceFile } from "../../src/domain/licence-files.ts";
import { fileKind, isGeneratedName, isMinifiedName, isVendorFolder } from "../../src/repo/file-kinds.ts";

describe("the kind of a file", () => {
  it.each([
    ["src/app.PY", "code"],
    ["index.d.mts", "code"],
    ["a/README.md", "doc"],
    ["README", "doc"],
    ["LICENSE", "licence"],
    ["LICENSE-APACHE-2.0.txt", "licence"],
    ["COPYING.LESSER", "licence"],
    ["MIT-LICENSE", "licence"],
    ["license.go", "code"],
    ["build/thing.gradle", "code"],
    ["package.json", "manifest"],
    ["thing.gemspec", "manifest"],
    ["thing.nuspec", "manifest"],
    ["requirements.txt", "manifest"],
    ["tsconfig.json", "manifest"],
    ["apps/pan/tsconfig.app.json", "manifest"],
    ["tsconfig.base.json", "manifest"],
    ["jsconfig.json", "manifest"],
    ["project.godot", "manifest"],
    ["tsconfig.pan.json", undefined],
    ["pan.godot", undefined],
    ["Dockerfile", "build"],
    ["data.json", undefined],
    ["logo.png", undefined],
    [".py", undefined],
    ["py", undefined],
  ])("of %s is %s", (path, kind) => {
    expect(fileKind(path)).toBe(kind);
  });
});

describe("names that give away", () => {
  it("licences", () => {
    expect(["ICU-license.html", "LICENSE-MIT", "license.go"].map(isLicenceFile)).toEqual([true, true, false]);
  });

  it("generated files", () => {
    const names = [
      "yarn.lock",
      "a/x_pb2.py",
      "api.pb.go",
      "types.generated.ts",
      "zz_generated.deepcopy.go",
      "Form.Designer.cs",
    ];
    expect(names.filter(isGeneratedName)).toEqual(names);
    expect(["generated.py", "lock.ts", "pb2.py"].filter(isGeneratedName)).toEqual([]);
  });

  it("minified files and folders of other people's code", () => {
    expect(["a.min.js", "a.MIN.css", "min.js", "admin.js"].map(isMinifiedName)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(["node_modules", "Vendor", "vendors", "lib"].map(isVendorFolder)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
