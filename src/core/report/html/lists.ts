/** The lists around the draft: what is open, what it rests on, what was found in it, what is no longer in it. */
import type { AnnotatedCopy, CopyFinding, IgnoredCopyFinding, Orphan, OrphanThread, Source } from '../annotatedCopy';
import { oneLine } from '../plainText';
import { groupOpen, openItems, type OpenItem } from '../openItems';
import { RANKS, SCOPES, verdictOf } from '../wording';
import type { Group } from '../untouched';
import { markup, NOTHING, type Markup } from '../markup';
import { isPlainAddress } from '../webAddress';
import { evidenceList, noteText, statusWords, stoodParagraph, threadLines, time, type FormatTime } from './notes';

export function openSection(copy: AnnotatedCopy): Markup {
  const open = openItems(copy);
  if (open.length === 0) return NOTHING;
  const first = open.filter(({ kind }) => FIRST.has(kind)).map(firstLine);
  const rest = open.filter(({ kind }) => !FIRST.has(kind));
  return markup`<section aria-labelledby="open-title">
<h2 id="open-title">Open items</h2>
${first.length > 0 && markup`<ul class="placeholders">\n${first}</ul>\n`}${rest.length > 0 && openTable(rest)}</section>
`;
}

/** What must never be printed stands before the table. */
const FIRST: ReadonlySet<OpenItem['kind']> = new Set<OpenItem['kind']>(['unread', 'tk']);

function firstLine({ label, words, missing }: OpenItem): Markup {
  const found = words !== '' && markup`<bdi class="found">${oneLine(words)}</bdi> · `;
  return markup`<li><strong>${label}:</strong> ${found}<bdi>${missing}</bdi></li>\n`;
}

function openTable(open: readonly OpenItem[]): Markup {
  const rows = groupOpen(open).flatMap(openRows);
  return markup`<table class="open">
<thead><tr><th scope="col">No.</th><th scope="col">Status</th><th scope="col">Words</th><th scope="col">What is missing</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

/** What is the same of a group stands beside all its rows, and says where they are. */
function openRows(group: Group<OpenItem>): Markup[] {
  const [first] = group;
  const span = group.length > 1 && markup` rowspan="${group.length}"`;
  const place = group.length > 1 && first.item && `${first.item.place}: `;
  return group.map((one) => {
    const state = one === first && markup`<td class="state"${span}>${statusOf(one)}</td>`;
    const missing = one === first && markup`<td class="said"${span}>${place}<bdi>${one.missing}</bdi></td>`;
    return markup`<tr>${rowNumber(one)}${state}<td class="at">${openWords(one)}</td>${missing}</tr>\n`;
  });
}

function openWords({ words, wordsKnown }: OpenItem): Markup {
  return wordsKnown === false ? markup`<span class="small">${words}</span>` : markup`<bdi>${oneLine(words)}</bdi>`;
}

function rowNumber({ item }: OpenItem): Markup {
  if (!item) return markup`<td></td>`;
  return markup`<th scope="row"><a href="#n${item.number}">${item.number}</a></th>`;
}

function statusOf({ kind, item, label }: OpenItem): Markup {
  return item?.status === kind ? statusWords(item) : markup`<span class="status">${label}</span>`;
}

export function sourcesSection({ sources }: AnnotatedCopy): Markup {
  if (sources.length === 0) return NOTHING;
  return markup`<section aria-labelledby="sources-title">
<h2 id="sources-title">Sources</h2>
<ol class="sources">
${sources.map(sourceLines)}</ol>
</section>
`;
}

function sourceLines(source: Source): Markup {
  const { number, locator, rank, excerpts } = source;
  const where = locator !== undefined && markup`, <bdi>${locator}</bdi>`;
  const words = excerpts.map((excerpt) => markup`<p class="words"><bdi>${excerpt}</bdi></p>\n`);
  return markup`<li id="s${number}">
<p><span class="number">S${number}</span> ${address(source)}${where} · ${RANKS[rank]}</p>
${words}<p class="small">${restsOn(source)}</p>
</li>
`;
}

/** An address of the web is a link, with itself as its words: nobody is sent where it does not say. */
function address({ source }: Source): Markup {
  if (!isPlainAddress(source)) return markup`<bdi>${source}</bdi>`;
  return markup`<a href="${source}" rel="noreferrer">${source}</a>`;
}

function restsOn({ items, orphans }: Source): Markup {
  const links = [
    ...items.map((number) => markup`<a href="#n${number}">${number}</a>`),
    ...orphans.map((number) => markup`<a href="#o${number}">gone ${number}</a>`),
  ];
  return markup`For ${links.map((link, index) => (index === 0 ? link : markup`, ${link}`))}`;
}

export function findingsSection({ findings, ignored }: AnnotatedCopy, formatTime: FormatTime): Markup {
  if (findings.length + ignored.length === 0) return NOTHING;
  const shown = findings.map((one) => markup`<li>${findingWords(one)}</li>\n`);
  const passed = ignored.map((one) => ignoredLines(one, formatTime));
  return markup`<section aria-labelledby="findings-title">
<h2 id="findings-title">Findings</h2>
${shown.length > 0 && markup`<ul class="findings">\n${shown}</ul>\n`}${passed.length > 0 && markup`<h3>Looked at and ignored</h3>\n<ul class="findings">\n${passed}</ul>\n`}</section>
`;
}

function ignoredLines(finding: IgnoredCopyFinding, formatTime: FormatTime): Markup {
  const { scope, by, at, because } = finding;
  const why = because === undefined ? '. No reason was given.' : markup`: <bdi>${because}</bdi>`;
  return markup`<li>${findingWords(finding)}<p class="small">Ignored ${SCOPES[scope]} by <bdi>${by}</bdi>, ${formatTime(at)}${why}</p></li>\n`;
}

function findingWords({ words, place, title, severity, message, related }: CopyFinding): Markup {
  const others = related.map((one) => markup`<p class="small"><bdi>${oneLine(one.text)}</bdi>: ${one.message}</p>`);
  return markup`<bdi class="found">${oneLine(words)}</bdi> · ${place} · ${title} (${severity})<p><bdi>${message}</bdi></p>${others}`;
}

export function orphansSection({ orphans, orphanThreads, sources }: AnnotatedCopy, formatTime: FormatTime): Markup {
  if (orphans.length + orphanThreads.length === 0) return NOTHING;
  return markup`<section aria-labelledby="gone-title">
<h2 id="gone-title">No longer in the draft</h2>
<ol class="gone">
${orphans.map((orphan) => orphanLines(orphan, sources, formatTime))}${orphanThreads.map((thread) => orphanTalk(thread, formatTime))}</ol>
</section>
`;
}

function orphanLines(orphan: Orphan, sources: readonly Source[], formatTime: FormatTime): Markup {
  const { number, label, speaker, by, at, status, note, evidence } = orphan;
  const who = speaker !== undefined && markup`, <bdi>${speaker}</bdi>`;
  return markup`<li id="o${number}">
<p>${label}${who}: <strong>${verdictOf({ status, stands: false })}</strong> by <bdi>${by}</bdi>, ${time(at, formatTime)}</p>
${stoodParagraph(orphan)}
${noteText(note)}${evidenceList(evidence, sources, formatTime)}</li>
`;
}

function orphanTalk(thread: OrphanThread, formatTime: FormatTime): Markup {
  return markup`<li>
<p>${thread.label}: what was said about it</p>
${stoodParagraph(thread)}
${threadLines(thread, formatTime)}</li>
`;
}
