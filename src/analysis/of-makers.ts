/**
 * Programs of those who work on the project, within its code. A folder there such as `build/` or `tools/` is a part of the
 * product, as in `path-role.ts`; with a sign before its name it is not.
 */
const OF_MAKERS =
  /(?:^|\/)[._-](?:tools?|scripts?|ci|build|dev)\/|(?:^|\/)(?:hack|codegen|smoke|bench\w*)\/|(?:^|\/)(?:gen|generate|codegen|bump)[-_][^/]*$/i;

/** True for a file of a program by which the project is made: what it prints, the product does not say. */
export function isOfMakers(path: string): boolean {
  return OF_MAKERS.test(path);
}
