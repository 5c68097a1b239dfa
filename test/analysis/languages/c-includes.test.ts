import { expect, test } from "vitest";
import { c } from "../../../src/analysis/languages/c.ts";

async function included(path: string, source: string): Promise<readonly string[]> {
  const reading = (await c.open()).read(source, path);
  return reading?.imports.map(({ module }) => module) ?? [];
}

test("what only some builds include is no ingredient", async () => {
  const source = `#include <zlib.h>
#ifdef HAIKU
#include <OS.h>
#elif defined(OTHER)
#include <other.h>
#else
#include <rest.h>
#endif
int boil(void) { return 0; }
`;
  expect(await included("pan.c", source)).toEqual(["zlib.h"]);
});

test("the guard of a header is no condition", async () => {
  const guarded = `#ifndef PAN_H
#define PAN_H
#include <zlib.h>
#ifdef HAIKU
#include <OS.h>
#endif
int boil(void);
#endif
`;
  expect(await included("pan.h", guarded)).toEqual(["zlib.h"]);
});
