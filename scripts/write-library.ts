// The last step of the build: writes what the shipped library says beside the code that loads it, read and checked. Reading
// YAML takes ten times as long as reading JSON.
import { writeFileSync } from "node:fs";
import { checkedLibrary } from "./checked-library.ts";

writeFileSync(new URL("../dist/library/checked.json", import.meta.url), JSON.stringify(checkedLibrary()));
