import { describe, expect, it } from "vitest";
import type { MatchQuery } from "../../src/gags/match.ts";
import { matchConcept, matchOwnConcept } from "../../src/gags/match.ts";
import type { Metaphor } from "../../src/domain/metaphor.ts";
import { LIBRARY } from "./library.ts";

const best = (query: MatchQuery) => matchOwnConcept(query, LIBRARY)[0];

describe("matchConcept", () => {
  it.each([
    ["ScreenRecorder", "class", "role.screen-recorder", "a film strip running backward"],
    ["PathNotFound", "error", "error.path-not-found", "apartment"],
    ["mil", "import", "import.milk", "a milk carton"],
    ["EventTracker", "class", "role.event-tracker", "cuckoo"],
    ["TimelineManager", "class", "role.timeline", "fragments of film"],
    ["ModuleNotFound", "error", "error.module", "cupboards"],
    ["StudioModuleError", "error", "error.module", "cupboards"],
  ] as const)("finds for %s (%s) the concept %s", (name, kind, id, picture) => {
    expect(best({ name, kind })?.conceptId).toBe(id);
    const gags = LIBRARY.metaphors.find((metaphor) => metaphor.id === id)?.gags ?? [];
    expect(gags.map(({ prop }) => prop).join(" · ")).toContain(picture);
  });

  it.each([
    ["PrettyPrinter", "class", "role.encoder"],
    ["PrinterDriver", "class", "role.device"],
    ["ClosingContextManager", "class", "role.session"],
    ["Container", "class", "role.container"],
    ["ServiceContainer", "class", "role.manager"],
    ["ArgumentOutOfRangeError", "error", "error.range"],
    ["NoSuchOption", "error", "error.usage"],
    ["NoSuchSetting", "error", "error.not-found"],
    ["ErrNotExist", "error", "error.not-found"],
    ["MissingExtension", "error", "error.not-found"],
    ["PoolRuntimeError", "error", "error.process"],
    ["limitFunction", "function", "role.limit"],
    ["TreeNode", "class", "role.tree"],
    ["NotificationProvider", "class", "role.event"],
    ["OptionManager", "class", "role.option"],
    ["KaputManager", "class", "role.manager"],
    ["FileSystemEvent", "class", "role.event"],
    ["RateLimitRejected", "error", "error.budget"],
    ["PanStr", "class", "role.text"],
    ["eggTint", "function", "role.color"],
    ["rainbow", "function", "role.color"],
    ["CachedFetch", "function", "role.cache"],
    ["EggFetcher", "class", "role.crawler"],
    ["EggMemoizer", "class", "role.cache"],
    ["EggAlias", "class", "role.type"],
    ["FileHandle", "class", "role.path"],
    ["SpeechParser", "class", "role.parser"],
    ["SpeechVoice", "class", "role.sound"],
    ["SessionConverter", "class", "role.session"],
    ["SessionConvertor", "class", "role.session"],
    ["SessionInterchange", "class", "role.session"],
    ["EggConverter", "class", "role.unit"],
    ["EggBomb", "error", "error.overflow"],
    ["NoSuchCommand", "error", "error.usage"],
    ["EventListener", "class", "role.watcher"],
    ["ListenerEvent", "class", "role.event"],
    ["EggListener", "class", "role.server"],
  ] as const)("takes %s (%s) for %s", (name, kind, id) => {
    expect(best({ name, kind })?.conceptId).toBe(id);
  });

  it.each([
    ["LeWindows", "class"],
    ["CompletionItem", "class"],
    ["KaputRuntimeError", "error"],
    ["EggHandle", "class"],
    ["handleEgg", "function"],
    ["EggBomb", "class"],
    ["CommandError", "error"],
  ] as const)("has no picture for a word of %s (%s) that says nothing of it", (name, kind) => {
    expect(best({ name, kind })?.method).toBe("generic");
  });

  it("takes a message for what is in it before what was expected of it", () => {
    const ofMessage = (text: string) => best({ name: "", kind: "error", messages: [text] })?.conceptId;
    expect(ofMessage("Unexpected socket close")).toBe("error.connection");
    expect(ofMessage("Expected the listener to be a function")).toBe("error.type");
    expect(ofMessage("Unexpected thing")).toBe("error.assertion");
  });

  it("takes no message for the contrary of what it says", () => {
    const concepts = (text: string) =>
      matchConcept({ name: "", kind: "error", messages: [text] }, LIBRARY)
        .filter(({ method }) => method !== "generic")
        .map(({ conceptId }) => conceptId);
    expect(concepts("id doesn't exist")[0]).toBe("error.not-found");
    expect(concepts("id exists")[0]).toBe("error.duplicate");
    expect(concepts("a non-empty jar")).toEqual([]);
    expect(concepts("an empty jar")).not.toEqual([]);
    expect(concepts("Could not initialize jars")).toContain("error.config");
    expect(concepts("Jars do not initialize")).toEqual([]);
  });

  it("takes no concept for words that it says it does not mean", () => {
    const concepts = (doc: string) =>
      matchConcept({ name: "", kind: "class", doc }, LIBRARY).map(({ conceptId }) => conceptId);
    expect(concepts("A jar with a date.")).toContain("role.calendar");
    expect(concepts("A jar that is up to date.")).not.toContain("role.calendar");
    const forbids = (text: string) =>
      matchConcept({ name: "", kind: "error", messages: [text] }, LIBRARY).some(
        ({ conceptId }) => conceptId === "error.permission",
      );
    expect(forbids("A cook may not fry jars")).toBe(true);
    for (const text of ["A jar may not be empty", "A jar may not have lids", "A jar may not exist"])
      expect(forbids(text)).toBe(false);
  });

  it.each([
    ["Cannot register a jar on itself", "error.recursion"],
    ["A jar can't be its own parent", "error.recursion"],
    ["The shelf has no jars.", "error.empty"],
    ["The given thing is not a jar.", "error.type"],
    ["This shelf does not support jars.", "error.not-implemented"],
    ["You must supply a jar.", "error.required"],
    ["Use one jar at a time.", "error.deadlock"],
    ["Perhaps try jars?", "error.usage"],
    ["Cannot publish jars, giving up", "error.retry"],
    ["No connection available", "error.connection"],
    ["no rows to fry", "error.empty"],
    ["You may not enter the kitchen.", "error.permission"],
    ["boil() has to be overridden", "error.not-implemented"],
    ["boil() is to be implemented by cooks", "error.not-implemented"],
    ["Every cook must override boil()", "error.not-implemented"],
  ])("knows what is meant by %s", (text, id) => {
    expect(best({ name: "", kind: "error", messages: [text] })?.conceptId).toBe(id);
  });

  it("does not take a part of an adjective for what a description is about", () => {
    const concepts = (doc: string) =>
      matchConcept({ name: "X", kind: "class", doc }, LIBRARY)
        .filter(({ method }) => method === "doc")
        .map(({ conceptId }) => conceptId);
    expect(concepts("A lock-free thing.")).toEqual([]);
    expect(concepts("A thing with a lock.")).toContain("role.lock");
    expect(concepts("A thing in stream-like order.")).toEqual(concepts("A thing in stream order."));
    expect(concepts("A human-readable thing.")).not.toContain("role.stream");
  });

  it("is about no version of a thing, and about no list that something goes by", () => {
    const concepts = (doc: string) =>
      matchConcept({ name: "X", kind: "class", doc }, LIBRARY)
        .filter(({ method }) => method === "doc")
        .map(({ conceptId }) => conceptId);
    expect(concepts("A lid with versions.")).not.toEqual([]);
    expect(concepts("The quiet version of the lid.")).toEqual([]);
    expect(concepts("Stands according to the queue.")).toEqual([]);
    expect(concepts("Methods of the configuration file.")).not.toContain("role.path");
  });

  it("takes a type alias for a type, and a type of something for that", () => {
    const about = (doc: string) => best({ name: "Kaput", kind: "class", doc })?.conceptId;
    expect(about("A type alias of paths.")).toBe("role.type");
    expect(about("A type of paths.")).toBe("role.path");
  });

  it("takes what a thing is applied to for less than what it is", () => {
    const queue = (doc: string) =>
      matchConcept({ name: "X", kind: "class", doc }, LIBRARY).find(
        ({ conceptId }) => conceptId === "role.queue",
      )?.score ?? 0;
    for (const verb of ["applied", "attached", "handed", "passed"])
      expect(queue(`A lid ${verb} to a queue.`)).toBeCloseTo(0.6 * queue("A lid next to a queue."));
    expect(queue("A handle to a queue.")).toBe(queue("A handle of a queue."));
  });

  it("does not take the name of an argument for what went wrong, nor that of a gap for a part of a phrase", () => {
    const concepts = (text: string) =>
      matchConcept({ name: "", kind: "error", messages: [text] }, LIBRARY).map(({ conceptId }) => conceptId);
    expect(concepts("Bad timeout")).toContain("error.timeout");
    for (const named of ["argument `timeout`", "Parameter 'timeout'", 'option "timeout"'])
      expect(concepts(`Bad ${named}`)).not.toContain("error.timeout");
    expect(concepts("Problem: egg path error")).toContain("error.path-not-found");
    for (const gap of ["{egg_path}: {error}", "${egg_path} error", "%(path)s error"])
      expect(concepts(`Problem: ${gap}`)).not.toContain("error.path-not-found");
  });

  it("knows nobody by a base that anything may have", () => {
    const method = (base: string) => best({ name: "Kaput", kind: "class", bases: [base] })?.method;
    expect(method("EventEmitter")).toBe("generic");
    expect(method("EventTracker")).toBe("ancestor");
    expect(method("EventTrackerMixin")).toBe("generic");
    expect(method("MixinCache")).toBe("ancestor");
  });

  it("takes a word that means many things for little, unless other words say so too", () => {
    const dialog = (doc?: string): number | undefined =>
      matchConcept({ name: "RangeHelp", kind: "class", ...(doc === undefined ? {} : { doc }) }, LIBRARY).find(
        ({ conceptId }) => conceptId === "role.dialog",
      )?.score;
    expect(dialog()).toBeCloseTo(1.2);
    expect(dialog("Methods for the offsets of a line.")).toBeCloseTo(1.2);
    expect(dialog("Asks for confirmation in a popup.")).toBeCloseTo(3);
    const said = (text: string) =>
      matchConcept({ name: "", kind: "saying", messages: [text] }, LIBRARY).find(
        ({ conceptId }) => conceptId === "role.image",
      )?.score ?? 0;
    expect(said("Shape test starting")).toBeLessThan(0.5 * said("Picture starting"));
  });

  it.each([
    ["EggBuf", "EggBuffer", "role.queue"],
    ["EggBucket", "EggBacklog", "role.queue"],
    ["LidGit", "LidGitlab", "role.version"],
  ])("takes %s for less than %s", (faint, sure, id) => {
    const score = (name: string): number | undefined =>
      matchConcept({ name, kind: "class" }, LIBRARY).find(({ conceptId }) => conceptId === id)?.score;
    expect(score(faint)).toBeCloseTo(1.2);
    expect(score(sure)).toBeCloseTo(3);
  });

  it("leaves out what only such a word says where anything surer is known", () => {
    const concepts = (text: string) =>
      matchConcept({ name: "", kind: "error", messages: [text] }, LIBRARY)
        .filter(({ method, family }) => method !== "generic" && family === "error")
        .map(({ conceptId }) => conceptId);
    expect(concepts("The end is malformed")).toEqual(["error.validation"]);
    expect(concepts("the end")).toEqual(["error.consumed"]);
  });

  it("takes a word for no support of another that begins like it", () => {
    const header = (name: string) =>
      matchConcept({ name, kind: "class", doc: "Holds information about a pan." }, LIBRARY).find(
        ({ conceptId }) => conceptId === "role.header",
      )?.score;
    expect(header("PanInfo")).toBeCloseTo(1.2);
    expect(header("PanTitle")).toBeCloseTo(3);
  });

  it("makes hardly a crawler of what only fetches", () => {
    const crawler = (name: string) =>
      matchConcept({ name, kind: "function" }, LIBRARY).find(({ conceptId }) => conceptId === "role.crawler")
        ?.score ?? 0;
    expect(crawler("EggFetch")).toBeLessThan(0.5 * crawler("EggFetcher"));
    expect(crawler("CachedEggFetcher")).toBe(0);
  });

  it.each([
    ["No dataset was found", "error.not-found"],
    ["no kitchen directory specified", "error.required"],
    ["The lid must be a string", "error.type"],
    ["Stopped, was I taking too long?", "error.timeout"],
    ["duplicate lid not allowed", "error.duplicate"],
    ["The pan must be no larger than 30 cm", "error.overflow"],
    ["A lid should have an extension", "error.name"],
    ["No file extension in lid", "error.name"],
    ["Unknown lid extension", "error.not-found"],
    ["The lid extension broke", "error.plugin"],
  ])("takes the message %j for %s", (text, id) => {
    expect(best({ name: "", kind: "error", messages: [text] })?.conceptId).toBe(id);
  });

  it("counts the words of a message less when few cards have time for it", () => {
    const score = (text: string) =>
      matchConcept({ name: "", kind: "error", messages: [text] }, LIBRARY)[0]?.score ?? 0;
    const brief = "Deadline of the cook is over";
    expect(score(`${brief} and everybody is sitting at a table without eggs`)).toBeLessThan(
      0.5 * score(brief),
    );
  });

  it("prefers more words of the name, and the words that end it", () => {
    expect(best({ name: "TooManyRedirects", kind: "error" })).toMatchObject({
      conceptId: "error.redirect",
      matched: "too many redirects",
      score: 7,
    });
    expect(best({ name: "DecompressionBomb", kind: "error" })).toMatchObject({
      conceptId: "error.overflow",
      matched: "decompression bomb",
      score: 5,
    });
    expect(best({ name: "RequestHandler", kind: "class" })).toMatchObject({
      conceptId: "role.handler",
      method: "name",
      score: 3,
    });
  });

  it("takes the name before the documentation, that before an ancestor, that before a gag for anything", () => {
    const doc = "The request timed out.";
    const ancestors = ["KeyError", "LookupError"];
    const methods = (query: Omit<MatchQuery, "kind">) => best({ kind: "error", ...query })?.method;
    expect(methods({ name: "DuplicateThing", doc, ancestors })).toBe("name");
    expect(methods({ name: "Kaput", doc, ancestors })).toBe("doc");
    expect(methods({ name: "Kaput", messages: ["the server timed out"], ancestors })).toBe("message");
    expect(best({ name: "Kaput", kind: "error", ancestors })).toMatchObject({
      method: "ancestor",
      matched: "KeyError",
      conceptId: "error.key",
    });
    expect(best({ name: "Kaput", kind: "error" })).toMatchObject({
      method: "generic",
      conceptId: "error.generic",
    });
  });

  it("reads an own ancestor by its words when no builtin base is known", () => {
    expect(
      best({
        name: "Kaput",
        kind: "error",
        bases: ["ConnectionLost"],
        ancestors: ["ConnectionLost", "Exception"],
      }),
    ).toMatchObject({
      method: "ancestor",
      matched: "ConnectionLost",
      conceptId: "error.connection",
    });
  });

  it("never lets the suffix Error decide", () => {
    expect(best({ name: "AppError", kind: "error" })?.method).toBe("generic");
    expect(best({ name: "Error", kind: "error" })?.method).toBe("generic");
  });

  it("keeps to the families of the kind, and to what the Friend can do about it", () => {
    expect(familiesFound("error")).toEqual(["error", "friend"]);
    expect(familiesFound("class")).toEqual(["friend", "role"]);
  });

  it("finds modules whatever their case, hyphens and scope", () => {
    expect(best({ name: "PIL", kind: "import" })?.conceptId).toBe("import.image");
    expect(best({ name: "aws_sdk", kind: "import" })?.conceptId).toBe("import.cloud");
    expect(best({ name: "@babel/core", kind: "import" })?.method).toBe("import");
    expect(best({ name: "librdkafka", kind: "import" })?.conceptId).toBe("import.network");
    expect(best({ name: "mongocxx", kind: "import" })?.conceptId).toBe("import.database");
    for (const name of ["paint", "pastel", "rainbow", "optimist", "trollop"])
      expect(best({ name, kind: "import" })?.conceptId).toBe("import.cli");
    expect(best({ name: "left-pad", kind: "import" })).toMatchObject({
      method: "generic",
      conceptId: "import.unknown",
    });
  });

  it("obeys the words that forbid a concept and lists no concept twice", () => {
    const metaphor = LIBRARY.metaphors.find(({ id }) => id === "role.cache");
    const library = {
      ...LIBRARY,
      metaphors: [
        { ...(metaphor as Metaphor), match: { ...(metaphor as Metaphor).match, not: ["cache key"] } },
      ],
    };
    expect(matchOwnConcept({ name: "LRUCache", kind: "class" }, library)).toHaveLength(1);
    expect(matchOwnConcept({ name: "CacheKeyMaker", kind: "class" }, library)).toHaveLength(0);
  });
});

function familiesFound(kind: MatchQuery["kind"]): string[] {
  return [
    ...new Set(matchConcept({ name: "TimeoutCache", kind }, LIBRARY).map(({ family }) => family)),
  ].toSorted();
}
