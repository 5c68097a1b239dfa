import { expect, test } from "vitest";
import { isTakenOver } from "../../src/analysis/files/foreign-header.ts";

test.each([
  ["Python", '"""Vendored from the spoon project."""\nimport os'],
  ["Python", '"""\nCuts bread.\n\nThis module was copied from the knife package.\n"""'],
  ["Python", "#!/usr/bin/env python\n# Taken from https://kitchen.example/pan.py\nimport os"],
  ["Go", "/*\n * Adapted from cook/spoon\n */\npackage pan"],
  ["Go", "// Copyright the cooks.\n\n// This file is directly copied from Kettle.\npackage pan"],
  ["TypeScript", '"use strict";\n// Originally adapted from Kettle v2\nexport {};'],
  ["Go", "// From Egg V1: https://github.com/hen/egg/blob/main/egg.go\npackage pan"],
  ["Python", '"""\nFrom the egg timer <https://gitlab.com/hen/egg/-/tree/main/egg>\n"""'],
])("a file of %s that says so at its head was taken over: %j", (language, source) => {
  expect(isTakenOver(source, language)).toBe(true);
});

test.each([
  ["Python", '"""Values are copied from the request."""'],
  ["Python", '"""Parts of this were adapted from the spoon project."""'],
  ["Python", "# Copied from the table above.\n"],
  ["Python", "import os\n# Adapted from the spoon project.\ndef stir(): ..."],
  ["Go", 'package pan\n\nimport "os"\n\n// Taken from Kettle.\nfunc stir() {}'],
  ["TypeScript", `${"// Eggs.\n".repeat(30)}// Copied from Kettle.`],
  ["TypeScript", 'const text = "Copied from Kettle";'],
  ["Go", "// From Egg V1: https://github.com/hen/egg\npackage pan"],
  ["Go", "// From Egg V1: https://hen.example/hen/egg/blob/main/egg.go\npackage pan"],
  ["Go", "// Stirs like Egg V1: https://github.com/hen/egg/blob/main/egg.go\npackage pan"],
  ["Go", 'const from = "From Egg V1: https://github.com/hen/egg/blob/main/egg.go"'],
])("a file of %s is the project's own: %j", (language, source) => {
  expect(isTakenOver(source, language)).toBe(false);
});
