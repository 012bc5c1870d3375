/** What the editor side and the worker say to each other. Plain data, cheap to clone; a draft is named by its URI. */
import type { Analysis, Glance } from '../core/analysis';
import type { DraftOptions } from '../core/analyzeDraft';
import type { Language } from '../core/language';
import type { HouseNames } from '../core/names/houseNames';
import type { EditedText } from '../core/reading/editedText';
import type { DraftEdit } from '../core/reading/edits';
import type { Places } from '../core/reading/places';
import type { Reading } from '../core/reading/reading';
import type { AnalysisChanges } from './changes';

/** What an analysis is asked with. The newsroom's names are told once, by a key, and not with each keystroke. */
export type RequestOptions = Omit<DraftOptions, 'names'> & {
  readonly names?: string;
  /** Whatever is spoken: for what others read. A draft is asked for in one language only, another is another draft. */
  readonly english?: true;
};

export interface AnalyzeRequest {
  readonly type: 'analyze';
  /** Counts requests: two may be about the same version, after the names or a setting changed. */
  readonly id: number;
  readonly draft: string;
  readonly version: number;
  readonly text: string;
  readonly options: RequestOptions;
}

export type Request =
  /** What is said of drafts from then on is said in it. */
  | { readonly type: 'language'; readonly language: Language }
  | AnalyzeRequest
  /** The names under a key, from the next request on. */
  | { readonly type: 'names'; readonly key: string; readonly names: HouseNames }
  /** The draft is closed: forget what was kept of it. */
  | { readonly type: 'close'; readonly draft: string };

/** A request as it is made in the editor. */
export type Asked = Exclude<Request, AnalyzeRequest> | (Omit<AnalyzeRequest, 'text'> & { readonly text: EditedText });

/** A request as it is sent. */
export type Message =
  | Request
  /** The same as `analyze`, of a text that is told as what has changed since the last one of the draft. */
  | (Omit<AnalyzeRequest, 'type' | 'text'> & { readonly type: 'analyzeEdited'; readonly edit: DraftEdit });

export type Response =
  /** May come several times for one version: first partial, at last `complete`. */
  | (Answer & { readonly type: 'analysis'; readonly analysis: Analysis; readonly reading?: Reading })
  /** The same, told as what has changed since the last answer about the draft. */
  | (Answer & { readonly type: 'changes'; readonly changes: AnalysisChanges; readonly reading?: Reading })
  /** Before these, of a long draft: what was typed, in offsets of the text as it was sent. */
  | (Answer & { readonly type: 'glance'; readonly glance: Glance })
  | (Answer & { readonly type: 'failed'; readonly message: string });

/** An answer as it is used. */
export type Whole = Exclude<Response, { readonly type: 'changes' }>;

/** As it is made: an analysis of a draft that was set wide tells of places there, which stand in the draft where `wide` says. */
export type Made = Whole & { readonly wide?: Places };

interface Answer {
  /** Of the request that is answered. */
  readonly id: number;
  readonly draft: string;
  readonly version: number;
}
