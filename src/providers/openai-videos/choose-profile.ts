import { z } from "zod";
import { SoraPipelineError } from "../../domain/errors.ts";
import { PROFILES, type ProfileName } from "./profiles.ts";
import type { ServerProfile } from "./server-profile.ts";

/**
 * A named profile with the changes of a configuration, both checked.
 * @param changes what is left out stays as the profile has it, for instance `{extraFields: {fps: 24}}`
 * @throws SoraPipelineError `BAD_CONFIG` naming the field, or the known profiles
 */
export function chooseProfile(name: string, changes: unknown = {}): ServerProfile {
  const base: ServerProfile = PROFILES[checkedName(name)];
  const checked = checkedChanges(changes);
  const { list, variant } = checked.supports ?? {};
  return {
    encoding: checked.encoding ?? base.encoding,
    secondsType: checked.secondsType ?? base.secondsType,
    imageMode: checked.imageMode ?? base.imageMode,
    fields: { ...base.fields, ...checked.fields },
    extraFields: { ...base.extraFields, ...checked.extraFields },
    states: { ...base.states, ...checked.states },
    supports: {
      list: list ?? base.supports.list,
      variant: variant ?? base.supports.variant,
    },
  };
}

const FieldName = z.string().regex(/^[\w.-]{1,64}$/);
const JobStateName = z.enum(["waiting", "done", "failed", "expired", "cancelled"]);

const ProfileChanges = z
  .strictObject({
    encoding: z.enum(["multipart", "json"]),
    secondsType: z.enum(["string", "integer"]),
    imageMode: z.enum(["file", "data-url", "none"]),
    fields: z.strictObject({ negativePrompt: FieldName, seed: FieldName, aspectRatio: FieldName }).partial(),
    extraFields: z.record(FieldName, z.union([z.string(), z.number(), z.boolean()])),
    states: z.record(z.string().toLowerCase(), JobStateName),
    supports: z.strictObject({ list: z.boolean(), variant: z.boolean() }).partial(),
  })
  .partial();

function checkedChanges(value: unknown): z.infer<typeof ProfileChanges> {
  const result = ProfileChanges.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new SoraPipelineError({
    code: "BAD_CONFIG",
    message: `The server profile is wrong at ${issue?.path.join(".") || "its top"}: ${issue?.message ?? "unreadable"}`,
    hint: "Its fields are encoding, secondsType, imageMode, fields, extraFields, states and supports; see docs/providers.md.",
  });
}

function checkedName(name: string): ProfileName {
  if (Object.hasOwn(PROFILES, name)) return name as ProfileName;
  throw new SoraPipelineError({
    code: "BAD_CONFIG",
    message: `There is no server profile "${name}"`,
    hint: `Profiles are ${Object.keys(PROFILES).join(", ")}.`,
  });
}
