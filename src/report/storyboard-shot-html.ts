import type { FilmShot, Segment } from "../domain/film.ts";
import { grouped, timecode } from "./figures.ts";
import type { Html } from "./html.ts";
import { html, NO_HTML } from "./html.ts";
import { evidenceList } from "./storyboard-card-html.ts";

/** What goes with a shot: the blocks that are the same in every prompt, shown paler, and a drawn frame. */
export interface ShotSurroundings {
  readonly style: string;
  readonly character: string;
  /** A frame of the shot as a `data:` address, where the film was drawn. */
  readonly frame?: string;
}

/** A shot as a frame: what happens, why it is about this repository, and the prompt. */
export function shotArticle(shot: FilmShot, shared: ShotSurroundings): Html {
  return html`<article class="shot${shared.frame === undefined ? "" : " framed"}" id="${shot.id}">
<div class="perforation" aria-hidden="true"></div>
${shared.frame === undefined ? NO_HTML : html`<img class="frame" src="${shared.frame}" alt="A frame of ${shot.id}, ${shot.title}">`}
<div class="shot-body">
<div class="about">
<p class="slate"><b>${shot.id}</b> ${timecode(shot.start)}, ${shot.seconds} s</p>
<h3>${shot.title}</h3>
<p class="note">${shot.note}</p>
<dl>
<div><dt>Gag</dt><dd>${shot.gag}</dd></div>
<div><dt>Mechanism</dt><dd>${shot.mechanism}</dd></div>
<div><dt>Prop</dt><dd>${shot.prop}</dd></div>
<div><dt>Setting</dt><dd>${shot.setting}</dd></div>
<div><dt>Clip</dt><dd>${shot.clipSeconds} s, ${segmentsText(shot)}</dd></div>
</dl>
${evidenceList(shot.evidence)}
</div>
<details class="prompt"><summary>Prompt <small>${grouped(shot.tokens)} tokens</small></summary><pre tabindex="0" aria-label="Prompt of ${shot.id}">${promptParts(shot.prompt, shared)}</pre></details>
</div>
<div class="perforation" aria-hidden="true"></div>
</article>`;
}

function segmentsText(shot: FilmShot): string {
  if (shot.segments.length === 1)
    return shot.seconds === shot.clipSeconds ? "shown whole" : `shown in ${shot.seconds} s`;
  return `shown in ${shot.segments.length} parts: ${shot.segments.map(segmentText).join(", ")}`;
}

function segmentText(segment: Segment): string {
  return `${timecode(segment.start)} for ${segment.seconds} s`;
}

function promptParts(prompt: string, { style, character }: ShotSurroundings): readonly Html[] {
  return prompt.split("\n").map((line) => {
    const label = /^[A-Z][a-z]{2,12}:(?= |$)/.exec(line)?.[0] ?? "";
    return html`<b>${label}</b>${lineParts(line.slice(label.length), [style, character])}
`;
  });
}

/** Cuts the shared blocks out of a line so that they can be set paler. */
function lineParts(line: string, blocks: readonly string[]): readonly Html[] {
  const [block, ...others] = blocks;
  if (block === undefined) return [html`${line}`];
  const at = block === "" ? -1 : line.indexOf(block);
  if (at < 0) return lineParts(line, others);
  const before = lineParts(line.slice(0, at), others);
  return [
    ...before,
    html`<span class="shared">${block}</span>`,
    ...lineParts(line.slice(at + block.length), others),
  ];
}
