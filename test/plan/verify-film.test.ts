import { describe, expect, it, test } from "vitest";
import type { FilmCard, FilmPlan } from "../../src/domain/film.ts";
import type { VerifyReport } from "../../src/domain/verify.ts";
import { frameWordings } from "../../src/library/load-words.ts";
import { verifyFilm, type VerifyInput } from "../../src/plan/verify-film.ts";
import { buildPlan } from "../builders/plan-builder.ts";
import { TEMPLATES } from "../builders/story-builder.ts";

const CARD = "C7";
const ENGLISH = frameWordings({ directory: TEMPLATES, lang: "en" });

/** What is found in a film that speaks English. */
const verified = (input: Omit<VerifyInput, "frameWords"> & Partial<VerifyInput>): VerifyReport =>
  verifyFilm({ frameWords: ENGLISH, ...input });

describe("verifyFilm", () => {
  it("finds every citation of an unchanged repository", () => {
    const plan = buildPlan();
    const report = verified({ plan, linesOf: (path) => repositoryOf(plan).get(path) });
    const citations = [...plan.cards, ...plan.shots].flatMap((item) => item.evidence);
    expect(report.totals).toEqual({ ok: citations.length, moved: 0, gone: 0, unsupportedCards: 0 });
    expect(report.verified).toBe(true);
  });

  it("says where a moved line is now, nearest first", () => {
    const report = verifyChanged((lines) => [
      "",
      "class CookieConflictError(RuntimeError):",
      ...lines.slice(2, 184),
      "",
      "",
      ...lines.slice(184),
    ]);
    expect(check(report)).toMatchObject({ status: "moved", line: 187, evidence: { line: 185 } });
    expect(report.verified).toBe(false);
  });

  it("tells a vanished text from a vanished file", () => {
    expect(check(verifyChanged(() => ["something else"]))).toMatchObject({ status: "gone", missing: "text" });
    expect(check(verifyChanged(() => undefined))).toMatchObject({ status: "gone", missing: "file" });
  });

  it("counts what moved and what is gone", () => {
    const report = verifyChanged(() => undefined);
    expect(report.totals).toMatchObject({ moved: 0, gone: 2 });
  });

  it.each([
    ["to another folder", "lib/recorder.py", { "lib/recorder.py": ["", "class Recorder:"] }],
    ["under another name", "a/tape.py", { "a/tape.py": ["", "class Recorder:"], "a/b.py": ["x"] }],
  ])("finds a file that was moved %s", (_what, path, files: Record<string, string[]>) => {
    const evidence = { path: "a/recorder.py", line: 1, text: "class Recorder:" };
    const there: Record<string, string[]> = { ...files, "README.md": ["# Films"] };
    const plan = withCard({ text: "ANYTHING", verbatim: false, evidence: [evidence] });
    const readme = { path: "README.md", line: 1, text: "# Films" };
    const report = verified({
      plan: { ...plan, shots: [{ ...plan.shots[0]!, evidence: [readme] }] },
      linesOf: (asked) => there[asked],
      paths: () => Object.keys(there),
    });
    expect(report.citations.find(({ where }) => where === CARD)).toMatchObject({
      status: "moved",
      path,
      line: 2,
    });
  });

  it("calls a file gone when two others could be it", () => {
    const evidence = { path: "a/recorder.py", line: 1, text: "class Recorder:" };
    const plan = withCard({ text: "ANYTHING", verbatim: false, evidence: [evidence] });
    const report = verified({
      plan,
      linesOf: (asked) => (asked === "a/recorder.py" ? undefined : ["class Recorder:"]),
      paths: () => ["b/recorder.py", "c/recorder.py"],
    });
    expect(check(report)).toMatchObject({ status: "gone", missing: "file" });
  });

  it("asks for every file once", () => {
    const plan = buildPlan();
    const asked: string[] = [];
    verified({
      plan,
      linesOf: (path) => {
        asked.push(path);
        return undefined;
      },
    });
    expect(asked).toEqual([...new Set(asked)]);
  });
});

