import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RepoFacts } from "../../src/domain/facts.ts";
import type { Gag, SlotDemand } from "../../src/domain/gag.ts";
import type { Family, GagRule, MatchRule } from "../../src/domain/metaphor.ts";
import { type Candidate, listCandidates } from "../../src/gags/candidates.ts";
import { ConceptMapper } from "../../src/gags/concept-mapper.ts";
import { matchDomain } from "../../src/gags/match-domain.ts";
import { selectGags } from "../../src/gags/select.ts";
import { symbolQuery } from "../../src/gags/symbol-query.ts";
import { symbolSubjects } from "../../src/gags/symbol-subjects.ts";
import { buildRule } from "../builders/story-builder.ts";
import { constant, errorType, facts, FILM, importOf, place, quote, symbol } from "./facts-builder.ts";
import { LIBRARY } from "./library.ts";

const mapper = new ConceptMapper(LIBRARY);
const map = (
  of: RepoFacts,
  { demands = FILM, seed = 1 }: { demands?: readonly SlotDemand[]; seed?: number } = {},
): Gag[] => mapper.map({ facts: of, demands, seed });

const STUDIO = facts({
  name: "screen-studio",
  classes: ["ScreenRecorder", "EventTracker", "TimelineManager", "Session", "PathFilter"].map((name, index) =>
    symbol(name, { references: 20 - index }),
  ),
  errors: [
    errorType("PathNotFound", { messages: [quote("No such path in this apartment.")], raises: 5 }),
    errorType("ModuleMissingError", { messages: [quote("Module is missing.")] }),
    errorType("ReadTimeout", {
      doc: quote("The server did not send any data in the allotted amount of time."),
    }),
  ],
  imports: [importOf("mil"), importOf("os", { kind: "standard" })],
  readme: {
    path: "README.md",
    title: quote("Screen Studio", "README.md"),
    tagline: quote("Record your screen from the command line.", "README.md"),
    sentences: [
      quote("It records everything.", "README.md"),
      quote("Your video is ready at once.", "README.md"),
    ],
    words: ["video", "screen", "command"],
  },
  entryPoints: [{ kind: "bin", name: "studio", evidence: place("studio = studio.cli:main") }],
});

