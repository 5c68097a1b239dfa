import { beforeAll, describe, expect, it, test } from "vitest";
import type { CloseReader, FileReading } from "../../../src/analysis/define-language.ts";
import { LANGUAGES } from "../../../src/analysis/languages/index.ts";

const readers = new Map<string, CloseReader>();
beforeAll(async () => {
  for (const language of LANGUAGES)
    for (const extension of language.extensions) readers.set(extension, await language.open());
});

function read(source: string, path: string): FileReading {
  const reading = readers.get(/\.\w+$/.exec(path)?.[0] ?? "")?.read(source, path);
  if (!reading) throw new Error(`${path} was not read`);
  return reading;
}

/** Words, whether they complain, and the lines of the definitions around them. */
function said(source: string, path: string): readonly (readonly [string, boolean, readonly number[]])[] {
  return read(source, path).sayings.map(({ message, complaint, within }) => [
    message.text,
    complaint,
    within,
  ]);
}

describe("what a program says", () => {
  it.each([
    [
      "b.py",
      'def heat():\n    echo("The oven is warm")\n    warn("The oven is hot")\n    self.out("not said")\n',
      [
        ["The oven is warm", false, [1]],
        ["The oven is hot", true, [1]],
      ],
    ],
    [
      "a.go",
      'package a\nfunc heat() { debugPrint("[WARNING] The oven is hot") }\n',
      [["[WARNING] The oven is hot", true, [2]]],
    ],
    [
      "b.php",
      '<?php\nfunction heat($io) {\n  $io->writeError("The oven is warm");\n  $this->io->write("<error>The oven is hot</error>");\n  $this->getIO()->writeError("<info>The oven is off</info>");\n  $oven->write("not said");\n}\n',
      [
        ["The oven is warm", false, [2]],
        ["<error>The oven is hot</error>", true, [2]],
        ["<info>The oven is off</info>", false, [2]],
      ],
    ],
    [
      "b.ts",
      'function heat() { warn("The oven is hot"); oven.warn("not said"); }\n',
      [["The oven is hot", true, [1]]],
    ],
    [
      "c.ts",
      'function heat() {\n  console.log(chalk.bold(pc.green("The oven is warm")));\n  console.log(chalk.red(`The oven is ${heat} hot`));\n  res.status(404).json({ error: "No oven" });\n  res.status(200).json({ error: "not said" });\n  reply.status(500).send({ error: cause, message: "No egg" });\n  console.warn(util.format("No lid for %s", pan));\n}\n',
      [
        ["The oven is warm", false, [1]],
        ["The oven is ${heat} hot", true, [1]],
        ["No oven", true, [1]],
        ["No egg", true, [1]],
        ["No lid for %s", true, [1]],
      ],
    ],
    [
      "d.ts",
      'function heat() {\n  error("No oven is lit");\n  common.error("No egg in this pan");\n  error("oven");\n  oven.error("egg");\n  oven.errors("not said either");\n}\n',
      [
        ["No oven is lit", true, [1]],
        ["No egg in this pan", true, [1]],
      ],
    ],
    [
      "e.ts",
      'export function crack(pan: Pan, message: string): never {\n  throw new EggError(`${message}!`);\n}\nfunction drop(message) {\n  throw new EggError(message);\n}\nfunction boil() {\n  crack(pan, "There is no egg");\n  drop("The egg fell down");\n  pan.drop("not said");\n}\n',
      [
        ["There is no egg", true, [7]],
        ["The egg fell down", true, [7]],
      ],
    ],
    [
      "b.go",
      'package a\nfunc heat() {\n\tlog.Warn().Str("oven", o).Int("heat", 9).Msg("The oven is hot")\n\tlogger.Info().Msgf("The oven is warm")\n\tlog.Debug().Msg("not said")\n}\n',
      [
        ["The oven is hot", true, [2]],
        ["The oven is warm", false, [2]],
      ],
    ],
    [
      "a.c",
      'void heat(void) {\n  TRACELOG(LOG_WARNING, "The oven is cold");\n  TRACELOG(LOG_DEBUG, "a match was lit");\n}\n',
      [["The oven is cold", true, [1]]],
    ],
    [
      "a.py",
      'class Oven:\n    def heat(self):\n        self.logger.info("Heating up")\n        logging.warning("Too hot!")\n',
      [
        ["Heating up", false, [1]],
        ["Too hot!", true, [1]],
      ],
    ],
    [
      "a.ts",
      'function fry() { abortMeal(pan, "The egg is raw."); throwRangeError("Too many eggs here"); abort; }\n',
      [
        ["The egg is raw.", true, [1]],
        ["Too many eggs here", true, [1]],
      ],
    ],
    [
      "a.go",
      'func fry() {\n\thttp.Error(w, "The egg is raw", 500)\n\tpan.returnError(w, "No pan left here")\n}\n',
      [
        ["The egg is raw", true, [1]],
        ["No pan left here", true, [1]],
      ],
    ],
    [
      "a.py",
      'def stop():\n    msg = "Waiting for the bread."\n    log.info(msg)\n',
      [["Waiting for the bread.", false, [1]]],
    ],
    [
      "a.py",
      'def stop():\n    utils.error("The oven is out =(")\n    sys.exit(f"No {egg}.")\n    sys.exit(2)\n    error(code, "Not this")\n',
      [
        ["The oven is out =(", true, [1]],
        ["No {egg}.", true, [1]],
      ],
    ],
    [
      "a.go",
      'package a\n\nfunc Boil(t T) {\n\tFail(t, "Condition never satisfied")\n\tm.fail("too %s", "hot")\n\tfail(egg)\n}\n',
      [
        ["Condition never satisfied", true, [3]],
        ["too %s", true, [3]],
      ],
    ],
    [
      "a.ts",
      'export function boil() {\n  die("There is no water.");\n  this.fail("Too hot!");\n  this.fails("Not this");\n}\n',
      [
        ["There is no water.", true, [1]],
        ["Too hot!", true, [1]],
      ],
    ],
    [
      "c.py",
      'def heat():\n    console.print("The oven is lit")\n    self.oven_console.log("Heating up")\n    out.log("The oven is warm")\n    err.print("Too hot!")\n    _print("The hen is off")\n    hen.print("not said")\n    scout.log("not said")\n    hen_print("not said")\n',
      [
        ["The oven is lit", false, [1]],
        ["Heating up", false, [1]],
        ["The oven is warm", false, [1]],
        ["Too hot!", true, [1]],
        ["The hen is off", false, [1]],
      ],
    ],
    ["a.py", 'def ask():\n    click.echo("Shall we go on?")\n', [["Shall we go on?", false, [1]]]],
    [
      "a.ts",
      'export class Oven {\n  heat() {\n    this.log.info("Heating up");\n    console.error("Too hot!");\n  }\n}\n',
      [
        ["Heating up", false, [1]],
        ["Too hot!", true, [1]],
      ],
    ],
    ["a.js", 'exports.heat = () => {\n  logger.warn("Too hot!");\n};\n', [["Too hot!", true, [1]]]],
    [
      "a.go",
      'package a\n\ntype Oven struct{}\n\nfunc (o *Oven) Heat() {\n\to.logger.Info("heating up", zap.Int("t", 1))\n\tslog.Warn("too hot")\n}\n',
      [
        ["heating up", false, [5, 3]],
        ["too hot", true, [5, 3]],
      ],
    ],
    [
      "a.rs",
      'pub struct Oven;\nimpl Oven {\n    pub fn heat(&self) {\n        info!("Heating up");\n        tracing::warn!("Too hot!");\n    }\n}\n',
      [
        ["Heating up", false, [3, 1]],
        ["Too hot!", true, [3, 1]],
      ],
    ],
    [
      "A.java",
      'public class Oven {\n  public void heat() {\n    LOG.info("Heating up");\n    System.err.println("Too hot!");\n  }\n}\n',
      [
        ["Heating up", false, [2, 1]],
        ["Too hot!", true, [2, 1]],
      ],
    ],
    [
      "A.cs",
      'public class Oven {\n  public void Heat() {\n    _logger.LogInformation("Heating up");\n    Console.Error.WriteLine("Too hot!");\n  }\n}\n',
      [
        ["Heating up", false, [2, 1]],
        ["Too hot!", true, [2, 1]],
      ],
    ],
    [
      "a.rb",
      'class Oven\n  def heat\n    logger.info { "Heating up" }\n    @log.warn "Too hot!"\n  end\nend\n',
      [
        ["Heating up", false, [2, 1]],
        ["Too hot!", true, [2, 1]],
      ],
    ],
    [
      "b.rb",
      'def heat\n  UI.header "The oven"\n  ui.confirm "It is lit"\n  shell.say("Heating up")\n  out.info "It is warm"\n  UI.message("Still warm")\n  UI.important "Warmer"\n  UI.success("The oven is warm")\n  say "The hen is off"\n  hen.say "not said"\n  stout.info "not said"\n  UI.lid "not said"\nend\n',
      [
        ["The oven", false, [1]],
        ["It is lit", false, [1]],
        ["Heating up", false, [1]],
        ["It is warm", false, [1]],
        ["Still warm", false, [1]],
        ["Warmer", false, [1]],
        ["The oven is warm", false, [1]],
        ["The hen is off", false, [1]],
      ],
    ],
    [
      "c.rb",
      'class Oven\n  def heat\n    UI.warn "Too hot!"\n    ui.error("Far too hot!")\n    UI.user_error!("No oven")\n    UI.crash! "The oven is lost"\n  end\nend\n',
      [
        ["Too hot!", true, [2, 1]],
        ["Far too hot!", true, [2, 1]],
        ["No oven", true, [2, 1]],
        ["The oven is lost", true, [2, 1]],
      ],
    ],
    [
      "a.php",
      "<?php\nclass Oven {\n  public function heat() {\n    $this->logger->info('Heating up');\n    Log::warning('Too hot!');\n  }\n}\n",
      [
        ["Heating up", false, [3, 2]],
        ["Too hot!", true, [3, 2]],
      ],
    ],
    [
      "a.c",
      'int heat(void) {\n  ovenLog(LL_NOTICE, "Heating up");\n  ovenLog(LL_WARNING, "Too hot!");\n  return 0;\n}\n',
      [
        ["Heating up", false, [1]],
        ["Too hot!", true, [1]],
      ],
    ],
  ])("in %s: %j", (path, source, expected) => {
    expect(said(source, path)).toEqual(expected);
  });

  it.each([
    ["a.py", 'def heat():\n    logger.debug("Turning the knob")\n'],
    ["a.py", 'def heat():\n    """Call logger.info("Heating up") first."""\n    # log.info("Heating up")\n'],
    ["a.py", 'def heat():\n    note("""Say it: log.info("Heating up")""")\n'],
    ["a.py", "def heat():\n    log.info(message)\n"],
    ["a.ts", 'export function heat() {\n  log.debug("Turning the knob");\n  blog("Heating up");\n}\n'],
    ["a.go", 'package a\n\nfunc Heat() {\n\tlogger.Debug("turning the knob")\n}\n'],
    ["a.rs", 'pub fn heat() {\n    debug!("Turning the knob");\n}\n'],
    ["a.rs", '#[cfg(test)]\nmod tests {\n    fn heat() {\n        println!("Heating up");\n    }\n}\n'],
    ["a.rs", '#[test]\nfn heats() {\n    println!("Heating up");\n}\n'],
    ["A.java", 'class Oven {\n  void heat() {\n    log.debug("Turning the knob");\n  }\n}\n'],
    ["a.rb", 'def heat\n  logger.debug "Turning the knob"\nend\n'],
    ["a.c", 'int heat(void) {\n  ovenLog(LL_DEBUG, "Turning the knob");\n  return 0;\n}\n'],
  ])("leaves out details, comments, tests and what is no literal, in %s: %j", (path, source) => {
    expect(said(source, path)).toEqual([]);
  });

  it.each([
    ["throws words of its own", 'function boil(egg) {\n  throw new EggError("it is raw");\n}\n'],
    ["throws what it is not given", "function boil(egg) {\n  throw new EggError(lid);\n}\n"],
    ["throws nothing", "function boil(egg) {\n  return heat(egg);\n}\n"],
    [
      "is followed by one that throws",
      "function boil(egg) {\n}\nfunction fry(egg) {\n  throw new E(egg);\n}\n",
    ],
    ["is one of another", "function fry() {\n  function boil(egg) {\n    throw new E(egg);\n  }\n}\n"],
    ["only checks", "function boil(egg) {\n  if (!egg) throw new EggError(`bad egg: ${egg}`);\n}\n"],
    ["has words for it", 'function boil(egg) {\n  if (!egg) throw new EggError("no egg given");\n}\n'],
    [
      "stands on one line above one that throws",
      "function boil(egg) { return egg; }\nfunction fry(egg) {\n  throw new EggError(egg);\n}\n",
    ],
    ["throws far down", `function boil(egg) {\n${"  fry();\n".repeat(100)}  throw new EggError(egg);\n}\n`],
    [
      "comes after many others",
      `${"function fry(lid) {\n}\n".repeat(200)}function boil(egg) {\n  throw new EggError(egg);\n}\n`,
    ],
  ])("leaves out what is given to a function that %s", (_, source) => {
    expect(said(`${source}boil("the big brown egg");\n`, "a.ts")).toEqual([]);
  });

  it.each([
    ["a.py", 'def heat(at):\n    log.info(f"Heating up to {at}")\n', true],
    ["a.py", 'def heat(at):\n    print("Heating up to", at)\n', true],
    ["a.py", 'def heat(at):\n    print("Heating up.", file=at)\n', false],
    ["a.ts", "export function heat(at) {\n  console.log(`Heating up to ${at}`);\n}\n", true],
    ["a.ts", 'export function heat(at) {\n  console.log("Heating up to", at);\n}\n', true],
    ["a.ts", 'export function heat(at) {\n  logger.info("Heating up", { at });\n}\n', false],
    ["a.rs", 'pub fn heat(at: u8) {\n    info!("Heating up to {}", at);\n}\n', true],
    ["a.c", 'int heat(int at) {\n  ovenLog(LL_NOTICE, "Heating up to %d", at);\n  return 0;\n}\n', true],
  ])("has gaps or not, in %s: %j", (path, source, interpolated) => {
    expect(read(source, path).sayings.map((saying) => saying.interpolated)).toEqual([interpolated]);
  });

  it("cites the line that has the words", () => {
    const [saying] = read('def heat():\n    log.info(\n        "Heating up"\n    )\n', "a.py").sayings;
    expect(saying?.line).toBe(2);
    expect(saying?.message.evidence).toEqual([{ path: "a.py", line: 3, text: "Heating up" }]);
  });

  it("is no raise", () => {
    expect(read('def heat():\n    log.error("Too hot!")\n', "a.py").raises).toEqual([]);
  });
});

