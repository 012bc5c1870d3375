/**
 * The text of Word documents as files that can only be read, so that the editor opens, restores and reloads them as any other. The documents are read apart from
 * all else, in a process or a worker (host/…/wordReader.ts); what was read last is kept until the file changes.
 */
import {
  l10n,
  Disposable,
  EventEmitter,
  FileChangeType,
  FilePermission,
  FileSystemError,
  FileType,
  MarkdownString,
  RelativePattern,
  Uri,
  workspace,
  type FileChangeEvent,
  type FileStat,
} from 'vscode';
import { basename } from 'node:path';
import { diskOf } from '#host/disk';
import { startWordReader } from '#host/wordReader';
import { messageOf } from '../../core/errorMessage';
import type { WordReader } from '../../host/wordReader';
import { displayLanguage } from '../displayLanguage';
import { fileOf, WORD_VIEW } from './wordViews';

/** Texts that are kept, for a list of drafts that is looked at again, and their UTF-16 code units. */
const KEPT = 300;
const KEPT_LENGTH = 10_000_000;

interface Kept {
  readonly stamp: string;
  readonly text: Promise<string>;
  length: number;
}

const NOTICE = new MarkdownString(
  l10n.t(
    'This is the text of a Word document. Change it in Word, and it will change here; decisions, notes and sources are kept.',
  ),
);

/** `program` reads files. */
export function provideWordTexts(program: string): Disposable {
  const changed = new EventEmitter<FileChangeEvent[]>();
  const known = new Map<string, Kept>();
  let reader: Promise<WordReader> | undefined;

  /** Rejects with a sentence for the reviewer. */
  async function read(view: Uri): Promise<string> {
    const { mtime, size } = await stat(view);
    const [key, stamp] = [view.toString(), `${mtime} ${size}`];
    const before = known.get(key);
    if (before?.stamp === stamp) return before.text;
    const text = readAnew(fileOf(view), size);
    known.delete(key);
    const kept: Kept = { stamp, text, length: 0 };
    known.set(key, kept);
    try {
      kept.length = (await text).length;
      forgetOldest();
    } catch {
      // What Word was still writing can be read a moment later.
      if (known.get(key) === kept) known.delete(key);
    }
    return text;
  }

  function forgetOldest(): void {
    let length = [...known.values()].reduce((sum, one) => sum + one.length, 0);
    for (const [key, one] of known) {
      if (known.size <= KEPT && length <= KEPT_LENGTH) return;
      known.delete(key);
      length -= one.length;
    }
  }

  async function readAnew(file: Uri, size: number): Promise<string> {
    try {
      reader ??= startWordReader(program, displayLanguage());
      const there = await reader;
      if (diskOf(file)) return (await there.readDraft(file.fsPath)).text;
      const { fetchBytes } = await import('../sources/sourceFiles');
      return (await there.readDraft(file.path, await fetchBytes(file, size))).text;
    } catch (error) {
      throw new Error(`${basename(file.path)} ${messageOf(error)}.`, {
        cause: error,
      });
    }
  }

  async function stat(view: Uri): Promise<FileStat> {
    const file = await workspace.fs.stat(fileOf(view));
    return { ...file, type: FileType.File, permissions: FilePermission.Readonly };
  }

  const refuse = (): never => {
    throw FileSystemError.NoPermissions(l10n.t('The text of a Word document cannot be written to.'));
  };

  const registered = workspace.registerFileSystemProvider(
    WORD_VIEW,
    {
      onDidChangeFile: changed.event,
      stat,
      async readFile(view) {
        try {
          // The mark tells the editor that it is UTF-8, whatever files are usually written in here.
          return new TextEncoder().encode(`\ufeff${await read(view)}`);
        } catch (error) {
          if (error instanceof FileSystemError) throw error;
          throw FileSystemError.Unavailable(messageOf(error));
        }
      },
      watch(view) {
        const watcher = workspace.createFileSystemWatcher(
          new RelativePattern(Uri.joinPath(fileOf(view), '..'), basename(view.path).replace(/[[\]{}*?!]/g, '?')),
        );
        const tell = (type: FileChangeType) => (file: Uri) => {
          if (file.path === view.path) changed.fire([{ type, uri: view }]);
        };
        watcher.onDidChange(tell(FileChangeType.Changed));
        // Word writes a new file and puts it in the place of the old one.
        watcher.onDidCreate(tell(FileChangeType.Changed));
        watcher.onDidDelete(tell(FileChangeType.Deleted));
        return watcher;
      },
      readDirectory: () => [],
      createDirectory: refuse,
      writeFile: refuse,
      delete: refuse,
      rename: refuse,
    },
    { isCaseSensitive: true, isReadonly: NOTICE },
  );

  return new Disposable(() => {
    Disposable.from(registered, changed).dispose();
    void reader?.then((one) => one.dispose()).catch(() => undefined);
  });
}
