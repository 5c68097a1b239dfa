import { isPlaceName } from "../domain/place-names.ts";

/** `https://host/a`, `git@host:a`, but neither `C:\a` nor `file:///a`. */
const HOSTED = /^(?!file:)(?:\w[\w.+-]*:\/\/|[^/\\]{2,}:)/;
const SANE_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

/**
 * Name of a repository: last part of the remote's address when it is plain, else the folder's name; only letters,
 * digits, dot, underscore and hyphen. A folder that the repository was cloned from may be called by its place alone
 * (`/srv/git/click/repo`), which is no name.
 */
export function repositoryName(folderName: string, originUrl: string | undefined): string {
  const remote = originUrl === undefined ? "" : lastPart(originUrl);
  const isPlace = isPlaceName(remote) && !HOSTED.test(originUrl ?? "");
  if (SANE_NAME.test(remote) && !isPlace) return remote;
  const plain = folderName
    .replaceAll(/[^A-Za-z0-9._-]+/g, "-")
    .replaceAll(/^[.-]+|-+$/g, "")
    .slice(0, 100);
  return plain === "" ? "repository" : plain;
}

/** `click` for `git@host:pallets/click.git` and for `https://host/pallets/click`; empty when there is no path. */
function lastPart(url: string): string {
  const path = url.includes("://") ? url.replace(/^[^:]*:\/\/[^/]*/, "") : url;
  const trimmed = path
    .replace(/[/\\]+$/, "")
    .replace(/\.git$/, "")
    .replace(/[/\\]+$/, "");
  return trimmed.slice(
    Math.max(trimmed.lastIndexOf("/"), trimmed.lastIndexOf("\\"), trimmed.lastIndexOf(":")) + 1,
  );
}
