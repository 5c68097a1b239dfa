import { describe, expect, it } from "vitest";
import type { RepoFacts, SymbolFact } from "../../src/domain/facts.ts";
import { castOutspoken, castStar } from "../../src/gags/star.ts";
import type { WeighedSubject } from "../../src/gags/weighed-subject.ts";
import { facts, quote, symbol } from "./facts-builder.ts";

function weighed({ kind, name, evidence }: SymbolFact, parts: Partial<WeighedSubject> = {}): WeighedSubject {
  const match = { conceptTitle: "", family: "role", matched: "" } as const;
  return {
    subject: { kind, name, evidence, quotes: [] },
    matches: [
      { ...match, conceptId: "role.model", method: "doc", score: 0.8 },
      { ...match, conceptId: "role.type", method: "doc", score: 0.6 },
      { ...match, conceptId: "friend.help", family: "friend", method: "generic", score: 0.4 },
    ],
    weight: 1,
    ...parts,
  };
}

function starring(of: RepoFacts): readonly string[] {
  const subjects = [...of.classes, ...of.functions].map((each) => weighed(each));
  return castStar(subjects, of)
    .filter(({ starsIn }) => starsIn === "role")
    .map(({ subject }) => subject.name);
}

describe("castStar", () => {
  it("finds the class the project is named after, then what its README uses", () => {
    const blueprint = symbol("Blueprint", { rank: 9, featured: true });
    const flask = symbol("Flask", { rank: 7, featured: true });
    expect(starring(facts({ name: "flask", classes: [blueprint, flask] }))).toEqual(["Flask"]);
    expect(starring(facts({ name: "toy", classes: [blueprint, flask] }))).toEqual(["Blueprint"]);
  });

  it("finds no namesake that is far less renowned than another", () => {
    const named = (rank: number) => {
      const classes = [symbol("Model", { rank: 9 }), symbol("Toy", { rank })];
      return starring(facts({ name: "toy", classes }));
    };
    expect(named(3.1)).toEqual(["Toy"]);
    expect(named(2.9)).toEqual(["Model"]);
  });

  it("finds what the README shows where no concept has a word for anybody", () => {
    const mute = (symbol_: SymbolFact) =>
      weighed(symbol_, {
        matches: weighed(symbol_).matches.map((match) => ({ ...match, method: "generic" as const })),
      });
    const [toy, boil] = [symbol("Toy", { rank: 9 }), symbol("Boil", { rank: 8, featured: true })];
    const cast = castStar([mute(toy), mute(boil)], facts({ name: "toy", classes: [toy, boil] }));
    expect(cast.map(({ starsIn }) => starsIn)).toEqual([undefined, "role"]);
  });

  it("finds functions too, however the name is written", () => {
    const limit = symbol("pLimit", { kind: "function", rank: 2 });
    expect(starring(facts({ name: "p-limit", classes: [symbol("Queue")], functions: [limit] }))).toEqual([
      "pLimit",
    ]);
  });

  it("finds the most renowned where neither is told, in private, or far below the most central", () => {
    const model = symbol("Model", { rank: 9 });
    expect(starring(facts({ classes: [model] }))).toEqual(["Model"]);
    expect(starring(facts({ classes: [model, symbol("Add", { rank: 1, featured: true })] }))).toEqual([
      "Model",
    ]);
    expect(
      starring(facts({ name: "toy", classes: [model, symbol("Toy", { rank: 9, private: true })] })),
    ).toEqual(["Model"]);
  });

  it("finds a class that the README shows further down than a function", () => {
    const shown = (rank: number, kind: "class" | "function" = "class") => {
      const lid = symbol("Lid", { kind, rank, featured: true });
      const classes = [symbol("Model", { rank: 10 }), ...(kind === "class" ? [lid] : [])];
      return starring(facts({ classes, functions: kind === "class" ? [] : [lid] }));
    };
    expect(shown(1.6)).toEqual(["Lid"]);
    expect(shown(1.4)).toEqual(["Model"]);
    expect(shown(2.6, "function")).toEqual(["Lid"]);
    expect(shown(2.4, "function")).toEqual(["Model"]);
  });

  it("finds nobody where no concept has a word for anybody", () => {
    const model = symbol("Model");
    const of = facts({ classes: [model] });
    const mute = weighed(model, {
      matches: weighed(model).matches.map((match) => ({ ...match, method: "generic" as const })),
    });
    expect(castStar([mute], of)[0]?.starsIn).toBeUndefined();
  });

  it("makes the star as heavy as the heaviest, its best concept sure, and drops its weaker ones", () => {
    const [flask, worker] = [symbol("Flask"), symbol("Worker")];
    const [star, other] = castStar(
      [weighed(flask), weighed(worker, { weight: 5 })],
      facts({ name: "flask", classes: [flask, worker] }),
    );
    expect(star).toMatchObject({ weight: 5, starsIn: "role" });
    expect(star?.matches.map(({ conceptId, score }) => [conceptId, score])).toEqual([
      ["role.model", 3],
      ["friend.help", 0.4],
    ]);
    expect(other?.matches).toHaveLength(3);
  });

  it("gives no part to a namesake of which nothing is told", () => {
    const immer = symbol("Immer");
    const of = facts({ name: "immer", classes: [immer] });
    const mute = weighed(immer, {
      matches: weighed(immer).matches.map((match) => ({ ...match, method: "generic" as const })),
    });
    const quotes = [quote("Produces the next state.")];
    expect(castStar([mute], of)[0]?.starsIn).toBeUndefined();
    expect(castStar([{ ...mute, subject: { ...mute.subject, quotes } }], of)[0]?.starsIn).toBe("role");
  });
});

describe("castOutspoken", () => {
  const failure = (text: string, weight = 1): WeighedSubject => {
    const said = quote(text);
    return {
      subject: { kind: "error", name: text, evidence: said.evidence, quotes: [said] },
      matches: [
        {
          conceptId: "error.generic",
          conceptTitle: "",
          family: "error",
          method: "generic",
          matched: "",
          score: 0.3,
        },
      ],
      weight,
    };
  };

  it("puts the failure in front about which the program speaks its mind most", () => {
    const loud = failure("Oh no! We never placed the core back, this is a bug!");
    const cast = castOutspoken([failure("Invalid value.", 7), failure("Sorry, no pizza."), loud]);
    expect(cast.map(({ weight, starsIn }) => [weight, starsIn])).toEqual([
      [7, undefined],
      [1, undefined],
      [7, "error"],
    ]);
    expect(cast[2]?.matches[0]?.score).toBe(3);
  });

  it("takes a short outcry where nobody says more", () => {
    const cast = castOutspoken([failure("Invalid value.", 7), failure("Did you forget the egg?")]);
    expect(cast.map(({ starsIn }) => starsIn)).toEqual([undefined, "error"]);
  });

  it("leaves plain failures and long speeches as they are", () => {
    const subjects = [
      failure("Invalid value."),
      failure("Sorry, we really cannot do this for you now because there is no more room in here!"),
      failure("Oh no! We never call boil_egg() here, sorry."),
    ];
    expect(castOutspoken(subjects)).toEqual(subjects);
  });
});
