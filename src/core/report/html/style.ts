/**
 * How the page looks: on a screen in light or dark, on paper in black. A status is told by its sign, its word and its line; colour only repeats it.
 * Nothing is loaded: the fonts are those of the reader.
 */

/** `footer` stands at the foot of every printed page; it is escaped. */
export function styleSheet(footer: string, layout: 'standard' | 'legal'): string {
  return `${BASE}${layout === 'legal' ? LEGAL : ''}${print(footer, layout)}`;
}

/** As a string of CSS, in which neither quotation marks nor the end of the element can stand. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}

const BASE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b1b1b; --faint: #595959; --rule: #c9c9c9; --tint: #f4f3f0; --link: #0b57a4;
  --verified: #1d6b35; --open: #5c5c5c; --checking: #1a5fa8; --bad: #b3261e; --warn: #8a5200; --again: #7a3e9d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1c1c1e; --ink: #e6e6e6; --faint: #a8a8a8; --rule: #4a4a4c; --tint: #28282b; --link: #8ab8ff;
    --verified: #7bd197; --open: #b3b3b3; --checking: #8ab8ff; --bad: #ff9c93; --warn: #f0b860; --again: #d3a6ef;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 Georgia, "Times New Roman", "DejaVu Serif", serif; overflow-wrap: anywhere; }
header, main { max-width: 50rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
main { padding-bottom: 3rem; }
h1, h2, h3, h4, h5, h6, nav, table.open, .head, .status, .number, .source, .small, .verdict, .about, .ref, .sources p, .beside, .legal th, .legal thead, .decision, .evidence, .talk, .findings, .placeholders, .change > p:first-child, .gone > li > p:first-child {
  font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif;
}
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .8rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .4rem; }
a { color: var(--link); text-decoration: underline; }
.kicker { margin: 0 0 .2rem; font: .8rem system-ui, "Segoe UI", Arial, "DejaVu Sans", sans-serif; letter-spacing: .06em; text-transform: uppercase; color: var(--faint); }
.about, .small, .nothing { color: var(--faint); font-size: .85rem; }
.verdict { font-size: 1.1rem; font-weight: 600; margin: .8rem 0; }
nav { font-size: .9rem; margin: .5rem 0 0; }
nav a { margin-right: 1.1em; white-space: nowrap; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; margin: .9rem 0 0; padding: 0; list-style: none; font: .8rem/1.7 system-ui, "Segoe UI", Arial, "DejaVu Sans", sans-serif; }
table { border-collapse: collapse; width: 100%; }
table.open { font-size: .85rem; line-height: 1.4; }
table.open th, table.open td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--rule); }
table.open th, table.open td.state { white-space: nowrap; }
table.open td.at { min-width: 8rem; width: 40%; }
table.open thead th { border-bottom: 1px solid var(--ink); }
.placeholders { margin: 0 0 1rem; padding: .6rem 1rem .6rem 2rem; border: 2px solid var(--bad); font-size: .9rem; }
.placeholders p { margin: 0; }
.draft { font-size: 1.06rem; line-height: 2; }
.draft .block { margin: 0 0 1rem; white-space: pre-line; }
.draft h3.headline { font: 700 1.5rem/1.5 Georgia, "Times New Roman", "DejaVu Serif", serif; }
.draft .byline, .draft .caption, .draft .notice, .draft .url { font-size: .95rem; color: var(--faint); }
.draft .question { font-weight: 600; }
.draft blockquote { padding-left: 1rem; border-left: 3px solid var(--rule); }
.draft .block.code, .draft .block.front-matter { font: .85rem/1.7 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; background: var(--tint); padding: .5rem .8rem; white-space: pre-wrap; }
.draft .unread { border-left: 3px dotted var(--rule); padding-left: 1rem; }
.draft ul.items { list-style: none; margin: 0 0 1rem; padding-left: 1.2rem; }
.draft ul.items .block { margin-bottom: .3rem; }
mark { background: none; color: inherit; text-decoration-line: underline; text-decoration-skip-ink: none; text-decoration-thickness: 1.5px; text-underline-offset: 3px; }
mark.d1 { text-underline-offset: 7px; }
mark.d2 { text-underline-offset: 11px; }
mark.d3 { text-underline-offset: 14px; }
mark.s-verified { text-decoration-style: solid; text-decoration-color: var(--verified); text-decoration-thickness: 1px; }
mark.s-open { text-decoration-style: dotted; text-decoration-color: var(--open); }
mark.s-checking { text-decoration-style: dashed; text-decoration-color: var(--checking); }
mark.s-needs-fix { text-decoration-style: wavy; text-decoration-color: var(--bad); }
mark.s-cannot-verify { text-decoration-style: double; text-decoration-color: var(--warn); }
mark.s-re-check { text-decoration-style: dashed; text-decoration-color: var(--again); text-decoration-thickness: 2.5px; }
mark.s-disputed { text-decoration-style: solid; text-decoration-color: var(--bad); text-decoration-thickness: 3px; }
mark.s-sign-off { text-decoration-style: dotted; text-decoration-color: var(--verified); text-decoration-thickness: 2.5px; }
.ref { font-size: .68rem; line-height: 1; font-weight: 600; font-style: normal; white-space: nowrap; margin-left: 1px; vertical-align: super; user-select: none; }
.ref + .ref { margin-left: 4px; }
.ref a { text-decoration: none; color: inherit; padding: 1px; }
.ref a:hover { text-decoration: underline; }
:target { outline: 2px solid var(--link); outline-offset: 3px; scroll-margin-top: 1rem; }
.status { white-space: nowrap; font-weight: 600; }
.status.s-verified, .ref.s-verified { color: var(--verified); }
.status.s-open, .ref.s-open { color: var(--open); }
.status.s-checking, .ref.s-checking { color: var(--checking); }
.status.s-needs-fix, .ref.s-needs-fix, .status.s-disputed, .ref.s-disputed { color: var(--bad); }
.status.s-cannot-verify, .ref.s-cannot-verify { color: var(--warn); }
.status.s-re-check, .ref.s-re-check { color: var(--again); }
.status.s-sign-off, .ref.s-sign-off { color: var(--verified); }
ol.notes, ol.sources, ol.gone, ul.untouched { list-style: none; margin: 0; padding: 0; }
ul.untouched > li { margin-bottom: .5rem; }
ol.notes > li, ol.sources > li, ol.gone > li { margin: 0 0 1rem; padding: 0 0 .8rem; border-bottom: 1px solid var(--rule); }
.head { font-size: .9rem; }
.number { font-weight: 700; display: inline-block; min-width: 1.6em; }
.words { padding-left: 1rem; border-left: 3px solid var(--rule); white-space: pre-line; }
.said, .excerpt { white-space: pre-line; }
.decision, .change { margin: .5rem 0; font-size: .92rem; }
.decision p, .change p { margin-bottom: .2rem; }
.decision p.said { padding-left: 1rem; font-style: italic; }
ul.evidence, ul.talk { margin: .3rem 0; padding-left: 1.2rem; font-size: .88rem; }
.findings { padding-left: 1.2rem; font-size: .92rem; }
.findings > li { margin-bottom: .7rem; }
.findings p { margin: .1rem 0; }
.found { font-weight: 600; }
del { text-decoration: line-through; color: var(--faint); }
ins { text-decoration: underline; text-decoration-thickness: 2px; font-weight: 600; }
table.sides { table-layout: fixed; margin: 0 0 .5rem; }
table.sides th, table.sides td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; white-space: pre-line; }
table.sides th { font: 600 .8rem system-ui, "Segoe UI", Arial, "DejaVu Sans", sans-serif; border-bottom: 1px solid var(--rule); }
footer { max-width: 50rem; margin: 0 auto; padding: 1rem 1.25rem 2rem; }
footer p { border-top: 1px solid var(--rule); padding-top: .6rem; }
@media screen and (max-width: 36rem) {
  header, main, footer { padding-left: .75rem; padding-right: .75rem; }
  table.open th, table.open td.state, .status { white-space: normal; overflow-wrap: normal; }
  table.open th, table.open td { padding-right: .5rem; }
  table.open td.at { min-width: 0; width: auto; }
  .placeholders { padding-left: 1.2rem; padding-right: .5rem; }
}
`;

const LEGAL = `
header, main, footer { max-width: 76rem; }
table.legal { table-layout: fixed; }
.legal thead th { text-align: left; font-size: .8rem; border-bottom: 1px solid var(--ink); padding: .2rem .5rem; }
.legal thead th:first-child { width: 3.2rem; }
.legal thead th:last-child { width: 42%; }
.legal tbody th { font-size: .75rem; font-weight: 400; color: var(--faint); text-align: right; vertical-align: baseline; padding: 0 .6rem 0 0; border-right: 1px solid var(--rule); }
.legal tbody th + td { font-size: 1rem; line-height: 1.9; padding: 0 .8rem; vertical-align: baseline; white-space: pre-line; }
.legal tr.k-code td.line, .legal tr.k-front-matter td.line { white-space: pre-wrap; }
.legal thead th { white-space: nowrap; }
.legal .beside { font-size: .78rem; line-height: 1.4; padding: .3rem 0 .2rem .8rem; vertical-align: top; border-left: 1px solid var(--rule); }
.legal .beside ul { list-style: none; margin: 0; padding: 0; }
.legal .beside li { margin-bottom: .35rem; }
.legal .beside .number { min-width: 0; }
.legal tr.begins > td { padding-top: .9rem; }
.legal tr.begins > th { padding-top: .9rem; }
.legal tr.begins > td.beside { padding-top: 1.2rem; }
.legal tr.k-headline td.line, .legal tr.k-heading td.line { font-weight: 700; }
.legal tr.k-list-item td.line, .legal tr.k-block-quote td.line { padding-left: 2rem; }
.legal tr.k-byline td.line, .legal tr.k-caption td.line { color: var(--faint); }
@media screen and (max-width: 36rem) {
  .legal thead th { white-space: normal; }
  .legal thead th:first-child { width: 2.2rem; }
  .legal tbody th { padding-right: .3rem; }
  .legal tbody th + td { padding: 0 .4rem; font-size: .9rem; line-height: 1.7; }
  .legal .beside { padding-left: .4rem; }
}
`;

function print(footer: string, layout: 'standard' | 'legal'): string {
  const sides = layout === 'legal' ? '14mm 12mm 18mm 12mm' : '18mm 18mm 20mm 18mm';
  return `
@page {
  size: auto;
  margin: ${sides};
  @bottom-left { content: ${cssString(footer)}; font: 8pt sans-serif; color: #444; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444; }
}
@media print {
  html { font-size: 10pt; }
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --faint: #333; --rule: #999; --tint: #fff; --link: #000;
    --verified: #000; --open: #000; --checking: #000; --bad: #000; --warn: #000; --again: #000;
  }
  body { font-size: 10.5pt; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  header { padding-top: 0; }
  nav { display: none; }
  a { text-decoration: none; color: inherit; }
  h2, h3, h4, .head { break-after: avoid; }
  ol.notes > li, ol.sources > li, ol.gone > li { margin-bottom: .45rem; padding-bottom: .35rem; }
  .notes, .sources, .gone, .findings { font-size: .9rem; line-height: 1.35; }
  .notes p, .notes ul { margin-bottom: .15rem; }
  .legal tbody th + td { font-size: 9pt; line-height: 1.7; }
  .legal .beside { font-size: 7.5pt; line-height: 1.3; }
  .legal thead th:last-child { width: 36%; }
  .legal thead th:first-child { width: 2.4rem; }
  .note, .sources > li, .gone > li, .findings > li, tr { break-inside: avoid; }
  .draft p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
}
`;
}
