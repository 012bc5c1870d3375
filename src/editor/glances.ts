/**
 * Marks on words that were just typed in a long draft, until it has been read again: of their category alone, since what is decided on them is not
 * known yet. Backgrounds are put on the new words only: what stood beside them has its own still.
 */
import {
  Disposable,
  window,
  workspace,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import type { Glance } from '../core/analysis';
import { fromDraft } from '../core/reading/places';
import { contains, firstAtOrAfter, overlaps, shiftSpan, startingIn, touches, type Span } from '../core/span';
import type { Desk, DraftView } from './desk';
import { CATEGORY_LOOK, CATEGORY_OF_CLAIM, CATEGORY_OF_ENTITY, categoryStyle, type MarkCategory } from './look';
import { asWritten } from './positions';
import { setting } from './settings';

type Marked = readonly [MarkCategory, Span];

export class Glances implements Disposable {
  private readonly types = new Map<MarkCategory, TextEditorDecorationType>();
  /** What editors show, where it stands by now. */
  private readonly shown = new Map<TextEditor, readonly Marked[]>();
  private readonly following = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    for (const [editor, marks] of this.shown) {
      if (!this.editors().includes(editor)) this.shown.delete(editor);
      else if (editor.document === document) this.shown.set(editor, contentChanges.reduce(moved, marks));
    }
  });

  /** @param editors Those in sight, whose draft something may be told of. */
  constructor(
    private readonly desk: Pick<Desk, 'view'>,
    private readonly editors: () => readonly TextEditor[] = () => window.visibleTextEditors,
  ) {}

  /** In all editors of the draft, unless more has been typed: beside those of what was typed before it, since the draft was read. Offsets are the document's. */
  show(draft: string, version: number, glance: Glance): void {
    for (const editor of this.editors()) {
      const { document } = editor;
      if (document.uri.toString() !== draft || document.version !== version) continue;
      if (setting('marks.show', document) === 'off') continue;
      const marks = marksOf(glance, this.desk.view(document.uri)).filter(([name]) =>
        setting(CATEGORY_LOOK[name].setting, document),
      );
      const { changed } = glance;
      const kept = (this.shown.get(editor) ?? []).filter(
        ([, span]) =>
          !touches(span, changed.start) &&
          !overlaps(span, changed) &&
          !marks.some(([, other]) => overlaps(span, other)),
      );
      if (marks.length > 0 || this.shown.has(editor)) this.draw(editor, [...kept, ...marks]);
    }
  }

  /** The draft has been read again. */
  clear(editor: TextEditor): void {
    if (this.shown.delete(editor)) for (const type of this.types.values()) editor.setDecorations(type, []);
  }

  dispose(): void {
    Disposable.from(this.following, ...this.types.values()).dispose();
  }

  private draw(editor: TextEditor, marks: readonly Marked[]): void {
    const ranges = new Map<TextEditorDecorationType, Range[]>(
      [...this.types.values()].map((type): [TextEditorDecorationType, Range[]] => [type, []]),
    );
    for (const [category, span] of marks) {
      const type = this.typeOf(category);
      ranges.set(type, [...(ranges.get(type) ?? []), asWritten(editor.document, span)]);
    }
    for (const [type, own] of ranges) editor.setDecorations(type, own);
    this.shown.set(editor, marks);
  }

  private typeOf(category: MarkCategory): TextEditorDecorationType {
    let type = this.types.get(category);
    if (!type) {
      type = window.createTextEditorDecorationType(categoryStyle(CATEGORY_LOOK[category]));
      this.types.set(category, type);
    }
    return type;
  }
}

/** Without those that the change cut into. The editor tells changes of one event from back to front. */
function moved(marks: readonly Marked[], change: TextDocumentContentChangeEvent): readonly Marked[] {
  const { rangeOffset: start, rangeLength, text } = change;
  const end = start + rangeLength;
  return marks.flatMap(([category, span]): Marked[] => {
    if (span.end <= start) return [[category, span]];
    return span.start >= end ? [[category, shiftSpan(span, text.length - rangeLength)]] : [];
  });
}

function marksOf({ changed, claims, entities }: Glance, view: DraftView | undefined): Marked[] {
  const all = [
    ...entities.map((mention) => [CATEGORY_OF_ENTITY[mention.type], mention] as const),
    ...claims.map((claim) => [CATEGORY_OF_CLAIM[claim.kind], claim] as const),
  ];
  return all.flatMap(([category, { start, end }]): Marked[] => {
    if (!category) return [];
    if (CATEGORY_LOOK[category].on === 'text') return [[category, { start, end }]];
    const fresh = { start: Math.max(start, changed.start), end: Math.min(end, changed.end) };
    return fresh.start < fresh.end && !isMarked(category, changed.start, view) ? [[category, fresh]] : [];
  });
}

/** Whether a mark stands on both sides of what was typed: the editor has widened it. Marks on backgrounds stay within a paragraph. */
function isMarked(category: MarkCategory, offset: number, view: DraftView | undefined): boolean {
  if (!view) return false;
  const { claims, paragraphs } = view.analysis;
  const at = fromDraft(view.places, offset);
  const around = { start: at - 1, end: at + 1 };
  const from = paragraphs[firstAtOrAfter(paragraphs, at) - 1]?.start ?? at;
  return startingIn(claims, from, at).some(
    (claim) => CATEGORY_OF_CLAIM[claim.kind] === category && contains(claim, around),
  );
}