describe("ConceptMapper", () => {
  it("plays the picture each of the telling names was made for", () => {
    const gags = map(STUDIO, {
      demands: [...FILM, { slot: "x", beat: "breakfast", families: ["error"], settings: ["kitchen"] }],
    });
    const playedFor = (name: string) => gags.find(({ subject }) => subject.name === name)?.match.conceptId;
    expect(playedFor("ScreenRecorder")).toBe("role.screen-recorder");
    expect(playedFor("TimelineManager")).toBe("role.timeline");
    expect(playedFor("EventTracker")).toBe("role.event-tracker");
    expect(playedFor("PathNotFound")).toBe("error.path-not-found");
    expect(playedFor("mil")).toBe("import.milk");
    expect(playedFor("ModuleMissingError")).toMatch(/error\.module|friend\./);
    expect(gags.find(({ subject }) => subject.name === "mil")?.pun).toBe("milk");
  });

  it("ends a film rather on what answers its beginning than on what suits as well", () => {
    const bell = LIBRARY.metaphors.find(({ id }) => id === "finale.bell");
    if (bell === undefined) throw new Error("there is no bell");
    const { answers: _, ...plain } = bell;
    const twin = (name: string) => ({
      ...plain,
      id: `finale.${name}`,
      gags: plain.gags.slice(0, 1).map((gag) => ({ ...gag, id: `finale.${name}.1`, prop: `a ${name}` })),
    });
    const film = (answers: Readonly<Record<string, string>>): readonly string[] => {
      const twins = [twin("gong"), twin("drum")].map((finale) => ({
        ...finale,
        answers: [answers[finale.id] ?? ""],
      }));
      const others = LIBRARY.metaphors.filter(({ id }) => !id.startsWith("finale."));
      const library = { ...LIBRARY, metaphors: [...others, ...twins] };
      return new ConceptMapper(library)
        .map({ facts: STUDIO, demands: FILM, seed: 1 })
        .map(({ match }) => match.conceptId);
    };
    const myth = film({}).find((id) => id.startsWith("myth.")) ?? "";
    for (const id of ["finale.gong", "finale.drum"]) expect(film({ [id]: myth })).toContain(id);
  });

  it("fills every slot with its own family, setting and cast when the repository has enough to say", () => {
    const gags = map(STUDIO);
    expect(gags.map(({ slot }) => slot)).toEqual(FILM.map(({ slot }) => slot));
    for (const [index, gag] of gags.entries()) {
      const demand = FILM[index] as SlotDemand;
      expect(demand.families).toContain(gag.match.family);
      expect([...demand.settings, "any"]).toContain(gag.rule.setting);
      expect([demand.actors, undefined]).toContain(demand.actors === undefined ? undefined : gag.rule.actors);
    }
  });

  it("cites the definition first, then the words it quotes, then the number", () => {
    const [gag] = map(
      facts({
        errors: [
          errorType("TooManyRedirects", {
            messages: [quote("Exceeded {n} hops."), quote("The guests went round in circles.")],
          }),
        ],
        constants: [constant("DEFAULT_REDIRECT_LIMIT", 30), constant("DEFAULT_LIMIT", 9)],
      }),
      { demands: [{ slot: "a", beat: "attempt", families: ["error"], settings: ["workshop"] }] },
    );
    expect(gag?.subject.quotes[0]?.text).toBe("The guests went round in circles.");
    expect(gag?.subject.number?.value).toBe(30);
    expect(gag?.evidence.map(({ text }) => text)).toEqual([
      "class TooManyRedirects:",
      "The guests went round in circles.",
      "DEFAULT_REDIRECT_LIMIT = 30",
    ]);
  });

  it("prefers among errors the one with words of its own that is raised often", () => {
    const mute = errorType("QuotaExceeded", { raises: 0 });
    const telling = errorType("LockTimeout", {
      raises: 9,
      messages: [quote("The lock was never released.")],
    });
    const [gag] = map(facts({ errors: [mute, telling] }), {
      demands: [{ slot: "a", beat: "attempt", families: ["error"], settings: ["workshop"] }],
    });
    expect(gag?.subject.name).toBe("LockTimeout");
  });

  it("lives on functions, README words, file names and notes when there are no classes", () => {
    const small = facts({
      functions: [symbol("parseDuration", { kind: "function", references: 1 })],
      readme: {
        path: "README.md",
        tagline: quote("A tiny parser for time.", "README.md"),
        sentences: [],
        words: ["time", "parser"],
      },
      notes: [{ tag: "TODO", quote: quote("why does this work"), score: 1 }],
      fileNames: [quote("queue.rs"), quote("cache.rs")],
    });
    const gags = map(small);
    expect(gags).toHaveLength(FILM.length);
    expect(gags.map(({ subject }) => subject.kind)).toEqual(expect.arrayContaining(["function", "readme"]));
  });

  it("plays on with another topic rather than with the same", () => {
    const errors = [errorType("PortTaken"), errorType("HttpFailed")];
    const afterwards = (role: string) =>
      map(facts({ errors, classes: [symbol(role)] }), {
        demands: [
          { slot: "a", beat: "tools", families: ["role"], settings: ["workshop", "street", "kitchen"] },
          { slot: "b", beat: "attempt", families: ["error"], settings: ["street", "workshop", "kitchen"] },
        ],
      })[1]?.subject.name;
    expect(["Color", "Request"].map(afterwards)).toEqual(["HttpFailed", "PortTaken"]);
  });

  it("gives no gag to a repository that has nothing to cite", () => {
    expect(map(facts())).toEqual([]);
  });

  it("takes modules of the language only where there is little else", () => {
    const standard = [importOf("os", { kind: "standard" }), importOf("json", { kind: "standard" })];
    const few = facts({ name: "toy", imports: standard });
    const many = facts({
      name: "toy",
      imports: standard,
      classes: Array.from({ length: 25 }, (_, index) => symbol(`Studio${index}`)),
    });
    const imported = (of: RepoFacts) => map(of).filter(({ subject }) => subject.kind === "import");
    expect(imported(few)).not.toEqual([]);
    expect(imported(many)).toEqual([]);
  });

  it("takes modules that nobody knows only where there is little else", () => {
    const imports = [importOf("qwertz_core")];
    const classes = Array.from({ length: 25 }, (_, index) => symbol(`Studio${index}`));
    const imported = (of: RepoFacts) => map(of).filter(({ subject }) => subject.kind === "import");
    expect(imported(facts({ name: "toy", imports }))).not.toEqual([]);
    expect(imported(facts({ name: "toy", imports, classes }))).toEqual([]);
  });

  it("casts what the README shows before what is used as much", () => {
    const names = ["HarborAdapter", "MeadowAdapter", "ValleyAdapter"];
    const classes = names.map((name) => symbol(name, { featured: name === "ValleyAdapter" }));
    const roles = listCandidates({ facts: facts({ classes }), library: LIBRARY, seed: 1 }).get("role");
    expect(roles?.[0]?.subject.name).toBe("ValleyAdapter");
  });

  it("lets an error speak the message its gag was found by", () => {
    const messages = [quote("Everything is lost."), quote("The disk is full.")];
    const gags = map(facts({ errors: [errorType("KitchenError", { messages })] }));
    for (const { match, subject } of gags)
      if (match.message !== undefined) expect(subject.quotes[0]?.text).toBe(match.message);
    expect(gags.map(({ match }) => match.method)).toContain("message");
  });

  it("lets a class say what speaks of its part, and casts it before one that does not", () => {
    const messages = [quote("The pan is very hot!"), quote("It sleeps for three minutes.")];
    const roles = (timer: ReturnType<typeof symbol>) =>
      listCandidates({
        facts: facts({ classes: [symbol("PathAdapter"), timer] }),
        library: LIBRARY,
        seed: 1,
      })
        .get("role")
        ?.filter(({ match }) => match.conceptId === "role.scheduler");
    const [speaking] = roles(symbol("EggTimer", { messages })) ?? [];
    const [silent] = roles(symbol("EggTimer", { messages: [quote("The pan is very hot!")] })) ?? [];
    expect(speaking?.subject.quotes[0]?.text).toBe("It sleeps for three minutes.");
    expect(silent?.subject.quotes[0]?.text).toBe("The pan is very hot!");
    const weak = [quote("Oh no, we forgot the pan again!"), quote("It sleeps for {n} minutes")];
    expect(roles(symbol("EggTimer", { messages: weak }))?.[0]?.subject.quotes[0]).toBe(weak[0]);
    expect(speaking?.score).toBeGreaterThan(silent?.score ?? 0);
  });

  it("hears what a project is without as what it is not about", () => {
    const [about, without] = ["A parser for calls.", "Calls without a parser."].map((description) =>
      describedAs(description, "myth"),
    );
    expect(about).toBe("myth.mincer");
    expect(without).not.toBe("myth.mincer");
  });

  it.each([
    ["A backend for music.", "myth.musicbox"],
    ["A web backend for music.", "myth.counter"],
    ["A container for music.", "myth.musicbox"],
    ["A container builder for music.", "myth.assembler"],
    ["Build automation for kitchens.", "myth.assembler"],
    ["Automation for kitchens.", "myth.miracle"],
    ["Makefiles for hens.", "myth.assembler"],
    ["A task runner for hens.", "myth.assembler"],
    ["Tasks for hens.", "myth.clockwork"],
    ["Object storage for web apps.", "myth.cabinet"],
    ["Blob storage for web apps.", "myth.cabinet"],
    ["Storage for web apps.", "myth.counter"],
    ["A viewer for eggs.", "myth.painter"],
    ["A document viewer for web apps.", "myth.painter"],
    ["A PDF viewer for web apps.", "myth.painter"],
    ["A viewer for web apps.", "myth.counter"],
    ["A music server for hens.", "myth.musicbox"],
    ["A media server for hens.", "myth.musicbox"],
    ["A server for hens.", "myth.counter"],
    ["A music player for web apps.", "myth.musicbox"],
    ["A media player for web apps.", "myth.musicbox"],
    ["A player for web apps.", "myth.counter"],
    ["Build automation for kitchens.", "finale.tower"],
    ["Automation for kitchens.", "finale.lamp"],
    ["A makefile for hens.", "finale.tower"],
    ["A task runner for hens.", "finale.tower"],
    ["Tasks for hens.", "finale.strike"],
    ["A terminal for storage.", "friend.store"],
    ["An argument about storage.", "friend.store"],
    ["The usage of storage.", "friend.store"],
    ["A terminal prompt for storage.", "friend.confirm"],
    ["A videogame for hens.", "myth.playhouse"],
    ["Videogames for hens.", "myth.playhouse"],
    ["Video games for hens.", "myth.playhouse"],
    ["Videos for hens.", "myth.painter"],
  ] as const)("takes a project that says %j for %s", (description, concept) => {
    const [family] = concept.split(".", 1) as [Family];
    expect(describedAs(description, family)).toBe(concept);
  });

  it("shows one of a class and its base", () => {
    const of = { ...STUDIO, classes: ["BaseRecorder", "Recorder", "Session"].map((name) => symbol(name)) };
    const names = map(of).map(({ subject }) => subject.name);
    expect(names.filter((name) => name.endsWith("Recorder"))).toHaveLength(1);
  });

  it("begins and ends with a project that says one thing of itself", () => {
    const { manifest: _, ...studio } = STUDIO;
    const tagline = quote("A compression library.", "README.md");
    const readme = { path: "README.md", tagline, sentences: [], words: [] };
    const gags = map({ ...studio, readme, entryPoints: [], errors: [] });
    const family = (slot: string): string | undefined => gags.find((gag) => gag.slot === slot)?.match.family;
    expect([family("myth.1"), family("resolution.1")]).toEqual(["myth", "finale"]);
  });

  it.each([
    ["Raised when a spoon lands in the soup.", "…when a spoon lands in the soup."],
    ["Exception for spoons that land in the soup.", "…for spoons that land in the soup."],
    ["Indicates that the pan is full of soup.", "the pan is full of soup."],
    ["Raised when boiling and the pan is shut.", "Raised when boiling and the pan is shut."],
  ])("leaves out how every description of an error begins: %s", (doc, said) => {
    const of = { ...STUDIO, errors: [errorType("PanFull", { doc: quote(doc) })] };
    const gag = map(of).find(({ subject }) => subject.name === "PanFull");
    expect(gag?.subject.quotes.map(({ text }) => text)).toEqual([said]);
  });

  it.each([
    ["Kaput - boils the eggs of all hens.", "boils the eggs of all hens."],
    ["Kaput: boils the eggs of all hens.", "boils the eggs of all hens."],
    ["Kaput – boils the eggs of all hens.", "boils the eggs of all hens."],
    ["Pan: boils the eggs of all hens.", "Pan: boils the eggs of all hens."],
    ["Kaput boils - the eggs of all hens.", "Kaput boils - the eggs of all hens."],
    ["Kaput-boils the eggs of all hens.", "Kaput-boils the eggs of all hens."],
  ])("leaves out the name that labels its description: %s", (doc, said) => {
    const classes = [symbol("Kaput", { doc: quote(doc) })];
    const [weighed] = symbolSubjects({ ...STUDIO, classes, errors: [], functions: [] }, LIBRARY);
    expect(weighed?.subject.quotes.map(({ text }) => text)).toEqual([said]);
  });

  it("prefers the part that the project speaks of", () => {
    const of = { ...STUDIO, errors: [], imports: [] };
    const about = (tagline: string): RepoFacts => ({
      ...of,
      classes: ["Session", "LinkCrawler", "PathFilter", "TimelineManager"].map((name, index) =>
        symbol(name, { references: 20 - 6 * index }),
      ),
      readme: { path: "README.md", tagline: quote(tagline, "README.md"), sentences: [], words: [] },
    });
    const score = (tagline: string): number =>
      listCandidates({ facts: about(tagline), library: LIBRARY, seed: 1 })
        .get("role")
        ?.find(({ match }) => match.conceptId === "role.crawler")?.score ?? 0;
    expect(score("A crawler for studios.")).toBeGreaterThan(1.3 * score("A helper for studios."));
  });

  it("counts once more what is missing to a third of the rank of the third best known", () => {
    const weightOf = (rank: number): number => {
      const classes = [symbol("Pan", { rank: 9 }), symbol("Pot", { rank: 6 }), symbol("Oven", { rank: 3 })];
      const lid = symbol("Lid", { rank });
      const subjects = symbolSubjects({ ...STUDIO, classes: [...classes, lid], functions: [] }, LIBRARY);
      return subjects.find(({ subject }) => subject.name === "Lid")?.weight ?? 0;
    };
    expect(weightOf(2) / weightOf(1)).toBeCloseTo(2);
    expect(weightOf(1) / weightOf(0.5)).toBeCloseTo(4);
  });

  it("does not weigh all errors by the one that everything is raised as", () => {
    const share = (raises: number): number => {
      const errors = [
        errorType("EggError", { raises, rank: raises }),
        errorType("LidTimeout"),
        errorType("PanNotFound"),
      ];
      const offers =
        listCandidates({ facts: { ...STUDIO, errors }, library: LIBRARY, seed: 1 }).get("error") ?? [];
      return offers.find(({ subject }) => subject.name === "PanNotFound")?.score ?? 0;
    };
    expect(share(500)).toBeGreaterThan(0);
    expect(share(5000)).toBeCloseTo(share(500), 6);
  });

  it("takes the best known error that the project speaks of for one that speaks", () => {
    const weightOf = (name: string, best = 1): number => {
      const errors = [errorType("LidFailure", { rank: best }), errorType(name, { rank: 1 })];
      return (
        symbolSubjects({ ...STUDIO, errors }, LIBRARY).find(({ subject }) => subject.name === name)?.weight ??
        0
      );
    };
    const gain = (name: string): number => weightOf(name) / weightOf(name, 2);
    expect(gain("RecordFailure")).toBeGreaterThan(3 * gain("KettleFailure"));
  });

  it("asks about no set where something is set", () => {
    const conceptOf = (name: string) =>
      symbolSubjects({ ...STUDIO, functions: [symbol(name, { kind: "function" })] }, LIBRARY).find(
        ({ subject }) => subject.name === name,
      )?.matches[0]?.conceptId;
    expect(conceptOf("setKaput")).not.toBe("role.collection");
    expect(conceptOf("set_kaput")).not.toBe("role.collection");
    expect(conceptOf("Set")).toBe("role.collection");
  });

  it.each([
    ["Calls boil on the default session.", false],
    ["Forwards eggs to the session.", false],
    ["Shortcut for a session.", false],
    ["Boils eggs in a session.", true],
    ["Calls waiters during a session.", true],
  ])("takes what %j says for what a function is: %s", (doc, expected) => {
    const functions = [symbol("kaput", { kind: "function", doc: quote(doc) })];
    const [weighed] = symbolSubjects({ ...STUDIO, classes: [], errors: [], functions }, LIBRARY);
    expect(weighed?.matches.some(({ method }) => method === "doc")).toBe(expected);
  });

  it.each([
    ["Returns a Promise<Egg> that resolves to the session.", true],
    ["Returns a new promise that fulfils with the session.", true],
    ["Returns a Future of the session.", true],
    ["Returns an awaitable that completes with the session.", true],
    ["Returns the promise of the session.", false],
    ["Returns a promised session.", false],
  ])("takes how something comes, %j, for what it is by no means: %s", (doc, isLeftOut) => {
    const fry = symbol("kaput", { kind: "function", doc: quote(doc) });
    expect(symbolQuery(fry, "toy").doc === doc).toBe(!isLeftOut);
    const methods = (text: string) =>
      symbolSubjects(
        { ...STUDIO, classes: [], errors: [], functions: [{ ...fry, doc: quote(text) }] },
        LIBRARY,
      )[0]?.matches.flatMap(({ conceptId, method }) => (method === "doc" ? [conceptId] : []));
    expect(methods(doc)).toContain("role.session");
    if (isLeftOut) expect(methods(doc)).not.toContain("role.future");
  });

  it("takes no function for well known by being the first, where classes are far better known", () => {
    const weightOf = (rank: number, count = 6): number => {
      const classes = Array.from({ length: count }, (_, index) =>
        symbol(`Pan${index}`, { rank: index === 0 ? rank : 1 }),
      );
      const functions = [symbol("boil", { kind: "function", rank: 1 })];
      const subjects = symbolSubjects({ ...STUDIO, classes, functions }, LIBRARY);
      return subjects.find(({ subject }) => subject.name === "boil")?.weight ?? 0;
    };
    expect(weightOf(40)).toBeLessThan(0.5 * weightOf(4));
    expect(weightOf(4)).toBeCloseTo(weightOf(1));
    expect(weightOf(40, 5)).toBeCloseTo(weightOf(4, 5));
  });

  it.each([
    ["NoLidError", "error.not-found"],
    ["ErrNoLid", "error.not-found"],
    ["LidCannotBeFoundException", "error.not-found"],
    ["NoSpaceOnStove", "error.overflow"],
    ["EggNotConfiguredException", "error.config"],
    ["NodeLidError", undefined],
  ])("knows what goes wrong with %s: %s", (name, concept) => {
    const [weighed] = symbolSubjects({ ...STUDIO, classes: [], errors: [errorType(name)] }, LIBRARY);
    const best = weighed?.matches.filter(({ family, method }) => family === "error" && method === "name");
    expect(best?.toSorted((left, right) => right.score - left.score)[0]?.conceptId).toBe(concept);
  });

  it("takes a warning for half an error", () => {
    const named = (name: string, ancestors: readonly string[] = []): number =>
      symbolSubjects({ ...STUDIO, errors: [errorType(name, { ancestors })] }, LIBRARY).find(
        ({ subject }) => subject.name === name,
      )?.weight ?? 0;
    expect(named("LidWarning")).toBeCloseTo(0.5 * named("LidFailure"));
    expect(named("LidFailure", ["EggWarning"])).toBeCloseTo(0.5 * named("LidFailure"));
  });

  it("takes a module that many files import before a pinch of another", () => {
    const weightOf = (most: number): number => {
      const imports = [importOf("requests", { files: 1 }), importOf("numpy", { files: most })];
      const offers = listCandidates({ facts: { ...STUDIO, imports }, library: LIBRARY, seed: 1 }).get(
        "import",
      );
      const score = (name: string): number =>
        offers?.find(({ subject }) => subject.name === name)?.score ?? 0;
      return score("requests") / score("numpy");
    };
    expect(weightOf(4)).toBeLessThan(0.5 * weightOf(3));
  });

  it("has one thing in the kitchen that others have made where there is something else", () => {
    const demands = FILM.filter(({ beat }) => beat === "breakfast");
    const imports = [importOf("click"), importOf("re")];
    const made = (parts: Partial<RepoFacts>) =>
      map(facts({ imports, ...parts }), { demands }).filter(({ subject }) => subject.kind === "import");
    expect(made({})).toHaveLength(2);
    const classes = ["ScreenRecorder", "Session"].map((name) => symbol(name, { references: 20 }));
    expect(made({ classes, errors: [errorType("FooError", { raises: 0, rank: 0.3 })] })).toHaveLength(1);
  });

  it("shows one of the messages that only differ in what they are about", () => {
    const complaints = ["lid key is null", "spoon type is null", "pan path is null", "Session timed out"];
    const said = complaints.map((text) => errorType(text, { messages: [quote(text)] }));
    const shown = map({ ...STUDIO, errors: said }).map(({ subject }) => subject.name);
    expect(shown.filter((name) => name.endsWith("is null"))).toHaveLength(1);
  });

  it("opens with what suits the repository best, not with the rarer of two gags", () => {
    const of = {
      ...STUDIO,
      name: "toy",
      readme: {
        path: "README.md",
        tagline: quote("A web server framework with sound.", "README.md"),
        claims: [quote("It is the simple server of your dreams.", "README.md")],
        sentences: [],
        words: ["server"],
      },
    };
    const gags = map(of);
    expect(gags[0]?.match.conceptId).toBe("myth.counter");
  });

  it("takes a word that is only mentioned for less than a concept that suits anything", () => {
    const words = Array.from({ length: 20 }, (_, index) => `filler${index}`);
    const of = facts({
      name: "toy",
      readme: {
        path: "README.md",
        tagline: quote("A toy for all ages.", "README.md"),
        sentences: [],
        words: [...words, "index"],
      },
    });
    const myths = matchDomain({ facts: of, library: LIBRARY, family: "myth" });
    expect(myths.slice(0, 3).map(({ method }) => method)).toEqual(["generic", "generic", "generic"]);
    expect(myths.find(({ conceptId }) => conceptId === "myth.warehouse")?.score).toBeLessThan(0.2);
  });

  describe("a user's own concept", () => {
    const played = (of: RepoFacts, match: Partial<MatchRule>) => {
      const model = LIBRARY.metaphors.find(({ id }) => id === "role.cookie");
      if (model === undefined) throw new Error("role.cookie is gone");
      const own = {
        ...model,
        id: "custom.studio",
        prior: 2,
        gags: model.gags.map((gag) => ({ ...gag, id: "custom.studio.1", setting: "workshop" as const })),
        match: { ...model.match, tokens: [], ...match },
      };
      const gags = new ConceptMapper({ ...LIBRARY, metaphors: [...LIBRARY.metaphors, own] }).map({
        facts: of,
        demands: FILM,
        seed: 1,
      });
      return gags.find(({ rule }) => rule.id === "custom.studio.1");
    };

    it("wins the slot of what it is about", () => {
      expect(played(STUDIO, { tokens: ["screen recorder"] })?.subject.name).toBe("ScreenRecorder");
    });

    it("finds README words, names of files and messages of builtin errors", () => {
      const small = facts({
        readme: {
          path: "README.md",
          tagline: quote("Every wombat has a burrow.", "README.md"),
          sentences: [],
          words: ["wombat"],
        },
        fileNames: [quote("burrow_map.sh")],
        messages: [quote("The badger is asleep.")],
      });
      expect(played(small, { tokens: ["wombat"] })?.subject).toMatchObject({
        kind: "readme",
        name: "wombat",
      });
      expect(played(small, { tokens: ["burrow map"] })?.subject.kind).toBe("file");
      expect(played(small, { messages: ["is asleep"] })?.subject).toMatchObject({
        kind: "error",
        name: "The badger is asleep.",
      });
    });
  });
});

