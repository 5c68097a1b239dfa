import { resolve } from "node:path";
import { isFolder } from "../../disk/is-folder.ts";
import { EXIT_STATUS, SoraPipelineError } from "../../domain/errors.ts";
import type { FilmPlan } from "../../domain/film.ts";
import type { VerifyReport } from "../../domain/verify.ts";
import { readFilm } from "../../library/read-film.ts";
import { verifyFilm, type VerifyInput } from "../../plan/verify-film.ts";
import { hasCommit, linesAt, readWorkingFile } from "../../repo/show-at-commit.ts";
import { workingPaths } from "../../repo/working-paths.ts";
import { repositoryLine } from "../../report/figures.ts";
import { verifyReportText } from "../../report/verify-report.ts";
import type { CommandRun } from "../command.ts";
import { textOfBytes } from "../../domain/text-of-bytes.ts";
import { shippedFrameWords } from "../../shipped-words.ts";
import { answer, openContext, requireRepoPath } from "../context.ts";

/** `verify FILM.json`: looks up every citation again, in the working tree or at the film's commit. */
export const verify: CommandRun = async (flags, world) => {
  const context = openContext(flags, world);
  const repoPath = requireFolder(requireRepoPath({ ...context, repoPath: context.repoPath ?? "." }));
  const plan = readFilm(resolve(world.workingDirectory, String(flags["film"])));
  const commit = flags["at-commit"] === true ? requireCommit({ repoPath, plan }) : undefined;
  const linesOf =
    commit === undefined ? workingLines(repoPath) : (path: string) => linesAt({ repoPath, commit, path });
  const report = verifyFilm({
    plan,
    linesOf,
    ...(commit === undefined && { paths: () => workingPaths(repoPath) }),
    frameWords: shippedFrameWords(plan.lang),
  });
  requireAnyFile(report, { repoPath, plan });
  const place = commit === undefined ? "the working tree" : `commit ${commit.slice(0, 12)}`;
  const otherRepository = lacksCommit(repoPath, plan.repo.commit) ? repoPath : undefined;
  answer(context, { data: report, text: verifyReportText({ plan, report, place, otherRepository }) });
  const inner = innerFolder(report);
  if (inner !== undefined)
    context.terminal.say(`Every file is in ${inner}/: if that is the repository, say --repo-path ${inner}.`);
  return report.verified ? EXIT_STATUS.ok : EXIT_STATUS.checkFailed;
};

function lacksCommit(repoPath: string, commit: string | null): boolean {
  return commit !== null && hasCommit({ repoPath, commit }) === false;
}

function workingLines(repoPath: string): VerifyInput["linesOf"] {
  return (path) => {
    const bytes = readWorkingFile({ repoPath, path });
    return bytes === undefined ? undefined : textOfBytes(bytes).split("\n");
  };
}

function requireFolder(repoPath: string): string {
  if (isFolder(repoPath)) return repoPath;
  throw new SoraPipelineError({
    code: "REPO_NOT_FOUND",
    message: `${repoPath} is not a folder`,
    hint: "Say where the repository is with --repo-path DIR.",
  });
}

/** Where not one cited file is, the film is most likely about another folder. */
function requireAnyFile(
  { citations }: VerifyReport,
  { repoPath, plan }: { readonly repoPath: string; readonly plan: FilmPlan },
): void {
  const missing = citations.filter((check) => check.status === "gone" && check.missing === "file");
  if (missing.length === 0 || missing.length < citations.length) return;
  const files = new Set(missing.map(({ evidence }) => evidence.path)).size;
  throw new SoraPipelineError({
    code: "REPO_NOT_FOUND",
    message: `none of the ${files} cited files is in ${repoPath}`,
    hint: `The film is about ${repositoryLine(plan.repo)}: say where that is with --repo-path DIR; without it the current folder is looked at.`,
    data: { repoPath, files },
  });
}

/**
 * The folder all cited files have moved into with the paths they had: the repository itself, looked at from outside.
 */
function innerFolder({ citations }: VerifyReport): string | undefined {
  const folders = citations.map((check) => {
    const now = check.status === "moved" ? check.path : undefined;
    return now?.endsWith(`/${check.evidence.path}`) === true
      ? now.slice(0, -check.evidence.path.length - 1)
      : undefined;
  });
  const [first] = folders;
  return folders.every((folder) => folder === first) ? first : undefined;
}

/** The film's commit, which the repository has. */
function requireCommit({ repoPath, plan }: { readonly repoPath: string; readonly plan: FilmPlan }): string {
  const { commit } = plan.repo;
  if (commit === null) {
    throw new SoraPipelineError({
      code: "BAD_FILM_FILE",
      message: "this film was made without a commit, so there is none to check",
      hint: "Leave --at-commit out to check the working tree.",
    });
  }
  const isThere = hasCommit({ repoPath, commit });
  if (isThere === true) return commit;
  const line = repositoryLine(plan.repo);
  throw new SoraPipelineError({
    code: "REPO_NOT_FOUND",
    message:
      isThere === undefined
        ? `git finds no repository in ${repoPath}, so it has no commits`
        : `${repoPath} does not have the commit ${commit.slice(0, 12)}`,
    hint: `The film is about ${line}: say where that is with --repo-path DIR, complete a shallow clone with git fetch --unshallow, or leave --at-commit out to check the working tree.`,
    data: { repoPath, commit },
  });
}
