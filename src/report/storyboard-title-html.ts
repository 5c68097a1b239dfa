import type { FilmPlan } from "../domain/film.ts";
import { addedWords, sameness } from "../domain/sameness.ts";
import { counted, dollars, grouped, percent, repositoryLine } from "./figures.ts";
import { filmBeats } from "./film-order.ts";
import type { Html } from "./html.ts";
import { html, NO_HTML } from "./html.ts";

/** The head of the page: the film's title as on its card, and what it is in figures. */
export function titleHeader(plan: FilmPlan): Html {
  const { budget, cost, repo } = plan;
  return html`<header class="title">
<div class="title-card">
<p class="kicker">A silent comedy in ${filmBeats(plan).length} beats</p>
<h1>${titleParts(plan.title)}</h1>
${repo.tagline === null || repeats(plan.title, repo.tagline) ? NO_HTML : html`<p class="tagline">${repo.tagline}</p>`}
</div>
<dl class="facts">
<div><dt>Repository</dt><dd>${repositoryLine(repo)}</dd></div>
<div><dt>Film</dt><dd>${plan.seconds} s, ${counted(plan.shots.length, "shot")}, ${counted(plan.cards.length, "card")}</dd></div>
<div><dt>Prompts</dt><dd>${grouped(budget.tokens)} of ${grouped(budget.limit)} tokens <small>${budget.level}, ${percent(budget.retained)} of the story kept</small></dd></div>
<div><dt>Estimated cost</dt><dd>${dollars(cost.totalUsd)} <small>${cost.billedSeconds} s on ${cost.model} ${cost.size}</small></dd></div>
<div><dt>Lint</dt><dd>${lintSummary(plan)}</dd></div>
</dl>
</header>`;
}

/** True when the title says all of it: capitals, signs and the name before it tell no texts apart. */
function repeats(title: string, tagline: string): boolean {
  const [said, below] = [sameness(tagline), sameness(title.split(" \u2014 ").at(-1) ?? "")];
  const lead = said.endsWith(` ${below}`) ? said.slice(0, -below.length) : undefined;
  return sameness(title).includes(said) || (lead !== undefined && addedWords(lead, title) === 0);
}

function lintSummary({ lint }: FilmPlan): string {
  if (lint.errors.length + lint.warnings.length === 0) return "clean";
  return `${counted(lint.errors.length, "error")}, ${counted(lint.warnings.length, "warning")}`;
}

/** The name, the small word and the subtitle of `NAME — or — SUBTITLE`. */
function titleParts(title: string): Html {
  const [, name = title, connective, subtitle = ""] =
    /^(.+?) (\u2014 .{1,24}? \u2014) (.+)$/u.exec(title) ?? [];
  if (connective === undefined) return html`<span class="name">${title}</span>`;
  return html`<span class="name">${name}</span> <span class="small">${connective}</span> <span class="subtitle">${subtitle}</span>`;
}
