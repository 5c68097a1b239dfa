import { beforeAll, describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { composeScore } from "../../src/score/compose-score.ts";
import { actedSeconds, closingSeconds, filmTimeOf, MOMENTS } from "../../src/domain/moments.ts";
import { sceneAt } from "../../src/draw/painter/scene-at.ts";
import { SILENCE_SECONDS } from "../../src/score/hits.ts";
import type { Score } from "../../src/score/score.ts";
import { filmStretches } from "../../src/score/stretches.ts";
import { buildPlan } from "../builders/plan-builder.ts";

const film: FilmPlan = buildPlan();

describe("the score of a film", () => {
  let score: Score;
  beforeAll(() => {
    score = composeScore(film);
  });

  it("is the same every time", () => {
    expect(composeScore(film)).toEqual(score);
  });

  it("has another tune for another repository", () => {
    const other = composeScore({ ...film, repo: { ...film.repo, name: "another" } });
    expect(other.notes.map(({ pitch }) => pitch)).not.toEqual(score.notes.map(({ pitch }) => pitch));
  });

  it("covers the film without gaps, piece by piece", () => {
    let end = 0;
    for (const section of score.sections) {
      expect(section.start).toBeCloseTo(end, 6);
      end = section.start + section.seconds;
    }
    expect(end).toBeCloseTo(film.seconds, 6);
  });

  it("strikes a note on every cut that no topper is near", () => {
    const near = (time: number): boolean =>
      score.hits.some((hit) => time > hit - SILENCE_SECONDS - 0.7 && time < hit + 0.5);
    for (const { start } of filmStretches(film)) {
      if (near(start)) continue;
      expect(score.notes.some((note) => Math.abs(note.start - start) < 1 / 24)).toBe(true);
    }
  });

  it("strikes where the drawn topper begins, also in shots that end with an iris", () => {
    const shot = film.shots.find((one) => closingSeconds(film, one) > 0);
    if (shot === undefined) throw new TypeError("no shot ends a beat");
    const hit = filmTimeOf(film, shot, MOMENTS.topper);
    const scene = sceneAt(film, hit);
    expect(score.hits).toContain(hit);
    expect(scene?.kind === "shot" && scene.seconds / actedSeconds(film, shot)).toBeCloseTo(MOMENTS.topper, 6);
  });

  it("strikes every topper after a silence", () => {
    expect(score.hits.length).toBeGreaterThanOrEqual(film.shots.length - 1);
    for (const hit of score.hits) {
      expect(score.notes.filter(({ start }) => start === hit).length).toBeGreaterThan(4);
      const inSilence = score.notes.filter(
        ({ start, seconds }) => start < hit - 1e-9 && start + seconds > hit - SILENCE_SECONDS + 1e-9,
      );
      expect(inSilence).toEqual([]);
    }
  });

  it("changes theme and key with the beats of the story", () => {
    const themes = new Map(
      score.sections.filter(({ theme }) => theme !== "card").map(({ theme, key }) => [theme, key]),
    );
    expect([...themes.keys()]).toEqual(["march", "ragtime", "chase", "waltz", "cadence"]);
    expect(themes.get("chase")).toMatch(/minor$/);
    expect(themes.get("cadence")).toBe(themes.get("march"));
    expect(themes.get("waltz")).not.toBe(themes.get("march"));
  });

  it("stays on the keyboard and within the film", () => {
    for (const { start, seconds, pitch, velocity } of score.notes) {
      expect(pitch).toBeGreaterThanOrEqual(21);
      expect(pitch).toBeLessThanOrEqual(108);
      expect(Number.isInteger(pitch)).toBe(true);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start + seconds).toBeLessThanOrEqual(film.seconds + 0.01);
      expect(velocity).toBeGreaterThan(0);
      expect(velocity).toBeLessThanOrEqual(1);
    }
  });
});
