/**
 * The claim the keyboard is on, for each editor. Walking sets it; moving the cursor off its words changes it to the shortest
 * claim under the cursor, so that one of several claims over the same words stays chosen while the cursor rests on it.
 */
import { EventEmitter, Selection, TextEditorRevealType, window, Disposable, type Event, type TextEditor } from 'vscode';
import type { Claim } from '../core/analysis';
import type { ReviewedClaim } from '../core/review/review';
import { touches } from '../core/span';
import type { Desk, DraftView } from './desk';
import { toOffset, toRange } from './positions';

export interface Cursor extends Disposable {
  readonly onDidChange: Event<TextEditor>;
  /** The id of a claim that it was put on, even where it was before. */
  readonly onDidGoTo: Event<string>;
  /** The claim the editor's cursor is on, as the desk sees it now. */
  claimIn(editor: TextEditor): ReviewedClaim | undefined;
  /** Where walking goes on from: that claim, else the caret; before all in a draft that nobody has put the caret into. */
  placeIn(editor: TextEditor): Claim | number;
  /** Puts the cursor on a claim's first character: a key pressed by mistake never replaces the words. */
  goTo(editor: TextEditor, claim: Claim): void;
}

export function createCursor(desk: Desk): Cursor {
  const chosen = new WeakMap<TextEditor, string>();
  /** Editors whose caret somebody has moved: at the very start of a fresh one it is on nothing yet. */
  const entered = new WeakSet<TextEditor>();
  const changed = new EventEmitter<TextEditor>();
  const wentTo = new EventEmitter<string>();

  function claimIn(editor: TextEditor): ReviewedClaim | undefined {
    const view = desk.view(editor.document.uri);
    const id = chosen.get(editor);
    return id === undefined ? undefined : view?.review.claims.find(({ claim }) => claim.id === id);
  }

  function update(editor: TextEditor): void {
    const view = desk.view(editor.document.uri);
    if (view && view.version !== editor.document.version) return; // the answer on its way will call again
    const offset = toOffset(editor.document, editor.selection.active);
    const before = claimIn(editor);
    const fresh = offset === 0 && !entered.has(editor);
    const now =
      before && touches(before.claim, offset) ? before : view && !fresh ? shortestAt(view, offset) : undefined;
    if (now) chosen.set(editor, now.claim.id);
    else chosen.delete(editor);
    changed.fire(editor);
  }

  const subscriptions = [
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      entered.add(textEditor);
      update(textEditor);
    }),
    window.onDidChangeActiveTextEditor((editor) => editor && update(editor)),
    desk.onDidChange((uri) => {
      for (const editor of window.visibleTextEditors)
        if (editor.document.uri.toString() === uri.toString()) update(editor);
    }),
  ];

  return {
    onDidChange: changed.event,
    onDidGoTo: wentTo.event,
    claimIn,
    placeIn(editor) {
      const offset = toOffset(editor.document, editor.selection.active);
      return claimIn(editor)?.claim ?? (offset === 0 && !entered.has(editor) ? -1 : offset);
    },
    goTo(editor, claim) {
      entered.add(editor);
      chosen.set(editor, claim.id);
      const range = toRange(editor.document, claim);
      editor.selection = new Selection(range.start, range.start);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
      changed.fire(editor);
      wentTo.fire(claim.id);
    },
    dispose() {
      Disposable.from(changed, wentTo, ...subscriptions).dispose();
    },
  };
}

function shortestAt(view: DraftView, offset: number): ReviewedClaim | undefined {
  let best: ReviewedClaim | undefined;
  for (const reviewed of view.review.claims) {
    const { claim } = reviewed;
    if (touches(claim, offset) && (!best || claim.end - claim.start < best.claim.end - best.claim.start))
      best = reviewed;
  }
  return best;
}