describe("the words of verbatim cards", () => {
  it.each([
    ["other quotes, case and white space", "“ALREADY\nconsumed.”", "The content was  already consumed."],
    ["markup", "a simple library", "**Requests** is a [simple](https://example.com/x) `library`."],
    ["a link of Javadoc", "Parses into a Node.", "Parses into a {@link Node}."],
    ["a link with the name of a package", "Parses into a Node.", "Parses into a {@link a.b.Node}."],
    ["a plural behind one", "Collects multiple Throwables.", "Collects multiple {@code Throwable}s."],
    [
      "a genitive behind a tag",
      "Egg is Pan's little sibling.",
      'Egg is <a href="#">Pan</a>\'s little sibling.',
    ],
    ["tags within words", "Eggshells of H2O.", "Egg<b>shells</b> of H<sub>2</sub>O."],
    ["tags around words", "Egg shells", "<li>Egg<li>shells <b>are</b>"],
    ["an escaped underscore", "hen_house", String.raw`hen\_house`],
    ["an escaped back-tick", "Expected time to be a number.", "`Expected \\`time\\` to be a number.`"],
    ["a role that is left out", "A Pan is round.", "A `~kitchen.pans.Pan` is round."],
    ["a genitive cited apart", "Egg is Pan's little sibling.", "**Egg** is [Pan 's little sibling."],
    [
      "a link with words of its own",
      "A converter for JSON.",
      "A {@linkplain Converter.Factory converter} for JSON.",
    ],
    ["a reference of C#", "A limiter for a Policy.", 'A limiter for a <see cref="Policy"/>.'],
    ["escapes and string prefixes", "exceeded redirects", String.raw`f"Exceeded\n" f"redirects"`],
    ["an ellipsis", "“did you mean…?”", "Did you mean {possibility}?"],
  ])("are found in spite of %s", (_what, text, cited) => {
    expect(checkQuote({ text, kind: "quote" }, cited)).toEqual([]);
  });

  it("are missing when tags between words are no part of one", () => {
    expect(checkQuote({ text: "Eggshells", kind: "quote" }, "<li>Egg<li>shells")).toEqual(["eggshells"]);
  });

  it("are missing when a quotation changes one word", () => {
    expect(
      checkQuote({ text: "“THE CLIENT DID NOT SEND”", kind: "quote" }, "The server did not send any data"),
    ).toEqual(["the client did not send"]);
  });

  it("are missing when a quotation changes their order", () => {
    expect(
      checkQuote({ text: "any data did send", kind: "quote" }, "The server did not send any data"),
    ).toHaveLength(1);
  });

  it("may be in any order on a card that is no quotation", () => {
    expect(
      checkQuote(
        { text: "EXCEEDED 30 REDIRECTS", kind: "number" },
        'LIMIT = 30  raise Error("Exceeded {n} redirects")',
      ),
    ).toEqual([]);
    expect(
      checkQuote(
        { text: "EXCEEDED 31 REDIRECTS", kind: "number" },
        'LIMIT = 30  raise Error("Exceeded {n} redirects")',
      ),
    ).toEqual(["31"]);
  });

  it("may be written with an escaped quotation mark in the code", () => {
    expect(
      checkQuote({ text: "“can't be opened”", kind: "quote" }, String.raw`it('can\'t be opened', () => {`),
    ).toEqual([]);
  });

  it("are the name alone on a card that introduces one", () => {
    const unsupported = (name: string) => {
      const plan = withCard({
        text: `${name}:\nONE SIZE FITS MOST`,
        kind: "introduction",
        verbatim: false,
        evidence: [{ path: "a.py", line: 1, text: "class HTTPAdapter(BaseAdapter):" }],
      });
      return verified({ plan, linesOf: () => undefined }).cards.find(({ where }) => where === CARD)
        ?.unsupported;
    };
    expect(unsupported("HTTPAdapter")).toEqual([]);
    expect(unsupported("FTPAdapter")).toEqual(["ftpadapter"]);
  });

  it("stand apart where a short name is quoted", () => {
    expect(checkQuote({ text: "fs", kind: "identifier" }, "import { PathLike } from 'fs'")).toEqual([]);
  });

  it("are not asked of the film's own words in its language", () => {
    const plan = withCard({
      text: "pip install requests\nZUGESTELLT. ENDE",
      kind: "end",
      verbatim: true,
      evidence: [{ path: "README.md", line: 1, text: "pip install requests" }],
    });
    const unsupported = (frameWords: readonly string[]) =>
      verified({ plan, linesOf: () => undefined, frameWords }).cards.find(({ where }) => where === CARD)
        ?.unsupported;
    expect(unsupported(["— oder —", "ZUGESTELLT. ENDE"])).toEqual([]);
    expect(unsupported(["— oder —"])).toEqual(["zugestellt", "ende"]);
  });

  it.each([
    ["THE END", []],
    ["A REPOSITORY", []],
    ["END", ["end"]],
    ["AND", ["and"]],
  ])("are the film's own only where the file of its words has them: %j", (words, unsupported) => {
    const text = `pip install requests\n${words}`;
    expect(checkQuote({ text, kind: "end" }, "pip install requests")).toEqual(unsupported);
  });

  it.each([
    ["“It hides the ‘R’.”", 'It hides the "R".', []],
    ["“It hides.”", 'text = r"It hides."', []],
    ["“It hides like boil.”", "It hides like [`boil`]{@link module:Kitchen.boil}.", []],
    ["“It hides the pan.”", 'It hides the "R".', ["it hides the pan"]],
    ["“It hides Pan.”", "It hides :external+kitchen:py:class:`~kitchen.Pan`.", []],
    ["“It hides Pan.”", "It hides {@link org.kitchen.Pan} from {@link Hen}.", []],
    ["“It hides the lid.”", "It hides {@link Lid the lid}.", []],
  ])("%s is looked for in %j", (text, cited, unsupported) => {
    expect(checkQuote({ text, kind: "quote" }, cited)).toEqual(unsupported);
  });

  it.each([
    ["the repository's", "“Exceeded {self.limit} redirects.”", []],
    ["the repository's, with its number filled in", "“Exceeded 30 redirects.”", []],
    ["another number", "“Exceeded 31 redirects.”", ["exceeded 31 redirects"]],
    ["invented", "“We are the best.”", ["we are the best"]],
    ["invented around the number", "“Never 30 bugs.”", ["never 30 bugs"]],
    ["invented beside a name", "Session:\n“We are the best.”", ["we are the best"]],
  ])("are asked of a quotation on any card: %s", (_what, text, unsupported) => {
    const plan = withCard({
      text,
      kind: "number",
      verbatim: false,
      evidence: [
        { path: "a.py", line: 1, text: 'raise TooMany(f"Exceeded {self.limit} redirects.")' },
        { path: "a.py", line: 2, text: "limit = 30  # n" },
      ],
    });
    const { cards } = verified({ plan, linesOf: () => undefined });
    expect(cards.find(({ where }) => where === CARD)?.unsupported).toEqual(unsupported);
  });

  it("are not asked of cards that do not claim to be verbatim", () => {
    const plan = withCard({ text: "ANYTHING", verbatim: false });
    expect(verified({ plan, linesOf: () => undefined }).cards.map((entry) => entry.where)).not.toContain(
      CARD,
    );
  });
});

