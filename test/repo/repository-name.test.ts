import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repositoryName } from "../../src/repo/repository-name.ts";

describe("the name of a repository", () => {
  it.each([
    ["https://example.org/pallets/click.git", "click"],
    ["https://example.org/pallets/click/", "click"],
    ["git@example.org:pallets/click.git", "click"],
    ["git@example.org:click", "click"],
    ["ssh://git@example.org:22/~ann/socket.io.git", "socket.io"],
    ["../click", "click"],
    ["C:\\code\\click", "click"],
    ["/srv/git/click/repo", "folder"],
    ["/srv/git/click/src.git", "folder"],
    ["C:\\git\\click\\repo", "folder"],
    ["file:///srv/git/click/repo", "folder"],
    ["https://example.org/ann/app.git", "app"],
    ["git@example.org:ann/download.git", "download"],
    ["https://user:secret@example.org", "folder"],
    ["https://user:secret@example.org/", "folder"],
    ["https://example.org/a%20b.git", "folder"],
    ["https://example.org/..", "folder"],
    ["", "folder"],
    [undefined, "folder"],
  ])("for the remote %s is %s", (url, name) => {
    expect(repositoryName("folder", url)).toBe(name);
  });

  it("is the folder's, made plain, when there is no remote", () => {
    expect(repositoryName("my project (2)", undefined)).toBe("my-project-2");
    expect(repositoryName(".dotfiles", undefined)).toBe("dotfiles");
    expect(repositoryName("\u7a7a", undefined)).toBe("repository");
  });

  it("is always a plain file name", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.option(fc.webUrl(), { nil: undefined }),
        (folder, url) => {
          expect(repositoryName(folder, url)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/);
        },
      ),
    );
  });
});
