/**
 * Marks in the text: a category's mark on what it is, a status's line under each claim, the most urgent status of a line
 * in the gutter. Drawn from the desk's current view; while a new one is on its way the editor moves the old marks itself.
 */
import {
  DecorationRangeBehavior,
  Disposable,
  OverviewRulerLane,
  Range,
  Uri,
  window,
  workspace,
  type DecorationRenderOptions,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import type { Span } from '../core/span';
import type { ShownStatus } from '../core/review/decision';
import { STATUSES } from '../core/review/statuses';
import type { ReviewedClaim } from '../core/review/review';
import type { Cursor } from './cursor';
import type { Desk, DraftView } from './desk';
import {
  CATEGORY_LOOK,
  CATEGORY_OF_CLAIM,
  CATEGORY_OF_ENTITY,
  STATUS_LOOK,
  themeColor,
  WHOLE_CLAUSES,
  type MarkCategory,
} from './look';
import { toPosition, toRange } from './positions';
import { setting } from './settings';

type Marks = ReadonlyMap<TextEditorDecorationType, readonly Range[]>;

export function showDecorations(desk: Desk, cursor: Cursor, media: Uri): Disposable {
  const categories = entriesOf(CATEGORY_LOOK).map(
    ([name, look]) => [name, window.createTextEditorDecorationType(categoryStyle(look))] as const,
  );
  const forEachStatus = (style: (status: ShownStatus) => DecorationRenderOptions) =>
    new Map(STATUSES.map(({ status }) => [status, window.createTextEditorDecorationType(style(status))]));
  const lines = forEachStatus(lineStyle);
  const rulers = forEachStatus(rulerStyle);
  const gutters = forEachStatus((status) => gutterStyle(status, media));
  const current = window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: themeColor('currentClaimBorder'),
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
  const types = [...categories.map(second), ...lines.values(), ...rulers.values(), ...gutters.values(), current];

  function draw(editor: TextEditor): void {
    const view = desk.view(editor.document.uri);
    if (!view) return clear(editor);
    if (view.version !== editor.document.version) return;
    const marks = collect(editor, view);
    for (const type of types) editor.setDecorations(type, marks.get(type) ?? []);
  }

  function collect(editor: TextEditor, view: DraftView): Marks {
    const { document } = editor;
    const mode = setting('marks.show', document);
    if (mode === 'off') return new Map();
    const shown = mode === 'all' ? () => true : onLinesOf(editor);
    const marks = new Map<TextEditorDecorationType, Range[]>();
    const add = (type: TextEditorDecorationType | undefined, range: Range): void => {
      if (!type) return;
      const ranges = marks.get(type);
      if (ranges) ranges.push(range);
      else marks.set(type, [range]);
    };

    const typeOf = new Map<string, TextEditorDecorationType>(
      categories.filter(([name]) => setting(CATEGORY_LOOK[name].setting, document)),
    );
    for (const [category, span] of categorized(view)) {
      const range = toRange(document, span);
      if (shown(range)) add(typeOf.get(category), range);
    }
    const ruled = setting('marks.overviewRuler', document);
    for (const { claim, status } of view.review.claims) {
      const range = toRange(document, claim);
      const drawn = status !== 'open' || !WHOLE_CLAUSES.has(claim.kind);
      if (drawn && shown(range)) add(lines.get(status), range);
      if (ruled) add(rulers.get(status), range);
    }
    if (setting('marks.gutter', document)) {
      for (const [line, status] of mostUrgentByLine(document, view.review.claims)) {
        const range = new Range(line, 0, line, 0);
        if (shown(range)) add(gutters.get(status), range);
      }
    }
    const claim = cursor.claimIn(editor)?.claim;
    if (claim) add(current, toRange(document, claim));
    return marks;
  }

  function clear(editor: TextEditor): void {
    for (const type of types) editor.setDecorations(type, []);
  }

  // A new answer tells the cursor, too: what is told twice in one turn is drawn once.
  const due = new Set<TextEditor>();
  const drawSoon = (editor: TextEditor): void => {
    if (due.size === 0)
      queueMicrotask(() => {
        const editors = [...due];
        due.clear();
        editors.filter((one) => window.visibleTextEditors.includes(one)).forEach(draw);
      });
    due.add(editor);
  };
  const drawAll = (): void => window.visibleTextEditors.forEach(draw);
  drawAll();
  return Disposable.from(
    ...types,
    desk.onDidChange((uri) =>
      window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === uri.toString()).forEach(drawSoon),
    ),
    cursor.onDidChange(drawSoon),
    window.onDidChangeVisibleTextEditors(drawAll),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.marks')) drawAll();
    }),
  );
}