test("what a check raises when it does not hold is a message", () => {
  const source = `class Oven {
  void heat(Pan pan) {
    checkArgument(pan.holds(egg(1, 2)), "no egg in the pan");
    requireNonNull(pan.name("the big one"));
    checkState(lit, "light the stove first");
    Validate.isTrue(lit, "light it before the egg comes");
  }
}
`;
  expect(read(source, "Oven.java").raises.map(({ name, message }) => [name, message?.text])).toEqual([
    ["checkArgument", "no egg in the pan"],
    ["checkState", "light the stove first"],
    ["Validate.isTrue", "light it before the egg comes"],
  ]);
});

test.each([
  ["A.java", 'class A { void f() { throw new E(hot ? "too hot now" : "too cold"); } }', "E"],
  ["A.cs", 'class A { void f() { throw new E(m ?? "too hot now"); } }', "E"],
  ["a.php", '<?php function f() { throw new E($m ?: "too hot now"); }', "E"],
  ["a.rb", 'def f\n  raise E, (m || "too hot now")\nend\n', "E"],
  ["a.go", 'package a\ntype E struct{}\nfunc (e *E) Error() string { return "too hot now" }\n', "E"],
  [
    "a.rs",
    'impl PanError { fn as_str(&self) -> Option<&str> { match self { A => { Some("too hot now") } } } }',
    "PanError",
  ],
  ["a.c", 'void f(void) { error_message = "too hot now"; pan.note = "no error"; }', "error_message"],
])("the words of %s are those it may come to, or what shows an error", (path, source, name) => {
  expect(read(source, path).raises.map((raise) => [raise.name, raise.message?.text])).toEqual([
    [name, "too hot now"],
  ]);
});

test("what goes on behind the words of a call is a gap", () => {
  const source = 'void f() { throw E(concat("cannot fry the ", egg, " today")); }';
  expect(read(source, "a.cpp").raises[0]?.message?.text).toBe("cannot fry the {…}");
});
