/** Programs of those who work on the project. */
const OF_MAKERS =
  /(?:^|\/)[._-]?(?:tools?|scripts?|hack|ci|build|release|codegen|bench\w*|dev|smoke)\/|(?:^|\/)(?:gen|generate|codegen|release|bump|update|test)[-_][^/]*$/i;

/** True for a file of a program by which the project is made: what it prints, the product does not say. */
export function isOfMakers(path: string): boolean {
  return OF_MAKERS.test(path);
}
