/**
 * The claims of a copy as CSV (RFC 4180): a row a claim, in reading order, for a spreadsheet or a database. Every cell stands between quotation marks
 * and on one line; lines end with CR LF.
 *
 * A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula. As OWASP advises ("CSV Injection"), an apostrophe is put before such a
 * cell, before one that begins with a tab or a carriage return, and before the full-width forms of the four signs: it is text then. White space and signs
 * that nobody sees are passed over when the first sign is looked for. Whoever reads the file by program takes one leading apostrophe away.
 */
import type { AnnotatedCopy, Item, ItemThread, Source } from './annotatedCopy';
import { oneLine } from './plainText';
import { CHANGED, sourceName, verdictOf, whatIsMissing } from './wording';

export interface CsvOptions {
  /** Begins with the mark by which Excel knows UTF-8. */
  readonly bom?: boolean;
}

export function writeCsv(copy: AnnotatedCopy, { bom = false }: CsvOptions = {}): string {
  const rows = copy.items.map((item) => COLUMNS.map(([, cell]) => cell(item, copy)));
  const lines = [COLUMNS.map(([heading]) => heading), ...rows].map((cells) => `${cells.map(writeCell).join(',')}\r\n`);
  return `${bom ? '\ufeff' : ''}${lines.join('')}`;
}

type Cell = (item: Item, copy: AnnotatedCopy) => string;

/** Columns are added at the end and never renamed. Times are ISO 8601. Of several reviewers, each is named with what they said. */
const COLUMNS: readonly (readonly [heading: string, cell: Cell])[] = [
  ['number', ({ number }) => String(number)],
  ['place', ({ place }) => place],
  ['status', ({ status }) => status],
  ['missing', (item) => whatIsMissing(item) ?? ''],
  ['kind', ({ kind }) => kind],
  ['words', ({ words }) => words],
  ['sentence', ({ sentence }) => sentence.text],
  ['speaker', ({ speaker }) => speaker?.name ?? ''],
  ['speaker is probable', ({ speaker }) => (speaker ? String(speaker.probable) : '')],
  ['cq', ({ cq }) => String(cq)],
  ['score', ({ score }) => score.toFixed(2)],
  ['why', ({ why }) => why.join('; ')],
  ['decided by', (item) => lead(item)?.by ?? ''],
  ['decided at', (item) => lead(item)?.at ?? ''],
  ['note', (item) => lead(item)?.note ?? ''],
  ['all decisions', ({ marks }) => marks.map((mark) => `${mark.by}: ${verdictOf(mark).toLowerCase()}`).join('; ')],
  [
    'all notes',
    ({ marks }) => marks.flatMap(({ by, note }) => (note === undefined ? [] : [`${by}: ${note}`])).join('; '),
  ],
  [
    'evidence',
    ({ marks }, { sources }) =>
      marks.flatMap(({ evidence }) => evidence.map((one) => cited(sources[one.source - 1]))).join('; '),
  ],
  ['changed', ({ was }) => (was ? CHANGED[was.reason] : '')],
  ['old words', ({ was }) => was?.words ?? ''],
  ['comments', ({ threads }) => threads.flatMap(talk).join('; ')],
  ['start', ({ start }) => String(start)],
  ['end', ({ end }) => String(end)],
  ['id', ({ id }) => id],
  ['draft read', (_, copy) => howFarRead(copy)],
  ['decisions read', (_, { unread = [] }) => (unread.length === 0 ? 'all' : `not all: ${unread.join(' ')}`)],
];

/** In every row, so that it is there however rows are sorted: claims may be missing from the table. */
function howFarRead({ complete, cappedAt }: AnnotatedCopy): string {
  if (cappedAt !== undefined) return `only up to character ${cappedAt}`;
  return complete ? 'to its end' : 'not to its end';
}

function lead({ marks }: Item): Item['marks'][number] | undefined {
  return marks.find(({ leads }) => leads);
}

function cited(source: Source | undefined): string {
  if (!source) return '';
  return `S${source.number} ${sourceName(source)} (${source.rank})`;
}

function talk({ comments }: ItemThread): string[] {
  return comments.map(({ by, text }) => `${by}: ${text}`);
}

export function writeCell(text: string): string {
  const cell = oneLine(text);
  const inert = FORMULA.test(cell) || /^[\t\r\n]/.test(text) ? `'${cell}` : cell;
  return `"${inert.replaceAll('"', '""')}"`;
}

/** "=HYPERLINK(…)", " +1", "＝1", and one behind signs without width. */
const FORMULA = /^[\s\p{Default_Ignorable_Code_Point}\u2400-\u2421\ufffd]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
