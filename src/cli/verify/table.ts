/** The report of `copydesk verify` for a person: what is wrong with quotes, then what else the sources say, each with where it stands. */
import { describeEdits, describePlace } from '../../sources/describe';
import type { Says } from '../../sources/results';
import { formatTable, plain, terminalWidth, type Column } from '../table';
import { count } from '../words';
import type { VerifiedDraft, VerifiedRow } from './verifiedDraft';

const COLUMNS: readonly Column[] = [
  { heading: 'LINE', align: 'right' },
  { heading: 'SOURCES SAY', limit: 16 },
  { heading: 'DRAFT', limit: 44 },
  { heading: 'WHERE', limit: 36 },
  { heading: 'WHAT' },
];

const WORDS: Readonly<Record<Says, string>> = {
  'wrong-speaker': 'WRONG SPEAKER',
  altered: 'altered',
  partial: 'partly found',
  'not-found': 'not found',
  exact: 'word for word',
  differs: 'DIFFERENT',
  same: 'the same',
  related: 'something',
  nothing: 'nothing',
};

export function formatVerifiedTable(drafts: readonly VerifiedDraft[]): string {
  const width = terminalWidth();
  return drafts
    .map((draft) => {
      const table = draft.rows.length > 0 ? formatTable(COLUMNS, draft.rows.map(cellsOf), width) : '';
      return `${plain(draft.file)}\n${table}${summary(draft)}\n`;
    })
    .join('\n');
}

function cellsOf({ region, says, words, speaker, evidence }: VerifiedRow): string[] {
  const line = String(region.line);
  if (evidence.type === 'claim') {
    const [best] = evidence.passages;
    return [
      line,
      WORDS[says],
      words,
      best ? describePlace(best) : '—',
      best ? `${best.message} “${best.excerpt}”` : '',
    ];
  }
  const { match } = evidence;
  if (!match) return [line, WORDS[says], words, '—', ''];
  const whose =
    match.voice === 'different' ? `${match.speaker ?? ''} says it, not ${speaker ?? 'who is quoted'}. ` : '';
  return [line, WORDS[says], words, describePlace(match), `${whose}${describeEdits(evidence).join('; ')}`];
}

function summary({ asked, sources, rows }: VerifiedDraft): string {
  const counts = new Map<Says, number>();
  for (const { says } of rows) counts.set(says, (counts.get(says) ?? 0) + 1);
  const told = [...counts].map(([says, count]) => `${count} ${WORDS[says].toLowerCase()}`);
  const silent = asked - rows.length;
  if (silent > 0) told.push(`${silent} of which they say nothing plain`);
  const found = told.length > 0 ? `: ${told.join(', ')}` : '';
  return `${count(asked, 'quote or claim', 'quotes and claims')} held against ${count(sources, 'source', 'sources')}${found}.`;
}
