import { describe, expect, it } from "vitest";
import type { Story, StoryShot } from "../../src/domain/story.ts";
import { StoryTemplate } from "../../src/story/story-template.ts";
import {
  buildGag,
  buildRule,
  buildStory,
  buildStoryFacts,
  templateSource,
} from "../builders/story-builder.ts";

const shotsOf = (story: Story): readonly StoryShot[] =>
  story.beats.flatMap((beat) => beat.items).filter((item) => item.type === "shot");

describe("what a template stages of its own", () => {
  const [first] = templateSource("inspection").beats[0].slots;
  const scene = (actors: 1 | 2, slot = "myth.1"): string => {
    const gag = buildGag({ slot, beat: "myth", rule: buildRule({ actors, topper: "A stranger bows" }) });
    const template = new StoryTemplate(templateSource("inspection"));
    const story = template.render({ facts: buildStoryFacts(), gags: [gag], seconds: 90, seed: 1 });
    return (shotsOf(story)[0]?.atoms ?? []).map((atom) => atom.long).join(" ");
  };
  const staged = (text: string): boolean => (first.staging ?? []).some(({ long }) => text.includes(long));

  it("lets the guest look on while the Clerk acts alone", () => {
    expect(scene(1)).toContain("The Inspector is a stern woman");
    expect(staged(scene(1))).toBe(true);
  });

  it("leaves the guest out of a gag that brings its own second actor", () => {
    expect(scene(2)).toContain("The stranger wears");
    expect(scene(2)).not.toContain("Inspector");
    expect(staged(scene(2))).toBe(false);
  });

  it("shows its own set in place of the setting of the gag", () => {
    const shots = shotsOf(buildStory({ source: templateSource("delivery") }));
    const bySlot = new Map(shots.map((shot) => [shot.gag.slot, shot.setting]));
    expect([bySlot.get("tools.1"), bySlot.get("attempt.1"), shots.at(-1)?.setting]).toEqual([
      "workshop",
      "transit",
      "hall",
    ]);
  });
});
