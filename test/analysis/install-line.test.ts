import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { readReadme } from "../../src/analysis/readme/readme.ts";
import type { EntryPointFact, ManifestFacts } from "../../src/domain/facts.ts";
import { toyTree } from "./toy-repository.ts";

interface Setting {
  readonly manifest?: ManifestFacts;
  readonly commands?: readonly EntryPointFact[];
  readonly names?: readonly string[];
  readonly packages?: readonly string[];
  readonly mainLanguage?: string;
}

/** What is known of the installation of a repository with these files; a list is the README alone. */
function installOf(
  content: readonly string[] | Readonly<Record<string, string>>,
  { manifest, commands = [], names = ["egg"], packages = [], mainLanguage }: Setting = {},
) {
  const texts = Array.isArray(content) ? { "README.md": content.join("\n") } : content;
  const { files } = toyTree({ "README.md": "# Egg", ...(texts as Readonly<Record<string, string>>) });
  const { install, registryInstall } = readReadme(
    "README.md",
    { names, manifest, commands, packages, files, mainLanguage },
    new EvidenceGate(files),
  );
  return { install, registryInstall };
}

function manifestOf(ecosystem: ManifestFacts["ecosystem"], path: string, text: string): ManifestFacts {
  return { path, ecosystem, name: { text: "egg", evidence: [{ path, line: 1, text }] }, keywords: [] };
}

const GO = { manifest: manifestOf("go", "go.mod", "module example.com/cook/egg") };

test("stands behind what brings the package manager up to date", () => {
  const { install } = installOf(["# Egg", "```", "$ brew update && brew install egg", "```"]);
  expect(install?.text).toBe("brew install egg");
});

describe("guides", () => {
  test.each([
    "docs/installation.rst",
    "docs/user-guide.md",
    "docs/en/guide/getting-started.md",
    "packages/docs/src/en/essentials/installation.md",
    "packages/egg/docs/install.md",
    "website/docs/02-install.mdx",
    "docs/build/front.rst",
    "INSTALL",
  ])("says how to install in %s", (path) => {
    const { install } = installOf({ [path]: "Type:\n\n    $ pip install Egg\n" });
    expect(install).toEqual({
      text: "pip install Egg",
      evidence: [{ path, line: 3, text: "pip install Egg" }],
    });
  });

  test.each([
    "vendor/pan/docs/install.md",
    "examples/docs/installation.md",
    "docs/faq/install.md",
    "docs/faqs/install.md",
    "docs/recipes.md",
    "src/a/b/docs/install.md",
  ])("takes no command from %s", (path) => {
    expect(installOf({ [path]: "    pip install egg" }).install).toBeUndefined();
  });

  test("of the project come before those of a side package, and English ones before translations", () => {
    const page = (command: string) => `\`\`\`\n${command}\n\`\`\``;
    const { install } = installOf({
      "packages/bacon/docs/install.md": page("npm install @egg/bacon"),
      "packages/egg/docs/install.md": page("npm install egg"),
      "docs/zh/install.md": page("cnpm i egg"),
    });
    expect(install?.text).toBe("npm install egg");
  });

  test("that only run it come after the registry", () => {
    const manifest = { ...manifestOf("npm", "package.json", '"name": "egg"') };
    const files = {
      "package.json": '"name": "egg"',
      "README.md": "# Egg\n[![v](https://img.shields.io/npm/v/egg.svg)](https://x.example)",
      "docs/getting-started.md": "    npx egg",
    };
    expect(installOf(files, { manifest }).registryInstall?.text).toBe("npm install egg");
    expect(installOf({ ...files, "README.md": "# Egg" }, { manifest }).install?.text).toBe("npx egg");
  });
});

describe("commands behind others", () => {
  test.each([
    [
      "a key and a source",
      ["curl -L https://x.example/key.gpg | sudo apt-key add -", "sudo apt update", "sudo apt install egg"],
    ],
    ["a tap", ["brew tap cook/kitchen", "brew install egg"]],
    ["a bucket", ["scoop bucket add extras", "scoop install egg"]],
  ])("are not shown where they need %s", (_, commands) => {
    const fence = ["```sh", ...commands, "```"];
    expect(installOf(fence).install).toBeUndefined();
    expect(installOf([...fence, "", "```", "docker run egg", "```"]).install?.text).toBe("docker run egg");
  });

  test("stand for themselves in another piece of code, or where another manager was prepared", () => {
    expect(
      installOf(["```", "brew tap cook/kitchen", "```", "```", "apt install egg", "```"]).install?.text,
    ).toBe("apt install egg");
    expect(installOf(["```", "brew tap cook/kitchen", "pip install egg", "```"]).install?.text).toBe(
      "pip install egg",
    );
  });

  test("give way to one that needs no sources", () => {
    const clone = ["```", "git clone https://x.example/egg", "cd egg", "pip install egg[dev]", "```"];
    expect(installOf(clone).install?.text).toBe("pip install egg[dev]");
    expect(installOf([...clone, "", "Or `conda install egg`."]).install?.text).toBe("conda install egg");
  });
});

