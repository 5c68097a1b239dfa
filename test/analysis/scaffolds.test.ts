import { describe, expect, test } from "vitest";
import { isScaffoldDescription, isScaffoldName, isScaffoldText } from "../../src/analysis/scaffolds.ts";

describe("what a generator wrote", () => {
  test.each([
    ["cra-template", "In the project directory, you can run:"],
    ["cra-template", "Your app is ready to be deployed!"],
    ["next", "The page auto-updates as you edit the file."],
    ["next", "First, run the development server:"],
    ["create-vite", "Expanding the ESLint configuration"],
    ["create-vite", "Recommended IDE Setup"],
    ["cli", "The build artifacts will be stored in the `dist/` directory."],
    ["cli", "The application will automatically reload if you change any of the source files."],
    ["starter", "If you’re seeing this, you’ve probably already done this step."],
    ["starter", "Locally preview production build:"],
    ["nest", "It can grow thanks to the sponsors and support by the amazing backers."],
    ["nest", "When you're ready to deploy your NestJS application"],
    ["rails", "This README would normally document whatever steps are necessary"],
    ["rails", "How to run the test suite"],
    ["framework", "Premium Partners"],
    ["framework", "Multiple back-ends for session and cache storage."],
    ["flutter", "A few resources to get you started if this is your first project:"],
    ["flutter", "In the output, you'll find options to open the app"],
    ["bolt", "There are several ways of editing your application."],
    ["bolt", "Edit a file directly in GitHub"],
    ["readme-template", "Choose a self-explaining name for your project."],
    ["readme-template", "One Paragraph of project description goes here"],
  ])("is its own word only in %s: %s", (owner, text) => {
    expect(isScaffoldText(text, ["egg", `${owner}-of-hens`])).toBe(true);
    expect(isScaffoldText(text, ["egg", owner])).toBe(false);
    expect(isScaffoldText(text, [owner.toUpperCase()])).toBe(false);
  });

  test("is no word of another generator either", () => {
    expect(isScaffoldText("Premium Partners", ["rails"])).toBe(true);
    expect(isScaffoldText("How to run the test suite", ["framework"])).toBe(true);
  });

  test.each([
    ["Add your description here", true],
    ["Default template description", true],
    ["A short project description.", true],
    ["- a Work in progress -", true],
    ["A Vue.js project", true],
    ["Add your description here, and boil it", false],
    ["My first project in brass: a pan for hens", false],
    ["The work in progress is in the cellar.", false],
    ["README of the hens", false],
  ])("is no description: %s: %s", (text, isScaffold) => {
    expect(isScaffoldDescription(text, ["egg"])).toBe(isScaffold);
  });

  test("is told from a long line in no time", () => {
    for (const sign of ["=", " ", "#", "*"])
      expect(isScaffoldText(`a${sign.repeat(200_000)}x`, ["egg"])).toBe(false);
  });

  test.each([
    "## Available Scripts",
    "== Premium Partners ==",
    "* How to run the test suite",
    "Available Scripts ###",
    "### `npm run build` fails to minify",
  ])("may stand in markup: %s", (text) => {
    expect(isScaffoldText(text, ["egg"])).toBe(true);
  });

  test.each([
    "In the kitchen, you can run all of the pans.",
    "Hens know when your app is ready to be deployed.",
    "Your pan is ready to be served.",
    "The page of recipes turns as you edit it.",
    "Run the pan before the hens wake up.",
    "Open the lid to view it in your kitchen.",
    "Available scripts for all of the hens",
    "Scripts that are available",
    "Configuration of the pan",
    "Recommended IDE setups for hens",
    "The eggs will be stored in the cellar.",
    "The lid will automatically reload the pan.",
    "Look at the pan.",
    "This project was boiled in one pan.",
    "This readme was written by a hen.",
    "How to run the test kitchen",
    "Partners of the farm",
    "Yes, you can boil it.",
    "A new pan for all of the hens.",
    "My newest project is a pan.",
    "Choose a good name for your hen.",
    "Tell people where they can boil.",
    "README of the hens",
    "The work in progress is in the cellar.",
    "Describes the project",
    "A new Flutter plugin for boiling eggs.",
    "A minimal Electron application that boils eggs.",
    "Tauri + Svelte app that boils eggs, and more",
    "Robust background job processing for kitchens",
    "Simple, fast routing engine for eggs.",
    "Type support for eggs and pans",
    "Run your tests in parallel.",
    "Nest is an open source thermostat.",
    "Laravel has no pans, so we made one.",
    "We try to keep this project as simple as possible.",
    "This template should help hens boil eggs.",
    "Code splitting",
    "Lints with ESLint",
    "If you don't feel like reading, watch the hens.",
    "At this point you're on your own, dear hens!",
    "Yes, you can!",
    "You shouldn't be doing the same tasks every morning.",
    "Configuration",
    "Deployment instructions",
    "Look at the docs for more pans.",
    "All commands are run from the root of the kitchen.",
    "The build artifacts will be stored in the cellar.",
    "There are several ways of editing a recipe.",
    "This is an example of how you can boil an egg.",
    "This project uses pans to automatically optimize eggs.",
    "Show your appreciation with a star",
    "",
  ])("is no ordinary sentence: %j", (text) => {
    expect(isScaffoldText(text, ["egg"])).toBe(false);
  });
});

test.each([
  ["my-app", true],
  [" My-App ", true],
  ["frontend", true],
  ["package-name", true],
  ["untitled", true],
  ["my-pan", false],
  ["my-app-of-hens", false],
  ["@egg/frontend", false],
  ["frontends", false],
  ["", false],
])("a name that nobody chose: %j: %s", (name, isScaffold) => {
  expect(isScaffoldName(name)).toBe(isScaffold);
});
