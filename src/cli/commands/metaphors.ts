import { EXIT_STATUS, SoraPipelineError } from "../../domain/errors.ts";
import type { RepoFacts } from "../../domain/facts.ts";
import type { Metaphor, MetaphorLibrary } from "../../domain/metaphor.ts";
import { printable } from "../../domain/printable.ts";
import { measureCoverage } from "../../gags/coverage.ts";
import { type Explanation, explainName } from "../../gags/explain.ts";
import { lintMetaphors } from "../../plan/lint-metaphors.ts";
import { loadFilmRequest } from "../../plan-repository.ts";
import type { MetaphorsAction } from "../choices.ts";
import type { CommandRun } from "../command.ts";
import { analyzeFromContext, answer, type Context, openContext } from "../context.ts";
import { namingOrigins } from "../name-origin.ts";
import { coverageText } from "../coverage-text.ts";

/** What an action gives back: data for `--json`, text for people, and the exit status. */
interface Outcome {
  readonly data: unknown;
  readonly text: string;
  readonly status: number;
}

/** `metaphors list | lint | why NAME | coverage`: the library, and how a name was matched with it. */
export const metaphors: CommandRun = async (flags, world) => {
  refuseIdleName(flags);
  const context = openContext(flags, world);
  const { metaphors: library } = namingOrigins(context, () => loadFilmRequest(context.request));
  const outcome = await act(flags, { context, library });
  answer(context, outcome);
  return outcome.status;
};

async function act(
  flags: Readonly<Record<string, unknown>>,
  { context, library }: { readonly context: Context; readonly library: MetaphorLibrary },
): Promise<Outcome> {
  switch (flags["action"] as MetaphorsAction) {
    case "list":
      return {
        data: library.metaphors,
        text: library.metaphors.map(listed).join("\n"),
        status: EXIT_STATUS.ok,
      };
    case "lint":
      return lintOutcome(library);
    case "why":
      return whyOutcome(flags["name"], { library, ...(await factsIfAsked(context)) });
    case "coverage": {
      const report = measureCoverage(await analyzeFromContext(context), library);
      return { data: report, text: coverageText(report), status: EXIT_STATUS.ok };
    }
  }
}

/** Only `why` has a name; a folder after `lint` would silently be passed over. */
function refuseIdleName({ action, name }: Readonly<Record<string, unknown>>): void {
  if (typeof name !== "string" || action === "why") return;
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `metaphors ${String(action)} takes no name: ${printable(name)}`,
    hint: `For gags of your own: sora-pipeline metaphors ${String(action)} --metaphors ${printable(name)}.`,
  });
}

function listed({ id, title, gags }: Metaphor): string {
  return `${id.padEnd(26)} ${title} (${gags.length})\n${gags.map(({ prop }) => `${" ".repeat(27)}${prop}`).join("\n")}`;
}

function lintOutcome(library: MetaphorLibrary): Outcome {
  const findings = lintMetaphors(library);
  const lines = findings.map(({ place, rule, where, message }) =>
    printable(`${place === undefined ? "" : `${place}: `}${where}: ${message} (${rule})`),
  );
  const gags = library.metaphors.reduce((sum, { gags: own }) => sum + own.length, 0);
  const text = [
    ...lines,
    `${library.metaphors.length} concepts, ${gags} gags, ${findings.length} findings`,
  ].join("\n");
  return { data: findings, text, status: findings.length > 0 ? EXIT_STATUS.checkFailed : EXIT_STATUS.ok };
}

function whyOutcome(
  name: unknown,
  known: { readonly library: MetaphorLibrary; readonly facts?: RepoFacts },
): Outcome {
  if (typeof name !== "string" || name === "") {
    throw new SoraPipelineError({
      code: "BAD_FLAG",
      message: "metaphors why needs a name",
      hint: "For instance: sora-pipeline metaphors why PathNotFound.",
    });
  }
  const explanation = explainName({ name, ...known });
  return { data: explanation, text: whyText(explanation), status: EXIT_STATUS.ok };
}

function whyText({ name, kind, words, matches, pun }: Explanation): string {
  const rows = matches.map(
    ({ conceptId, method, matched, score }) =>
      `  ${score.toFixed(2).padStart(5)}  ${conceptId.padEnd(26)} ${matched === "" ? "suits anything" : `by ${method}: ${printable(matched)}`}`,
  );
  return [
    `${printable(name)} is taken for: ${kind}, words: ${words.map(printable).join(" ")}`,
    ...(pun === undefined ? [] : [`  sounds like: ${pun}`]),
    ...(rows.length > 0 ? rows : ["  no concept matches; the generic gags carry its name on the card"]),
  ].join("\n");
}

async function factsIfAsked(context: Context): Promise<{ facts?: RepoFacts }> {
  return context.repoPath === undefined ? {} : { facts: await analyzeFromContext(context) };
}
