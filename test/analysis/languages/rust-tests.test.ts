import { describe, expect, test } from "vitest";
import type { FileReading } from "../../../src/analysis/define-language.ts";
import { rust } from "../../../src/analysis/languages/rust.ts";
import { maskRust, surveyRust } from "../../../src/analysis/languages/rust/rust-survey.ts";
import { testSpans } from "../../../src/analysis/languages/rust/rust-tests.ts";
import { surveyFiles } from "../../../src/analysis/survey-files.ts";
import { toyTree } from "../toy-repository.ts";

const words = (what: string): string =>
  `panic!("the ${what} must not burn"); eprintln!("the ${what} is on fire"); // TODO: why does the ${what} burn?\n`;
const BAKERY = `use flour::Bag;
#[cfg(test)]
use spoon::stir;
fn boil() { ${words("egg")} }
#[cfg(all(test, unix))]
#[allow(dead_code)]
mod unit {
    use pretty::eq;
    const TASTE: &str = "sour";
    struct Fake { a: u8 }
    fn fry() { ${words("pan")} }
}
#[tokio::test]
async fn bakes() { ${words("loaf")} }
mod tests { fn again() { ${words("bun")} } }
#[cfg(not(test))]
fn serve() { panic!("there is no bread left") }
`;

async function read(source: string): Promise<FileReading> {
  const reading = (await rust.open()).read(source, "bakery.rs");
  if (reading === undefined) throw new Error("not read");
  return reading;
}

describe("tests within a Rust file", () => {
  test("are no messages, sayings, imports, constants or definitions of a reading", async () => {
    const { raises, sayings, imports, constants, classes, functions, tests } = await read(BAKERY);
    expect(raises.map(({ message }) => message?.text)).toEqual([
      "the egg must not burn",
      "there is no bread left",
    ]);
    expect(sayings.map(({ message }) => message.text)).toEqual(["the egg is on fire"]);
    expect(imports.map(({ module }) => module)).toEqual(["flour"]);
    expect([...constants, ...classes]).toEqual([]);
    expect(functions.map(({ name }) => name)).toEqual(["boil", "serve"]);
    expect(tests.map(({ name }) => name)).toEqual(["bakes"]);
  });

  test("are only counted by the survey, and their notes are not heard", () => {
    const { raises, imports, functions, testCases } = surveyRust(BAKERY);
    expect([raises.length, imports.length, testCases]).toEqual([2, 1, 1]);
    expect(functions.map(({ name }) => name)).toEqual(["boil", "serve"]);
    const { notes } = surveyFiles(toyTree({ "bakery.rs": BAKERY }).files, [rust]);
    expect(notes.map(({ parts }) => parts)).toEqual([["why does the egg burn?"]]);
  });

  test.each([
    ["a field", "struct A { #[cfg(test)] egg: Vec<u8>, pan: u8 }", "egg: Vec<u8>,"],
    ["the last field", "struct A { #[cfg(test)] egg: u8 }", "egg: u8 "],
    ["a function with an array", "#[cfg(test)] pub fn a(b: [u8; 3], c: u8) { d(); } fn e() {}", "d(); }"],
    ["a list of names", "#[cfg(test)] use a::{b, c}; use d;", "c}"],
    ["a whole file", "#![cfg(test)]\nuse a;\nfn b() {}", "fn b() {}"],
    ["what is never closed", "#[test]\nfn a() { b(", "b("],
  ])("end where %s ends", (_what, source, end) => {
    const [span] = testSpans(maskRust(source));
    expect(span && source.slice(span.start, span.end).trimEnd().endsWith(end.trimEnd())).toBe(true);
  });

  test("are not what is built for users as well", () => {
    const source = '#[cfg(any(test, feature = "egg"))]\nfn a() {}\n#[cfg_attr(test, b)]\nfn contest() {}\n';
    expect(testSpans(maskRust(source))).toEqual([]);
  });
});

test("a variant is no use of a type of its name, nor is an error of the standard library", () => {
  const survey = surveyRust("fn f() -> Poll<Egg> { Poll::Ready(pan::Lid::new(io::Error::other(Ready))) }\n");
  expect(survey.mentions?.toSorted()).toEqual(["Egg", "Lid", "Poll", "Ready"]);
});
