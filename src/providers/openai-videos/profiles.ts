import type { ServerProfile } from "./server-profile.ts";

const GENERIC: ServerProfile = {
  encoding: "multipart",
  secondsType: "string",
  // Uploaded, because some servers silently ignore an `image_url` and the clip is paid all the same.
  imageMode: "file",
  fields: {},
  extraFields: {},
  states: {},
  supports: { list: true, variant: false },
};

/** The servers known by name. */
export const PROFILES = {
  /** What OpenAI's description of `/videos` says and nothing else. */
  generic: GENERIC,
  /** Multipart only; without `fps` Wan gets the wrong length. Source: vllm-omni docs/serving/videos_api.md, 2026-11. */
  "vllm-omni": {
    ...GENERIC,
    fields: { negativePrompt: "negative_prompt", seed: "seed" },
    extraFields: { fps: 16 },
  },
  /** Source: sglang multimodal_gen entrypoints/openai/protocol.py, 2026-11: `seconds` is an integer. */
  sglang: {
    ...GENERIC,
    secondsType: "integer",
    fields: { negativePrompt: "negative_prompt", seed: "seed" },
  },
  /** A proxy in front of other hosts; it passes on only the protocol's own fields. Source: docs.litellm.ai, 2026-11. */
  litellm: { ...GENERIC, encoding: "json", imageMode: "file" },
} as const satisfies Readonly<Record<string, ServerProfile>>;

/** Name of one of {@link PROFILES}. */
export type ProfileName = keyof typeof PROFILES;
