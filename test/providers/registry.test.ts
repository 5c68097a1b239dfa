import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PROVIDERS, takesBaseUrl } from "../../src/providers/provider-table.ts";
import { openProvider, providerSetup, publishedModels } from "../../src/providers/registry.ts";
import { REQUEST } from "./contract.ts";
import { json, startScriptedServer, type ScriptedServer } from "./scripted-server.ts";

const NEVER = new AbortController().signal;

describe("which key", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sora-keys-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const keyOf = (provider: string, environment: Record<string, string>): unknown =>
    providerSetup(provider, { environment }).key;

  test("SORA_API_KEY wins over OPENAI_API_KEY", () => {
    expect(keyOf("openai", { OPENAI_API_KEY: "two", SORA_API_KEY: "one" })).toEqual({
      value: "one",
      variable: "SORA_API_KEY",
    });
    expect(keyOf("openai", { OPENAI_API_KEY: " two\n", SORA_API_KEY: "  " })).toEqual({
      value: "two",
      variable: "OPENAI_API_KEY",
    });
  });

  test("a _FILE variable names a file with the key", () => {
    const path = join(folder, "key");
    writeFileSync(path, "from-file\n");
    expect(keyOf("google", { GEMINI_API_KEY_FILE: path })).toEqual({
      value: "from-file",
      variable: "GEMINI_API_KEY_FILE",
    });
    expect(keyOf("openai", { SORA_API_KEY_FILE: path, OPENAI_API_KEY: "two" })).toMatchObject({
      value: "from-file",
    });
  });

  test("a file that is missing, empty or a folder is said by name", () => {
    const empty = join(folder, "empty");
    writeFileSync(empty, "\n");
    chmodSync(empty, 0o600);
    for (const path of [join(folder, "none"), folder, empty]) {
      expect(() => keyOf("google", { GEMINI_API_KEY_FILE: path })).toThrow(/GEMINI_API_KEY_FILE/);
    }
  });

  test("a value that cannot be a key is refused without being shown", () => {
    const refused = (): unknown => keyOf("openai", { SORA_API_KEY: 'sk-abc"\nsecret' });
    expect(refused).toThrow(expect.objectContaining({ code: "KEY_MISSING" }));
    expect(refused).toThrow(/^(?!.*secret)/);
  });

  test("no OpenAI key goes to a reseller or to somebody's own server, and none at all to the sandbox", () => {
    const environment = { OPENAI_API_KEY: "openai", OPENROUTER_API_KEY: "router", GEMINI_API_KEY: "google" };
    for (const provider of ["saygm", "laozhang", "apiyi", "self-hosted", "sandbox"]) {
      expect(keyOf(provider, environment)).toBeUndefined();
    }
    expect(keyOf("sandbox", { SORA_API_KEY: "one" })).toBeUndefined();
    expect(keyOf("openrouter", environment)).toMatchObject({ value: "router" });
  });
});

