/** Journals that hold hashes for the words of drafts (`copydesk.review.words`), read and written as if the words were in them. */
import type { Uri } from 'vscode';
import { messageOf } from '../../core/errorMessage';
import type { Deed } from '../../core/review/entries';
import { hideWords, recallWords, showWords } from '../../core/review/hiddenWords';
import type { Ledger } from '../../core/review/ledger';
import type { Reviewable } from '../../core/review/outline';
import { readWords } from '../../core/review/readWords';
import { sha256 } from '../../journal/hash';
import { KnownWordsFile } from '../../journal/knownWords';
import type { Log } from '../log';
import { placeOf } from './placeOf';

export interface HiddenWords {
  /** Resolves when the words that this machine knows have been read. Never rejects. */
  ready(): Promise<unknown>;
  /** Without words; what was taken out is on disk here when it resolves. */
  hide<T extends Deed>(deeds: readonly T[]): Promise<T[]>;
  /** With the words that are known here. */
  show<T extends Deed>(deed: T): T;
  recall(ledger: Ledger): Ledger;
  /** With those that the draft still says, which are known from then on. The same ledger when there are none. */
  read(ledger: Ledger, text: string, analysis: Reviewable): Ledger;
}

/** `storage`: a folder of this machine's own. `there`: resolves when what is in it may be read. */
export function createHiddenWords(storage: Uri, log: Log, there: Promise<unknown>): HiddenWords {
  const { place, files } = placeOf(storage);
  const file: KnownWordsFile = new KnownWordsFile(place, files, (reason) =>
    log.warn(`${file.place}, where words of drafts are kept for this machine, could not be read: ${reason}`),
  );
  const recalled = new WeakMap<Ledger, { readonly size: number; readonly ledger: Ledger }>();
  return {
    ready: () => there.then(() => file.load()),
    async hide(deeds) {
      const hidden = deeds.map((deed) => hideWords(deed, sha256));
      await there;
      await file.keep(hidden.flatMap(({ known }) => known));
      return hidden.map(({ deed }) => deed);
    },
    show: (deed) => showWords(deed, file.find),
    recall(ledger) {
      const known = recalled.get(ledger);
      if (known?.size === file.size) return known.ledger;
      const now = recallWords(ledger, file.find);
      recalled.set(ledger, { size: file.size, ledger: now });
      return now;
    },
    read(recorded, text, analysis) {
      const { ledger, known } = readWords(recorded, text, analysis, sha256);
      if (known.length > 0)
        file.keep(known).catch((error: unknown) => {
          log.warn(`${file.place} could not be written: ${messageOf(error)}`);
        });
      return ledger;
    },
  };
}
