import type { RepoFacts } from "../domain/facts.ts";
import type { Notice } from "../domain/source.ts";

/** With fewer things of its own to show than this, a film is mostly the library's. */
const ENOUGH = 6;

type Voices = Pick<RepoFacts, "classes" | "errors" | "functions" | "messages"> & {
  readonly readme: RepoFacts["readme"] | undefined;
  readonly manifest: RepoFacts["manifest"] | undefined;
};

/** A notice that names what is missing when a repository has little to say. */
export function littleToSay(facts: Voices): Notice | undefined {
  const { classes, errors, functions, messages, readme, manifest } = facts;
  const symbols = classes.length + errors.length + functions.length;
  const said = symbols + messages.length + (readme?.sentences.length ?? 0);
  if (said >= ENOUGH) return undefined;
  const missing = [
    ...(readme?.tagline === undefined && manifest?.description === undefined
      ? ["a sentence that says what it is"]
      : []),
    ...(symbols === 0 ? ["classes, errors or functions"] : []),
    ...(messages.length + errors.length === 0 ? ["error messages"] : []),
    ...(readme === undefined ? ["a README"] : []),
  ];
  const lacking = missing.length === 0 ? "" : `; it lacks ${missing.join(", ")}`;
  const message = `The repository has little to say, so much of the film is the library's${lacking}.`;
  return { code: "little-to-say", message };
}
