/** The corrections log as a page of HTML, with old and new sentences side by side: as inert and as printable as the annotated copy. */
import { labelOf } from '../../review/statuses';
import type { DiffRun } from '../../review/wordDiff';
import type { Item } from '../annotatedCopy';
import type { ChangedClaim, ChangedSentence, Corrections, Pair } from '../corrections';
import { deciders, decidersOfBoth, statusChange, summarizeCorrections, whatWords } from '../correctionsText';
import { page } from '../html';
import { markup, NOTHING, type Markup } from '../markup';
import { formatTime as universal, oneLine } from '../plainText';
import { time, type FormatTime } from './notes';
import { styleSheet } from './style';

export function writeCorrectionsHtml(
  corrections: Corrections,
  { formatTime = universal }: { readonly formatTime?: FormatTime } = {},
): string {
  const { title, before, after, changed, decided, added, removed, moved } = corrections;
  const version = ({ name, at, by }: Corrections['before']): Markup =>
    markup`<bdi>${oneLine(name)}</bdi> · ${time(at, formatTime)} · <bdi>${oneLine(by)}</bdi>`;
  const body = markup`<header>
<p class="kicker">Corrections</p>
<h1><bdi>${oneLine(title)}</bdi></h1>
<p class="about">Before: ${version(before)}</p>
<p class="about">After: ${version(after)}</p>
<p class="verdict">${summarizeCorrections(corrections)}</p>
</header>
<main>
${changedSection(changed)}${list('decided', 'Another status', decided.map(pairLine))}${list(
    'added',
    'Added',
    added.map((item) => itemLine(item, labelOf(item.status))),
  )}${list(
    'removed',
    'Removed',
    removed.map((item) => itemLine(item, `was ${labelOf(item.status).toLowerCase()}`)),
  )}${list(
    'moved',
    'Moved',
    moved.map((pair) => markup`${pairLine(pair)} · ${pair.before.place} → ${pair.after.place}`),
  )}</main>
`;
  return page(`Corrections: ${oneLine(title)}`, styleSheet(`Corrections of ${oneLine(after.name)}`, 'standard'), body);
}

function changedSection(changed: readonly ChangedSentence[]): Markup {
  if (changed.length === 0) return NOTHING;
  return markup`<section aria-labelledby="changed">
<h2 id="changed">Changed</h2>
${changed.map(sentence)}</section>
`;
}

function sentence({ runs, place, claims }: ChangedSentence): Markup {
  return markup`<table class="sides">
<thead><tr><th scope="col">${place}: before</th><th scope="col">After</th></tr></thead>
<tbody>
<tr><td>${side(runs, 'removed')}</td><td>${side(runs, 'added')}</td></tr>
</tbody>
</table>
<ul class="findings">
${claims.map((claim) => markup`<li>${changedLine(claim)}</li>\n`)}</ul>
`;
}

function side(runs: readonly DiffRun[], only: 'removed' | 'added'): Markup[] {
  return runs.map(({ kind, text }) => {
    if (kind === 'same') return markup`${text}`;
    if (kind !== only) return NOTHING;
    return only === 'removed' ? markup`<del>${text}</del>` : markup`<ins>${text}</ins>`;
  });
}

function list(id: string, title: string, lines: readonly Markup[]): Markup {
  if (lines.length === 0) return NOTHING;
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<ul class="findings">
${lines.map((line) => markup`<li>${line}</li>\n`)}</ul>
</section>
`;
}

function changedLine(claim: ChangedClaim): Markup {
  return markup`${pairLine(claim)} · ${whatWords(claim)}`;
}

function pairLine(pair: Pair): Markup {
  const { before, after } = pair;
  const then = before.words !== after.words && markup`<bdi class="found">${oneLine(before.words)}</bdi> → `;
  return markup`${after.number}: ${then}<bdi class="found">${oneLine(after.words)}</bdi> · ${statusChange(pair)}${byWhom(decidersOfBoth(pair))}`;
}

function itemLine(item: Item, status: string): Markup {
  return markup`${item.number}: <bdi class="found">${oneLine(item.words)}</bdi> · ${item.place} · ${status}${byWhom(deciders(item))}`;
}

function byWhom(who: string): Markup {
  return who === '' ? NOTHING : markup` · <bdi>${who}</bdi>`;
}
