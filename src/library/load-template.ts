import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { LIBRARY_LANGUAGE } from "../domain/card-words.ts";
import { messageOf, SoraPipelineError } from "../domain/errors.ts";
import { mapNonEmpty, type NonEmpty } from "../domain/evidence.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import type {
  BeatRule,
  RunningGag,
  SettingRule,
  SharedBlock,
  SlotRule,
  StoryTemplateSource,
} from "../domain/story.ts";
import { loadCheckedYaml, loadLocatedYaml, type LocatedYaml, type YamlRequest } from "./checked-yaml.ts";
import { loadFrameWords } from "./load-words.ts";
import { settingsSchema, storySchema, type StoryFile } from "./template-schema.ts";

const REQUIRED_TEXTS = ["title", "end", "quote", "number", "scene", "note"] as const;
const MAX_TEXT_BYTES = 16 * 1024;

/** Which template to load. */
export interface TemplateRequest {
  /** Folder that holds one folder per template. */
  readonly directory: string;
  readonly name: string;
  /** Further folders, looked through before `directory`. */
  readonly extraDirectories?: readonly string[];
}

/**
 * Loads a story template: `story.yaml`, `settings.yaml` and the Handlebars texts `*.hbs` of its folder.
 * @throws SoraPipelineError `UNKNOWN_TEMPLATE` when no folder has that name; `BAD_TEMPLATE` with file and line when a
 * file is not as it must be.
 */
export function loadTemplate({
  directory,
  name,
  extraDirectories = [],
}: TemplateRequest): StoryTemplateSource {
  const directories = [...extraDirectories, directory];
  const home = directories.find((candidate) => listTemplates(candidate).includes(name));
  if (home === undefined) throw unknownTemplate(name, directories);
  const folder = join(home, name);
  const { path } = storyRequest(folder);
  const story = loadLocatedYaml(storyRequest(folder));
  const settings = loadCheckedYaml(settingsRequest(folder));
  const { title, fit, style, character, negative, people, directions } = story.value;
  const seconds = story.value.beats.reduce((sum, beat) => sum + beat.seconds, 0);
  const context = { path, seconds, settings: Object.keys(settings), people: Object.keys(people) };
  const [first, ...rest] = withPlantNumbers(beatRules(story, context));
  if (first === undefined) throw badTemplate(path, "it has no beats");
  return {
    name,
    title,
    fit,
    seconds,
    style,
    character,
    negative,
    people,
    directions,
    settings,
    running: runningGags(story, { path, beats: [first, ...rest] }),
    beats: [first, ...rest],
    frame: loadFrameWords({ directory, lang: LIBRARY_LANGUAGE }),
    texts: readTexts(folder),
  };
}

/** How the story of a template's folder is read. */
export function storyRequest(folder: string): YamlRequest<StoryFile> {
  return { path: join(folder, "story.yaml"), schema: storySchema, code: "BAD_TEMPLATE", kind: "story" };
}

/** How its settings are read. */
export function settingsRequest(folder: string): YamlRequest<Readonly<Record<string, SettingRule>>> {
  return {
    path: join(folder, "settings.yaml"),
    schema: settingsSchema,
    code: "BAD_TEMPLATE",
    kind: "settings",
  };
}

/** Names of the templates in a folder, sorted; empty when there is no such folder. */
export function listTemplates(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, "story.yaml")))
    .sort(byCodeUnit);
}

interface BeatContext {
  readonly path: string;
  /** Sum of the seconds of all beats. */
  readonly seconds: number;
  /** Names of the settings that exist. */
  readonly settings: readonly string[];
  /** Names of the second actors that are described. */
  readonly people: readonly string[];
}

type SlotFile = StoryFile["beats"][number]["fill"];

function beatRules(story: LocatedYaml<StoryFile>, context: BeatContext): readonly BeatRule[] {
  return story.value.beats.map(({ name, title, seconds, cardShare, slots, fill }, index) => {
    const line = (): number => story.lineOf(["beats", index]);
    const rule = (slot: SlotFile): SlotRule =>
      slotRule(slot, { ...context, line, cameras: story.value.cameras });
    const [first, ...rest] = slots;
    return {
      name,
      ...(title && { title }),
      share: seconds / context.seconds,
      cardShare,
      slots: [rule(first), ...rest.map(rule)],
      fill: rule(fill),
    };
  });
}

