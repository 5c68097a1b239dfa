import { describe, expect, it } from "vitest";
import type { RepoFacts } from "../../src/domain/facts.ts";
import { chooseTemplate, type TemplateChoice } from "../../src/story/choose-template.ts";
import { buildQuote, buildStoryFacts, TEMPLATE_NAMES, templateSource } from "../builders/story-builder.ts";

const templates = TEMPLATE_NAMES.map(templateSource);

/** Facts of a repository of which nothing is known but its name and the changes. */
function bareFacts(changes: Partial<RepoFacts> = {}): RepoFacts {
  const { readme: _, manifest: __, ...facts } = buildStoryFacts({ name: "thing", classes: [] });
  return { ...facts, ...changes };
}

const about = (sentence: string, words: readonly string[] = []): RepoFacts =>
  bareFacts({ readme: { path: "README.md", tagline: buildQuote(sentence), sentences: [], words } });

const chosen = (facts: RepoFacts): string => chooseTemplate({ facts, templates }).template.name;

describe("chooseTemplate", () => {
  it.each([
    ["delivery", "A distributed task queue", ["message", "broker"]],
    ["delivery", "An HTTP client for humans", ["requests", "url"]],
    ["inspection", "Schema validation with static types", ["check"]],
    ["inspection", "A fast linter", ["lint", "checks", "security"]],
    ["breakfast", "Composable command line interfaces", ["option", "argument"]],
    ["breakfast", "A library for plotting", ["chart", "axis"]],
    ["breakfast", "An intuitive, type safe store", ["typed", "state"]],
    ["inspection", "BDD and mocking for eggs", ["eggs"]],
  ])("takes %s for “%s”", (name, sentence, words) => {
    expect(chosen(about(sentence, words))).toBe(name);
  });

  it("takes the usual story when nothing is known, and says so", () => {
    expect(chooseTemplate({ facts: bareFacts(), templates })).toMatchObject({
      template: { name: "breakfast" },
      why: "the usual story, for it suits any repository",
    });
  });

  it("says of a story that was asked for just that", () => {
    const asked = templateSource("breakfast");
    expect(chooseTemplate({ facts: about("A task queue", ["queue"]), templates: [asked] })).toEqual({
      template: asked,
      why: "the one you asked for",
    });
  });

  it("names the words that decided, the strongest first", () => {
    const choice: TemplateChoice = chooseTemplate({
      facts: about("A distributed task queue", ["queue", "queue", "broker"]),
      templates,
    });
    expect(choice.why).toBe("the repository speaks of “queue”, “distributed” and “task”");
  });

  it("listens to the names of classes where there is no README", () => {
    const classes = ["HttpClient", "HttpRequest", "HttpProxy", "HttpSocket", "RequestQueue", "MessageQueue"];
    const symbol = (name: string): RepoFacts["classes"][number] => ({
      kind: "class",
      name,
      evidence: [{ path: "a.py", line: 1, text: `class ${name}:` }],
      bases: [],
      ancestors: [],
      messages: [],
      sayings: [],
      featured: false,
      references: 1,
      raises: 0,
      private: false,
      rank: 1,
    });
    expect(chosen(bareFacts({ name: "http-queue", classes: classes.map(symbol) }))).toBe("delivery");
  });

  it("needs more than a passing word to leave the usual story, and keeps it in a tie", () => {
    expect(chosen(about("A pleasant thing", ["test", "tests", "check", "security", "type", "schema"]))).toBe(
      "breakfast",
    );
    const tied = templates.map((template) => ({ ...template, fit: { words: ["thing"], prior: 0 } }));
    const usual = { ...templateSource("inspection"), fit: { words: [], prior: 2 } };
    const facts = bareFacts();
    expect(chooseTemplate({ facts, templates: [...tied, usual] }).template).toBe(usual);
    expect(chooseTemplate({ facts, templates: tied.toReversed() }).template.name).toBe("breakfast");
  });

  it("takes one word, in whatever forms, for chance", () => {
    const [usual, other] = [
      { ...templateSource("breakfast"), fit: { words: [], prior: 1 } },
      { ...templateSource("delivery"), fit: { words: ["task", "tasks", "queue"], prior: 0 } },
    ];
    const pick = (text: string) =>
      chooseTemplate({ facts: about(text), templates: [usual, other] }).template.name;
    expect(pick("A task and more tasks.")).toBe("breakfast");
    expect(pick("A task in a queue.")).toBe("delivery");
  });

  it("refuses to choose from nothing", () => {
    expect(() => chooseTemplate({ facts: bareFacts(), templates: [] })).toThrow(
      expect.objectContaining({ code: "UNKNOWN_TEMPLATE" }),
    );
  });
});