const WORDS = [
  "Request",
  "Cache",
  "Parser",
  "Screen",
  "Token",
  "Path",
  "Timeline",
  "Http",
  "Lock",
  "Retry",
  "Zorg",
  "Blip",
  "User",
  "Form",
];
const identifier = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(""));
const anyFacts = fc
  .record({
    classes: fc.uniqueArray(identifier, { maxLength: 25 }),
    errors: fc.uniqueArray(identifier, { maxLength: 12 }),
    functions: fc.uniqueArray(identifier, { minLength: 1, maxLength: 12 }),
    imports: fc.uniqueArray(fc.constantFrom("os", "requests", "numpy", "left-pad", "mil", "click", "zod"), {
      maxLength: 6,
    }),
    words: fc.uniqueArray(fc.constantFrom("web", "command", "cache", "data", "parser", "image"), {
      maxLength: 5,
    }),
  })
  .map(({ classes, errors, functions, imports, words }) =>
    facts({
      classes: classes.map((name, index) => symbol(name, { references: 30 - index })),
      errors: errors.map((name) =>
        errorType(`${name}Error`, { messages: [quote(`${name} went wrong at once.`)] }),
      ),
      functions: functions.map((name) => symbol(`do${name}`, { kind: "function" })),
      imports: imports.map((module) => importOf(module)),
      readme: {
        path: "README.md",
        tagline: quote("A small tool.", "README.md"),
        sentences: words.map((word) => quote(`It likes ${word}.`, "README.md")),
        words,
      },
    }),
  );

