/** What stands after the draft in a document: what is open, what it rests on, what was found, what is no longer there. */
import type { AnnotatedCopy, CopyFinding, Orphan, OrphanThread, Source } from '../../core/report/annotatedCopy';
import { markup, type Markup } from '../../core/report/markup';
import { oneLine } from '../../core/report/plainText';
import { openItems, type OpenItem } from '../../core/report/openItems';
import { quoted } from '../../core/quoted';
import { quoteStood, RANKS, SCOPES, verdictOf } from '../../core/report/wording';
import { earlierLine, evidenceLine } from './comments';
import { BOLD, paragraph, run } from './paragraphs';

type FormatTime = (iso: string) => string;

export function appendix(copy: AnnotatedCopy, formatTime: FormatTime): Markup[] {
  const { sources, findings, ignored, orphans, orphanThreads, by, at } = copy;
  return [
    markup`<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:pageBreakBefore/></w:pPr>${run('About this copy')}</w:p>`,
    paragraph(
      'Normal',
      `Made by ${by}, ${formatTime(at)}. A comment says what a reviewer decided; nothing was judged by a machine.`,
    ),
    ...section('Open items', openItems(copy).map(openEntry)),
    ...section('Sources', sources.map(sourceEntry)),
    ...section(
      'Findings',
      findings.map((one) => entry('', findingWords(one))),
    ),
    ...section(
      'Findings that were looked at and ignored',
      ignored.map((one) =>
        entry(
          '',
          `${findingWords(one)} Ignored ${SCOPES[one.scope]} by ${one.by}, ${formatTime(one.at)}: ${one.because ?? 'no reason was given.'}`,
        ),
      ),
    ),
    ...section('No longer in the draft', [
      ...orphans.map((orphan) => orphanEntry(orphan, sources, formatTime)),
      ...orphanThreads.map((thread) => threadEntry(thread, formatTime)),
    ]),
  ];
}

function section(title: string, entries: readonly Markup[]): Markup[] {
  return entries.length === 0 ? [] : [paragraph('Heading2', title), ...entries];
}

function entry(head: string, words: string): Markup {
  return paragraph('Entry', [...(head === '' ? [] : [run(head, BOLD)]), run(words)]);
}

function openEntry(open: OpenItem): Markup {
  const { item, label, words, missing } = open;
  const number = item ? `${item.number} ` : '';
  return entry(`${number}${label} `, `${words === '' ? '' : `${quoteStood(open, oneLine)}: `}${oneLine(missing)}`);
}

function sourceEntry({ number, source, locator, rank, excerpts, items, orphans }: Source): Markup {
  const rests = [...items.map(String), ...orphans.map((orphan) => `gone ${orphan}`)].join(', ');
  const words = excerpts.map((excerpt) => ` ${quoted(oneLine(excerpt))}`).join('');
  return entry(
    `S${number} `,
    `${oneLine(source)}${locator === undefined ? '' : `, ${oneLine(locator)}`} (${RANKS[rank]}), for ${rests}.${words}`,
  );
}

function findingWords({ words, place, title, severity, message, related }: CopyFinding): string {
  const others = related.map((one) => ` ${quoted(oneLine(one.text))}: ${oneLine(one.message)}.`).join('');
  return `${quoted(oneLine(words))}, ${place}: ${title} (${severity}). ${oneLine(message)}${others}`;
}

function orphanEntry(orphan: Orphan, sources: readonly Source[], formatTime: FormatTime): Markup {
  const { number, label, by, at, status, note, evidence, history } = orphan;
  const verdict = `${verdictOf({ status, stands: false })} by ${oneLine(by)}, ${formatTime(at)}`;
  const said = [
    `${label}, ${quoteStood(orphan, oneLine)}: ${verdict}${note === undefined ? '' : `: ${oneLine(note)}`}`,
    ...evidence.map((one) => oneLine(evidenceLine(one, sources[one.source - 1]))),
    ...history.map((one) => oneLine(earlierLine(one, formatTime))),
  ];
  return entry(`gone ${number} `, said.join(' / '));
}

function threadEntry(thread: OrphanThread, formatTime: FormatTime): Markup {
  const { label, comments, resolved } = thread;
  const said = [
    ...comments.map((one) => `${one.by}: ${oneLine(one.text)}`),
    ...(resolved ? [`Resolved by ${resolved.by}, ${formatTime(resolved.at)}`] : []),
  ];
  return entry(`${label} `, `${quoteStood(thread, oneLine)}: ${said.join(' / ')}`);
}