/** Everything that carries a category's mark, with its category. */
function* categorized({ analysis, review }: DraftView): Generator<[MarkCategory, Span]> {
  for (const quote of analysis.quotes) {
    if (quote.kind !== 'direct' && quote.kind !== 'mixed') continue;
    for (const part of quote.parts ?? [quote]) yield ['quotes', part];
  }
  for (const mention of analysis.entities) {
    const category = CATEGORY_OF_ENTITY[mention.type];
    if (category) yield [category, mention];
  }
  for (const { claim } of review.claims) {
    const category = CATEGORY_OF_CLAIM[claim.kind];
    if (category) yield [category, claim];
  }
}

/** The first of these with a claim on the line is the line's sign: what was found wrong before what nobody has looked at yet. */
const SIGNS: readonly ShownStatus[] = [
  're-check',
  'disputed',
  'needs-fix',
  'cannot-verify',
  'checking',
  'open',
  'sign-off',
  'verified',
];

function mostUrgentByLine(
  document: TextEditor['document'],
  claims: readonly ReviewedClaim[],
): Map<number, ShownStatus> {
  const urgency = new Map(SIGNS.map((status, index) => [status, index]));
  const byLine = new Map<number, ShownStatus>();
  for (const { claim, status } of claims) {
    const { line } = toPosition(document, claim.start);
    const other = byLine.get(line);
    if (!other || urgency.get(status)! < urgency.get(other)!) byLine.set(line, status);
  }
  return byLine;
}

function onLinesOf(editor: TextEditor): (range: Range) => boolean {
  return (range) =>
    editor.selections.some(({ start, end }) => range.start.line <= end.line && range.end.line >= start.line);
}

function categoryStyle({ color, on }: (typeof CATEGORY_LOOK)[MarkCategory]): DecorationRenderOptions {
  const rangeBehavior = DecorationRangeBehavior.ClosedClosed;
  return on === 'text'
    ? { rangeBehavior, color: themeColor(color) }
    : { rangeBehavior, backgroundColor: themeColor(color), borderRadius: '2px' };
}

function lineStyle(status: ShownStatus): DecorationRenderOptions {
  const { color, line } = STATUS_LOOK[status];
  const rangeBehavior = DecorationRangeBehavior.ClosedClosed;
  // A wavy line exists only as a text decoration, whose colour must be named as the variable the theme colour becomes.
  if (line === 'wavy') {
    return {
      rangeBehavior,
      textDecoration: `underline wavy var(--vscode-copydesk-${color}); text-underline-offset: 3px`,
    };
  }
  const thick = line.startsWith('thick ');
  const [weight, lineStyle] = thick
    ? ['2px', line.slice('thick '.length)]
    : line === 'double'
      ? ['3px', 'double']
      : ['1px', line];
  return { rangeBehavior, borderStyle: lineStyle, borderWidth: `0 0 ${weight} 0`, borderColor: themeColor(color) };
}

function rulerStyle(status: ShownStatus): DecorationRenderOptions {
  return { overviewRulerColor: themeColor(STATUS_LOOK[status].color), overviewRulerLane: OverviewRulerLane.Right };
}

function gutterStyle(status: ShownStatus, media: Uri): DecorationRenderOptions {
  const icon = (theme: string): Uri => Uri.joinPath(media, 'gutter', theme, `${status}.svg`);
  return {
    light: { gutterIconPath: icon('light') },
    dark: { gutterIconPath: icon('dark') },
    gutterIconSize: 'contain',
  };
}

function entriesOf<K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(table) as [K, V][];
}

function second<T>(pair: readonly [unknown, T]): T {
  return pair[1];
}
