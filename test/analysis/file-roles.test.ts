import { expect, test } from "vitest";
import { fileRoles } from "../../src/analysis/files/file-roles.ts";
import { toyTree } from "./toy-repository.ts";

function roles(contents: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { files } = toyTree(contents);
  const roleOf = fileRoles(files);
  return Object.fromEntries(files.map(({ path }) => [path, roleOf(path)]));
}

test.each([
  ["another is listed", '{ "files": ["index.js"] }', "tooling"],
  ["another is, compiled", '{ "files": ["dist", "./index.d.ts"], "main": "./index.js" }', "tooling"],
  ["it is", '{ "files": ["index.js", "measure.js"] }', "source"],
  ["it is a command", '{ "files": ["index.js"], "bin": "./measure.js" }', "source"],
  ["all are", '{ "files": ["*.js"] }', "source"],
  ["only a folder is", '{ "files": ["dist"] }', "source"],
  ["nothing is", "{}", "source"],
])("a script at the root of an npm package where %s", (_, manifest, role) => {
  const found = roles({ "package.json": manifest, "index.js": "", "measure.js": "", "lib/egg.js": "" });
  expect(found).toMatchObject({ "measure.js": role, "index.js": "source", "lib/egg.js": "source" });
});

test("what a game of Unity keeps among its plugins is that of others, unless it is most of the code", () => {
  const plugin = { "kitchen/Assets/Plugins/pan/pan.cs": "" };
  expect(roles({ ...plugin, "kitchen/Assets/hen.cs": "" })).toMatchObject({
    "kitchen/Assets/Plugins/pan/pan.cs": "vendored",
    "kitchen/Assets/hen.cs": "source",
  });
  expect(roles(plugin)).toEqual({ "kitchen/Assets/Plugins/pan/pan.cs": "source" });
});

test("what a game of Godot keeps among its addons is that of others", () => {
  const code = { "addons/pan/pan.cs": "", "game/kitchen.cs": "" };
  expect(roles(code)).toEqual({ "addons/pan/pan.cs": "source", "game/kitchen.cs": "source" });
  expect(roles({ ...code, "game/hen.gd": "" })).toMatchObject({
    "addons/pan/pan.cs": "vendored",
    "game/kitchen.cs": "source",
  });
});

test.each([
  ["Assets/Scripts/hen.cs", "vendored"],
  ["kitchen/Assets/Scripts/hens/hen.cs", "vendored"],
  ["Assets/hen.cs", "source"],
  ["Assets/Scriptures/hen.cs", "source"],
  ["src/OldAssets/Scripts/hen.cs", "source"],
])("beside %s, plugins that are most of the code of a game of Unity are %s", (path, role) => {
  const plugins = { "Assets/Plugins/pan.cs": "", "Assets/Plugins/lid.cs": "", "Assets/Plugins/egg.cs": "" };
  expect(roles({ ...plugins, [path]: "" })["Assets/Plugins/pan.cs"]).toBe(role);
});

test.each([
  ["project.godot", "vendored"],
  ["game/project.godot", "vendored"],
  ["game/hen.gd", "vendored"],
  ["game/pan-project.godot", "source"],
  ["game/project.godot.bak", "source"],
])("a game of Godot, and its addons, are known by what they keep: by %s they are %s", (path, role) => {
  const code = { "game/addons/pan/pan.cs": "", "game/kitchen.cs": "", "game/lid.cs": "" };
  expect(roles({ ...code, [path]: "" })).toMatchObject({
    "game/addons/pan/pan.cs": role,
    "game/kitchen.cs": "source",
  });
});

test("an addon for Godot is the project where it is most of the code", () => {
  const addon = { "project.godot": "", "addons/pan/pan.cs": "", "addons/pan/lid.cs": "" };
  expect(roles({ ...addon, "hen.cs": "" })["addons/pan/pan.cs"]).toBe("source");
  expect(roles({ ...addon, "hen.cs": "", "egg.cs": "" })["addons/pan/pan.cs"]).toBe("vendored");
});

test.each([
  ["scripts/hen.cs", "source"],
  ["game/Scripts/hens/hen.gd", "source"],
  ["scripts/hen.py", "tooling"],
  ["build/hen.cs", "tooling"],
  ["kitchenscripts/build/hen.cs", "tooling"],
  ["tests/scripts/hen.cs", "test"],
])("what a game of Godot keeps among its scripts is the game: %s is %s", (path, role) => {
  const game = { "project.godot": "", "kitchen.cs": "" };
  expect(roles({ ...game, [path]: "" })[path]).toBe(role);
});

test("scripts of anything but a game of Godot serve the project", () => {
  expect(roles({ ...own, "scripts/hen.cs": "" })["scripts/hen.cs"]).toBe("tooling");
});

const own = { LICENSE: "mine", "kitchen/pan.py": "", "kitchen/pot.py": "", "kitchen/lid.py": "" };