describe("the command that is shown", () => {
  const PAGE = "    ";

  test.each(["egg@%EGG_VERSION%", "egg=={{ version }}", "egg@$VERSION", "egg==x.y.z", "egg <name>"])(
    "has no gap as in %s",
    (target) => {
      expect(installOf([`${PAGE}npm install ${target}`]).install).toBeUndefined();
    },
  );

  test.each([
    ["npm install egg \\", undefined],
    ["npm install egg\\", undefined],
    ['pip install "egg/[pan]"', undefined],
    ["pip install egg/", undefined],
    ["pip install 'egg/'", undefined],
    ["npm install hen/egg", "npm install hen/egg"],
    ['pip install "egg[pan]"', 'pip install "egg[pan]"'],
    ["npx skills add hen/egg", undefined],
    ["npx -y skills@latest add hen/egg", undefined],
    ["npx add-skill hen/egg", undefined],
    ["npx -y openskills install hen/egg", undefined],
    ["npx egg add-skill", "npx egg add-skill"],
    ["npx -y egg skills", "npx -y egg skills"],
    ["npx skillset-for egg", "npx skillset-for egg"],
  ])("fetches the project as it is: %s", (line, expected) => {
    expect(installOf([PAGE + line]).install?.text).toBe(expected);
  });

  test("keeps the dots that name all packages", () => {
    expect(installOf([`${PAGE}go install github.com/hen/egg/cmd/...`]).install?.text).toBe(
      "go install github.com/hen/egg/cmd/...",
    );
  });

  test("is that of npm where a page has one for each manager", () => {
    const tabs = ["bun add egg", "pnpm add egg", "yarn add egg", "npm install --global egg"];
    expect(installOf(tabs.map((tab) => PAGE + tab)).install?.text).toBe("npm install --global egg");
  });

  test("names the project itself where a package of its scope comes with it", () => {
    const lines = [`${PAGE}npm install @egg/lid`, `${PAGE}npm install egg @egg/lid`];
    expect(installOf(lines).install?.text).toBe("npm install egg @egg/lid");
  });

  test.each(["hen-egg", "libegg", "egg-cli"])("may call the project %s", (name) => {
    const lines = ["[Sources](https://github.com/hen/egg)", `Just type \`brew install ${name}\` and boil.`];
    expect(installOf(lines).install?.text).toBe(`brew install ${name}`);
    expect(installOf([`Just type \`brew install pan-${name}\`.`]).install).toBeUndefined();
    const library = `${PAGE}go get -u egg@latest`;
    expect(installOf([...lines, library]).install?.text).toBe("go get -u egg@latest");
  });

  test.each([
    ["@egg/codemod", undefined],
    ["@egg/create-pan", undefined],
    ["@egg/devtools", undefined],
    ["@egg/docs", undefined],
    ["@egg/lid-plugin", undefined],
    ["@egg/plugin-lid", undefined],
    ["@egg/preset", undefined],
    ["@egg/types", undefined],
    ["@egg/utils", undefined],
    ["@egg/utils@2.1", undefined],
    ["@egg/test", "npm install @egg/test"],
    ["@egg/climb", "npm install @egg/climb"],
    ["@egg/typesetter", "npm install @egg/typesetter"],
    ["@types/egg", "npm install @types/egg"],
  ])("is none for what is only a part of its scope: %s", (target, expected) => {
    expect(installOf([`${PAGE}npm install ${target}`]).install?.text).toBe(expected);
  });

  test("is rather that of what a scope may be called than of its command", () => {
    const lines = ["npm install @egg/cli", "npm install @egg/test"].map((command) => PAGE + command);
    expect(installOf(lines).install?.text).toBe("npm install @egg/test");
  });

  test("may name a package that a badge shows, or one of the workspace that the README knows", () => {
    const page = [`${PAGE}npm i @hen/soft-egg`];
    const badge = "![v](https://img.shields.io/npm/v/@hen/soft-egg.svg)";
    expect(installOf(page).install).toBeUndefined();
    expect(installOf([badge, ...page]).install?.text).toBe("npm i @hen/soft-egg");
    expect(installOf(page, { packages: ["@hen/soft-egg"] }).install?.text).toBe("npm i @hen/soft-egg");
    expect(installOf([badge, `${page[0]} toast`]).install).toBeUndefined();
    const guide = { "docs/install.md": page.join("\n") };
    expect(installOf(guide, { packages: ["@hen/soft-egg"] }).install).toBeUndefined();
    expect(
      installOf([...page, "", `${PAGE}yarn add egg -W`], { packages: ["@hen/soft-egg"] }).install?.text,
    ).toBe("yarn add egg -W");
  });
});

