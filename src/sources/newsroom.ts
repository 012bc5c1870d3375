/**
 * The newsroom's sources in one place: the folders they lie in, the readers that make text of them, the index that finds their words, and what they say of a draft.
 * The worker and the command line are two ways to the same.
 */
import type { SourceText } from '../core/evidence/source';
import type { Archive } from './archive';
import { createEvidenceDesk, type EvidenceDesk } from './evidence';
import { findPassages } from './find';
import { findFiles } from './index/folders';
import { openIndex } from './index/sourceIndex';
import type { Progress } from './index/update';
import { LIMITS } from './readers/limits';
import { isSource } from './readers/readers';
import type { FoundPassage, SourceFile } from './results';

export interface Newsroom {
  /** Finds the files of the folders and reads what is new or changed; resolves with whether anything was. What is read can be searched meanwhile. */
  update(roots: readonly string[], folders: readonly string[], options?: UpdateOptions): Promise<boolean>;
  /** By path. */
  files(): SourceFile[];
  readonly evidence: EvidenceDesk;
  /** Passages that hold the words, those in a row first. */
  find(words: string, limit: number): FoundPassage[];
  /** Undefined for what is no source, or could not be read. */
  text(path: string): SourceText | undefined;
  close(): Promise<void>;
}

export interface UpdateOptions {
  /** Megabytes of a file beyond which it is refused. */
  readonly maxMegabytes?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Reads once more what could not be read. */
  readonly retry?: boolean;
}

export interface NewsroomOptions {
  /** Where the index is kept; ':memory:' for nowhere. */
  readonly index: string;
  /** Closed with it. */
  readonly archive: Archive;
  /** Told in words for a person. */
  readonly warn: (message: string) => void;
  /** The index had to begin anew, and knows nothing: the sources have to be read again. */
  readonly onAnew?: () => void;
}

const MEGABYTE = 1024 * 1024;

export function openNewsroom({ index: file, archive, warn, onAnew }: NewsroomOptions): Newsroom {
  const index = openIndex(file, { warn, ...(onAnew && { onAnew }) });
  const evidence = createEvidenceDesk(index);
  return {
    async update(roots, folders, { maxMegabytes, signal, onProgress, retry = false } = {}) {
      const most = maxMegabytes === undefined ? LIMITS.bytes : maxMegabytes * MEGABYTE;
      const { files, away } = await findFiles(archive, roots, folders, isSource, {
        ...(signal && { signal }),
        onWarn: warn,
      });
      const told = onProgress && {
        onProgress: (progress: Progress) => {
          evidence.forget();
          onProgress(progress);
        },
      };
      const changed = await index.update(files, (one) => archive.open(one, most), {
        ...(signal && { signal }),
        ...told,
        most,
        retry,
        away,
      });
      if (changed) evidence.forget();
      return changed;
    },
    files: () =>
      index.documents().map(({ path, words, problem, capped }) => ({
        path,
        words,
        ...(problem !== undefined && { problem }),
        ...(capped !== undefined && { capped }),
      })),
    evidence,
    find: (words, limit) => findPassages(index, words, limit),
    text(path) {
      const known = index.documents().find((document) => document.path === path);
      return known && index.text(known.id);
    },
    async close() {
      index.close();
      await archive.close();
    },
  };
}
