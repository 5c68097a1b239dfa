import { expect, test } from "vitest";
import { moneyMonth } from "../../src/domain/ledger.ts";

test("money counts in the month of the clock", () => {
  expect(moneyMonth([], "2026-11")).toBe("2026-11");
  expect(moneyMonth([{ month: "2026-09" }, { month: "2026-10" }], "2026-11")).toBe("2026-11");
});

test("a clock that was set back does not reopen an older month", () => {
  expect(moneyMonth([{ month: "2026-12" }, { month: "2026-10" }], "2026-11")).toBe("2026-12");
});
