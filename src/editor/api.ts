/** What other extensions, and our own tests, may ask: the analysis and the review of a draft, as plain data. */
import type { Uri } from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Review } from '../core/review/review';
import type { Desk } from './desk';

export interface CopydeskApi {
  /** The complete analysis of the draft as it is now. Rejects when the file is not under review. */
  analysisOf(uri: Uri): Promise<Analysis>;
  /** The same for what has been decided on it. */
  reviewOf(uri: Uri): Promise<Review>;
  isDraft(uri: Uri): boolean;
  /** Milliseconds `activate()` took. */
  readonly activated: number;
}

export function createApi(desk: Desk, activated: number): CopydeskApi {
  return {
    analysisOf: async (uri) => (await desk.settled(uri)).analysis,
    reviewOf: async (uri) => (await desk.settled(uri)).review,
    isDraft: (uri) => desk.isDraft(uri),
    activated,
  };
}
