import { entryOf } from "../domain/entry-of.ts";
import type { FilmPlan, LintFinding } from "../domain/film.ts";
import type { BeatName } from "../domain/gag.ts";
import { dollars, grouped, timecode } from "./figures.ts";
import type { FilmBeat, FilmScene, FilmStretch } from "./film-order.ts";
import { filmBeats, filmScenes, filmStretches } from "./film-order.ts";
import type { Html } from "./html.ts";
import { html, NO_HTML } from "./html.ts";
import { cardFigure } from "./storyboard-card-html.ts";
import { STORYBOARD_CSS } from "./storyboard-css.ts";
import { filmPlayer, type StoryboardMedia } from "./storyboard-media-html.ts";
import { STORYBOARD_PRINT_CSS } from "./storyboard-print-css.ts";
import { shotArticle } from "./storyboard-shot-html.ts";
import { titleHeader } from "./storyboard-title-html.ts";

/**
 * `storyboard.html`: one page without scripts. Cards are drawn as cards, shots carry their prompt, and everything cites
 * its lines of code. With a rendered film it plays the film beside it and shows a frame of every card and shot;
 * without, it is self-contained. Prints well, with all prompts open, and fits a phone.
 */
export function storyboardHtml(plan: FilmPlan, media?: StoryboardMedia): string {
  const beats = filmBeats(plan);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${media === undefined ? "" : "img-src data:; media-src 'self' file: data:; "}base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${plan.title} - storyboard</title>
<style>${{ html: STORYBOARD_CSS + STORYBOARD_PRINT_CSS }}</style>
</head>
<body>
${titleHeader(plan)}
<main>
${media === undefined ? NO_HTML : filmPlayer(plan, media)}
${reel(plan, { beats, media })}
${beats.map((beat) => beatSection(plan, { beat, media }))}
${costSection(plan, media)}
${lintSection(plan)}
${noticeSection(plan)}
</main>
<footer><p>Made by sora-pipeline ${plan.version} from the repository's own lines, seed ${plan.seed}.${spent(media)}</p></footer>
</body>
</html>
`;
  return page.html;
}

const BEAT_TITLES: Readonly<Record<BeatName, string>> = {
  myth: "The Myth",
  tools: "The Tools",
  attempt: "The Attempt",
  breakfast: "Breakfast",
  resolution: "The Resolution",
};

const NUMERALS: Readonly<Record<BeatName, string>> = {
  myth: "I",
  tools: "II",
  attempt: "III",
  breakfast: "IV",
  resolution: "V",
};

/** With clips in the film only the budget report knows what was spent. */
function spent(media: StoryboardMedia | undefined): string {
  return media?.hasClips === true ? "" : " An estimate: nothing was spent.";
}

/** The whole film as a strip, every card and shot as wide as it is long. */
function reel(
  plan: FilmPlan,
  { beats, media }: { readonly beats: readonly FilmBeat[]; readonly media: StoryboardMedia | undefined },
): Html {
  const stretches = filmStretches(plan);
  const share = (seconds: number) => ((100 * seconds) / plan.seconds).toFixed(3);
  const block = (stretch: FilmStretch) =>
    html`<li class="${stretch.type}" style="width:${share(stretch.seconds)}%"><a href="#${stretch.id}" title="${timecode(stretch.start)} ${stretch.label}" aria-label="${stretch.id}, ${stretch.label}, ${stretch.seconds} s">${stretch.id}</a></li>`;
  return html`<nav class="reel" aria-label="The film to scale">
<ol class="beats" aria-hidden="true">${beats.map((beat) => html`<li style="width:${share(beat.end - beat.start)}%"><b>${NUMERALS[beat.name]}</b> <span>${beat.title ?? beat.name}</span></li>`)}</ol>
<ol class="strip">${stretches.map(block)}</ol>
<p class="legend"><span class="key card"></span> cards${media === undefined ? ", drawn here and free" : ""} <span class="key shot"></span> shots${media === undefined ? ", made by the model" : ""}</p>
</nav>`;
}

interface BeatView {
  readonly beat: FilmBeat;
  readonly media: StoryboardMedia | undefined;
}

function beatSection(plan: FilmPlan, { beat, media }: BeatView): Html {
  const left = ((100 * beat.start) / plan.seconds).toFixed(3);
  const width = ((100 * (beat.end - beat.start)) / plan.seconds).toFixed(3);
  return html`<section class="beat" id="beat-${beat.name}">
<div class="beat-head"><h2><b>${NUMERALS[beat.name]}</b> ${beat.title ?? BEAT_TITLES[beat.name]}</h2><p>${timecode(beat.start)} - ${timecode(beat.end)}</p>
<div class="axis" aria-hidden="true"><i style="left:${left}%;width:${width}%"></i></div></div>
${filmScenes(beat).map((scene) => sceneRow(plan, { scene, media }))}
</section>
`;
}

function sceneRow(
  plan: FilmPlan,
  {
    scene: { cards, shot },
    media,
  }: { readonly scene: FilmScene; readonly media: StoryboardMedia | undefined },
): Html {
  const figures = cards.map((card) =>
    cardFigure(card, { shot, lang: plan.lang, still: entryOf(media?.frames, card.id) }),
  );
  if (shot === undefined) return html`<div class="scene cards-only">${figures}</div>`;
  const frame = entryOf(media?.frames, shot.id);
  const shared = { style: plan.style, character: plan.character };
  const article = shotArticle(shot, { ...shared, ...(frame !== undefined && { frame }) });
  if (cards.length === 0) return html`<div class="scene shot-only">${article}</div>`;
  return html`<div class="scene"><div class="cards">${figures}</div>${article}</div>
`;
}

function costSection({ cost, shots }: FilmPlan, media: StoryboardMedia | undefined): Html {
  const tokens = new Map(shots.map((shot) => [shot.id, shot.tokens]));
  const rows = cost.lines.map(
    (
      line,
    ) => html`<tr><th scope="row"><a href="#${line.shot}">${line.shot}</a></th><td>${line.seconds}</td><td>${tokens.get(line.shot) ?? 0}</td><td>${dollars(line.usd)}</td></tr>
`,
  );
  const total = [...tokens.values()].reduce((sum, count) => sum + count, 0);
  return html`<section class="panel" id="cost"><h2>What it would cost</h2>
<p>${cost.model}, ${cost.size}, quality ${cost.quality}. Providers bill seconds: tokens buy fit and adherence, not dollars. Price from ${cost.source}, checked ${cost.checkedOn}.${media?.hasClips === true ? " What was spent is in the budget report." : " Nothing was spent."}</p>
<table><thead><tr><th scope="col">Shot</th><th scope="col">Seconds</th><th scope="col">Tokens</th><th scope="col">USD</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row">Film</th><td>${cost.billedSeconds}</td><td>${grouped(total)}</td><td>${dollars(cost.totalUsd)}</td></tr></tfoot></table></section>`;
}

function lintSection({ lint }: FilmPlan): Html {
  const findings = [
    ...lint.errors.map((finding) => findingItem("error", finding)),
    ...lint.warnings.map((finding) => findingItem("warning", finding)),
  ];
  return html`<section class="panel" id="film"><h2>Lint</h2>${findings.length === 0 ? html`<p>No findings.</p>` : html`<ul>${findings}</ul>`}</section>`;
}

function findingItem(severity: "error" | "warning", { where, rule, message }: LintFinding): Html {
  return html`<li class="${severity}"><strong>${severity}</strong> <a href="#${where}">${where}</a> <code>${rule}</code> ${message}</li>`;
}

function noticeSection({ notices }: FilmPlan): Html {
  if (notices.length === 0) return NO_HTML;
  return html`<section class="panel"><h2>Notices</h2><ul>${notices.map((notice) => html`<li><code>${notice.code}</code> ${notice.message}</li>`)}</ul></section>`;
}