describe("which address", () => {
  const addressOf = (provider: string, environment: Record<string, string>, baseUrl?: string): unknown =>
    providerSetup(provider, { environment, ...(baseUrl !== undefined && { baseUrl }) }).address;

  test("a rehearsal goes to this machine and nowhere else", () => {
    for (const host of ["127.0.0.1:8099", "127.9.9.9", "[::1]:8099", "localhost:8099"])
      expect(addressOf("sandbox", {}, `http://${host}/v1`)).toBe(`http://${host}/v1`);
    for (const host of ["192.0.2.2:8099", "127.0.0.1.example.com", "[::2]", "localhost.example", "0.0.0.0"]) {
      const refused = (): unknown => addressOf("sandbox", {}, `http://${host}/v1`);
      expect(refused).toThrow(expect.objectContaining({ code: "BAD_FLAG" }));
    }
    expect(addressOf("self-hosted", {}, "http://192.0.2.2:8099/v1")).toBe("http://192.0.2.2:8099/v1");
  });

  test("the option wins over SORA_BASE_URL, which wins over the default", () => {
    const environment = { SORA_BASE_URL: "http://gpu:8091/v1/" };
    expect(addressOf("self-hosted", environment)).toBe("http://gpu:8091/v1");
    expect(addressOf("self-hosted", environment, "http://other/v1")).toBe("http://other/v1");
    expect(addressOf("openai", {})).toBe("https://api.openai.com/v1");
  });

  test("SORA_BASE_URL leads no key of a host to another address", () => {
    const environment = { SORA_BASE_URL: "http://gpu:8091/v1" };
    expect(addressOf("openrouter", environment)).toBe("https://openrouter.ai/api/v1");
    expect(addressOf("google", environment)).toBe("https://generativelanguage.googleapis.com/v1beta");
    expect(addressOf("laozhang", environment)).toBe("https://api.laozhang.ai/v1");
  });

  test("no address given leads the key of a host away from it", () => {
    for (const provider of ["google", "openrouter", "saygm", "laozhang", "apiyi", "animatic"])
      expect(() => addressOf(provider, {}, "http://gpu:8091/v1")).toThrow(
        expect.objectContaining({ code: "BAD_FLAG", hint: expect.stringContaining("self-hosted") }),
      );
  });

  test.each(["localhost:8091", "ftp://gpu/v1", "", "not an address"])("%j is no address", (address) => {
    expect(() => addressOf("self-hosted", {}, address)).toThrow(
      expect.objectContaining({ code: "BAD_CONFIG" }),
    );
  });

  test("an address with a password is refused without showing it", () => {
    const refused = (): unknown => addressOf("self-hosted", {}, "http://me:hunter2@gpu/v1");
    expect(refused).toThrow(expect.objectContaining({ code: "BAD_CONFIG" }));
    expect(refused).toThrow(/^(?!.*hunter2)/);
  });
});

