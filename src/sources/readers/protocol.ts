/** What the isolated reader and its thread say to each other. One file at a time. */
import type { SourceText } from '../../core/evidence/source';
import type { ReadLimits } from './limits';

export interface ReadRequest {
  readonly path: string;
  readonly limits?: Partial<ReadLimits>;
  /** A Word document that is reviewed, and no source. */
  readonly isDraft?: boolean;
}

export type ReadResponse = { readonly source: SourceText } | { readonly unreadable: string };
