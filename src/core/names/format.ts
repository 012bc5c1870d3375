/**
 * `copydesk.names`: one name a line, `Name | type | title | note`, only the name required. Other forms of a name follow it after
 * an equals sign (`Harbor Board = HB`), `#` opens a line of comment, a backslash takes from `|`, `=` and `#` what they mean here.
 * A line that cannot be read is told with its place and what to do about it; the others are kept.
 */
import * as l10n from '@vscode/l10n';
import type { Span } from '../span';
import type { HouseName } from './houseNames';
import { NAME_TYPES, readType } from './types';
import { nameWords } from './words';

/** What is wrong with a line, at its words. */
export interface NameProblem extends Span {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  /** Nothing of the line is used. */
  readonly lost: boolean;
}

export interface NameFile {
  readonly names: readonly HouseName[];
  readonly problems: readonly NameProblem[];
}

/** `file` is what the names are said to come from. Never throws; offsets are UTF-16 code units into `text`. */
export function parseNames(text: string, file?: string): NameFile {
  const names: HouseName[] = [];
  const problems: NameProblem[] = [];
  const seen = new Map<string, number>();
  let number = 0;
  for (const line of linesOf(text)) {
    number++;
    const read = readLine(line);
    if (!read) continue;
    const complain = (message: string, lost: boolean, at: Span = read) =>
      problems.push({ line: number, start: at.start, end: at.end, message, lost });
    const [nameCell, typeCell, titleCell, noteCell] = read.cells;
    const forms = readForms(nameCell!);
    const [full] = forms;
    if (full === undefined) {
      complain(l10n.t('There is no name before the first bar. Write it as: Name | type | title | note'), true);
      continue;
    }
    const flaw = forms.map(flawOf).find(Boolean);
    if (flaw !== undefined) {
      complain(flaw, true, nameCell);
      continue;
    }
    const fresh = forms.filter((form) => {
      const before = seen.get(form);
      if (before !== undefined) complain(alreadyListed(form, before, form === full), form === full, nameCell);
      else seen.set(form, number);
      return before === undefined;
    });
    if (fresh[0] !== full) continue;
    const type = typeCell && typeCell.text !== '' ? readType(typeCell.text) : undefined;
    if (typeCell && typeCell.text !== '' && !type) complain(unknownType(typeCell.text), false, typeCell);
    names.push({
      forms: fresh,
      ...(type && { type }),
      ...(titleCell && titleCell.text !== '' && { title: titleCell.text }),
      ...(noteCell && noteCell.text !== '' && { note: noteCell.text }),
      ...(file !== undefined && { file }),
      line: number,
    });
  }
  return { names, problems };
}

/** The line that is read as this name. */
export function formatName({ forms, type, title, note }: Omit<HouseName, 'file' | 'line'>): string {
  const cells = [forms.map((form, i) => escape(form, i === 0 ? /^#|[|=\\]/g : /[|=\\]/g)).join(' = ')];
  if (type ?? title ?? note) cells.push(type ?? '');
  if (title ?? note) cells.push(escape(title ?? '', /[|\\]/g));
  if (note) cells.push(escape(note, /[|\\]/g));
  return cells.join(' | ');
}

/** What a new file opens with. */
export const NAMES_HEADER = `# The newsroom’s own names, one a line. They win over what Copydesk makes of a draft,
# and what comes close to one is pointed out.
#
# Name | type | title | note                          only the name is required
# Name = Another Form = ABBR | organization           forms of one name
#
# Types: ${NAME_TYPES.join(', ')}.
`;

interface Line {
  readonly start: number;
  readonly text: string;
}

function* linesOf(text: string): Generator<Line> {
  const ends = /\r\n|[\n\r\u2028\u2029]/g;
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    yield { start, text: text.slice(start, end.index) };
    start = ends.lastIndex;
  }
  yield { start, text: text.slice(start) };
}

interface Cell extends Span {
  /** As written, trimmed; escapes still in it for the name, resolved for the others. */
  readonly text: string;
}

/** Null for a line with nothing to read. */
function readLine({ start, text }: Line): (Span & { readonly cells: readonly Cell[] }) | null {
  const line = cellAt(text, start, 0, text.length);
  if (line.text === '' || line.text.startsWith('#')) return null;
  const cells: Cell[] = [];
  let from = 0;
  // The note is the rest of the line: a bar in it needs no backslash.
  for (let at = 0; at < text.length && cells.length < COLUMNS - 1; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push(cellAt(text, start, from, at));
      from = at + 1;
    }
  }
  cells.push(cellAt(text, start, from, text.length));
  return {
    start: line.start,
    end: line.end,
    cells: cells.map((cell, i) => (i === 0 ? cell : { ...cell, text: unescape(cell.text) })),
  };
}

const COLUMNS = 4;

/** Without the white space around it: `trim` knows NBSP, BOM and tabs. */
function cellAt(line: string, by: number, from: number, to: number): Cell {
  const raw = line.slice(from, to);
  const text = raw.trim();
  const start = by + from + (raw.length - raw.trimStart().length);
  return { start, end: start + text.length, text };
}

function readForms({ text }: Cell): string[] {
  if (!/[=\\]/.test(text)) return text === '' ? [] : [text.replace(/\s+/g, ' ')];
  const forms: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '\\') at++;
    else if (at >= text.length || text[at] === '=') {
      forms.push(unescape(text.slice(from, at)).replace(/\s+/g, ' ').trim());
      from = at + 1;
    }
  }
  // " = HB" lacks the name itself; an empty form after it says nothing.
  return forms[0] === '' ? [] : [...new Set(forms.filter((form) => form !== ''))];
}

function unescape(text: string): string {
  return text.replace(/\\([|=#\\])/g, '$1');
}

function escape(text: string, signs: RegExp): string {
  return text.replace(/\s+/g, ' ').trim().replace(signs, '\\$&');
}

/** In words, as the drafts are cut: what is longer is no name. */
export const LONGEST_NAME = 16;

function flawOf(form: string): string | undefined {
  if (form.length > LONGEST_NAME && nameWords(form).length > LONGEST_NAME)
    return l10n.t(
      'This is too long for a name (over {0} words). Put what is no part of the name after a bar: Name | type | title | note',
      LONGEST_NAME,
    );
  if (!/[\p{L}\p{N}]/u.test(form))
    return l10n.t('“{0}” has no letter in it. Begin the line with a name, or with # for a comment.', form);
  return undefined;
}

function alreadyListed(form: string, line: number, whole: boolean): string {
  return whole
    ? l10n.t('“{0}” is already on line {1}, which counts. Take one of the two out.', form, line)
    : l10n.t('“{0}” is already on line {1}, where it counts. Take it out of one of the two lines.', form, line);
}

function unknownType(word: string): string {
  const use = NAME_TYPES.find((type) => type[0] === word[0]?.toLowerCase());
  const types = NAME_TYPES.join(', ');
  return use
    ? l10n.t(
        '“{0}” is no type; the name counts, but the draft decides what it is. Use {1}, or one of: {2}.',
        word,
        use,
        types,
      )
    : l10n.t('“{0}” is no type; the name counts, but the draft decides what it is. Use one of: {1}.', word, types);
}
