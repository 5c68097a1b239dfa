/** Style sheet of `storyboard.html`. Colours have a contrast of at least 4.5 with what they stand on. */
export const STORYBOARD_CSS = `
:root{--paper:#f3eee3;--panel:#fffdf8;--ink:#211d18;--soft:#5f574b;--line:#d9d0be;--brick:#87382a;--black:#1a1a19;--chalk:#f4f0e6;--ash:#b9b3a7;
--serif:"Sorts Mill Goudy","Goudy Old Style","IM Fell DW Pica","Hoefler Text","Palatino Linotype",Palatino,"Book Antiqua","URW Palladio L",P052,Georgia,"DejaVu Serif",serif;
--mono:"Courier Prime","Courier New",Courier,"Nimbus Mono PS","Liberation Mono",monospace;
--sans:system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
*{box-sizing:border-box}
html{color-scheme:light;scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--sans);overflow-wrap:anywhere}
main,footer{max-width:1180px;margin:0 auto;padding:0 28px}
a{color:var(--brick)}
a:focus-visible,pre:focus-visible{outline:3px solid var(--brick);outline-offset:2px}
:target{scroll-margin-top:16px}
h1,h2,h3{font-family:var(--serif);font-weight:400;line-height:1.15;text-wrap:balance;margin:0}
small{font-size:.82em;color:var(--soft)}
code,.where{font-family:var(--mono)}

.title{background:var(--black);color:var(--chalk);padding:26px 26px 0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.title-card{max-width:1124px;margin:0 auto;padding:54px 32px 50px;text-align:center;border:3px solid var(--chalk);border-radius:10px;outline:1px solid var(--chalk);outline-offset:-10px}
.kicker{margin:0 0 14px;color:var(--ash);font:italic 1.05rem var(--serif);letter-spacing:.06em}
.title h1 span{display:block}
.title .name{font-size:clamp(2.2rem,6vw,4.4rem);letter-spacing:.04em}
.title .small{margin:.5em 0 .35em;color:var(--ash);font-size:1.05rem;font-style:italic}
.title .subtitle{font-size:clamp(1.15rem,2.4vw,1.7rem);font-variant-caps:all-small-caps;letter-spacing:.05em}
.tagline{max-width:44em;margin:20px auto 0;font:italic 1.12rem/1.45 var(--serif);color:#ddd7ca;text-wrap:balance}
.facts{max-width:1124px;display:flex;flex-wrap:wrap;gap:10px 36px;margin:0 auto;padding:22px 0 26px}
.facts div{flex:1 1 150px}
.facts dt{color:var(--ash);font-size:.78rem;letter-spacing:.06em;text-transform:uppercase}
.facts dd{margin:2px 0 0;font-size:1rem}
.facts small{display:block;color:var(--ash)}

.reel{padding:34px 0 4px}
.reel li{min-width:0;flex:none}
.reel ol{list-style:none;display:flex;margin:0;padding:0}
.beats li{font:italic 1rem var(--serif);color:var(--soft);padding:0 6px 6px 7px;border-left:1px solid var(--soft);overflow:hidden;white-space:nowrap;display:flex;align-items:flex-end;gap:.4em}
.beats li:last-child{white-space:normal;line-height:1.15;padding-right:0}
.beats b{font-weight:400;margin-right:3px}
.strip{height:58px;padding:9px 0!important;background:repeating-linear-gradient(90deg,var(--paper) 0 6px,transparent 6px 14px) 4px 2px/100% 5px no-repeat,repeating-linear-gradient(90deg,var(--paper) 0 6px,transparent 6px 14px) 4px calc(100% - 2px)/100% 5px no-repeat,var(--black);border-radius:3px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.strip li{height:100%;padding:0 1px}
.strip a{display:grid;place-items:center;height:100%;overflow:hidden;white-space:nowrap;letter-spacing:-.03em;border-radius:2px;text-decoration:none;font-size:.75rem}
.strip .card a{background:#3a3835;color:var(--chalk);box-shadow:inset 0 0 0 1px #8b857a}
.strip .shot a{background:#ece4d2;color:var(--ink)}
.strip a:hover{background:var(--brick);color:#fff}
.legend{margin:8px 0 0;color:var(--soft);font-size:.85rem}
.key{display:inline-block;width:14px;height:10px;border-radius:2px;margin:0 4px 0 12px}
.key:first-child{margin-left:0}
.key.card{background:#3a3835}
.key.shot{background:#ece4d2;box-shadow:inset 0 0 0 1px #8b8172}

.beat{padding-top:46px}
.beat-head{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 18px;margin-bottom:22px}
.beat-head h2{font-size:2rem}
.beat-head b{font-weight:400;color:var(--brick);margin-right:8px}
.beat-head p{margin:0;color:var(--soft);font-variant-numeric:tabular-nums}
.axis{position:relative;flex-basis:100%;height:3px;margin-top:8px;background:var(--line)}
.axis i{position:absolute;top:0;bottom:0;background:var(--brick)}
.scene{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:28px;align-items:start;margin-bottom:34px}
.shot-only .shot{grid-column:2}
.shot-only .framed{grid-column:1/-1;display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);column-gap:28px}
.framed .perforation{grid-column:1/-1}
.shot-only .frame{grid-area:2/2}
.shot-only .framed .shot-body{grid-area:2/1;padding-right:0}
.cards-only{grid-template-columns:repeat(2,minmax(0,1fr))}
.cards{display:grid;gap:24px;position:sticky;top:18px}

.card{margin:0}
.screen{container-type:inline-size}
.face{position:relative;display:grid;grid-template-rows:1fr auto;aspect-ratio:16/9;padding:7cqw 8cqw 6.4cqw;background:radial-gradient(ellipse at center,#242423 55%,#111110);color:var(--chalk);border-radius:4px;text-align:center;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.face::before,.face::after{content:"";position:absolute;pointer-events:none;border-radius:1.4cqw}
.face::before{inset:3.2cqw;border:max(2px,.4cqw) solid var(--chalk)}
.face::after{inset:4.4cqw;border:1px solid #cfc9bc;border-radius:.9cqw}
.words{align-self:center;margin:0;font:calc(var(--fit)*1cqw)/1.35 var(--serif);text-wrap:balance}
.words .line{display:block}
.words .name{font-size:1.9em;line-height:1.15;letter-spacing:.04em}
.words .small{font-size:.6em;line-height:1.8;font-style:italic;color:var(--ash)}
.words .subtitle{font-size:.95em;line-height:1.2;font-variant-caps:all-small-caps;letter-spacing:.04em}
.words .head{margin-bottom:.35em;font-size:.72em}
.words .typed{font-size:.9em;overflow-wrap:normal}
.words .typed~.name{font-size:1.4em}
.words code{font-size:.88em}
.source{margin:1cqw 0 0;font:max(2.2cqw,11px)/1.3 var(--mono);color:var(--ash);white-space:nowrap;overflow:hidden}
.still{display:block;width:100%;height:auto;max-height:70vh;object-fit:contain;background:var(--black);border-radius:4px}
figcaption{padding:9px 2px 0;font-size:.85rem;color:var(--soft)}
figcaption b,.slate b{color:var(--ink)}
.tag{display:inline-block;margin-left:6px;padding:0 8px;border:1px solid #b5ab98;border-radius:9px;font-size:.75rem;line-height:1.45;background:var(--panel)}
.evidence{list-style:none;margin:7px 0 0;padding:0;font-size:.8rem;line-height:1.45;color:var(--soft)}
.evidence li{margin-top:4px}
.where{color:var(--brick);font-size:.95em}
.where span{white-space:nowrap}
.evidence q{font-family:var(--mono);font-size:.93em;quotes:none}
.evidence q::before,.evidence q::after{content:none}

.shot{background:var(--panel);border:1px solid var(--line);border-radius:4px;overflow:hidden;box-shadow:0 1px 2px #0000000f,0 6px 18px #0000000d}
.perforation{height:14px;background:repeating-linear-gradient(90deg,var(--paper) 0 9px,transparent 9px 20px) 5px 4px/100% 6px no-repeat,var(--black);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.frame{display:block;width:100%;height:auto;max-height:85vh;object-fit:contain;background:var(--black)}
.player{padding-top:34px}
.player video{display:block;width:100%;max-height:80vh;background:var(--black);border-radius:4px}
.player p{margin:8px 0 0;color:var(--soft);font-size:.85rem}
.shot-body{padding:18px 24px 20px}
.slate{margin:0;color:var(--soft);font-size:.85rem;font-variant-numeric:tabular-nums}
.shot h3{margin-top:3px;font-size:1.65rem}
.note{margin:8px 0 12px;font:1.06rem/1.5 var(--serif)}
.about dl{display:flex;flex-wrap:wrap;gap:6px 22px;margin:0;font-size:.86rem}
.about dt{color:var(--soft);font-size:.75rem}
.about dd{margin:0}
.prompt{margin-top:14px;padding-top:10px;border-top:1px solid var(--line)}
.prompt summary{cursor:pointer;font:600 .86rem var(--sans)}
.prompt summary:focus-visible{outline:3px solid var(--brick);outline-offset:2px}
.prompt summary small{font-weight:400;margin-left:6px}
.prompt pre{margin-top:8px!important}
.prompt pre b{font-weight:600}
.prompt pre{margin:0;white-space:pre-wrap;font:.86rem/1.55 var(--sans);-webkit-user-select:all;user-select:all}
.shared{color:#756c5f}

.panel{margin-top:46px}
.panel h2{font-size:1.6rem;margin-bottom:8px}
.panel p{max-width:60em}
.panel li{margin:4px 0}
.error strong{color:#9a1f14}
.warning strong{color:#765200}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;background:var(--panel);border:1px solid var(--line)}
th,td{padding:5px 18px;text-align:right;font-weight:400}
th:first-child{text-align:left}
thead th{color:var(--soft);font-size:.82rem}
thead th,tfoot td,tfoot th{border-bottom:1px solid var(--line)}
tfoot td,tfoot th{border:0;border-top:1px solid var(--line);font-weight:600}
footer{padding-top:34px;padding-bottom:44px;color:var(--soft);font-size:.85rem}

@media (max-width:860px){.scene,.cards-only,.shot-only .framed{grid-template-columns:minmax(0,1fr);gap:16px}.cards{position:static}
.shot-only .shot,.shot-only .framed{grid-column:1;gap:0}.shot-only .frame{grid-area:2/1}.shot-only .framed .shot-body{grid-area:3/1;padding-right:24px}}
@media (max-width:600px){main,footer{padding-left:16px;padding-right:16px}
.title{padding:12px 12px 0}.title-card{padding:36px 20px 32px}.tagline{font-size:1.05rem}.facts{padding:18px 4px}.facts div{flex-basis:130px}
.reel{display:none}
.beat{padding-top:34px}.beat-head h2{font-size:1.65rem}.shot-body{padding:14px 16px 16px}.shot h3{font-size:1.4rem}th,td{padding:5px 11px}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`;
