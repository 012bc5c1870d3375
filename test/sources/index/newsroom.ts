/** A folder with sources for the tests of the index, an index over it, and what was asked of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SourceText } from '../../../src/core/evidence/source';
import { foldWords } from '../../../src/core/evidence/words';
import type { Driver } from '../../../src/sources/index/database';
import { disk, opensOnDisk } from '../../../src/sources/index/disk';
import { findFiles } from '../../../src/sources/index/folders';
import { type Hit, openIndex, type SourceIndex, type UpdateOptions } from '../../../src/sources/index/sourceIndex';

type Read = (path: string) => Promise<SourceText>;

export interface Newsroom {
  readonly folder: string;
  /** Where the index is. */
  readonly file: string;
  readonly warnings: string[];
  /** The names of the files that were read since this was last asked for. */
  readFiles(): string[];
  write(name: string, text: string): void;
  /** Opens the index, anew if it is open. */
  open(): SourceIndex;
  /** Brings it in line with the folder. */
  update(index: SourceIndex, options?: UpdateOptions): Promise<void>;
  /** Reads what lies on the disk. */
  readonly read: Read;
  dispose(): void;
}

export function createNewsroom(driver?: Driver): Newsroom {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-sources-'));
  const file = join(folder, 'cache', 'sources.index');
  const warnings: string[] = [];
  let names: string[] = [];
  let index: SourceIndex | undefined;
  let tick = 0;

  const read: Read = (path) => {
    names.push(path.slice(folder.length + 1).replaceAll('\\', '/'));
    const text = readFileSync(path, 'utf8');
    if (text.startsWith('UNREADABLE')) return Promise.reject(new Error('The file is damaged.'));
    return Promise.resolve({ text, marks: [{ at: 0, page: 1 }], ...(text.length > 1e7 && { capped: 'It is long.' }) });
  };
  return {
    ...{ folder, file, warnings, read },
    readFiles() {
      const since = names;
      names = [];
      return since;
    },
    write(name, text) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      utimesSync(path, 1_700_000_000, 1_700_000_000 + ++tick);
    },
    open() {
      index?.close();
      return (index = openIndex(file, { warn: (message) => warnings.push(message), ...(driver && { driver }) }));
    },
    async update(of, options) {
      const { files, away } = await findFiles(disk, [folder], ['sources'], (path) => path.endsWith('.txt'));
      await of.update(files, opensOnDisk(read), { away, ...options });
    },
    dispose() {
      index?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const folded = (text: string): string[] => foldWords(text).map((word) => word.text);

/** The words of each hit in its source. */
export function wordsOf(index: SourceIndex, hits: readonly Hit[]): string[] {
  return hits.map(({ document, start, end }) => index.text(document)!.text.slice(start, end));
}