interface SlotContext extends BeatContext {
  /** Line of the beat in its file. */
  readonly line: () => number;
  readonly cameras: Readonly<Record<string, SharedBlock>>;
}

function slotRule(slot: SlotFile, context: SlotContext): SlotRule {
  const { actors, sets, guest, staging, plant, payoff, ...always } = slot;
  const { cameras, settings, people } = context;
  for (const setting of [...slot.settings, ...Object.values(sets ?? {})])
    requireKnown("setting", setting, { known: settings, context });
  if (guest !== undefined) requireKnown("guest", guest, { known: people, context });
  const camera = (name: string): SharedBlock => {
    requireKnown("camera", name, { known: Object.keys(cameras), context });
    return cameras[name] as SharedBlock;
  };
  const [first, ...rest] = slot.cameras;
  return {
    ...always,
    cameras: [camera(first), ...rest.map(camera)],
    ...(actors && { actors }),
    ...(sets && { sets }),
    ...(guest && { guest }),
    ...(staging && { staging }),
    ...(plant && { plant: 0 }),
    ...(payoff && { payoff }),
  };
}

/** The beats with the slots that plant the running gag numbered in their order. */
function withPlantNumbers(beats: readonly BeatRule[]): readonly BeatRule[] {
  let planted = 0;
  const numbered = (slot: SlotRule): SlotRule =>
    slot.plant === undefined ? slot : { ...slot, plant: planted++ };
  return beats.map((beat) => ({ ...beat, slots: mapNonEmpty(beat.slots, numbered) }));
}

/** The running gags; each must have as many plants as the beats have slots for. */
function runningGags(
  story: LocatedYaml<StoryFile>,
  { path, beats }: { readonly path: string; readonly beats: readonly BeatRule[] },
): NonEmpty<RunningGag> {
  const needed = beats.flatMap(({ slots }) => slots).filter(({ plant }) => plant !== undefined).length;
  for (const [index, { id, plants }] of story.value.running.entries())
    if (plants.length !== needed)
      throw badTemplate(
        `${path}:${story.lineOf(["running", index])}`,
        `running gag ${JSON.stringify(id)} has ${plants.length} plants for ${needed} slots with \`plant\``,
      );
  return mapNonEmpty(story.value.running, ({ title, ...gag }) => ({ ...gag, ...(title && { title }) }));
}

function requireKnown(
  what: string,
  name: string,
  { known, context }: { readonly known: readonly string[]; readonly context: SlotContext },
): void {
  if (!known.includes(name))
    throw badTemplate(`${context.path}:${context.line()}`, `unknown ${what} ${JSON.stringify(name)}`);
}

function readTexts(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".hbs"));
  const texts = Object.fromEntries(
    files.sort(byCodeUnit).map((file) => [file.slice(0, -4), readText(join(folder, file))]),
  );
  const missing = REQUIRED_TEXTS.find((name) => !Object.hasOwn(texts, name));
  if (missing !== undefined) throw badTemplate(join(folder, `${missing}.hbs`), "the file is missing");
  return texts;
}

function readText(path: string): string {
  const stat = statSync(path);
  if (!stat.isFile() || stat.size > MAX_TEXT_BYTES)
    throw badTemplate(path, `it is not a file of at most ${MAX_TEXT_BYTES} bytes`);
  const source = readFileSync(path, "utf8").replace(/\r?\n$/, "");
  try {
    Handlebars.parse(source);
  } catch (error) {
    throw badTemplate(path, messageOf(error).split("\n").at(-1) ?? "", error);
  }
  return source;
}

function unknownTemplate(name: string, directories: readonly string[]): SoraPipelineError {
  const known = [...new Set(directories.flatMap(listTemplates))].sort(byCodeUnit);
  return new SoraPipelineError({
    code: "UNKNOWN_TEMPLATE",
    message: `unknown story template ${JSON.stringify(name)}`,
    hint: known.length === 0 ? "No templates were found." : `Choose one of: ${known.join(", ")}.`,
    data: { known },
  });
}

function badTemplate(place: string, problem: string, cause?: unknown): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_TEMPLATE",
    message: `${place}: ${problem}`,
    hint: "Correct the file; templates/breakfast shows what a template looks like.",
    cause,
  });
}
