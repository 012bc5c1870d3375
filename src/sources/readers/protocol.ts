/** What the isolated reader and its thread say to each other. One file at a time. */
import type { SourceText } from '../../core/evidence/source';
import type { Language } from '../../core/language';
import type { ReadLimits } from './limits';

export interface ReadRequest {
  readonly path: string;
  readonly limits?: Partial<ReadLimits>;
  /** A Word document that is reviewed, and no source. */
  readonly isDraft?: boolean;
  /** With the first request to a process: what is said from then on is said in it. */
  readonly language?: Language;
}

export type ReadResponse = { readonly source: SourceText } | { readonly unreadable: string };
