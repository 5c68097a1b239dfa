// The last step of the build: writes what the shipped library says beside the code that loads it, read and checked. Parsing
// and checking the YAML of the metaphors took 86-98 ms where reading this takes 5-10.
import { writeFileSync } from "node:fs";
import { checkedLibrary } from "./checked-library.ts";

writeFileSync(new URL("../dist/library/checked.json", import.meta.url), JSON.stringify(checkedLibrary()));
