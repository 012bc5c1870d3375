/**
 * What tells whether a file has the bytes it had before. It is read in pieces, so that a large one is never held whole; one so large that no reader takes it
 * is told by its size and date instead.
 */
import { createHash } from 'node:crypto';
import { withFile } from '../readers/fileBytes';
import type { FoundFile } from './store';

/** Bytes beyond which a file is not read for its hash. */
const MOST = 80 * 1024 * 1024;
/** Bytes of a piece. */
const PIECE = 256 * 1024;

/** Throws `Unreadable` and nothing else. `most` is for tests. */
export function hashFile({ path, modified }: FoundFile, most = MOST): Promise<string> {
  return withFile(path, async (file, size) => {
    if (size > most) return `${size} ${modified}`;
    const hash = createHash('sha256');
    const piece = new Uint8Array(Math.min(PIECE, size));
    // No more than it had a moment ago, even where somebody goes on writing to it.
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(piece, 0, Math.min(piece.length, size - at), at);
      if (bytesRead === 0) break;
      hash.update(piece.subarray(0, bytesRead));
      at += bytesRead;
    }
    return hash.digest('base64url');
  });
}
