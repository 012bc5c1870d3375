/** What other extensions, and our own tests, may ask: the analysis and the review of a draft, as plain data. */
import { EventEmitter, type Disposable, type Event, type Uri } from 'vscode';
import type { Analysis } from '../core/analysis';
import { inDraft } from '../core/reading/places';
import { asWritten } from '../core/reading/written';
import type { Review } from '../core/review/review';
import type { Desk, DraftView } from './desk';
import { documentOf } from './draftDocument';
import { formatOf } from './formats';
import type { OpenedDesk } from './openDesk';
import type { DraftEvidence } from './sources/newsroomSources';

export interface CopydeskApi {
  /** The complete analysis of the draft as it is now, in offsets of its document. Rejects when the file is not under review. */
  analysisOf(uri: Uri): Promise<Analysis>;
  /** The same for what has been decided on it. */
  reviewOf(uri: Uri): Promise<Review>;
  /** What the newsroom's sources say of it, all of it asked. */
  evidenceOf(uri: Uri): Promise<DraftEvidence>;
  isDraft(uri: Uri): boolean;
  /** What is shown of a draft now, in offsets of its own `text`: it may be a version behind its document, or still be filling in. */
  viewOf(uri: Uri): DraftView | undefined;
  /** A draft was opened, analysed, decided on or closed. */
  readonly onDidChange: Event<Uri>;
  /** Milliseconds `activate()` took. */
  readonly activated: number;
}

export interface Api extends Disposable {
  follow(opened: OpenedDesk): void;
  offered(activated: number): CopydeskApi;
}

/** Answers before there is a desk, which is opened for questions that need it. */
export function createApi(open: () => Promise<OpenedDesk>): Api {
  const changed = new EventEmitter<Uri>();
  let desk: Desk | undefined;
  let following: Disposable | undefined;

  async function settled(uri: Uri): Promise<DraftView> {
    const { desk } = await open();
    desk.considerAll(); // right after activation nothing has been looked at yet
    return desk.settled(uri);
  }

  return {
    follow(opened) {
      desk = opened.desk;
      following = desk.onDidChange((uri) => changed.fire(uri));
    },
    offered: (activated) => ({
      async analysisOf(uri) {
        const view = await settled(uri);
        const document = documentOf(view.uri);
        return document ? asWritten(document.getText(), view.analysis, view, formatOf(document)) : view.analysis;
      },
      reviewOf: (uri) => settled(uri).then((view) => inDraft(view.review, view)),
      evidenceOf: async (uri) => (await open()).sources.check((await settled(uri)).uri),
      isDraft: (uri) => desk?.isDraft(uri) ?? false,
      viewOf: (uri) => desk?.view(uri),
      onDidChange: changed.event,
      activated,
    }),
    dispose() {
      following?.dispose();
      changed.dispose();
    },
  };
}