describe("a number on a card", () => {
  it.each([
    ["TESTED 301 TIMES", "it works with a lid", ["TESTED 301 TIMES"]],
    ["THE LIMIT IS 30", "LIMIT = 30", []],
    ["TESTED AND TRIED", "it works with a lid", []],
  ])("that no cited line has is told as a count: %s", (text, cited, counted) => {
    const evidence = [{ path: "a.py", line: 1, text: cited }] as const;
    const plan = withCard({ text, kind: "library", verbatim: false, evidence });
    const { counts } = verified({ plan, linesOf: () => [cited] });
    expect(counts.filter(({ where }) => where === CARD).map((count) => count.text)).toEqual(counted);
  });
});

test("a version at the end of a film is no count", () => {
  const evidence = [{ path: "pom.xml", line: 1, text: "kettle" }] as const;
  const plan = withCard({ text: "org.hen:kettle:2.1", kind: "end", verbatim: false, evidence });
  expect(verified({ plan, linesOf: () => ["kettle"] }).counts.map(({ where }) => where)).not.toContain(CARD);
});

function checkQuote(change: Partial<FilmCard>, cited: string): readonly string[] | undefined {
  const plan = withCard({ ...change, verbatim: true, evidence: [{ path: "a.py", line: 1, text: cited }] });
  return verified({ plan, linesOf: () => [cited] }).cards.find((entry) => entry.where === CARD)?.unsupported;
}

function withCard(change: Partial<FilmCard>): FilmPlan {
  const plan = buildPlan();
  return {
    ...plan,
    cards: plan.cards.map((card) => (card.id === CARD ? Object.assign({}, card, change) : card)),
  };
}

function verifyChanged(change: (lines: readonly string[]) => readonly string[] | undefined) {
  const plan = buildPlan();
  const files = repositoryOf(plan);
  return verified({
    plan,
    linesOf: (path) => (path === "src/requests/cookies.py" ? change(files.get(path) ?? []) : files.get(path)),
  });
}

function check(report: VerifyReport) {
  return report.citations.find((citation) => citation.where === CARD);
}

/** Files in which every cited line holds the cited text. */
function repositoryOf(plan: FilmPlan): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const { path, line, text } of [...plan.cards, ...plan.shots].flatMap((item) => item.evidence)) {
    const lines = files.get(path) ?? [];
    files.set(path, lines);
    while (lines.length < line) lines.push("");
    lines[line - 1] = `${lines[line - 1] ?? ""}    ${text}`;
  }
  return files;
}
