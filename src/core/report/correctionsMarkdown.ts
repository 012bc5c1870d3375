/** The corrections log as Markdown: escaped as the annotated copy is, with old and new sentences side by side in tables. */
import { quoted } from '../quoted';
import type { Item } from './annotatedCopy';
import type { ChangedSentence, Corrections, Pair } from './corrections';
import { deciders, decidersOfBoth, statusChange, summarizeCorrections, whatWords } from './correctionsText';
import { escapeMarkdown as safe, joinBlocks, markRun } from './markdownText';
import { formatTime as universal } from './plainText';
import { RECORD_LINE } from './record';
import { labelOf } from '../review/statuses';
import type { DiffRun } from '../review/wordDiff';

export interface CorrectionsOptions {
  /** How a time (ISO 8601) is written; in UTC when left out. */
  readonly formatTime?: (iso: string) => string;
}

export function writeCorrectionsMarkdown(
  corrections: Corrections,
  { formatTime = universal }: CorrectionsOptions = {},
): string {
  const { title, before, after, changed, added, removed, moved, decided } = corrections;
  const version = ({ name, at, by }: Corrections['before']): string =>
    `${safe(name)}, ${safe(formatTime(at))}, ${safe(by)}`;
  return joinBlocks([
    `# Corrections: ${safe(title)}`,
    RECORD_LINE,
    `Before: ${version(before)}  \nAfter: ${version(after)}`,
    `**${safe(summarizeCorrections(corrections))}**`,
    ...(changed.length > 0 ? ['## Changed', ...changed.flatMap(sentenceBlocks)] : []),
    ...list('Another status', decided.map(pairLine)),
    ...list(
      'Added',
      added.map((item) => itemLine(item, labelOf(item.status))),
    ),
    ...list(
      'Removed',
      removed.map((item) => itemLine(item, `was ${labelOf(item.status).toLowerCase()}`)),
    ),
    ...list(
      'Moved',
      moved.map((pair) => `${pairLine(pair)} · ${safe(pair.before.place)} → ${safe(pair.after.place)}`),
    ),
  ]);
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

function sentenceBlocks({ runs, place, claims }: ChangedSentence): string[] {
  return [
    `| ${safe(place)}: before | After |\n| --- | --- |\n| ${side(runs, 'removed')} | ${side(runs, 'added')} |`,
    claims.map((claim) => `${pairLine(claim)} · ${whatWords(claim)}`).join('\n'),
  ];
}

/** One side of a change, with what only it has between marks. */
function side(runs: readonly DiffRun[], only: 'removed' | 'added'): string {
  return runs
    .filter(({ kind }) => kind === 'same' || kind === only)
    .map(markRun)
    .join('')
    .trim();
}

function pairLine(pair: Pair): string {
  const { before, after } = pair;
  const words =
    before.words === after.words
      ? quoted(safe(after.words))
      : `${quoted(safe(before.words))} → ${quoted(safe(after.words))}`;
  const who = decidersOfBoth(pair);
  return `- ${after.number}: ${words} · ${safe(statusChange(pair))}${who === '' ? '' : ` · ${safe(who)}`}`;
}

function itemLine(item: Item, status: string): string {
  const who = deciders(item);
  return `- ${item.number}: ${quoted(safe(item.words))} · ${safe(item.place)} · ${safe(status)}${who === '' ? '' : ` · ${safe(who)}`}`;
}
