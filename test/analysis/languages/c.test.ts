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

test("what perror is told is a message unless it only says at what work it failed", async () => {
  const source = `int boil(int fd) {
  if (fd < 0) perror("Connecting to the stove");
  if (fd > 9) perror("The pan is full");
  return 0;
}
`;
  const reading = (await c.open()).read(source, "pan.c");
  expect(reading?.raises.map(({ message }) => message?.text)).toEqual(["The pan is full"]);
});

test("a call that throws for its caller raises what it is named for", async () => {
  const source = `void boil(int eggs) {
  if (eggs > 9) throw_egg_error("too many eggs");
}
`;
  const reading = (await c.open()).read(source, "pan.cpp");
  expect(reading?.raises.map(({ name, message }) => [name, message?.text])).toEqual([
    ["egg_error", "too many eggs"],
  ]);
  expect(c.survey(source, "pan.cpp").raises.map(({ name }) => name)).toEqual(["egg_error"]);
});

test.each(["EGG_LOG_DEBUG", "LOG_INFO", "LEVEL_NOTICE", "EGG_LOG_LEVEL_VERBOSE"])(
  "a call by which errors are told raises none on the level %s",
  async (level) => {
    const source = `void boil(struct pan *pan) {
  egg_error(pan, ${level}, "the egg is on its way");
  egg_error(pan, EGG_ERROR, "too many eggs");
  egg_error(pan, EGG_ERR_NO_INFO, "the lid is lost");
}
`;
    const raises = (await c.open()).read(source, "pan.c")?.raises ?? [];
    expect(raises.map(({ message }) => message?.text)).toEqual(["too many eggs", "the lid is lost"]);
    expect(c.survey(source, "pan.c").raises.map(({ line }) => line)).toEqual([3, 4]);
  },
);

test("a message that is left for the caller is read, a label that is not is left out", async () => {
  const source = `int boil(struct pan *pan) {
  if (pan->eggs > 9) { pan->msg = (char *)"too many eggs"; return -1; }
  pan->label = "breakfast for two";
  pan->msg = 0;
  (*pan).errmsg = "the pan is cold";
  return 0;
}
`;
  const reading = (await c.open()).read(source, "pan.c");
  expect(reading?.raises.map(({ message }) => message?.text)).toEqual(["too many eggs", "the pan is cold"]);
  expect(c.survey(source, "pan.c").raises).toHaveLength(2);
});

test("what is said when something does not hold is a message", async () => {
  const source = `static_assert(sizeof(int) == 4, "an odd kitchen");
int boil(struct pan *pan) {
  PAN_ASSERT(pan != NULL && "Forgot to buy a pan?");
  assert(pan->lid, "no lid on the pan");
  PAN_ASSERT(strcmp(pan->name, "the big one") == 0);
  assert(pan->eggs);
  return 0;
}
`;
  const raises = (await c.open()).read(source, "pan.c")?.raises ?? [];
  expect(raises.map(({ name, message }) => [name, message?.text])).toEqual([
    ["PAN_ASSERT", "Forgot to buy a pan?"],
    ["assert", "no lid on the pan"],
  ]);
  expect(c.survey(source, "pan.c").raises.map(({ name }) => name)).toEqual(["PAN_ASSERT", "assert"]);
});

test("errors are put into words by a member of a namespace too, and by helpers with a prefix", async () => {
  const source = `const char *egg::errno_to_string(int errno_) {
  switch (errno_) {
  case EHOT:
    return "The pan is too hot";
  }
  return egg_err("bad pan", "The pan leaks");
}
`;
  const raises = (await c.open()).read(source, "egg.cpp")?.raises ?? [];
  expect(raises.map(({ name, message }) => [name, message?.text])).toEqual([
    ["EHOT", "The pan is too hot"],
    ["egg_err", "bad pan"],
  ]);
});
