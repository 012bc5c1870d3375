/** What other extensions, and our own tests, may ask: the analysis and the review of a draft, as plain data. */
import type { Event, Uri } from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Review } from '../core/review/review';
import type { Desk, DraftView } from './desk';
import type { DraftEvidence, NewsroomSources } from './sources/newsroomSources';

export interface CopydeskApi {
  /** The complete analysis of the draft as it is now. Rejects when the file is not under review. */
  analysisOf(uri: Uri): Promise<Analysis>;
  /** The same for what has been decided on it. */
  reviewOf(uri: Uri): Promise<Review>;
  /** What the newsroom's sources say of it, all of it asked. */
  evidenceOf(uri: Uri): Promise<DraftEvidence>;
  isDraft(uri: Uri): boolean;
  /** What is shown of a draft now: it may be a version behind its document, or still be filling in. */
  viewOf(uri: Uri): DraftView | undefined;
  /** A draft was opened, analysed, decided on or closed. */
  readonly onDidChange: Event<Uri>;
  /** Milliseconds `activate()` took. */
  readonly activated: number;
}

export function createApi(desk: Desk, sources: NewsroomSources, activated: number): CopydeskApi {
  const settled = (uri: Uri): Promise<DraftView> => {
    desk.considerAll(); // right after activation nothing has been looked at yet
    return desk.settled(uri);
  };
  return {
    analysisOf: async (uri) => (await settled(uri)).analysis,
    reviewOf: async (uri) => (await settled(uri)).review,
    evidenceOf: async (uri) => sources.check((await settled(uri)).uri),
    isDraft: (uri) => desk.isDraft(uri),
    viewOf: (uri) => desk.view(uri),
    onDidChange: desk.onDidChange,
    activated,
  };
}
