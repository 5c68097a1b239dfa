import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { fileRoles } from "../../src/analysis/files/file-roles.ts";
import { readManifests } from "../../src/analysis/manifest/manifest.ts";
import { ownPackages } from "../../src/analysis/manifest/own-packages.ts";
import { toyTree } from "./toy-repository.ts";

function read(contents: Readonly<Record<string, string>>, mainLanguage = "Python", repoName = "egg") {
  const { files } = toyTree(contents);
  const gate = new EvidenceGate(files);
  const packages = ownPackages(files, gate, fileRoles(files));
  const { facts, commands } = readManifests(files, { name: repoName, mainLanguage, packages }, gate);
  return {
    ecosystem: facts?.ecosystem,
    path: facts?.path,
    name: facts?.name?.text,
    description: facts?.description?.text,
    keywords: facts?.keywords.map(({ text }) => text).join(" "),
    licence: facts?.licence?.text,
    version: facts?.version?.text,
    commands: commands.map(({ kind, name }) => `${kind} ${name}`).join(", "),
    facts,
  };
}

describe("readManifests", () => {
  test("reads package.json, telling own keys from nested ones", () => {
    const content = JSON.stringify(
      {
        author: { name: "somebody" },
        name: "@cook/egg",
        description: 'Boils "eggs"',
        keywords: ["egg", "water"],
        license: "MIT",
        version: "1.2.3",
        bin: { egg: "./bin/egg.js" },
        scripts: { test: "x", start: "node ." },
      },
      null,
      2,
    );
    const { facts, ...found } = read({ "package.json": content }, "TypeScript");
    expect(found).toEqual({
      ecosystem: "npm",
      path: "package.json",
      name: "@cook/egg",
      description: 'Boils "eggs"',
      keywords: "egg water",
      licence: "MIT",
      version: "1.2.3",
      commands: "bin egg, script start",
    });
    expect(facts?.name?.evidence).toEqual([{ path: "package.json", line: 5, text: '"name": "@cook/egg"' }]);
    expect(facts?.description?.evidence[0].text).toBe(String.raw`"description": "Boils \"eggs\""`);
  });

  test("takes a description from snapcraft.yaml where no other manifest has one", () => {
    const snap = 'name: egg\nsummary: "Boils eggs, softly"\ndescription: |\n  Long.\n';
    const found = read({ "go.mod": "module kitchen.io/egg\n", "snap/snapcraft.yaml": snap }, "Go");
    expect(found).toMatchObject({ name: "egg", path: "go.mod", description: "Boils eggs, softly" });
    const { facts } = found;
    expect(facts?.description?.evidence[0]).toMatchObject({ path: "snap/snapcraft.yaml", line: 2 });
    expect(
      read({ "package.json": '{"name":"egg","description":"Fries"}', "snapcraft.yaml": snap }).description,
    ).toBe("Fries");
  });

  test("reads pyproject.toml of both kinds", () => {
    const { facts: _facts, ...project } = read({
      "pyproject.toml": [
        "[build-system]",
        'name = "wrong"',
        "[project]",
        'name = "egg" # here',
        'description = """',
        "Boils eggs for",
        'breakfast. Fries too."""',
        "keywords = [",
        '  "egg", # first',
        "  'water',",
        "]",
        'license = {text = "MIT"}',
        "[project.scripts]",
        'egg = "egg.cli:main"',
      ].join("\n"),
    });
    expect(project).toEqual({
      ecosystem: "pypi",
      path: "pyproject.toml",
      name: "egg",
      description: "Boils eggs for breakfast.",
      keywords: "egg water",
      licence: "MIT",
      version: undefined,
      commands: "script egg",
    });
    expect(read({ "pyproject.toml": '[tool.poetry]\nname = "egg"\nversion = "2"\n' })).toMatchObject({
      name: "egg",
      version: "2",
    });
  });

  test("fills what one manifest leaves out from the next, and the licence from its file", () => {
    const found = read({
      "pyproject.toml": "[tool.black]\nline-length = 100\n",
      "setup.cfg":
        "[metadata]\nname = 'egg'\nkeywords = egg, water\n[options.entry_points]\nconsole_scripts =\n    egg = egg:main\n",
      "setup.py": "setup(\n    name='other',\n    description=\"Boils eggs\",\n)\n",
      LICENSE: "\n                     Apache License\n                Version 2.0\n",
    });
    expect(found).toMatchObject({
      name: "egg",
      description: "Boils eggs",
      keywords: "egg water",
      licence: "Apache License",
      commands: "script egg",
    });
  });

  test("reads strings of Python and Ruby to their own end, apostrophes and all", () => {
    const python = read({ "setup.py": "setup(\n    name='egg',\n    description=\"The hen's pan\",\n)\n" });
    expect(python.description).toBe("The hen's pan");
    const ruby = read({
      "egg.gemspec": 'Gem::Specification.new do |s|\n  s.summary = "The hen\'s pan"\nend\n',
    });
    expect(ruby.description).toBe("The hen's pan");
  });

  test.each([
    "Parent Maven project for Egg modules",
    "The monorepo of Egg",
    "Root package of the Egg build",
    "Build scripts for packing the eggs",
    "Build tools for turning the book into paper",
    "Build system for egg.",
    "The build files of egg",
  ])("a description of the build is none of the project: %s", (description) => {
    const found = read({ "package.json": JSON.stringify({ name: "egg", description }) });
    expect(found.description).toBeUndefined();
  });

  test.each([
    "Builds tools for hens",
    "A built system for hens",
    "Build systemic lids for hens",
    "Build system for lids",
    "Environment for hens",
    "A kitchen with a development environment for hens",
  ])("a description that only has words of the build is told: %s", (description) => {
    const found = read({ "package.json": JSON.stringify({ name: "egg", description }) });
    expect(found.description).toBe(description);
  });

  test("a description that a generator wrote is none of the project, unless it is the generator", () => {
    const described = (description: string, name?: string) =>
      read({ "package.json": JSON.stringify({ description }) }, "TypeScript", name).description;
    const text = "One paragraph of project description goes here";
    expect(described(text)).toBeUndefined();
    expect(described(text, "readme-template")).toBe(text);
    expect(described("One paragraph about pans")).toBe("One paragraph about pans");
    const both = {
      "package.json": JSON.stringify({ name: "egg", description: "Add your description here" }),
      "pyproject.toml": '[project]\nname = "egg"\ndescription = "Boils"\n',
    };
    expect(read(both, "TypeScript").description).toBe("Boils");
  });

  test.each([
    ["repositories", "Egg"],
    ["pluginRepositories", "Egg"],
    ["distributionManagement", "Egg"],
    ["mailingLists", "Egg"],
    ["issueManagement", "Egg"],
    ["ciManagement", "Egg"],
    ["reporting", "Egg"],
    ["scm", "Egg"],
    ["lid", "Hen"],
  ])("%s of a pom.xml leaves it the name %s", (tag, name) => {
    const lines = [
      "<project>",
      `<${tag}>`,
      "<name>Hen</name>",
      `</${tag}>`,
      "<name>Egg</name>",
      "</project>",
    ];
    expect(read({ "pom.xml": lines.join("\n") }, "Java").name).toBe(name);
  });

  test.each([
    [
      "Cargo.toml",
      "Rust",
      '[package]\nname = "egg"\ndescription = "Boils"\n[[bin]]\nname = "boil"\n[dependencies]\nname = "x"\n',
      "cargo",
      "Boils",
    ],
    ["go.mod", "Go", "module example.org/cook/egg/v3\n\ngo 1.22\n", "go", undefined],
    [
      "egg.gemspec",
      "Ruby",
      'Gem::Specification.new do |spec|\n  spec.name = "egg"\n  spec.summary = %q{Boils}\nend\n',
      "rubygems",
      "Boils",
    ],
    [
      "egg.gemspec",
      "Ruby",
      'Gem::Specification.new do |s|\n  s.name = "egg"\n  s.summary = "Boils and " \\\n    "fries"\nend\n',
      "rubygems",
      "Boils and fries",
    ],
    [
      "mix.exs",
      "Elixir",
      'def project do\n  [\n    app: :egg,\n    description: "Boils",\n',
      "other",
      "Boils",
    ],
    ["pubspec.yaml", "Dart", "name: egg\ndescription: Boils\n", "other", "Boils"],
    ["egg.cabal", "Haskell", "name:          egg\nsynopsis:      Boils\n", "other", "Boils"],
    ["composer.json", "PHP", '{"name": "cook/egg", "description": "Boils"}', "packagist", "Boils"],
    [
      "pom.xml",
      "Java",
      "<project>\n<parent>\n<artifactId>no</artifactId>\n</parent>\n<artifactId>egg</artifactId>\n<description>Boils</description>\n</project>",
      "maven",
      "Boils",
    ],
  ])("reads %s", (path, language, content, ecosystem, description) => {
    const found = read({ [path]: content }, language);
    expect(found).toMatchObject({ path, ecosystem, description });
    expect(found.name).toMatch(/egg$/);
  });

  test("reads a project of .NET named like the repository, however it is filled in", () => {
    const project = [
      "<Project>",
      "  <Description>Boils eggs.",
      "    In water.</Description>",
      "  <PackageId>$(AssemblyName)</PackageId>",
      "  <PackageTags>egg;soft boiled</PackageTags>",
      "  <VersionPrefix>1.2.3</VersionPrefix>",
      "  <PackageLicenseExpression>MIT</PackageLicenseExpression>",
      "</Project>",
    ].join("\n");
    expect(read({ "src/Egg/Egg.csproj": project }, "C#")).toMatchObject({
      ecosystem: "nuget",
      path: "src/Egg/Egg.csproj",
      name: undefined,
      description: "Boils eggs.",
      keywords: "egg soft boiled",
      version: "1.2.3",
      licence: "MIT",
    });
  });

  test("takes the only project of .NET that says what it is where none is named like the repository", () => {
    const pan = "<PackageId>Kitchen.Pan</PackageId>\n<Description>Fries</Description>\n";
    const described = { "Src/Kitchen.Pan/Kitchen.Pan.csproj": pan, "Src/Kitchen.Tests/T.csproj": "<X/>" };
    expect(read(described, "C#")).toMatchObject({ name: "Kitchen.Pan", description: "Fries" });
    const fork = { "Src/Kitchen.Pan.Lid/Kitchen.Pan.Lid.csproj": "<Description>Shuts</Description>" };
    expect(read({ ...fork, ...described }, "C#")).toMatchObject({ description: "Fries" });
    const two = { ...described, "Src/Lid/Lid.csproj": "<Description>Shuts</Description>" };
    expect(read(two, "C#").facts).toBeUndefined();
  });

  test.each([
    ["gradle.properties", "Java", "POM_DESCRIPTION=Boils eggs\nVERSION_NAME=3.1\n", "Boils eggs"],
    ["CMakeLists.txt", "C++", 'project(egg\n  DESCRIPTION "Boils eggs"\n)\n', "Boils eggs"],
    ["CMakeLists.txt", "C++", 'project(egg)\nfeature(DESCRIPTION "What is switched on")\n', undefined],
  ])("takes the description of %s (%s)", (path, language, content, description) => {
    expect(read({ [path]: content }, language).description).toBe(description);
  });

  test("lets the package named like the repository speak when the workspace root says nothing", () => {
    const found = read(
      {
        "package.json": '{"private": true}',
        "packages/egg/package.json": '{"name": "egg", "description": "Boils"}',
      },
      "TypeScript",
    );
    expect(found).toMatchObject({ path: "packages/egg/package.json", name: "egg" });
  });

  test("lets the package named like the scope of the others speak when the root says nothing", () => {
    const found = read(
      {
        "package.json": '{"private": true}',
        "packages/egg/package.json": '{"name": "egg", "description": "Boils"}',
        "packages/shell/package.json": '{"name": "@egg/shell", "description": "Cracks"}',
      },
      "TypeScript",
    );
    expect(found).toMatchObject({ path: "packages/egg/package.json", name: "egg" });
    expect(
      read(
        { "packages/shell/package.json": '{"name": "@egg/shell", "description": "Cracks"}' },
        "TypeScript",
      ),
    ).toMatchObject({ facts: undefined });
  });

  test("survives broken manifests", () => {
    const broken = {
      "package.json": '{"name": "egg',
      "pyproject.toml": '[project\nname = "',
      "pom.xml": "<name><name>",
      "go.mod": "module",
    };
    expect(read(broken).name).toBeUndefined();
  });

  test("says nothing where there is nothing", () => {
    expect(read({ "a.py": "" })).toMatchObject({ facts: undefined, commands: "" });
  });

  test.each([
    ["Egg Build", false],
    ["egg.kitchen parent", false],
    ["egg-pans root", false],
    ["Boils every root", true],
    ["Square root", true],
    ["Boils for a parent", true],
    ["Egg builder", true],
    ["Build", true],
  ])("a name with its part in the build is no description: %s: %s", (description, isTold) => {
    const found = read({ "package.json": JSON.stringify({ name: "egg", description }) });
    expect(found.description).toBe(isTold ? description : undefined);
  });
});

test("ownPackages gives the names of all packages of a workspace, and none of tests and vendored code", () => {
  const { files } = toyTree({
    "package.json": '{"name": "root"}',
    "packages/a/package.json": '{"author": {"name": "x"}, "name": "@r/a"}',
    "Cargo.toml": '[lib]\nname = "other"\n\n[package]\nname = "pan"\n',
    "go.mod": "module example.com/pot/v2\n",
    "pyproject.toml": '[project]\nname = "lid"\n',
    "spoon.gemspec": 'Gem::Specification.new do |s|\n  s.name = "spoon"\nend\n',
    "composer.json": '{"name": "cook/fork"}',
    "test/fixtures/a/package.json": '{"name": "fixture"}',
    "examples/package.json": '{"name": "example"}',
    "vendor/b/package.json": '{"name": "vendored"}',
  });
  expect(ownPackages(files, new EvidenceGate(files), fileRoles(files)).toSorted()).toEqual([
    "@r/a",
    "cook/fork",
    "example.com/pot/v2",
    "lid",
    "pan",
    "root",
    "spoon",
  ]);
});
