import { longPattern } from "./long-pattern.ts";

const CREDENTIALS_IN_ADDRESS = /[^\s:@/]{1,80}:[^\s:@/]{1,80}@[\w[-]/;

const WEB_ADDRESS = /(?<=[a-z][a-z0-9+.-]{1,20}):\/\/|\bwww\.[a-z0-9-]|\bmailto:/i;
/**
 * `evil.com/tea`, but no path of code: not what a quotation mark or a command of Go makes a module, nor what lies with
 * a host of projects or packages. Endings of host names are written small: `ASP.NET/C#` has none.
 */
const BARE_WEB_ADDRESS = longPattern("")`
  (?<![\w./@"-]
  |\bgo (?:get|install|run) (?:-\w{1,9} ){0,2})(?!(?:[\w-]{1,30}\.)?(?:github|gitlab|bitbucket|codeberg|sourceforge|golang|python|pypi|npmjs|rubygems|packagist|nuget|maven|mvnrepository|sonatype|metacpan|r-project)\.(?:com|org|net)\/)(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:com
  |net|org|edu|gov|info|biz|xyz)\/[\w~?]`;

/** `logo@2x.png` is a picture for fine screens. */
const MAIL_ADDRESS = /[\w.+-]{1,64}@(?!\dx\.)[\w-]{1,63}\.[A-Za-z]{2}/;
const LOCAL_MAIL_ADDRESS = /[\w.+-]{1,64}@(?:localhost\b|\[[\da-f:.]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}\b)/i;

/** No version number, and none of the addresses everybody has or documentation may use (RFC 5737). */
const IPV4_ADDRESS =
  /(?<![\w.-]|[=<>~^!]=\s?|[~^]|version\W{0,5})(?!127\.|0\.0\.0\.0\b|255\.255\.255\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\w|\.\d)/i;
/** Begins as those that are given out do, so that `f32::add` is none; RFC 3849 is for documentation. */
const IPV6_ADDRESS =
  /(?<![\w:.])(?!2001:0?db8:)(?:[23][\da-f]{3}|fe[89ab][\da-f]|f[cdf][\da-f]{2})(?:(?::[\da-f]{1,4}){7}|(?::[\da-f]{1,4}){0,6}::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,5})?)(?![\w:])/i;

const TELEPHONE_NUMBER = /(?<![\w+])\+[1-9](?:[ ().-]{0,2}\d){8,14}(?!\d)/;

const ANY_ADDRESS = [
  WEB_ADDRESS,
  BARE_WEB_ADDRESS,
  MAIL_ADDRESS,
  LOCAL_MAIL_ADDRESS,
  CREDENTIALS_IN_ADDRESS,
  IPV4_ADDRESS,
  IPV6_ADDRESS,
  TELEPHONE_NUMBER,
];

/** True for a text with a web, mail or network address or a telephone number in it. Linear in its length. */
export function holdsAddress(text: string): boolean {
  return ANY_ADDRESS.some((form) => form.test(text));
}
