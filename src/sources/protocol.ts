/** What the editor side and the thread of the sources say to each other. Plain data; a draft is named by its URI. */
import type { Analysis } from '../core/analysis';
import type { SourceText } from '../core/evidence/source';
import type { Language } from '../core/language';
import type { Port } from '../host/thread';
import type { Answer, Question } from './editorFiles';
import type { Evidence, FoundPassage, SourceFile } from './results';

export interface Folders {
  /** Folders of the workspace. */
  readonly roots: readonly string[];
  /** As the setting names them. */
  readonly folders: readonly string[];
  /** Larger files are refused. */
  readonly maxMegabytes: number;
}

/** How a reading ended. */
export interface Outcome {
  /** Before its end. */
  readonly stopped: boolean;
  /** Files that it did not come to. */
  readonly left: number;
  /** Whether sources may say something else than before it. */
  readonly changed: boolean;
}

export type Request =
  /** First of all, and once. `index` is a file, or ':memory:'; `sqlite`, in a browser, the address of SQLite's program. */
  | {
      readonly type: 'open';
      readonly index: string;
      readonly reader: string;
      readonly sqlite?: string;
      readonly language?: Language;
    }
  /** Reads what is new or changed, with `retry` also what could not be read; what is under way ends first. */
  | ({ readonly type: 'update'; readonly retry?: boolean } & Folders)
  /** Ends the reading; what is read stays. */
  | { readonly type: 'stop' }
  /** A newer one for the same draft takes the place of an older one. */
  | {
      readonly type: 'check';
      readonly id: number;
      readonly draft: string;
      /** The draft's own file, which is no source of itself. */
      readonly path?: string;
      readonly text: string;
      readonly analysis: Analysis;
    }
  | { readonly type: 'close'; readonly draft: string }
  | { readonly type: 'find'; readonly id: number; readonly words: string; readonly limit: number }
  | { readonly type: 'text'; readonly id: number; readonly path: string };

export type Response =
  | { readonly type: 'files'; readonly files: readonly SourceFile[] }
  | { readonly type: 'reading'; readonly done: number; readonly total: number; readonly path: string }
  | ({ readonly type: 'read' } & Outcome)
  /** Some of the answers to a check, and at last the rest of them. */
  | {
      readonly type: 'evidence';
      readonly id: number;
      readonly draft: string;
      readonly evidence: readonly Evidence[];
      readonly complete: boolean;
    }
  | { readonly type: 'found'; readonly id: number; readonly passages: readonly FoundPassage[] }
  | { readonly type: 'text'; readonly id: number; readonly source: SourceText | null }
  | { readonly type: 'warning'; readonly message: string }
  /** A question that could not be answered. */
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** All that the thread is sent: besides requests, what it asked the editor for. */
export type ToThread =
  | Request
  | Answer
  /** A reader that it had started, by the number it gave it. */
  | { readonly type: 'reader'; readonly id: number; readonly port: Port }
  | { readonly type: 'readerEnded'; readonly id: number; readonly reason: string }
  | { readonly type: 'end' };

/** All that it sends. */
export type FromThread =
  | Response
  | Question
  | { readonly type: 'startReader'; readonly id: number }
  | { readonly type: 'endReader'; readonly id: number };
