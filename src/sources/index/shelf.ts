/** Texts that were asked for lately, for one is compared with many claims; bounded by their length together. */
import type { SourceText } from '../../core/evidence/source';
import type { StoredDocument } from './store';

export interface Shelf {
  /** The text of a document, loaded where it is not at hand. One that was read again is another document. */
  take(document: StoredDocument, load: () => SourceText | undefined): SourceText | undefined;
  clear(): void;
}

/** UTF-16 code units: 20 to 40 MB. */
const MOST = 20_000_000;

export function createShelf(most = MOST): Shelf {
  const texts = new Map<StoredDocument, SourceText>();
  let length = 0;
  return {
    take(document, load) {
      const known = texts.get(document);
      const source = known ?? load();
      if (!source) return undefined;
      if (known) texts.delete(document);
      else length += source.text.length;
      texts.set(document, source);
      for (const [oldest, { text }] of texts) {
        if (length <= most || oldest === document) break;
        texts.delete(oldest);
        length -= text.length;
      }
      return source;
    },
    clear() {
      texts.clear();
      length = 0;
    },
  };
}
