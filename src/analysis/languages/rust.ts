import { defineLanguage } from "../define-language.ts";
import { surveyRust } from "./rust/rust-survey.ts";
import { openTreeLanguage } from "./kit/tree-language.ts";

const STANDARD = new Set(["std", "core", "alloc", "proc_macro", "test"]);
const OWN = new Set(["crate", "self", "super"]);

/** Rust: crates by the first part of a path, the standard library by its module. Unit tests stand beside the code. */
export const rust = defineLanguage({
  name: "Rust",
  extensions: [".rs"],
  survey: (source) => surveyRust(source),
  open: async () => openTreeLanguage((await import("./rust/rust-reading.ts")).RUST_TREE),
  standardModules: STANDARD,
  testsAnywhere: true,
  originOf: (module, isOwn) => {
    const [crate = "", part] = module.split("::");
    if (STANDARD.has(crate)) return { kind: "standard", name: part ?? crate };
    const own = OWN.has(crate) || isOwn(crate) || isOwn(crate.replaceAll("_", "-"));
    return { kind: own ? "own" : "third-party", name: crate };
  },
  builtinErrors: new Map([["Error", []]]),
});
