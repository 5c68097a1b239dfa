import * as fc from "fast-check";
import { expect, test } from "vitest";
import { modelNotices } from "../../src/plan/model-notices.ts";
import { modelOf } from "./model-builder.ts";

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const codes = (today: string, changes = {}): string[] =>
  modelNotices({ spec: modelOf({ checkedOn: "2026-11-20", ...changes }), today }).map(({ code }) => code);

const message = (checkedOn: string, today: string): string | undefined =>
  modelNotices({ spec: modelOf({ checkedOn }), today })[0]?.message;

test("a price is stale after 60 days", () => {
  expect(codes("2026-11-20")).toEqual([]);
  expect(codes("2027-01-19")).toEqual([]);
  expect(codes("2027-01-20")).toEqual(["price-stale"]);
  expect(codes("2020-01-01")).toEqual([]);
  expect(codes("2027-01-20", { billing: "gpu-time" })).toEqual([]);
});

test("days are counted over months, leap years and centuries", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2110-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 61, max: 900 }), (checked, age) => {
      const today = new Date(checked.getTime() + age * 86_400_000);
      const [notice] = modelNotices({ spec: modelOf({ checkedOn: iso(checked) }), today: iso(today) });
      expect(notice?.message).toContain(` ${age} days ago`);
    }),
  );
});

test("2000 was a leap year, 2100 is none", () => {
  expect(message("2000-02-01", "2000-04-05")).toContain(" 64 days ago");
  expect(message("2100-02-01", "2100-04-05")).toContain(" 63 days ago");
});

test("a model of unknown state is told", () => {
  expect(codes("2026-11-20", { status: "unknown" })).toEqual(["model-state-unknown"]);
});
