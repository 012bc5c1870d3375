/**
 * Text that is put together of blocks, lines and cells, as tags of HTML open and close. What parts two stretches of text is written with the second of
 * them, and the strongest wins: a blank line, a line break, a tab, a space.
 */
import type { SourceMark, SourceText } from '../../core/evidence/source';

type Gap = '' | ' ' | '\t' | '\n' | '\n\n';

const STRENGTH: Readonly<Record<Gap, number>> = { '': 0, ' ': 1, '\t': 2, '\n': 3, '\n\n': 4 };

export interface Blocks {
  /** Words as they stand between two tags; white space is one space, as a browser shows it. */
  add(words: string): void;
  part(gap: Gap): void;
  openHeading(): void;
  closeHeading(): void;
  openTable(): void;
  closeTable(): void;
  openRow(): void;
  openCell(): void;
  closeCell(): void;
  /** A raised stretch: with a link in it and hardly a word, it is the number of a footnote, and left out. */
  openNote(): void;
  link(): void;
  closeNote(): void;
  /** In preformatted text lines are kept. */
  keepLines(keep: boolean): void;
  end(): SourceText;
}

/** "[12]", "3", "b", "*": what stands raised for a footnote. */
const NOTE = /^\s*[[(]?(?:\d{1,4}|[a-z]|[ivx]{1,5}|note \d{1,3}|[*†‡§])[\])]?\s*$/i;

/** "2,400" and "workers" are raised to no power, "10" and "km" may be. */
function isNoPower(base: string): boolean {
  return !/(?<![\d.,])10$|(?<!\p{L})(?:[kcm]?m|ft|mi|in|yd|s|x|y|n)$/u.test(base);
}

export function createBlocks(): Blocks {
  const marks: SourceMark[] = [];
  const pieces: string[] = [];
  let length = 0;
  let gap: Gap = '';
  let keeping = 0;
  let heading: { readonly pieces: number; readonly at: number } | undefined;
  let note: { readonly pieces: number; readonly length: number; readonly gap: Gap; links: boolean } | undefined;
  const tables: Table[] = [];

  function part(wish: Gap): void {
    const cell = tables.at(-1);
    // Paragraphs in a cell are lines of it, and the first begins where the cell does.
    if (cell?.open && !cell.words) return;
    const wanted = cell?.open && wish === '\n\n' ? '\n' : wish;
    if (STRENGTH[wanted] > STRENGTH[gap]) gap = wanted;
  }

  function write(words: string): void {
    if (length > 0) push(gap);
    gap = '';
    if (heading?.at === -1) heading = { pieces: pieces.length, at: length };
    const cell = tables.at(-1);
    if (cell) cell.words = true;
    push(words);
  }

  function push(piece: string): void {
    pieces.push(piece);
    length += piece.length;
  }

  return {
    add(written) {
      if (keeping > 0) {
        if (written !== '') write(written.replace(/\r\n?/g, '\n'));
        return;
      }
      const words = written.replace(/[ \t\r\n\f]+/g, ' ');
      if (words.startsWith(' ')) part(' ');
      if (words === ' ' || words === '') return; // a space that does not break is a word
      write(words.replace(/^ | $/g, ''));
      if (words.endsWith(' ')) part(' ');
    },
    part,
    openHeading() {
      part('\n\n');
      heading = { pieces: 0, at: -1 };
    },
    closeHeading() {
      part('\n\n');
      if (heading && heading.at >= 0)
        marks.push({ at: heading.at, heading: oneLine(pieces.slice(heading.pieces).join('')) });
      heading = undefined;
    },
    openTable() {
      part('\n\n');
      tables.push({ cells: false, open: false, words: false });
    },
    closeTable() {
      const inner = tables.pop();
      const outer = tables.at(-1);
      if (outer && inner?.words) outer.words = true;
      part('\n\n');
    },
    openRow() {
      const table = tables.at(-1);
      if (table) table.cells = table.open = false;
      part('\n');
    },
    openCell() {
      const table = tables.at(-1);
      if (!table) return part(' ');
      if (table.cells) gap = '\t';
      table.cells = table.open = true;
      table.words = false;
    },
    closeCell() {
      const table = tables.at(-1);
      if (table) table.open = false;
    },
    openNote() {
      note = { pieces: pieces.length, length, gap, links: false };
    },
    link() {
      if (note) note.links = true;
    },
    closeNote() {
      if (!note) return;
      const raised = pieces.slice(note.pieces).join('');
      const base = pieces.slice(Math.max(0, note.pieces - 2), note.pieces).join('');
      if (NOTE.test(raised) && (note.links || (/\d/.test(raised) && isNoPower(base)))) {
        pieces.length = note.pieces;
        ({ length, gap } = note);
      } else if (/\d$/.test(base) && /^\d/.test(raised)) pieces[note.pieces] = `^${pieces[note.pieces]!}`;
      note = undefined;
    },
    keepLines(keep) {
      keeping = Math.max(0, keeping + (keep ? 1 : -1));
    },
    end: () => ({ text: pieces.join('').trimEnd(), marks }),
  };
}

interface Table {
  /** Its row has a cell already. */
  cells: boolean;
  /** A cell is open. */
  open: boolean;
  /** That cell has words already. */
  words: boolean;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
