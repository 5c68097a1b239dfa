import { type ErrorCode, SoraPipelineError } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import type { SettingsSources } from "./settings.ts";

type Setting = keyof SettingsSources["settings"];

/** The settings that an error found out late is about; the first one that is set is the one at fault. */
const SETTINGS_AT_FAULT: Partial<Readonly<Record<ErrorCode, readonly Setting[]>>> = {
  DURATION_OUT_OF_RANGE: ["duration"],
  LEVEL_TAKEN: ["levels"],
  LEVEL_TOO_SMALL: ["maxPromptTokens", "budget"],
  MODEL_SHUT_DOWN: ["model"],
  UNKNOWN_LANGUAGE: ["lang"],
  UNKNOWN_LEVEL: ["budget"],
  UNKNOWN_MODEL: ["model"],
  UNKNOWN_TEMPLATE: ["template"],
};

/** Does something with settings; an error about one that stands in a file or a variable names the place. */
export function namingOrigins<Result>(sources: SettingsSources, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw withOrigin(error, sources);
  }
}

/** The error with the file and line, or the variable, in which the setting at fault stands; any other as it is. */
export function withOrigin(
  error: unknown,
  { settings, origins }: Pick<SettingsSources, "settings" | "origins">,
): unknown {
  if (!(error instanceof SoraPipelineError)) return error;
  const setting = SETTINGS_AT_FAULT[error.code]?.find((name) => settings[name] !== undefined);
  const origin = setting === undefined ? undefined : origins.get(setting);
  if (origin === undefined) return error;
  const { code, hint, data } = error;
  return new SoraPipelineError({
    code,
    message: `${printable(origin)}: ${error.message}`,
    hint,
    data: { ...data, origin },
    cause: error,
  });
}
