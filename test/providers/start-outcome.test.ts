import { expect, test } from "vitest";
import fc from "fast-check";
import type { Exchange } from "../../src/providers/exchange.ts";
import { redactor } from "../../src/providers/redact.ts";
import { startOutcome } from "../../src/providers/start-outcome.ts";

const reading = { prompt: "A clerk drops a brick.", redact: redactor(["sk-secret-0123456789"]) };

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Exchange {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const json: unknown = typeof body === "string" ? undefined : body;
  return { kind: "answer", status, headers: new Headers(headers), text, json };
}

const EXPECTED: Readonly<Record<number, string>> = {
  400: "refused bad-request",
  401: "stopped auth",
  402: "stopped quota",
  403: "stopped auth",
  404: "refused not-found",
  405: "refused bad-request",
  410: "refused bad-request",
  413: "refused bad-request",
  415: "refused bad-request",
  422: "refused bad-request",
  429: "not-created",
};

test("every status from 100 to 599 without a job id has one outcome, ambiguous unless listed", () => {
  for (let status = 100; status < 600; status += 1) {
    const outcome = startOutcome(answer(status, { error: { message: "no" } }), reading);
    const seen = "code" in outcome ? `${outcome.kind} ${outcome.code}` : outcome.kind;
    expect(`${status} ${seen}`).toBe(`${status} ${EXPECTED[status] ?? "ambiguous"}`);
  }
});

test("only a 2xx with a usable id is a job", () => {
  for (const status of [200, 201, 202]) {
    expect(startOutcome(answer(status, { id: "video_1" }), reading)).toEqual({
      kind: "created",
      jobId: "video_1",
    });
  }
  for (const status of [199, 300, 404, 500]) {
    expect(startOutcome(answer(status, { id: "video_1" }), reading).kind).not.toBe("created");
  }
});

test.each([
  ["moderation_blocked"],
  ["content_policy_violation"],
  ["input_moderation"],
  ["SAFETY"],
  ["PROHIBITED_CONTENT"],
])("400 and 422 with code %s are a moderation refusal", (code) => {
  for (const status of [400, 422]) {
    expect(startOutcome(answer(status, { error: { message: "no", code } }), reading)).toMatchObject({
      kind: "refused",
      code: "moderation",
    });
  }
});

test("words about moderation are enough where there is no code", () => {
  const detail = "Your request was rejected by our safety system.";
  expect(startOutcome(answer(400, { detail }), reading)).toMatchObject({ code: "moderation" });
});

test("words about moderation do not make 429 or 500 a refusal", () => {
  const body = { error: { message: "The moderation service is busy" } };
  expect(startOutcome(answer(429, body), reading).kind).toBe("not-created");
  expect(startOutcome(answer(500, body), reading).kind).toBe("ambiguous");
});

test("a request that may have been sent is ambiguous, one that never left is not", () => {
  const reason = "socket hang up";
  expect(startOutcome({ kind: "no-answer", sent: true, reason }, reading)).toEqual({
    kind: "ambiguous",
    reason,
  });
  expect(startOutcome({ kind: "no-answer", sent: false, reason }, reading)).toEqual({
    kind: "not-created",
    reason,
    unreachable: true,
  });
});

test("names the words of the prompt in the prompt's quotation only", () => {
  const message = `Not allowed: "brick", 'clerk', \`gun\`; it isn't fit. "brick" again.`;
  expect(
    startOutcome(answer(400, { error: { message, code: "moderation_blocked" } }), reading),
  ).toMatchObject({
    words: ["brick", "clerk"],
  });
});

test("says what the server said, in whichever form", () => {
  const reasonOf = (body: unknown): string => {
    const outcome = startOutcome(answer(500, body), reading);
    return "reason" in outcome ? outcome.reason : "";
  };
  expect(reasonOf({ error: { message: "Out of memory" } })).toBe("HTTP 500: Out of memory");
  expect(reasonOf({ error: "Out of memory" })).toBe("HTTP 500: Out of memory");
  expect(reasonOf({ detail: "Out of memory" })).toBe("HTTP 500: Out of memory");
  expect(reasonOf({ message: "Out of memory" })).toBe("HTTP 500: Out of memory");
  expect(reasonOf([{ error: { message: "Out of memory" } }])).toBe("HTTP 500: Out of memory");
  expect(reasonOf({ detail: [{ loc: ["body", "size"], msg: "too big" }, { msg: "no" }] })).toBe(
    "HTTP 500: body.size: too big; no",
  );
  expect(reasonOf("<!doctype html><title> 502 Bad Gateway </title>")).toBe(
    "HTTP 500: an HTML page: 502 Bad Gateway",
  );
  expect(reasonOf("Out of memory")).toBe("HTTP 500: Out of memory");
  expect(reasonOf({ error: { code: "oom" } })).toBe("HTTP 500: oom");
  expect(reasonOf({ error: {} })).toBe("HTTP 500: no explanation");
});

test("never throws, never gives a control character, never gives the key", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), fc.string(), (status, body, noise) => {
      const said = { error: { message: `${noise}sk-secret-0123456789${noise}`, extra: body }, id: body };
      for (const value of [body, said, noise]) {
        const text = JSON.stringify(startOutcome(answer(status, value), reading));
        expect(text).not.toContain("sk-secret-0123456789");
        expect(text).not.toMatch(/\\u00[01]/);
      }
    }),
  );
});
