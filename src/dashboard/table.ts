/**
 * A table whose columns can be sorted. New rows are put in, old ones are kept and only changed where they say something else, so that nothing
 * flickers and the focus stays where it is.
 */
import * as l10n from '@vscode/l10n';
import { element, setText } from './elements';

export interface Column<T> {
  readonly id: string;
  readonly title: string;
  /** Without it the column cannot be sorted. */
  readonly rank?: (row: T) => string | number;
  /** What is pressed first: the largest on top. */
  readonly descending?: true;
  readonly class?: string;
  /** The title is for the ear only. */
  readonly quiet?: true;
  /** What the cell shows, as a text: it is made anew when this is another one. */
  shows(row: T): string;
  /** Without it the cell shows that text. */
  make?(row: T): readonly Node[];
}

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

export interface Table<T> {
  readonly element: HTMLElement;
  show(rows: readonly T[]): void;
}

interface Line {
  readonly row: HTMLTableRowElement;
  readonly cells: readonly HTMLElement[];
  readonly shown: string[];
}

/** The first column names the row. `labelledBy`: the id of its heading. `sorted` is told when somebody sorts. */
export function createTable<T>(
  labelledBy: string,
  columns: readonly Column<T>[],
  keyOf: (row: T) => string,
  sorting: Sorting | undefined,
  sorted: (sorting: Sorting) => void,
): Table<T> {
  let current = sorting;
  let latest: readonly T[] = [];
  const lines = new Map<string, Line>();
  const heads = columns.map((column) => headOf(column, () => sortBy(column)));
  const body = element('tbody', { attributes: { role: 'rowgroup' } });
  const table = element(
    'table',
    { attributes: { role: 'table', 'aria-labelledby': labelledBy } },
    element(
      'thead',
      { attributes: { role: 'rowgroup' } },
      element('tr', { attributes: { role: 'row', 'data-sort': l10n.t('Sort by:') } }, ...heads),
    ),
    body,
  );

  function sortBy({ id, descending }: Column<T>): void {
    current = { column: id, descending: current?.column === id ? !current.descending : Boolean(descending) };
    sorted(current);
    show(latest);
  }

  function lineFor(row: T): Line {
    const known = lines.get(keyOf(row));
    if (known) return known;
    const cells = columns.map((column, index) =>
      index === 0
        ? element('th', { attributes: { scope: 'row', role: 'rowheader' } })
        : element('td', { class: column.class ?? '', attributes: { role: 'cell', 'data-title': column.title } }),
    );
    const line = { row: element('tr', { attributes: { role: 'row' } }, ...cells), cells, shown: [] };
    lines.set(keyOf(row), line);
    return line;
  }

  function show(rows: readonly T[]): void {
    latest = rows;
    columns.forEach(({ id }, index) => markSorted(heads[index]!, current?.column === id ? current : undefined));
    const keys = new Set(rows.map(keyOf));
    const focused = document.activeElement;
    for (const [key, { row }] of lines) {
      if (keys.has(key)) continue;
      row.remove();
      lines.delete(key);
    }
    inOrder(rows, columns, current).forEach((one, index) => {
      const line = lineFor(one);
      columns.forEach((column, at) => fillCell(line, at, column, one));
      if (body.children[index] !== line.row) body.insertBefore(line.row, body.children[index] ?? null);
    });
    // A row that changed its place takes the focus along.
    if (focused instanceof HTMLElement && focused !== document.activeElement && body.contains(focused))
      focused.focus({ preventScroll: true });
  }

  return { element: table, show };
}

function headOf<T>({ title, rank, class: name = '', quiet }: Column<T>, press: () => void): HTMLTableCellElement {
  const head = element('th', { class: name, attributes: { scope: 'col', role: 'columnheader' } });
  if (!rank) head.append(element('span', { text: title, class: quiet ? 'unseen' : '' }));
  else {
    const made = element('button', { text: title, class: 'sort', attributes: { type: 'button' } });
    made.addEventListener('click', press);
    head.append(made);
  }
  return head;
}

function markSorted(head: HTMLElement, sorting: Sorting | undefined): void {
  if (sorting) head.setAttribute('aria-sort', sorting.descending ? 'descending' : 'ascending');
  else head.removeAttribute('aria-sort');
}

function inOrder<T>(rows: readonly T[], columns: readonly Column<T>[], sorting: Sorting | undefined): readonly T[] {
  const rank = columns.find(({ id }) => id === sorting?.column)?.rank;
  if (!sorting || !rank) return rows;
  const sign = sorting.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(rank(a), rank(b)));
}

/** Made once: it costs a hundred times what comparing two words does. */
const IN_WORDS = new Intl.Collator(undefined, { numeric: true });

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') return IN_WORDS.compare(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function fillCell<T>({ cells, shown }: Line, at: number, column: Column<T>, row: T): void {
  const words = column.shows(row);
  if (shown[at] === words) return;
  shown[at] = words;
  const cell = cells[at]!;
  if (!column.make) return setText(cell, words);
  const hadFocus = cell.contains(document.activeElement);
  cell.replaceChildren(...column.make(row));
  if (hadFocus) cell.querySelector('button')?.focus({ preventScroll: true });
}
