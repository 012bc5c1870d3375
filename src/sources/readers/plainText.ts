/** A text file is its own text: offsets and lines are the file's, so that a passage can be opened where it stands. */
import type { SourceText } from '../../core/evidence/source';
import { decodeText } from './encoding';

export function readPlainText(bytes: Uint8Array): SourceText {
  return { text: decodeText(bytes), marks: [] };
}
