import { microUsdText } from "../domain/units.ts";
import { isoTime } from "../domain/utc-time.ts";
import type { Html } from "./html.ts";
import { html, NO_HTML } from "./html.ts";
import type { Spending, SpendingLine, SpendingRun } from "./spending.ts";

/** The money of a month as one self-contained page with a chart of spend over time; no scripts. */
export function spendingHtml(spending: Spending): string {
  const title = `${spending.rehearsal ? "Rehearsal" : "Spending"}, ${spending.month}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: CSS }}</style>
</head>
<body><main>
<h1>${title}</h1>
${spending.rehearsal ? html`<p class="rehearsal">REHEARSAL: no money in this report is real.</p>` : NO_HTML}
${totals(spending)}
${chart(spending)}
${spending.runs.map(runSection)}
${explanation(spending)}
</main></body>
</html>
`.html;
}

function totals({ limit, spent, reserved, held, left }: Spending): Html {
  const entries = [
    ["Limit", limit],
    ["Spent", spent],
    ["Reserved", reserved],
    ["Held", held],
    ["Left", left],
  ] as const;
  return html`<dl>${entries.map(([name, amount]) => html`<div><dt>${name}</dt><dd>${microUsdText(amount)}</dd></div>`)}</dl>`;
}

const WIDTH = 720;
const HEIGHT = 220;
const DAYS = 31;

/** Steps of what has been spent, against the limit. */
function chart(spending: Spending): Html {
  const paid = spending.runs
    .flatMap(({ lines }) => lines)
    .filter(({ place }) => place === "spent")
    .toSorted((left, right) => left.at - right.at);
  const top = Math.max(spending.limit, spending.spent, 1);
  const y = (amount: number): string => (HEIGHT - (HEIGHT * amount) / top).toFixed(1);
  let sum = 0;
  const steps = paid.map((line) => {
    const x = ((WIDTH * (dayOfMonth(line.at) - 1)) / DAYS).toFixed(1);
    sum += line.microUsd;
    return `H${x} V${y(sum)}`;
  });
  const days = [1, 8, 15, 22, 29].map(
    (day) => html`<text x="${(WIDTH * (day - 1)) / DAYS}" y="${HEIGHT + 18}">${day}</text>`,
  );
  return html`<figure><svg viewBox="0 -14 ${WIDTH} ${HEIGHT + 40}" role="img" aria-label="Spent in ${spending.month}: ${microUsdText(spending.spent)} of ${microUsdText(spending.limit)}">
<line class="axis" x1="0" y1="${HEIGHT}" x2="${WIDTH}" y2="${HEIGHT}"></line>
<line class="limit" x1="0" y1="${y(spending.limit)}" x2="${WIDTH}" y2="${y(spending.limit)}"></line>
<text x="4" y="${Number(y(spending.limit)) - 4}">limit ${microUsdText(spending.limit)}</text>
<path d="M0 ${HEIGHT} ${steps.join(" ")} H${WIDTH}"></path>${days}
</svg><figcaption>Spent so far, by day of the month (UTC)</figcaption></figure>`;
}

/** 1-31 with the share of the day that has gone. */
function dayOfMonth(milliseconds: number): number {
  const day = Number(isoTime(milliseconds).slice(8, 10));
  return day + (((milliseconds % 86_400_000) + 86_400_000) % 86_400_000) / 86_400_000;
}

function runSection({ id, run, spent, lines }: SpendingRun): Html {
  return html`<section><h2>${run === null ? id : run.title}</h2>
<p>${run === null ? "" : `${run.repo}, ${isoTime(run.startedAt)}, `}run ${id}: ${microUsdText(spent)} spent</p>
<table><thead><tr><th>Shot</th><th>Take</th><th>Model</th><th>Seconds</th><th>Size</th><th>Tokens</th><th>USD</th><th>Money</th><th>Result</th><th>Job</th></tr></thead>
<tbody>${lines.map(tableRow)}</tbody></table></section>
`;
}

function tableRow(line: SpendingLine): Html {
  return html`<tr><th scope="row">${line.shot}</th><td>${line.take}</td><td>${line.model}</td><td>${line.seconds}</td><td>${line.size}</td><td>${line.promptTokens}</td><td>${microUsdText(line.microUsd)}</td><td>${line.place}</td><td>${line.reason === null ? line.result : `${line.result}: ${line.reason}`}</td><td>${line.jobId ?? "-"}</td></tr>
`;
}

function explanation({ explained }: Spending): Html {
  return explained.lines === explained.journal
    ? html`<p>Every cent is explained: the lines add up to ${microUsdText(explained.journal)}, as the journal does.</p>`
    : html`<p class="rehearsal">Not explained: the lines add up to ${microUsdText(explained.lines)}, the journal to ${microUsdText(explained.journal)}.</p>`;
}

const CSS = `
body{margin:0;background:#f3eee3;color:#211d18;font:16px/1.5 system-ui,"Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:980px;margin:0 auto;padding:28px}
h1,h2{font-family:Georgia,serif;font-weight:400}
.rehearsal{padding:8px 14px;background:#87382a;color:#fff}
dl{display:flex;flex-wrap:wrap;gap:10px 40px}
dt{color:#5f574b;font-size:.8rem;text-transform:uppercase;letter-spacing:.05em}
dd{margin:0;font-size:1.4rem;font-variant-numeric:tabular-nums}
figure{margin:24px 0}
svg{width:100%;height:auto;background:#fffdf8;border:1px solid #d9d0be}
svg text{font-size:12px;fill:#5f574b}
path{fill:none;stroke:#87382a;stroke-width:2.5}
.axis{stroke:#5f574b}.limit{stroke:#5f574b;stroke-dasharray:6 5}
figcaption{color:#5f574b;font-size:.85rem}
section{overflow-x:auto}
table{border-collapse:collapse;background:#fffdf8;border:1px solid #d9d0be;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{padding:5px 12px;text-align:left;font-weight:400;border-bottom:1px solid #eee6d6}
thead th{color:#5f574b;font-size:.8rem}
`;
