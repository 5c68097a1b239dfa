/**
 * How `storyboard.html` is printed: cards in a row above their shot, the frame beside what is told of it, the prompt
 * open and small below; no shot is cut in two.
 */
export const STORYBOARD_PRINT_CSS = `
@media print{@page{margin:12mm}body{background:#fff;font-size:9.5pt}main,footer{max-width:none;padding-left:0;padding-right:0}
.title{padding:5mm 5mm 0}.title-card{padding:9mm 8mm 8mm}.title .name{font-size:30pt}.facts{padding:4mm 0}
.player{padding-top:5mm}.player video{max-height:88mm;object-fit:contain}.player p{margin-top:1mm}
.reel{padding:5mm 0 0}.strip{height:11mm}.strip a{font-size:6pt}.beats li{font-size:8pt}.legend{display:none}
.beat{padding-top:7mm}.beat-head{display:block;margin-bottom:3mm;break-inside:avoid;break-after:avoid}.beat-head h2{display:inline-block;margin-right:4mm;font-size:16pt}.beat-head p{display:inline-block}.axis{display:none}
.scene,.cards-only{display:block;margin-bottom:5mm;break-inside:avoid}
.cards,.cards-only{display:flex;gap:6mm;margin-bottom:3mm;position:static}
.card{flex:1;display:grid;grid-template-columns:44mm minmax(0,1fr);gap:4mm;align-items:start;break-inside:avoid}
.still{max-height:50mm}figcaption{padding:0;font-size:8pt}.evidence{font-size:7pt;margin-top:1mm}.evidence li{margin-top:0}
.shot,.shot-only .framed{display:grid;grid-template-columns:68mm minmax(0,1fr);gap:0;box-shadow:none;break-inside:avoid}
.perforation{display:none}.shot .frame,.shot-only .frame{grid-area:1/1;max-height:80mm}.shot-body{display:contents}
.about{grid-column:1/-1;padding:3mm 4mm}.framed .about{grid-column:2}.shot h3{font-size:13pt}.note{margin:1mm 0 2mm;font-size:9.5pt}.about dl{gap:1mm 5mm;font-size:8pt}.about dt{font-size:6.5pt}
.prompt{grid-column:1/-1;margin:0;padding:2mm 4mm 3mm}.prompt summary{list-style:none;font-size:7.5pt}.prompt::details-content{content-visibility:visible}
.prompt pre{margin-top:1mm!important;font-size:7pt;line-height:1.4;columns:2;column-gap:6mm}
.panel{margin-top:7mm;break-inside:avoid}th,td{padding:1mm 5mm}tr{break-inside:avoid}footer{padding:5mm 0 0}a{color:inherit;text-decoration:none}}
`;
