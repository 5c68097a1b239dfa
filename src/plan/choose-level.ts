import { SoraPipelineError } from "../domain/errors.ts";
import type { BudgetLevel, BudgetLevels } from "../domain/film.ts";
import { nearestNames } from "../domain/nearest-names.ts";
import { tokens } from "../domain/units.ts";

/**
 * The token level the user asked for: a number of tokens, else a name, else the default level.
 * @throws SoraPipelineError `UNKNOWN_LEVEL` with the names there are, `BAD_AMOUNT` for a number that is none.
 */
export function chooseLevel(options: {
  readonly levels: BudgetLevels;
  readonly name?: string;
  readonly maxPromptTokens?: number;
}): BudgetLevel {
  const { levels, name = levels.defaultLevel, maxPromptTokens } = options;
  if (maxPromptTokens !== undefined) return { name: "custom", tokens: tokens(maxPromptTokens) };
  const level = levels.levels.find((candidate) => candidate.name === name);
  if (level !== undefined) return level;
  const known = levels.levels.map((candidate) => candidate.name);
  const near = nearestNames({ name, known, most: 1 }).map((candidate) => `Did you mean ${candidate}? `);
  throw new SoraPipelineError({
    code: "UNKNOWN_LEVEL",
    message: `there is no budget level ${JSON.stringify(name)}`,
    hint: `${near.join("")}Levels: ${known.join(", ")}; or give a number of tokens (--max-prompt-tokens).`,
    data: { known },
  });
}
