/** What the isolated reader and the program that reads for it say to each other. One file at a time. */
import type { SourceText } from '../../core/evidence/source';
import type { Language } from '../../core/language';
import type { ReadLimits } from './limits';

export interface ReadRequest {
  /** Its ending says which format it is. */
  readonly path: string;
  /** What is in it; without them the program opens the file, which it can in Node.js. */
  readonly bytes?: Uint8Array;
  readonly limits?: Partial<ReadLimits>;
  /** A Word document that is reviewed, and no source. */
  readonly isDraft?: boolean;
  /** With the first request to a program: what is said from then on is said in it. */
  readonly language?: Language;
}

export type ReadResponse = { readonly source: SourceText } | { readonly unreadable: string };

/** The program's end of a channel, which is the first thing that it is sent. */
export interface ReaderPort {
  postMessage(response: ReadResponse): void;
  onmessage: ((event: { readonly data: ReadRequest }) => void) | null;
}
