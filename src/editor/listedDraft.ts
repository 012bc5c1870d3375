/**
 * Which draft the lists of the sidebar are about: the one in front, and it stays while somebody turns to the sidebar or to a source. All lists share it, so that they are never about two drafts.
 */
import { Disposable, EventEmitter, l10n, window, type Event, type TextEditor, type Uri } from 'vscode';
import type { Desk, DraftView } from './desk';
import { editorOf } from './editorOf';

export interface ListedDraft extends Disposable {
  /** Undefined while there is no draft to list. */
  readonly uri: Uri | undefined;
  /** Another draft is listed, or something changed about this one. */
  readonly onDidChange: Event<void>;
  view(): DraftView | undefined;
  /** What a list says of it above the rows that are there, unless all of it is read. */
  readonly waiting: string;
  /** The editor that shows it, when one does. */
  editor(): TextEditor | undefined;
  turnTo(uri: Uri | undefined): void;
}

/** `isBeside`: whether a file is looked at beside a draft, as its sources are. */
export function createListedDraft(desk: Desk, isBeside: (uri: Uri) => boolean): ListedDraft {
  const changed = new EventEmitter<void>();
  let listed: Uri | undefined;

  function turnTo(uri: Uri | undefined): void {
    listed = uri && desk.isDraft(uri) ? uri : undefined;
    changed.fire();
  }

  const subscriptions = [
    changed,
    window.onDidChangeActiveTextEditor((editor) => {
      if (
        editor &&
        listed &&
        desk.isDraft(listed) &&
        !desk.isDraft(editor.document.uri) &&
        isBeside(editor.document.uri)
      )
        return;
      if (editor || !listed || !desk.isDraft(listed)) turnTo(editor?.document.uri);
    }),
    desk.onDidChange((uri) => {
      // A draft that is no longer one leaves the lists to what is in front.
      if (isSame(uri, listed)) turnTo(desk.isDraft(uri) ? uri : activeUri());
      else if (isSame(uri, activeUri())) turnTo(uri);
    }),
  ];
  turnTo(activeUri());

  return {
    get uri() {
      return listed;
    },
    onDidChange: changed.event,
    view: () => listed && desk.view(listed),
    get waiting() {
      if (!listed) return '';
      if (desk.hasFailed(listed))
        return l10n.t('This draft could not be analysed. It is read again when it is edited or opened anew.');
      const view = desk.view(listed);
      if (!view) return l10n.t('Reading the draft…');
      return view.analysis.complete ? '' : l10n.t('Reading the rest of the draft…');
    },
    editor: () => editorOf(listed),
    turnTo,
    dispose() {
      Disposable.from(...subscriptions).dispose();
    },
  };
}

/** The draft in front; beside a source or a preview, the one that is listed. */
export function frontOrListed(desk: Desk, listed: ListedDraft): Uri | undefined {
  const front = activeUri();
  return front && desk.isDraft(front) ? front : listed.uri;
}

function isSame(uri: Uri, other: Uri | undefined): boolean {
  return uri.toString() === other?.toString();
}

function activeUri(): Uri | undefined {
  return window.activeTextEditor?.document.uri;
}
