import { expect, test } from "vitest";
import { serverProfile } from "../../../src/cli/money/server-profile.ts";
import { buildModel } from "../../builders/plan-builder.ts";

const CONTEXT = { settings: { server: "vllm-omni", serverProfile: { extraFields: { fps: 16 } } } };

test("settings about the user's own server are not for hosts", () => {
  const of = (provider: string, server?: string) =>
    serverProfile(CONTEXT, {
      server,
      spec: buildModel({ provider }),
    });
  expect(of("self-hosted")).toEqual({ profile: "vllm-omni", profileChanges: { extraFields: { fps: 16 } } });
  expect(of("saygm")).toEqual({});
  expect(of("saygm", "litellm")).toEqual({ profile: "litellm" });
});
