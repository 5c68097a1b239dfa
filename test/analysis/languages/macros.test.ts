import { expect, test } from "vitest";
import type { LanguageDefinition } from "../../../src/analysis/define-language.ts";
import { c } from "../../../src/analysis/languages/c.ts";
import { rust } from "../../../src/analysis/languages/rust.ts";

/** Names of the types and of the exported functions, as survey and close reading see them: both the same. */
async function defined(language: LanguageDefinition, path: string, source: string) {
  const survey = language.survey(source, path);
  const reading = (await language.open()).read(source, path);
  const names = (items: readonly { readonly name: string; readonly line: number }[] = []) =>
    items.map(({ name, line }) => `${name}:${line}`);
  const exported = reading?.functions.filter((each) => each.exported);
  expect(names(reading?.classes)).toEqual(names(survey.classes));
  expect(names(exported)).toEqual(names(survey.functions));
  return { classes: names(survey.classes), functions: names(survey.functions) };
}

test("macros of C and C++ that export, and those around the type of a function, hide nothing", async () => {
  const header = `#define EGG_PUBLIC(type) __declspec(dllexport) type __stdcall

EGG_PUBLIC(const char*) egg_version(void);
EGG_PUBLIC(Egg *) egg_boil(int minutes);
class EGG_EXPORT Pan {
 public:
  class EGG_EXPORT Handle {
   public:
    virtual ~Handle();
  };
  virtual ~Pan();
};
struct EGG_EXPORT Lid final : Pan {
  int size;
};
EGG_EXPORT Status open_pan(const Pan& pan);
`;
  expect(await defined(c, "include/egg/egg.h", header)).toEqual({
    classes: ["Pan:5", "Handle:7", "Lid:13"],
    functions: ["egg_version:3", "egg_boil:4", "open_pan:16"],
  });
});

test("macros that a crate of Rust exports are functions, others are not", async () => {
  const source = `/// Boils at once.
#[macro_export]
macro_rules! boil {
    ($egg:expr) => { $crate::boil_now($egg) };
}
macro_rules! inner { () => {}; }
pub fn serve() {}
`;
  expect(await defined(rust, "src/macros.rs", source)).toEqual({
    classes: [],
    functions: ["boil:3", "serve:7"],
  });
  const reading = (await rust.open()).read(source, "src/macros.rs");
  expect(reading?.functions[0]).toMatchObject({ doc: { text: "Boils at once." }, text: "macro_rules! boil" });
});
