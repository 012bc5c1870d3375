/** What the editor side and the worker say to each other. Plain data, cheap to clone; a draft is named by its URI. */
import type { Analysis } from '../core/analysis';
import type { AnalyzeOptions } from '../core/analyze';

export type Request =
  | {
      readonly type: 'analyze';
      readonly draft: string;
      readonly version: number;
      readonly text: string;
      readonly options: AnalyzeOptions;
    }
  /** The draft is closed: forget what was kept of it. */
  | { readonly type: 'close'; readonly draft: string };

export type Response =
  /** May come several times for one version: first partial, at last `complete`. */
  | { readonly type: 'analysis'; readonly draft: string; readonly version: number; readonly analysis: Analysis }
  | { readonly type: 'failed'; readonly draft: string; readonly version: number; readonly message: string };