describe("coordinates", () => {
  test("are taken from a Gradle line as written", () => {
    const line = 'implementation("org.kitchen:egg-core:2.1")';
    expect(installOf(["```", line, "```"]).install).toEqual({
      text: "org.kitchen:egg-core:2.1",
      evidence: [{ path: "README.md", line: 2, text: "org.kitchen:egg-core:2.1" }],
    });
    expect(installOf([line.replace("egg-core", "pan-egg")]).install).toBeUndefined();
  });

  test("are put together from a Maven dependency and say so", () => {
    const dependency = (version: string) => [
      "<dependency>",
      "  <groupId>org.kitchen</groupId>",
      "  <artifactId>egg</artifactId>",
      `  <version>${version}</version>`,
      "</dependency>",
    ];
    const { install, registryInstall } = installOf(dependency("2.1"));
    expect(install).toBeUndefined();
    expect(registryInstall?.text).toBe("org.kitchen:egg:2.1");
    expect(registryInstall?.evidence.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(installOf(dependency("LATEST_VERSION")).registryInstall?.text).toBe("org.kitchen:egg");
    expect(installOf(["<dependency>", "</dependency>", ...dependency("1").slice(1)])).toEqual({});
    const third = dependency("3.1").map((line) => line.replace(">egg<", ">egg3<"));
    expect(installOf(third).registryInstall?.text).toBe("org.kitchen:egg3:3.1");
  });

  test("of .NET are a command or a link to the registry", () => {
    expect(installOf(["    PM> Install-Package Egg"]).install?.text).toBe("Install-Package Egg");
    const link = { "README.md": "[Egg](https://www.nuget.org/packages/Egg/)", "src/Egg.csproj": "" };
    expect(installOf(link).registryInstall?.text).toBe("dotnet add package Egg");
    const pan = { "README.md": "[Pan](https://nuget.org/packages/Pan/)", "src/Pan.csproj": "" };
    expect(installOf(pan)).toEqual({});
    const { name, ...nameless } = manifestOf("nuget", "src/Pan.csproj", "<Project>");
    expect(installOf(pan, { manifest: nameless }).registryInstall?.text).toBe("dotnet add package Pan");
    const manifest = { ...nameless, name: { ...name, text: "Pan" } } as ManifestFacts;
    expect(installOf(pan, { manifest }).registryInstall?.text).toBe("dotnet add package Pan");
  });
});

describe("a package of a kind that is not made here", () => {
  const README = ["# Egg", "    pip install egg", "    npm i egg"].join("\n");

  test.each([
    ["belongs to a project beside it", { "go.mod": "", "ui/app/shell/package.json": "" }, [], undefined],
    ["is fetched as its manifest calls it", { "go.mod": "" }, ["egg"], "pip install egg"],
    ["is made where its manifest lies near", { "go.mod": "", "egg/package.json": "" }, [], "npm i egg"],
    ["is fetched where nothing is known to be made", { "egg.c": "" }, [], "pip install egg"],
  ])("%s", (_, files, packages, expected) => {
    expect(installOf({ "README.md": README, ...files }, { packages }).install?.text).toBe(expected);
  });

  test("may be a module of Go, which once had no manifest", () => {
    const files = {
      "README.md": "    go get example.com/cook/egg",
      "egg.go": "package egg",
      "package.json": "{}",
    };
    expect(installOf(files).install?.text).toBe("go get example.com/cook/egg");
  });
});

describe("a Go module", () => {
  const MODULE = "module example.com/cook/egg\n";

  test.each([
    ["a library is got", { "egg.go": "package egg" }, "go get example.com/cook/egg"],
    [
      "a program at the root is installed",
      { "main.go": "// Eggs.\npackage main" },
      "go install example.com/cook/egg@latest",
    ],
    [
      "a program in cmd is installed",
      { "cmd/egg/main.go": "package main", "cmd/pan/main.go": "package main" },
      "go install example.com/cook/egg/cmd/egg@latest",
    ],
    [
      "another's command is none",
      { "egg.go": "package egg", "cmd/pan/main.go": "package main" },
      "go get example.com/cook/egg",
    ],
    [
      "what only generates code is no program",
      {
        "egg.go": "package egg",
        "gen.go": "//go:build ignore\n\npackage main",
        "egg_test.go": "package main",
      },
      "go get example.com/cook/egg",
    ],
  ])("%s", (_, code, expected) => {
    const { registryInstall } = installOf({ "go.mod": MODULE, ...code }, GO);
    expect(registryInstall?.text).toBe(expected);
    expect(registryInstall?.evidence).toHaveLength(expected.startsWith("go install") ? 2 : 1);
  });

  test("is got where its README imports it, though it has a program", () => {
    const code = { "go.mod": MODULE, "egg.go": "package egg", "cmd/egg/main.go": "package main" };
    const command = (readme: string) => installOf({ "README.md": readme, ...code }, GO).registryInstall?.text;
    expect(command('import "example.com/cook/egg"')).toBe("go get example.com/cook/egg");
    expect(command('import "example.com/cook/egg/pan"')).toContain("go install");
  });

  test("is not got by Go where most of it is made of something else", () => {
    const files = { "go.mod": MODULE, "egg.go": "package egg" };
    const command = (mainLanguage: string) => installOf(files, { ...GO, mainLanguage }).registryInstall?.text;
    expect(["Go", "Python"].map(command)).toEqual(["go get example.com/cook/egg", undefined]);
  });

  test("cannot be installed where it replaces modules", () => {
    const files = { "go.mod": `${MODULE}replace a => b v1.0.0`, "main.go": "package main" };
    expect(installOf(files, GO)).toEqual({});
  });

  test("that is a program is never got, whatever an old README says", () => {
    const readme = { "README.md": "    go get example.com/cook/egg", "go.mod": MODULE };
    expect(installOf({ ...readme, "egg.go": "package egg" }, GO).install?.text).toBe(
      "go get example.com/cook/egg",
    );
    const { install, registryInstall } = installOf({ ...readme, "main.go": "package main" }, GO);
    expect([install, registryInstall?.text]).toEqual([undefined, "go install example.com/cook/egg@latest"]);
  });

  test("gives way to a package of a registry with a command of its name", () => {
    const path = "npm/egg/package.json";
    const lines = ["{", '"name": "egg",', '"version": "1.0.0",', '"bin": {', '"egg": "bin/egg"', "}", "}"];
    const bin: EntryPointFact = {
      kind: "bin",
      name: "egg",
      evidence: [{ path, line: 5, text: '"egg": "bin/egg"' }],
    };
    const text = (more: readonly string[]) => [...lines.slice(0, 1), ...more, ...lines.slice(1)].join("\n");
    const files = { "go.mod": MODULE, "main.go": "package main", [path]: text([]) };
    const { registryInstall } = installOf(files, { ...GO, commands: [bin] });
    expect(registryInstall?.text).toBe("npm install egg");
    expect(registryInstall?.evidence.map(({ line }) => line)).toEqual([2, 5]);
    const secret = installOf({ ...files, [path]: text(['"private": true,']) }, { ...GO, commands: [bin] });
    expect(secret.registryInstall?.text).toBe("go install example.com/cook/egg@latest");
  });
});

describe("make", () => {
  test.each([
    [["On other platforms, just run `make` to build."], "make"],
    [["```", "make", "sudo make install", "```"], "make"],
    [["- `make install` : installs it"], "make install"],
    [["You need GNU `make` and a spoon."], undefined],
    [["```", "cmake ..", "make", "```"], undefined],
    [["```", "make test", "```"], undefined],
  ])("is taken from %j", (lines, expected) => {
    const files = { "README.md": lines.join("\n"), Makefile: "all:" };
    expect(installOf(files).install?.text).toBe(expected);
    expect(installOf(lines).install).toBeUndefined();
  });

  test("needs a Makefile, or what makes one", () => {
    expect(installOf(["\t$ ./configure && make"]).install?.text).toBe("./configure && make");
    expect(installOf(["\t$ make"]).install).toBeUndefined();
  });

  test("is only for what no registry has", () => {
    const files = { "README.md": "Run `make`.", Makefile: "all:", "setup.py": "" };
    expect(installOf(files, { manifest: manifestOf("pypi", "setup.py", "egg") })).toEqual({});
  });
});

describe("a registry", () => {
  test.each([
    ["npm", "[![v](https://img.shields.io/npm/v/egg.svg)](https://x.example)", "npm install egg"],
    ["npm", "See https://www.npmjs.com/package/egg.", "npm install egg"],
    ["pypi", ".. _PyPI: https://pypi.org/project/egg/", "pip install egg"],
    ["cargo", "[crate]: https://crates.io/crates/egg", "cargo add egg"],
    ["npm", "See https://www.npmjs.com/package/egg-timer.", undefined],
    ["npm", "See https://www.npmjs.com/package/pan.", undefined],
    ["pypi", "See https://www.npmjs.com/package/egg.", undefined],
  ] as const)("tells from the registry of %s how it is installed: %s", (ecosystem, line, expected) => {
    const manifest = manifestOf(ecosystem, "manifest", "egg");
    const { install, registryInstall } = installOf(
      { "README.md": `# Egg\n${line}`, manifest: "egg" },
      { manifest },
    );
    expect(install).toBeUndefined();
    expect(registryInstall?.text).toBe(expected);
    if (expected === undefined) return;
    expect(registryInstall?.evidence.map(({ path }) => path)).toEqual(["README.md", "manifest"]);
  });

  test("keeps a crate that is a program as one that is installed", () => {
    const manifest = manifestOf("cargo", "Cargo.toml", "egg");
    const files = { "README.md": "https://crates.io/crates/egg", "Cargo.toml": "egg", "src/main.rs": "" };
    expect(installOf(files, { manifest }).registryInstall?.text).toBe("cargo install egg");
  });
});

describe("among several lines", () => {
  test.each([
    [["apt install egg", "brew install egg"], "brew install egg"],
    [["choco install egg", "cargo install egg"], "cargo install egg"],
    [
      ["yarn add --dev egg", "npm install --save-dev egg", "npm install egg-pan"],
      "npm install --save-dev egg",
    ],
    [["yarn global add egg", "yarn add egg"], "yarn add egg"],
    [["You may run `npm install egg` first.", "npm install egg --save"], "npm install egg --save"],
    [["`pip install egg` does it.", '`pip install "egg[pan]"` does more.'], "pip install egg"],
    [["- Run `pip install egg` first.", 'pip install "egg[pan]"'], "pip install egg"],
    [["npm install egg@next", "pnpm add egg", "npm i egg"], "npm i egg"],
    [
      ['docker run --rm -it -v "$(pwd):/the/whole/kitchen" cook/egg install', "brew install egg"],
      "brew install egg",
    ],
  ])("takes the plainest that fits the end card from %j", (lines, expected) => {
    expect(installOf(lines).install?.text).toBe(expected);
  });
});

describe("further pages", () => {
  test.each(["docs/index.rst", "docs/get-started.md", "packages/server/README.md", "crates/egg/README.md"])(
    "say how to install in %s where nothing else does",
    (path) => {
      expect(installOf({ [path]: "    pip install egg" }).install?.text).toBe("pip install egg");
    },
  );

  test.each(["docs/pan/index.md", "packages/pan/README.md", "examples/server/README.md"])(
    "are not %s",
    (path) => {
      expect(installOf({ [path]: "    pip install egg" }).install).toBeUndefined();
    },
  );

  test("speak of the core before the command beside it, wherever they lie", () => {
    const files = {
      "kit/core/README.md": "    npm install egg",
      "kit/cli/README.md": "    npm install -g egg",
    };
    const { "kit/core/README.md": _, ...alone } = files;
    expect(installOf(files).install?.text).toBe("npm install egg");
    expect(installOf(alone).install?.text).toBe("npm install -g egg");
  });

  test("come after what the registry says", () => {
    const manifest = manifestOf("npm", "package.json", '"name": "egg"');
    const files = {
      "README.md": "[npm](https://www.npmjs.com/package/egg)",
      "docs/index.md": "    npm install egg@next",
      "package.json": '"name": "egg"',
    };
    expect(installOf(files, { manifest }).registryInstall?.text).toBe("npm install egg");
  });
});

test.each([
  "[![x](https://img.shields.io/maven-central/v/org.kitchen/egg-core.svg)](https://x.example)",
  "https://search.maven.org/artifact/org.kitchen/egg-core/",
])("a badge or page of Maven Central gives the coordinates: %s", (line) => {
  const { registryInstall } = installOf([line]);
  expect(registryInstall?.text).toBe("org.kitchen:egg-core");
  expect(line).toContain(registryInstall?.evidence[0].text);
});

test("a badge of another artifact gives none", () => {
  expect(installOf(["https://search.maven.org/artifact/org.kitchen/pan"]).registryInstall).toBeUndefined();
});