test("code with a licence of its own was taken over from elsewhere", () => {
  const found = roles({
    ...own,
    "kitchen/_spoon/LICENSE.txt": "theirs",
    "kitchen/_spoon/handle/grip.py": "",
  });
  expect(found["kitchen/_spoon/handle/grip.py"]).toBe("vendored");
  expect(found["kitchen/pan.py"]).toBe("source");
});

test.each([
  ["at the top", { "spoon/LICENSE": "theirs", "spoon/grip.py": "" }, "spoon/grip.py"],
  [
    "that is the project's",
    { "kitchen/spoon/LICENSE": "mine", "kitchen/spoon/grip.py": "" },
    "kitchen/spoon/grip.py",
  ],
  [
    "beside a manifest",
    { "packages/spoon/LICENSE": "theirs", "packages/spoon/package.json": "{}", "packages/spoon/grip.py": "" },
    "packages/spoon/grip.py",
  ],
  [
    "within the code of a package",
    { "packages/spoon/src/LICENSE": "theirs", "packages/spoon/src/grip.py": "" },
    "packages/spoon/src/grip.py",
  ],
])("a licence %s says nothing", (_where, more, path) => {
  expect(roles({ ...own, ...more })[path]).toBe("source");
});

test.each([
  "tools/check.py",
  "support/docopt.py",
  "release/deploy.py",
  "extras/profile.py",
  "integrations/pan/app.py",
  "extension/pan.py",
  "editors/pan/app.py",
  "potWrapper/pot.py",
])("a folder at the root that serves the project: %s", (path) => {
  expect(roles({ ...own, [path]: "" })[path]).toBe("tooling");
  expect(roles({ ...own, [`kitchen/${path}`]: "" })[`kitchen/${path}`]).toBe("source");
});

test.each([
  ["Changes to the spoons should go through the upstream project.", "vendored"],
  ["Fixes are made in its\nupstream kitchen.", "vendored"],
  ["This folder does not accept\npull requests.", "vendored"],
  ["The spoon does not take changes into account.", "source"],
  ["Every order is sent to the upstream kitchen.", "source"],
])("code of a folder whose README says %j is %s", (readme, role) => {
  const spoon = { "kitchen/spoon/README.md": readme, "kitchen/spoon/handle/grip.py": "" };
  expect(roles({ ...own, ...spoon })["kitchen/spoon/handle/grip.py"]).toBe(role);
  expect(roles({ ...own, "README.md": readme })["kitchen/pan.py"]).toBe("source");
});

test("a folder named like a service is the project where most of the code lies in it", () => {
  const pans = { "tools/pan.py": "", "tools/pot.py": "" };
  expect(roles({ ...pans, "kitchen/lid.py": "" })["tools/pan.py"]).toBe("source");
  expect(roles({ ...pans, "kitchen/lid.py": "", "kitchen/egg.py": "" })["tools/pan.py"]).toBe("tooling");
});

test.each([
  ["{}", "tooling"],
  ['{"scripts": {"build": "node bin"}, "main": "src/pan.js"}', "tooling"],
  ['{"bin": {"pan": "bin/index.js"}}', "source"],
])("scripts in bin of a package with %s", (manifest, role) => {
  const code = { "src/pan.js": "", "src/pot.js": "", "bin/index.js": "" };
  expect(roles({ ...code, "package.json": manifest })["bin/index.js"]).toBe(role);
});

test("scripts in bin without a manifest, or of another language, are code", () => {
  expect(roles({ ...own, "bin/pan.js": "" })["bin/pan.js"]).toBe("source");
  expect(roles({ ...own, "bin/pan.php": "", "package.json": "{}" })["bin/pan.php"]).toBe("source");
});

test("what makes up half of the code is the project", () => {
  const found = roles({ "python/soup/LICENSE": "mine", "python/soup/a.py": "", "python/b.py": "" });
  expect(found["python/soup/a.py"]).toBe("source");
});

test("code that speaks of licences is no licence", () => {
  const found = roles({ ...own, "kitchen/law/licence.py": "", "kitchen/law/court.py": "" });
  expect(found["kitchen/law/court.py"]).toBe("source");
});

test("code at the root of a workspace keeps house, unless the packages are only a part", () => {
  const packages = { "packages/pan/a.ts": "", "packages/pan/b.ts": "", "packages/lid/a.ts": "" };
  expect(roles({ ...packages, "measure.mjs": "" })["measure.mjs"]).toBe("tooling");
  expect(roles({ ...packages, "boil.ts": "", "fry.ts": "", "roast.ts": "" })["boil.ts"]).toBe("source");
});

const shipped = { ...own, "kitchen/__init__.py": "", "setup.py": "setup(py_modules=['stove'])" };