describe("opening", () => {
  let server: ScriptedServer;
  beforeEach(async () => {
    server = await startScriptedServer();
  });
  afterEach(() => server.close());

  test("an unknown provider is named with the nearest known one", () => {
    expect(() => openProvider("open-router", { environment: {} })).toThrow(
      expect.objectContaining({ code: "UNKNOWN_PROVIDER", hint: expect.stringContaining("openrouter") }),
    );
    expect(() => openProvider("constructor", { environment: {} })).toThrow(
      expect.objectContaining({ code: "UNKNOWN_PROVIDER" }),
    );
  });

  test("a missing key is said with the provider whose key is there", () => {
    const environment = { OPENROUTER_API_KEY: "sk-canary", SORA_API_KEY: "sk-shared" };
    const hint = /OPENROUTER_API_KEY is set: the provider openrouter (?!.*canary)(?!.*SORA_API_KEY)/;
    expect(() => openProvider("google", { environment })).toThrow(
      expect.objectContaining({ code: "KEY_MISSING", hint: expect.stringMatching(hint) }),
    );
  });

  test("a missing key or address is said with the variable to set", () => {
    expect(() => openProvider("google", { environment: {} })).toThrow(
      expect.objectContaining({ code: "KEY_MISSING", hint: expect.stringContaining("GEMINI_API_KEY") }),
    );
    expect(() => openProvider("self-hosted", { environment: {} })).toThrow(
      expect.objectContaining({ code: "BASE_URL_MISSING", hint: expect.stringContaining("SORA_BASE_URL") }),
    );
    expect(() => openProvider("animatic", { environment: {} })).toThrow(
      expect.objectContaining({ code: "RENDERER_UNAVAILABLE" }),
    );
  });

  test("every provider opens with a key and an address, under its own name, without a request", () => {
    const environment = Object.fromEntries(
      Object.values(PROVIDERS).flatMap(({ keyVariables }) => keyVariables.map((name) => [name, "k1"])),
    );
    for (const name of Object.keys(PROVIDERS)) {
      const renderClip = async (): Promise<Uint8Array> => new Uint8Array();
      const address = takesBaseUrl(name) ? { baseUrl: server.origin } : {};
      const model = openProvider(name, { environment, ...address, renderClip });
      expect(model.provider).toBe(name);
      expect(model.concurrency).toBeGreaterThan(0);
    }
    expect(server.seen).toEqual([]);
  });

  test("a profile that is not known or not right is said with the field", () => {
    const open = (choice: object): unknown =>
      openProvider("self-hosted", { environment: {}, baseUrl: server.origin, ...choice });
    expect(() => open({ profile: "vllm" })).toThrow(/no server profile "vllm"/);
    expect(() => open({ environment: { SORA_PROFILE: "constructor" } })).toThrow(/no server profile/);
    expect(() => open({ profileChanges: { encoding: "xml" } })).toThrow(/wrong at encoding/);
    expect(() => open({ profileChanges: { supports: { lists: true } } })).toThrow(/wrong at supports/);
    expect(() => open({ profileChanges: { states: { baked: "finished" } } })).toThrow(
      /wrong at states.baked/,
    );
    expect(() => open({ profileChanges: null })).not.toThrow();
  });

  test("live prices are asked of the provider that publishes them, and of no other", async () => {
    const asked = publishedModels("openrouter", { environment: {} }, NEVER);
    await expect(asked).rejects.toMatchObject({ code: "KEY_MISSING" });
    const choice = { environment: { GEMINI_API_KEY: "google" } };
    expect(await publishedModels("google", choice, NEVER)).toBeUndefined();
  });

  test("SORA_PROFILE names the server program, and an option wins", () => {
    const open = (profile?: string): boolean =>
      openProvider("self-hosted", {
        environment: { SORA_PROFILE: "sglang" },
        baseUrl: server.origin,
        profileChanges: { supports: { list: false } },
        ...(profile !== undefined && { profile }),
      }).takesFirstFrame;
    expect(open()).toBe(true);
    expect(() => open("nothing")).toThrow(/no server profile/);
    const sandbox = { environment: { SORA_PROFILE: "nothing" }, baseUrl: server.origin };
    expect(() => openProvider("sandbox", sandbox)).not.toThrow();
  });

  test("profile and changes reach the wire, and no environment variable of the client does", async () => {
    process.env["OPENAI_CUSTOM_HEADERS"] = "x-leak: yes";
    process.env["OPENAI_BASE_URL"] = "http://127.0.0.1:1/v1";
    process.env["OPENAI_ORG_ID"] = "org-ambient";
    server.on("POST /v1/videos", json(200, { id: "job-1" }));
    const model = openProvider("self-hosted", {
      environment: { SORA_BASE_URL: `${server.origin}/v1` },
      profile: "vllm-omni",
      profileChanges: { extraFields: { fps: 25 } },
    });
    const outcome = await model.start(REQUEST);
    for (const name of ["OPENAI_CUSTOM_HEADERS", "OPENAI_BASE_URL", "OPENAI_ORG_ID"])
      delete process.env[name];
    expect(outcome).toMatchObject({ kind: "created" });
    expect(server.seen[0]!.body).toContain('name="fps"\r\n\r\n25');
    expect(server.seen[0]!.headers).not.toHaveProperty("x-leak");
    expect(server.seen[0]!.headers).not.toHaveProperty("openai-organization");
  });
});

test("what a job cost is read where it is said: by the sandbox, of whose protocol it is no part elsewhere", async () => {
  const server = await startScriptedServer();
  server.on("GET /videos/job-1", json(200, { id: "job-1", status: "completed", usage: { cost: 0.5 } }));
  const statusAt = (provider: string): Promise<object> =>
    openProvider(provider, { environment: {}, baseUrl: server.origin }).status("job-1", NEVER);
  expect(await statusAt("sandbox")).toEqual({ kind: "done", actualMicroUsd: 500_000 });
  expect(await statusAt("self-hosted")).toEqual({ kind: "done" });
  await server.close();
});
