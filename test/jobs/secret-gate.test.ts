import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SoraPipelineError } from "../../src/domain/errors.ts";
import { assertNoSecret, secretKind } from "../../src/jobs/secret-gate.ts";
import { buildPlan } from "../builders/plan-builder.ts";
import { randomText as text, SECRETS } from "../builders/secrets.ts";

const INNOCENT = [
  "The Clerk hangs a sign, turns round, and the token falls into the tray.",
  "A secret: the drawer is empty. The password is a knock on the door.",
  "black-and-white-silent-comedy-of-the-early-1920s",
  "He carries 1,000,000 letters, bag 12345678901234567890 on his back.",
  "AbstractSingletonProxyFactoryBean meets InternationalizationServiceProvider",
  "test_the_clerk_returns_every_parcel_to_the_right_counter_2",
  "src/analysis/languages/python/python-data.ts",
  "https://github.com/psf/requests/blob/main/README.md",
  "supercalifragilisticexpialidocious",
  "HTTP_STATUS_CODE_TOO_MANY_REQUESTS_429",
  "getElementsByClassNameAndAttributeValue",
  "A key: brass, worn. Token = a copper coin. Secret = a wink.",
  "The bearer of the basic suitcase walks through the door.",
  "00000000000000000000000000000000000000000000",
  "----------------------------------------",
  "Donaudampfschifffahrtsgesellschaftskapitän",
];

describe("the secret gate", () => {
  it.each(Object.entries(SECRETS))("stops a prompt with: %s", (_name, secret) => {
    expect(secretKind(`The Clerk reads ${secret} aloud.`)).toBeDefined();
    expect(secretKind(`first line\n${secret}\nlast line`)).toBeDefined();
  });

  it.each(INNOCENT)("lets pass: %s", (prompt) => {
    expect(secretKind(prompt)).toBeUndefined();
  });

  it.each(["a-", "a.", "eyJ-", "token-", "token=", "xai-", "bearer ", "SG.", "://a:"])(
    "lets a long run pass: %s",
    (unit) => {
      expect(secretKind(unit.repeat(1_000_000 / unit.length))).toBeUndefined();
    },
  );

  it("sees what stands behind a long run", () => {
    const run = "a-".repeat(500_000);
    expect(secretKind(`${run}password = hunter2-and-more`)).toBe("assigned secret");
    expect(secretKind(`${run}https://hen:lid@kitchen`)).toBe("password in an address");
    expect(secretKind(`${run}${SECRETS["JSON web token"]}`)).toBe("JSON web token");
  });

  it("lets every prompt of a real film pass", () => {
    const { shots, negative, style, character } = buildPlan();
    for (const prompt of [...shots.map((shot) => shot.prompt), negative, style, character])
      expect(secretKind(prompt)).toBeUndefined();
  });

  it("lets every wording of the shipped metaphors pass", () => {
    const folder = new URL("../../metaphors/", import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
    const lines = files.flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n"));
    expect(lines.length).toBeGreaterThan(1_000);
    expect(lines.filter((line) => secretKind(line) !== undefined)).toEqual([]);
  });

  it("knows the values of this machine whatever they look like, and names the variable only", () => {
    const secrets = [{ name: "STUDIO_TOKEN", value: "correct horse battery" }];
    expect(secretKind("He says: correct horse battery.", secrets)).toBe("the value of STUDIO_TOKEN");
    expect(secretKind("He says: correct\nhorse battery.", secrets)).toBe("the value of STUDIO_TOKEN");
    expect(secretKind("He says: a horse.", secrets)).toBeUndefined();
  });

  it("does not take short values for secrets: they stand in innocent words", () => {
    expect(secretKind("a test of strength", [{ name: "API_KEY", value: "test" }])).toBeUndefined();
    expect(secretKind("a test of strength", [{ name: "API_KEY", value: "" }])).toBeUndefined();
  });

  it("sees through invisible characters and look-alike forms", () => {
    const key = `ghp_${text(36)}`;
    expect(secretKind(Array.from(key).join("\u200b"))).toBe("GitHub token");
    const wide = Array.from(key, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join(
      "",
    );
    expect(secretKind(wide)).toBe("GitHub token");
  });

  it("says which shot and what kind, and never the secret", () => {
    const secret = `hf_${text(34)}`;
    const error = thrownBy(() =>
      assertNoSecret({ shot: "S3", texts: ["fine", `a sign says ${secret}`], secrets: [] }),
    );
    expect(error.code).toBe("SECRET_IN_PROMPT");
    expect(error.message).toContain("S3");
    expect(error.message).toContain("Hugging Face token");
    expect([error.message, error.hint, JSON.stringify(error.data)].join()).not.toContain(secret);
  });
});

function thrownBy(work: () => void): SoraPipelineError {
  try {
    work();
  } catch (error) {
    if (error instanceof SoraPipelineError) return error;
  }
  throw new Error("nothing was thrown");
}
