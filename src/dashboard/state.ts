/** What the editor and the page of the dashboard say to each other: plain data. Names in it are anybody's words, and are only ever shown as text. */
import type { LastDecision, Tally } from '../core/review/overview';
import type { Progress } from '../core/review/review';
import type { Since } from '../core/review/seen';

export interface DashboardState {
  /** Files that are being looked at, while the workspace is looked through for the first time. */
  readonly reading: number;
  /** Set when the workspace holds more files than that, and only so many were looked at. */
  readonly cappedAt?: number;
  readonly progress: Progress;
  readonly drafts: readonly DraftLine[];
  readonly kinds: readonly KindLine[];
  readonly reviewers: readonly ReviewerLine[];
  /** Decisions whose words are gone. */
  readonly gone: number;
  /** Decisions of others that the reviewer is not to see yet. */
  readonly hidden: number;
}

export interface DraftLine {
  /** Its URI. */
  readonly id: string;
  readonly name: string;
  /** The folder of the workspace, where there are several, and those below it: "city/council"; '' at the top. */
  readonly folder: string;
  /** Undefined while it has not been read, or when it could not be. */
  readonly progress?: Progress;
  readonly problem?: string;
  readonly last?: LastDecision;
  /** Undefined where it is not known what happened to the text since. */
  readonly since?: Since;
}

export interface KindLine {
  readonly kind: string;
  readonly label: string;
  readonly progress: Progress;
}

export interface ReviewerLine extends Tally {
  readonly drafts: number;
}

/** From the editor. */
export interface StateMessage {
  readonly type: 'state';
  readonly state: DashboardState;
}

/** From the page. `draft`: the id of a line. */
export type PageRequest = { readonly type: 'ready' } | { readonly type: 'open' | 'next'; readonly draft: string };

export function isPageRequest(value: unknown): value is PageRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { type, draft } = value as Record<string, unknown>;
  return type === 'ready' || ((type === 'open' || type === 'next') && typeof draft === 'string');
}
