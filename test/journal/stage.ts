/** A folder of entries that is there for a test and gone after it, with what was told of it. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disk } from '../../src/host/node/disk';
import { JournalFolder, type Problem } from '../../src/journal/journalFolder';
import { DRAFT } from './deeds';

export interface FolderStage {
  /** Where the folder, others beside it, and what is kept aside are. */
  readonly base: string;
  readonly problems: Problem[];
  readonly folderAt: (path?: string) => JournalFolder;
  readonly opened: (path?: string) => Promise<JournalFolder>;
  /** A file of the folder. */
  readonly file: (name?: string) => string;
}

/** To be called in a `describe`. */
export function useFolder(): FolderStage {
  let base = '';
  let problems: Problem[] = [];
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'copydesk-journal-'));
    chmodSync(base, 0o777);
    problems = [];
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  const folderAt = (path = join(base, '.copydesk')): JournalFolder =>
    new JournalFolder(path, disk, {
      aside: join(base, 'aside'),
      companions: { 'README.md': 'Hello.' },
      onProblem: (problem) => problems.push(problem),
    });
  return {
    get base() {
      return base;
    },
    get problems() {
      return problems;
    },
    folderAt,
    async opened(path) {
      const folder = folderAt(path);
      await folder.load();
      return folder;
    },
    file: (name = 'ada.jsonl') => join(base, '.copydesk', name),
  };
}

export function idsIn(folder: JournalFolder): string[] {
  return folder.journal.ledger(DRAFT).decisions.map(({ id }) => id);
}