/** A gag of a concept of its own about something called so. */
function playable(
  name: string,
  score: number,
  { family = "role", isStar = false, ...rule }: Partial<GagRule> & { family?: Family; isStar?: boolean } = {},
): Candidate {
  const matched = name.toLowerCase();
  const conceptId = `${family}.${matched}`;
  return {
    subject: { kind: "class", name, evidence: place(`class ${name}:`), quotes: [] },
    match: { conceptId, conceptTitle: name, family, method: "name", matched, score: 3 },
    rule: buildRule({ id: `${conceptId}.1`, prop: `a ${matched} of iron`, ...rule }),
    score,
    subjectKey: name,
    answers: [],
    isStar,
  };
}

/** Whom a film of these slots is about, slot by slot. */
function chosen(demands: readonly SlotDemand[], candidates: readonly Candidate[]): readonly string[] {
  const families = new Map<Family, readonly Candidate[]>();
  for (const candidate of candidates)
    families.set(candidate.match.family, [...(families.get(candidate.match.family) ?? []), candidate]);
  return selectGags(demands, families).map(({ candidate }) => candidate.subject.name);
}

describe("the choice of gags", () => {
  const kitchen = { slot: "a", beat: "tools", families: ["role"], settings: ["kitchen"], actors: 1 } as const;

  it.each([
    ["in another setting", { setting: "workshop" }],
    ["with another cast", { setting: "kitchen", actors: 2 }],
  ] as const)("takes a gag %s where it is far better than what fits", (_what, rule) => {
    const shown = (score: number) =>
      chosen([kitchen], [playable("Pan", score, rule), playable("Lid", 0.1, { setting: "kitchen" })]);
    expect(shown(1)).toEqual(["Pan"]);
    expect(shown(0.4)).toEqual(["Lid"]);
  });

  it("fills a slot for the star first, though others score more there", () => {
    const demands: readonly SlotDemand[] = [
      { slot: "a", beat: "attempt", families: ["error"], settings: ["workshop"] },
      { slot: "b", beat: "tools", families: ["role"], settings: ["workshop"] },
    ];
    const spoons = ["Oven", "Stove", "Kettle", "Fridge", "Table", "Grill", "Toaster", "Bowl"].map((name) =>
      playable(name, 2, { family: "error", prop: "a spoon" }),
    );
    const others = [playable("Lid", 1.1), playable("Egg", 1.5, { family: "error" })];
    const shown = (isStar: boolean) =>
      chosen(demands, [...spoons, ...others, playable("Pan", 1, { isStar, prop: "a spoon" })]);
    expect(shown(true)).toEqual(["Egg", "Pan"]);
    expect(shown(false)).toContain("Lid");
  });

  it("shows a star that cries out anywhere, and any other only where its own are asked for", () => {
    const starring = (family: Family, first: Family) =>
      chosen(
        [
          { slot: "a", beat: "myth", families: ["myth"], settings: ["workshop"] },
          { slot: "b", beat: "tools", families: [first, family], settings: ["workshop"] },
        ],
        [
          playable("Kitchen", 1, { family: "myth" }),
          playable("Lid", 1, { family: first }),
          playable("Pan", 5, { family, isStar: true }),
        ],
      )[1];
    expect(starring("error", "role")).toBe("Pan");
    expect(starring("role", "error")).toBe("Lid");
  });
});

