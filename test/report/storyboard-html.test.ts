import { describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { storyboardHtml } from "../../src/report/storyboard-html.ts";
import type { StoryboardMedia } from "../../src/report/storyboard-media-html.ts";
import { buildPlan } from "../builders/plan-builder.ts";

const ATTACK = `</p><script>alert(1)</script><img src="https://example.com/x" onerror='x'>&amp;`;

const MEDIA: StoryboardMedia = {
  film: "film.mp4",
  captions: "WEBVTT\n",
  descriptions: "WEBVTT\n\nS1\n",
  poster: "data:image/png;base64,AA==",
  frames: { S1: "data:image/jpeg;base64,AA==" },
  origin: "Drawn on this machine",
  hasClips: false,
};

describe("storyboardHtml", () => {
  it("is the page it was", async () => {
    await expect(storyboardHtml(buildPlan())).toMatchFileSnapshot("../golden/report/storyboard.html");
  });

  it.each([
    ["A round pan for hens.", 0],
    ["Egg is a round pan for hens.", 0],
    ["飯を炊く鍋", 1],
    ["A round pan for hens and eggs.", 1],
    [null, 0],
  ])("says below the title what that leaves out: %s", (tagline, lines) => {
    const plan = buildPlan();
    const film = { ...plan, title: "EGG — or — A ROUND PAN FOR HENS", repo: { ...plan.repo, tagline } };
    expect(storyboardHtml(film).split('<p class="tagline">')).toHaveLength(1 + lines);
  });

  it("plays a rendered film and shows its frames, allowed by its policy", () => {
    const page = storyboardHtml(buildPlan(), MEDIA);
    expect(page).toMatch(/media-src \S*self\S* file: data:/);
    expect(page).toContain('src="film.mp4"><track kind="captions"');
    expect(page).toContain(
      '<track kind="descriptions" label="Shots" srclang="en" src="data:text/vtt;charset=utf-8,WEBVTT%0A%0AS1%0A">',
    );
    expect(page).toContain('<img class="frame" src="data:image/jpeg;base64,AA=="');
    expect(page).toContain("nothing was spent");
  });

  it("does not say that nothing was spent once there are clips in the film", () => {
    expect(storyboardHtml(buildPlan(), { ...MEDIA, hasClips: true })).not.toMatch(/nothing was spent/i);
  });

  it("never lets text of the repository become markup", () => {
    const page = storyboardHtml(hostilePlan(ATTACK));
    const tags = new Set((page.match(/<\/?[a-z][a-z0-9]*/g) ?? []).map((tag) => tag.replace(/<\/?/, "")));
    expect(tags).not.toContain("script");
    expect(tags).not.toContain("img");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page.replace(/"[^"]*"/g, "")).not.toMatch(/<[^>]*\sonerror=/);
  });

  it("loads nothing and runs nothing", () => {
    const page = storyboardHtml(hostilePlan("https://example.com"));
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b/);
    expect(page).not.toMatch(/\b(src|href)="(?!#)/);
    expect(page).not.toMatch(/url\(|@import/);
  });

  it("shows every card, shot, citation and prompt once", () => {
    const plan = buildPlan();
    const page = storyboardHtml(plan);
    for (const item of [...plan.cards, ...plan.shots]) expect(page.split(` id="${item.id}"`)).toHaveLength(2);
    for (const { path, line } of [...plan.cards, ...plan.shots].flatMap((item) => item.evidence)) {
      expect(page).toContain(`${path}<span>:${line}</span></code>`);
    }
    expect(page.match(/<pre /g)).toHaveLength(plan.shots.length);
  });

  it("has no broken link inside the page", () => {
    const page = storyboardHtml(hostilePlan("x"));
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(targets.filter((target) => !page.includes(` id="${target}"`))).toEqual([]);
  });

  it("keeps identifiers in monospace and exact case", () => {
    expect(storyboardHtml(buildPlan())).toContain(
      '<span class="line typed"><code>CookieConflictError</code></span>',
    );
  });

  it("shows the cards of a film as they are in it, and draws those of a plan", () => {
    const frames = { ...MEDIA.frames, C1: "data:image/jpeg;base64,CARD" };
    const page = storyboardHtml(buildPlan(), { ...MEDIA, frames });
    const cards = buildPlan().cards.length;
    expect(page.match(/<img class="still" src="data:image\/jpeg;base64,CARD" alt="/g)).toHaveLength(1);
    expect(page.match(/<div class="face">/g)).toHaveLength(cards - 1);
    expect(storyboardHtml(buildPlan()).match(/<div class="face">/g)).toHaveLength(cards);
  });

  it("draws the card of a film that has a frame for others only, whatever its id", () => {
    const { shots, cards, ...plan } = buildPlan();
    const renamed = cards.map((card, index) => (index === 0 ? { ...card, id: "constructor" } : card));
    const named = shots.map((shot, index) => (index === 1 ? { ...shot, id: "valueOf" } : shot));
    const page = storyboardHtml({ ...plan, cards: renamed, shots: named }, MEDIA);
    expect(page.match(/<div class="face">/g)).toHaveLength(cards.length);
    expect(page.match(/<img class="frame"/g)).toHaveLength(1);
  });

  it("parts the name of a title from its subtitle, at its head and on its card", () => {
    const plan = buildPlan();
    const cards = plan.cards.map((card) =>
      card.kind === "title" ? { ...card, text: "HTTPIE\n— or —\nA CLIENT" } : card,
    );
    const page = storyboardHtml({ ...plan, title: "HTTPIE — or — A CLIENT", cards });
    expect(page).toContain(
      '<h1><span class="name">HTTPIE</span> <span class="small">— or —</span> <span class="subtitle">A CLIENT</span></h1>',
    );
    expect(page).toContain('<span class="line name">HTTPIE</span>');
    expect(page).toContain('<span class="line subtitle">A CLIENT</span>');
    expect(storyboardHtml({ ...plan, title: "PLAIN" })).toContain('<h1><span class="name">PLAIN</span></h1>');
  });

  it("keeps the place below a card on one line, shortened from the left", () => {
    const plan = buildPlan();
    const path = "networkx/algorithms/approximation/of/many/traveling_salesman.py";
    const evidence = [{ path, line: 565, text: "import numpy" }] as const;
    const page = storyboardHtml({ ...plan, cards: plan.cards.map((card) => ({ ...card, evidence })) });
    const [place = ""] = page.match(/(?<=<p class="source">)[^<]+/) ?? [];
    expect(place).toBe("…/of/many/traveling_salesman.py:565");
    expect(page).toMatch(/\.where span\{white-space:nowrap\}/);
  });

  it("folds the prompts on the screen and opens them on paper", () => {
    const page = storyboardHtml(buildPlan());
    expect(page.match(/<details class="prompt"><summary>/g)).toHaveLength(buildPlan().shots.length);
    expect(page).toMatch(/@media print\{.*::details-content\{content-visibility:visible\}/s);
  });

  it("shows findings and notices", () => {
    const page = storyboardHtml(hostilePlan("the code could not be parsed"));
    expect(page).toContain("<dd>1 error, 0 warnings</dd>");
    expect(page.match(/the code could not be parsed/g)?.length).toBeGreaterThan(2);
  });

  it("contains no invisible or terminal-controlling characters", () => {
    expect(storyboardHtml(hostilePlan("a\u202eb\u001b[31mc\u200bd"))).not.toMatch(/[\u001b\u202e\u200b]/);
  });
});

/** A film with the text wherever the repository, a template or a library can put text. */
function hostilePlan(text: string): FilmPlan {
  const plan = buildPlan();
  const evidence = [{ path: `${text}.py`, line: 1, text }] as const;
  return {
    ...plan,
    title: text,
    version: text,
    story: text,
    repo: { ...plan.repo, name: text, tagline: `${text} once more`, commit: text, dirty: true },
    cards: plan.cards.map((card) => ({ ...card, text: `${text}\n${text}`, evidence })),
    shots: plan.shots.map((shot) => ({
      ...shot,
      title: text,
      note: text,
      concept: text,
      gag: text,
      prop: text,
      setting: text,
      prompt: `${text}\nScene: ${text}`,
      evidence,
    })),
    lint: { errors: [{ rule: "repository-text", where: "S3", message: text }], warnings: [] },
    cost: { ...plan.cost, model: text, size: text, source: text, checkedOn: text },
    notices: [{ code: "note", message: text }],
  };
}
