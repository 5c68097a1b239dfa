import { fileURLToPath } from "node:url";
import type { Quote } from "../../src/domain/evidence.ts";
import type { RepoFacts } from "../../src/domain/facts.ts";
import { BEAT_NAMES, type Gag, type SlotDemand, type Subject } from "../../src/domain/gag.ts";
import type { GagRule } from "../../src/domain/metaphor.ts";
import type { Story, StoryBeat, StoryCard, StoryShot, StoryTemplateSource } from "../../src/domain/story.ts";
import { listTemplates, loadTemplate } from "../../src/library/load-template.ts";
import { StoryTemplate } from "../../src/story/story-template.ts";
import { buildFacts } from "./plan-builder.ts";

/** The folder of the templates that are shipped. */
export const TEMPLATES = fileURLToPath(new URL("../../templates", import.meta.url));

/** The shipped story templates by name. */
export const TEMPLATE_NAMES = listTemplates(TEMPLATES);

/** A shipped story template as data. */
export function templateSource(name = "breakfast"): StoryTemplateSource {
  return loadTemplate({ directory: TEMPLATES, name });
}

/** The shipped breakfast story. */
export function breakfast(): StoryTemplate {
  return new StoryTemplate(templateSource());
}

/** Words of the repository with one line of evidence; without a line of its own the text is its own evidence. */
export function buildQuote(
  text: string,
  { path = "README.md", line = 1, on = text }: { path?: string; line?: number; on?: string } = {},
): Quote {
  return { text, evidence: [{ path, line, text: on }] };
}

/** Facts of a small HTTP library, with changes. */
export function buildStoryFacts(changes: Partial<RepoFacts> = {}): RepoFacts {
  return buildFacts({
    readme: {
      path: "README.md",
      title: buildQuote("Requests", { line: 1 }),
      tagline: buildQuote("Requests is a simple, yet elegant, HTTP library.", { line: 3 }),
      install: buildQuote("pip install requests", { line: 35, on: "$ pip install requests" }),
      sentences: [buildQuote("Keep-alive is 100% automatic.", { line: 20 })],
      words: ["requests", "http", "response", "url"],
    },
    manifest: {
      path: "setup.py",
      ecosystem: "pypi",
      name: buildQuote("requests", { path: "setup.py", line: 5 }),
      description: buildQuote("Python HTTP for Humans.", { path: "setup.py", line: 6 }),
      keywords: [],
    },
    ...changes,
  });
}

/** A subject that is a class with a docstring, with changes. */
export function buildSubject(changes: Partial<Subject> = {}): Subject {
  const name = changes.name ?? "Session";
  return {
    kind: "class",
    name,
    evidence: [{ path: "src/app.py", line: 10, text: `class ${name}:` }],
    quotes: [],
    ...changes,
  };
}

/** A gag of the library, with changes. */
export function buildRule(changes: Partial<GagRule> = {}): GagRule {
  return {
    id: "role.session.1",
    setting: "workshop",
    mechanism: "object-analog",
    prop: "a satchel and a row of hooks",
    setup: "The Clerk packs a satchel for the day",
    escalation: "Each thing he adds swings the satchel round",
    topper: "The satchel leads him out like a dog",
    min: "He packs a satchel that ends up leading him.",
    card: "PACKED AND READY",
    seconds: { min: 4, ideal: 8, max: 12 },
    actors: 1,
    ...changes,
  };
}

/** A gag bound to its subject, with changes. */
export function buildGag(changes: Partial<Gag> = {}): Gag {
  const subject = changes.subject ?? buildSubject();
  return {
    slot: "tools.1",
    beat: "tools",
    subject,
    match: {
      conceptId: "role.session",
      conceptTitle: "Session",
      family: "role",
      method: "name",
      matched: "session",
      score: 2,
    },
    rule: buildRule(),
    evidence: subject.evidence,
    ...changes,
  };
}

/** One gag per demand, each about another class and with another prop. */
export function buildGags(demands: readonly SlotDemand[]): readonly Gag[] {
  return demands.map(({ slot, beat, settings, actors }, index) => {
    const name = `Worker${index}Service`;
    const path = `src/part${index}.py`;
    const quotes =
      index % 3 === 2 ? [] : [buildQuote(`Carries load number ${index} to its place.`, { path, line: 11 })];
    const subject = buildSubject({ name, quotes, evidence: [{ path, line: 10, text: `class ${name}:` }] });
    const setting = settings[0] === "kitchen" ? "kitchen" : "workshop";
    return buildGag({
      slot,
      beat,
      subject,
      rule: buildRule({ prop: `a crate of ${index + 2} bells`, setting, actors: actors ?? 1 }),
    });
  });
}

/** A story about {@link buildStoryFacts} in a given length; the breakfast story unless another is named. */
export function buildStory({
  seconds = 90,
  seed = 1,
  facts = buildStoryFacts(),
  source = templateSource(),
}: { seconds?: number; seed?: number; facts?: RepoFacts; source?: StoryTemplateSource } = {}): Story {
  const template = new StoryTemplate(source);
  return template.render({ facts, gags: buildGags(template.demands({ seconds })), seconds, seed });
}

/** A card before it has a place, with changes. */
export function buildCard(changes: Partial<StoryCard> = {}): StoryCard {
  return {
    type: "card",
    text: "Session",
    kind: "identifier",
    verbatim: true,
    evidence: [{ path: "src/app.py", line: 10, text: "class Session:" }],
    weight: 4,
    placement: "before",
    ...changes,
  };
}

/** A shot before it has a place, with changes. */
export function buildShot(changes: Partial<StoryShot> = {}): StoryShot {
  const gag = changes.gag ?? buildGag();
  return {
    type: "shot",
    title: "The Satchel",
    gag,
    setting: "workshop",
    place: { set: "letter-office", view: 0 },
    prop: gag.rule.prop,
    note: "Session (src/app.py:10) plays “Session”.",
    atoms: [],
    idealSeconds: 8,
    weight: 5,
    ...changes,
  };
}

/** A story with the given items in its five beats of equal length. */
export function storyOf(items: readonly StoryBeat["items"][], seconds: number): Story {
  const beats = BEAT_NAMES.map((name, index) => ({
    name,
    startSeconds: Math.round((index * seconds * 10) / 5) / 10,
    endSeconds: Math.round(((index + 1) * seconds * 10) / 5) / 10,
    items: items[index] ?? [],
  }));
  return { ...buildStory(), seconds, beats: beats as unknown as Story["beats"] };
}
