import { expect, test } from "vitest";
import { profileChoice } from "../../../src/cli/money/profile-choice.ts";
import { buildModel } from "../../builders/plan-builder.ts";

const CONTEXT = { settings: { server: "vllm-omni", serverProfile: { extraFields: { fps: 16 } } } };

test("settings about the user's own server are not for hosts", () => {
  const of = (provider: string, server?: string) =>
    profileChoice(CONTEXT, {
      server,
      spec: buildModel({ provider }),
    });
  expect(of("self-hosted")).toEqual({ profile: "vllm-omni", profileChanges: { extraFields: { fps: 16 } } });
  expect(of("saygm")).toEqual({});
  expect(of("saygm", "litellm")).toEqual({ profile: "litellm" });
});