test.each(["igor.py", "lab/goals.py", "design/soup/sketch.py"])(
  "Python outside the packages of what is shipped serves the project: %s",
  (path) => {
    expect(roles({ ...shipped, [path]: "" })[path]).toBe("tooling");
    expect(roles({ ...own, "kitchen/__init__.py": "", [path]: "" })[path]).toBe("source");
  },
);

test("modules that a manifest names, and code that is mostly outside of packages, are the project", () => {
  expect(roles({ ...shipped, "stove.py": "" })["stove.py"]).toBe("source");
  const more = { "soup/a.py": "", "soup/b.py": "", "soup/c.py": "", "soup/d.py": "", "soup/e.py": "" };
  expect(roles({ ...shipped, ...more })["soup/a.py"]).toBe("source");
  expect(roles({ ...shipped, "src/kin/spoon.py": "" })["src/kin/spoon.py"]).toBe("source");
});

test.each([
  ["runs one", { scripts: { pack: "node recipes/pack.js" } }, "tooling"],
  [
    "runs one with a flag behind something else",
    { scripts: { pack: "lint && node --old ./recipes/pack.mjs" } },
    "tooling",
  ],
  ["runs one of TypeScript further down", { scripts: { pack: "tsx recipes/deep/pack.ts" } }, "tooling"],
  ["runs one with many flags", { scripts: { pack: `node ${"-x ".repeat(9)}recipes/pack.js` } }, "source"],
  ["starts by one", { scripts: { "start:soon": "node recipes/pack.js" } }, "source"],
  ["runs another", { scripts: { pack: "node bakery/pack.js" } }, "source"],
  ["only looks through one", { scripts: { pack: "lint recipes/pack.js" } }, "source"],
  ["offers one", { scripts: { pack: "node recipes/pack.js" }, main: "./recipes/index.js" }, "source"],
  ["ships them", { scripts: { pack: "node recipes/pack.js" }, files: ["recipes"] }, "source"],
  ["speaks of one elsewhere", { pack: "node recipes/pack.js" }, "source"],
])("the scripts of a folder, where the manifest %s", (_, manifest, role) => {
  const code = { "src/pan.js": "", "src/pot.js": "", "src/recipes/lid.js": "", "recipes/soup.py": "" };
  const found = roles({ ...code, "recipes/egg.js": "", "package.json": JSON.stringify(manifest) });
  expect(found).toMatchObject({
    "recipes/egg.js": role,
    "recipes/soup.py": "source",
    "src/recipes/lid.js": "source",
  });
});

test("a folder with most of the scripts is the code itself, whatever the manifest runs of it", () => {
  const manifest = JSON.stringify({ main: "index.js", scripts: { seed: "node kitchen/seed.js" } });
  const code = { "index.js": "", "kitchen/pan.js": "", "kitchen/seed.js": "", "package.json": manifest };
  expect(roles(code)["kitchen/pan.js"]).toBe("source");
});

test.each(["app", "cli", "lib", "server", "src"])(
  "a folder of the code itself is run as well: %s",
  (folder) => {
    const manifest = JSON.stringify({ scripts: { check: `node ${folder}/check.js` } });
    const code = { [`${folder}/egg.js`]: "", [`${folder}/check.js`]: "" };
    expect(roles({ ...code, "package.json": manifest })[`${folder}/egg.js`]).toBe("source");
  },
);

test.each([
  ["hacking/pan.py", "tooling"],
  ["kitchen/hacking/pan.py", "source"],
  ["hackings/pan.py", "source"],
])("a folder at the root for whoever hacks on the project serves it: %s is %s", (path, role) => {
  expect(roles({ ...own, [path]: "" })[path]).toBe(role);
});

test("an add-on for Godot is told from a game whose code lies among its scripts", () => {
  const game = { "project.godot": "", "scripts/hen.cs": "", "scripts/egg.cs": "", "scripts/pan.cs": "" };
  expect(roles({ ...game, "addons/lid/lid.cs": "" })["addons/lid/lid.cs"]).toBe("vendored");
  expect(roles({ "project.godot": "", "addons/lid/lid.cs": "" })["addons/lid/lid.cs"]).toBe("source");
  const scene = { "kitchen/hen.gd": "", "kitchen/egg.gd": "", "addons/lid/lid.cs": "" };
  expect(roles(scene)["addons/lid/lid.cs"]).toBe("vendored");
});

test("one script among many plugins makes no game of a library for Unity", () => {
  const names = Array.from({ length: 12 }, (_, index) => `Assets/Plugins/Pans/Pan${index}.cs`);
  const library = Object.fromEntries(names.map((path) => [path, ""]));
  const first = names[0] ?? "";
  expect(roles({ ...library, "Assets/Scripts/PanDemo.cs": "" })[first]).toBe("source");
  expect(roles({ ...library, "Assets/Scripts/Hen.cs": "", "Assets/Scripts/Egg.cs": "" })[first]).toBe(
    "vendored",
  );
});
