/** Extension with its dot in lower case; empty for files without one. */
export function extensionOf(path: string): string {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot).toLowerCase() : "";
}

/** Last segment of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** File name without its last extension. */
export function stemOf(path: string): string {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The folder a path lies in, without a trailing slash; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Number of folders above a file. */
export function depthOf(path: string): number {
  return path.split("/").length - 1;
}

/** The first folder of a path; empty at the root. */
export function topFolderOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf("/")));
}
