/** A function at module level with its parameters and how it begins: `function e(node, code, message) {`. */
const FUNCTION = /^(?:export )?function (\w+)\(([\w\s,:?|]{1,200})\)[^{\n]{0,80}\{/gm;
/** What a function puts words into of its own: a value in it is no message. */
const LITERAL = /`(?!\$\{)[^`]{0,400}`|"[^"\n]{0,400}"|'[^'\n]{0,400}'/g;
const MAX_BODY = 800;
const MAX_FUNCTIONS = 200;

/**
 * Names of the functions at module level that throw an error made from one of their parameters, so that a call of one is
 * as good as a `throw`: `function fail(message) { throw new EggError(message); }`. Linear in the length of the source.
 */
export function throwersOf(source: string): ReadonlySet<string> {
  const found = [...source.matchAll(FUNCTION)].slice(0, MAX_FUNCTIONS);
  return new Set(
    found.flatMap(({ 0: head, 1: name = "", 2: parameters = "", index }) => {
      const from = index + head.length;
      const body = bodyFrom(source, from).replaceAll(LITERAL, "");
      const given = parameters.split(",").map((parameter) => /\w+/.exec(parameter)?.[0] ?? "");
      const [, made = ""] = /\bthrow new \w+\(([^;]{1,200})/.exec(body) ?? [];
      const used = new Set(made.match(/\w+/g));
      return given.some((parameter) => used.has(parameter)) ? [name] : [];
    }),
  );
}

/** What stands between the braces of a function, as far as it is looked at. */
function bodyFrom(source: string, from: number): string {
  const rest = source.slice(from, from + MAX_BODY);
  const [line = ""] = rest.split("\n", 1);
  return line.trimEnd().endsWith("}") ? line : (rest.split("\n}", 1)[0] ?? "");
}
