import type { FilmPlan } from "../domain/film.ts";
import { formatUsd, microUsd } from "../domain/units.ts";

/** Film time as minutes, seconds and tenths: `1:03.4`. */
export function timecode(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const rest = tenths % 600;
  return `${Math.floor(tenths / 600)}:${String(Math.floor(rest / 10)).padStart(2, "0")}.${rest % 10}`;
}

/** A whole number with commas between thousands, whatever the locale: `12,400`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** Dollars of a film plan for people: `$4.20`. */
export function dollars(usd: number): string {
  return formatUsd(microUsd(Math.round(usd * 1_000_000)));
}

/** A share as per cent without decimals, rounded down: `0.945` gives `94 %`. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`;
}

/** `requests at 7029833, with local changes`. */
export function repositoryLine(repo: FilmPlan["repo"]): string {
  const commit = repo.commit === null ? "no commit" : `at ${repo.commit.slice(0, 7)}`;
  return `${repo.name} ${commit}${repo.dirty ? ", with local changes" : ""}`;
}

/** `1 shot`, `2 shots`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}
