import type { RepoFacts } from "../domain/facts.ts";

/** What `--verbose` says about the files of a run: how many were read, and how many were left out and why. */
export function countLines({ counts, skipped }: Pick<RepoFacts, "counts" | "skipped">): string[] {
  const { surveyedFiles, surveyedBytes, parsedFiles, cachedFiles } = counts;
  const reasons = skipped.map(({ reason, files }) => `${files} ${reason}`);
  return [
    `files: ${surveyedFiles} surveyed (${surveyedBytes} bytes), ${parsedFiles} parsed, ${cachedFiles} from the cache`,
    `left out: ${reasons.length === 0 ? "none" : reasons.join(", ")}`,
  ];
}
