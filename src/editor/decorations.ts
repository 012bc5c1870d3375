/**
 * Marks in the text: a category's mark on what it is, a status's line under each claim, the most urgent status of a line
 * in the gutter. Drawn from the desk's current view, around what is in sight; while a new one is on its way the editor moves the old marks itself.
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
import type { Glance } from '../core/analysis';
import { overlaps, type Span } from '../core/span';
import type { ShownStatus } from '../core/review/decision';
import { STATUSES } from '../core/review/statuses';
import type { ReviewedClaim } from '../core/review/review';
import type { Cursor } from './cursor';
import type { Desk, DraftView } from './desk';
import { Glances } from './glances';
import {
  CATEGORY_LOOK,
  CATEGORY_OF_CLAIM,
  CATEGORY_OF_ENTITY,
  categoryStyle,
  STATUS_LOOK,
  themeColor,
  WHOLE_CLAUSES,
  type MarkCategory,
} from './look';
import { holds, isSame, linesAround, spanOf, type Lines } from './nearbyLines';
import { nextTurnOnce } from './nextTurnOnce';
import { toPosition, toRange } from './positions';
import { stretchesOf } from './rulerStretches';
import { setting } from './settings';

type Marks = ReadonlyMap<TextEditorDecorationType, readonly Range[]>;
const NO_MARKS: Marks = new Map();
const NONE: readonly Range[] = [];

export interface Decorations extends Disposable {
  /** What was typed in a long draft, before it is read again. */
  glance(draft: string, version: number, glance: Glance): void;
}

export function showDecorations(desk: Desk, cursor: Cursor, media: Uri): Decorations {
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
  const glances = new Glances(desk);
  const types = [...categories.map(second), ...lines.values(), ...rulers.values(), ...gutters.values(), current];

  /** What each editor was given last: of the words as they stood then, which the editor moves with each edit. */
  const drawn = new WeakMap<TextEditor, { readonly version: number; readonly marks: Marks; readonly lines: Lines }>();

  function draw(editor: TextEditor): void {
    const { document } = editor;
    const view = desk.view(document.uri);
    if (view && view.version !== document.version) return;
    const before = drawn.get(editor);
    const lines = linesAround(editor);
    const marks = view ? collect(editor, view, lines) : NO_MARKS;
    for (const type of types) {
      const [now, then] = [marks.get(type) ?? NONE, before?.marks.get(type) ?? NONE];
      if (now.length === 0 && then.length === 0) continue;
      if (before?.version !== document.version || !isSame(now, then)) editor.setDecorations(type, now);
    }
    glances.clear(editor);
    drawn.set(editor, { version: document.version, marks, lines });
  }

  function collect(editor: TextEditor, view: DraftView, near: Lines): Marks {
    const { document } = editor;
    const mode = setting('marks.show', document);
    if (mode === 'off') return NO_MARKS;
    const marks = new Map<TextEditorDecorationType, Range[]>();
    const add = (type: TextEditorDecorationType | undefined, range: Range): void => {
      if (!type) return;
      const ranges = marks.get(type);
      if (ranges) ranges.push(range);
      else marks.set(type, [range]);
    };

    const within = spanOf(document, near);
    const isNear = (span: Span): boolean => overlaps(span, within);
    const shown = mode === 'all' ? () => true : onLinesOf(editor);
    const typeOf = new Map<string, TextEditorDecorationType>(
      categories.filter(([name]) => setting(CATEGORY_LOOK[name].setting, document)),
    );
    for (const [category, span] of categorized(view, isNear)) {
      const range = toRange(document, span);
      if (shown(range)) add(typeOf.get(category), range);
    }
    const claims = view.review.claims.filter((one) => isNear(one.claim));
    for (const { claim, status } of claims) {
      if (status === 'open' && WHOLE_CLAUSES.has(claim.kind)) continue;
      const range = toRange(document, claim);
      if (shown(range)) add(lines.get(status), range);
    }
    if (setting('marks.overviewRuler', document)) {
      for (const [status, span] of stretchesOf(view)) add(rulers.get(status), toRange(document, span));
    }
    if (setting('marks.gutter', document)) {
      for (const [line, status] of mostUrgentByLine(document, claims)) {
        const range = new Range(line, 0, line, 0);
        if (shown(range)) add(gutters.get(status), range);
      }
    }
    const claim = cursor.claimIn(editor)?.claim;
    if (claim) add(current, toRange(document, claim));
    return marks;
  }

  /** Somebody has come near the end of what is marked. */
  function follow(editor: TextEditor): void {
    const lines = drawn.get(editor)?.lines;
    if (lines && !editor.visibleRanges.every(({ start, end }) => holds(lines, start.line, end.line, editor.document)))
      drawSoon(editor);
  }

  // A new answer tells the cursor, too: what is told twice in one turn is drawn once.
  const inTurn = nextTurnOnce((editor: TextEditor) => {
    if (window.visibleTextEditors.includes(editor)) draw(editor);
  });
  const drawSoon = (editor: TextEditor): void => inTurn.ask(editor);
  const drawAll = (): void => window.visibleTextEditors.forEach(draw);
  drawAll();
  const all = Disposable.from(
    ...types,
    glances,
    inTurn,
    desk.onDidChange((uri) =>
      window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === uri.toString()).forEach(drawSoon),
    ),
    cursor.onDidChange(drawSoon),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => follow(textEditor)),
    window.onDidChangeVisibleTextEditors(drawAll),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.marks')) drawAll();
    }),
  );
  return { glance: (...told) => glances.show(...told), dispose: () => void all.dispose() };
}

/** Everything near that carries a category's mark, with its category. */
function* categorized(
  { analysis, review }: DraftView,
  isNear: (span: Span) => boolean,
): Generator<[MarkCategory, Span]> {
  for (const quote of analysis.quotes) {
    if (quote.kind !== 'direct' && quote.kind !== 'mixed') continue;
    for (const part of quote.parts ?? [quote]) if (isNear(part)) yield ['quotes', part];
  }
  for (const mention of analysis.entities) {
    const category = isNear(mention) ? CATEGORY_OF_ENTITY[mention.type] : undefined;
    if (category) yield [category, mention];
  }
  for (const { claim } of review.claims) {
    const category = isNear(claim) ? CATEGORY_OF_CLAIM[claim.kind] : undefined;
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
