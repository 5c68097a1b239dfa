/** `LICENSE`, `COPYING.LESSER`, `LICENSE-APACHE`, and `MIT-LICENSE` as gems have it. */
const LICENCE_FILE =
  /^(?:[a-z]{2,8}-)?(?:licen[cs]e|unlicense|copying)(?:[-_][\w-]*)?(?:\.\d)?(?:\.(?:html?|md|rst|txt|lesser|mit|apache|bsd))?$/i;

/** True for the name of a file that holds the text of a licence. */
export function isLicenceFile(name: string): boolean {
  return LICENCE_FILE.test(name);
}
