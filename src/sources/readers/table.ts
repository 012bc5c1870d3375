/**
 * A table is its own text, as it is in the file. Each row is marked with its number and with what it is about: its first cell of words
 * ("row 12, “Budget line”"). Papa Parse finds the rows, whose cells may hold line breaks in quotation marks.
 */
import Papa from 'papaparse';
import type { SourceMark, SourceText } from '../../core/evidence/source';
import { decodeText } from './encoding';
import { onlyFirst, type ReadLimits } from './limits';

export function readCsv(bytes: Uint8Array, { items }: ReadLimits): SourceText {
  return readTable(decodeText(bytes), '', items);
}

export function readTsv(bytes: Uint8Array, { items }: ReadLimits): SourceText {
  return readTable(decodeText(bytes), '\t', items);
}

/** An empty delimiter is found by what the rows agree on: a comma, a semicolon, a tab, a bar. */
function readTable(text: string, delimiter: string, most: number): SourceText {
  const marks: SourceMark[] = [];
  let row = 0;
  let at = 0;
  let more = false as boolean; // set in a callback, which the compiler does not see
  // Lines of both kinds in one file are told apart by the sign they share; without the last line's end, which is no row.
  Papa.parse<string[]>(text.trimEnd(), {
    delimiter,
    newline: text.includes('\n') ? '\n' : '\r',
    step: ({ data, meta }, parser) => {
      if (row === most) {
        more = true;
        return parser.abort();
      }
      marks.push({ at, row: ++row, heading: labelOf(data) });
      at = meta.cursor;
    },
  });
  return more ? { text: text.slice(0, at), marks, capped: onlyFirst(most, 'rows') } : { text, marks };
}

/** Characters of a cell that name a row. */
const LABEL = 60;

/** The first cell that has a letter, or else the first that has anything. */
function labelOf(cells: readonly string[]): string {
  const cell = cells.find((words) => /\p{L}/u.test(words)) ?? cells.find((words) => words.trim() !== '') ?? '';
  const words = cell
    .slice(0, 4 * LABEL)
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > LABEL ? `${words.slice(0, LABEL - 1).trimEnd()}…` : words;
}