describe("variety", () => {
  it("fills every slot, repeats no gag and no prop, and is the same every time", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 30 }), fc.nat(5), (of, slots, seed) => {
        const demands = longFilm(slots);
        const gags = map(of, { demands, seed });
        expect(gags).toHaveLength(slots);
        expect(new Set(gags.map(({ rule }) => rule.id)).size).toBe(slots);
        expect(map(of, { demands, seed })).toEqual(gags);
        for (const gag of gags) expect(gag.evidence[0]).toBe(gag.subject.evidence[0]);
      }),
      { numRuns: 25 },
    );
  });

  it("keeps concepts, subjects and props apart and mechanisms and settings mixed in a film of a full repository", () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const gags = map(STUDIO_AND_MORE, { seed });
        const distinct = (of: (gag: Gag) => string): number => new Set(gags.map(of)).size;
        expect(gags).toHaveLength(FILM.length);
        expect(distinct(({ match }) => match.conceptId)).toBe(FILM.length);
        expect(distinct(({ rule }) => rule.prop)).toBe(FILM.length);
        expect(distinct(({ subject }) => `${subject.name} ${subject.evidence[0].line}`)).toBe(FILM.length);
        expect(distinct(({ rule }) => rule.mechanism)).toBeGreaterThanOrEqual(3);
        expect(distinct(({ rule }) => rule.setting)).toBeGreaterThanOrEqual(2);
        for (const { rule } of gags)
          expect(gags.filter((other) => other.rule.mechanism === rule.mechanism).length).toBeLessThanOrEqual(
            3,
          );
      }),
      { numRuns: 15 },
    );
  });

  it("takes turns between the gags of one concept", () => {
    const demands: readonly SlotDemand[] = [
      { slot: "a", beat: "tools", families: ["role"], settings: ["workshop", "street"] },
    ];
    const played = ["ash", "beech", "cedar", "elm", "fir", "larch", "oak", "pine"].map(
      (name) => map(facts({ name, classes: [symbol("LidManager")] }), { demands })[0]?.rule.id,
    );
    expect(new Set(played)).toEqual(new Set(["role.manager.1", "role.manager.2"]));
  });

  it("lets the seed choose between equals only", () => {
    const films = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
      map(STUDIO, { seed })
        .map(({ rule }) => rule.id)
        .join(),
    );
    expect(new Set(films).size).toBeGreaterThan(1);
    expect(new Set([1, 2, 3, 4].map((seed) => attempted(seed)[0])).size).toBe(1);
  });
});

const STUDIO_AND_MORE = facts({
  ...STUDIO,
  classes: [...STUDIO.classes, ...WORDS.map((word) => symbol(`${word}Thing`))],
  errors: [...STUDIO.errors, ...WORDS.map((word) => errorType(`${word}Error`))],
});

/** The concept of a family that suits a project best of which only this is said. */
function describedAs(description: string, family: Family): string | undefined {
  const of = facts({
    manifest: { path: "package.json", ecosystem: "npm", keywords: [], description: quote(description) },
  });
  return matchDomain({ facts: of, library: LIBRARY, family })[0]?.conceptId;
}

/** Names the attempt is about. */
function attempted(seed: number): string[] {
  const gags = map(STUDIO, { seed }).filter(({ beat }) => beat === "attempt");
  return gags.map(({ subject }) => subject.name).toSorted();
}

function longFilm(slots: number): SlotDemand[] {
  return Array.from({ length: slots }, (_, index) => ({
    ...(FILM[index % FILM.length] as SlotDemand),
    slot: `slot.${index}`,
  }));
}
