/**
 * The newsroom's names as files: `copydesk.names` of each workspace folder, or what the setting names in its place, which may lie outside the folder. Read
 * when Copydesk starts, and again when one is shown or saved, comes or goes. Lines that cannot be read are told in the file itself.
 */
import { basename } from 'node:path';
import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  EventEmitter,
  FileSystemError,
  languages,
  Range,
  RelativePattern,
  Uri,
  window,
  workspace,
  type Event,
  type TextDocument,
  type WorkspaceFolder,
} from 'vscode';
import { messageOf } from '../../core/errorMessage';
import { parseNames, type NameProblem } from '../../core/names/format';
import type { HouseName } from '../../core/names/houseNames';
import type { Log } from '../log';
import { setting } from '../settings';

export interface NamesFiles extends Disposable {
  /** What the files of a folder list, in the order of the setting. */
  namesIn(folder: WorkspaceFolder): readonly HouseName[];
  /** The files of a folder, whether they are there or not. */
  filesOf(folder: WorkspaceFolder): Uri[];
  /** The names of this folder changed. */
  readonly onDidChange: Event<WorkspaceFolder>;
}

/** Bytes: a list of half a million names. */
const LARGEST = 20_000_000;

interface Folder {
  names: readonly HouseName[];
  /** What the files said when they were read: nobody is told when they say it still. */
  texts: string;
  /** Readings run one after the other. */
  reading: Promise<void>;
  readonly watching: Disposable;
}

export function createNamesFiles(log: Log): NamesFiles {
  const folders = new Map<string, Folder>();
  const changed = new EventEmitter<WorkspaceFolder>();
  const problems = languages.createDiagnosticCollection('copydesk-names');

  function filesOf(folder: WorkspaceFolder): Uri[] {
    return setting('names.files', folder)
      .filter((path) => path.trim() !== '')
      .map((path) => Uri.joinPath(folder.uri, path));
  }

  function open(folder: WorkspaceFolder): void {
    const reread = (): void => void read(folder);
    const watchers = filesOf(folder).map((file) => workspace.createFileSystemWatcher(patternOf(file)));
    for (const watcher of watchers) {
      watcher.onDidChange(reread);
      watcher.onDidCreate(reread);
      watcher.onDidDelete(reread);
    }
    const watching = Disposable.from(...watchers);
    folders.set(folder.uri.toString(), { names: [], texts: '', reading: Promise.resolve(), watching });
    reread();
  }

  function close(folder: WorkspaceFolder): void {
    folders.get(folder.uri.toString())?.watching.dispose();
    folders.delete(folder.uri.toString());
    for (const file of filesOf(folder)) problems.delete(file);
  }

  function read(folder: WorkspaceFolder): Promise<void> {
    const known = folders.get(folder.uri.toString());
    if (!known) return Promise.resolve();
    return (known.reading = known.reading.then(async () => {
      const files = await Promise.all(filesOf(folder).map(async (file) => ({ file, text: await readText(file) })));
      const texts = JSON.stringify(files);
      if (texts === known.texts || folders.get(folder.uri.toString()) !== known) return;
      known.texts = texts;
      known.names = files.flatMap(({ file, text }) => {
        const parsed = parseNames(text ?? '', workspace.asRelativePath(file, false));
        problems.set(file, toDiagnostics(text ?? '', parsed.problems));
        return parsed.names;
      });
      log.debug(`${known.names.length} of the newsroom’s names in ${folder.name}`);
      changed.fire(folder);
    }));
  }

  async function readText(file: Uri): Promise<string | undefined> {
    try {
      const { size } = await workspace.fs.stat(file);
      if (size > LARGEST) throw new Error(`it is larger than ${LARGEST / 1_000_000} MB`);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(file));
    } catch (error) {
      const absent = error instanceof FileSystemError && error.code === 'FileNotFound';
      if (!absent) log.warn(`${file.path} could not be read: ${messageOf(error)}`);
      return undefined;
    }
  }

  function reopen(): void {
    const present = workspace.workspaceFolders ?? [];
    present.forEach(close);
    problems.clear(); // of files that the setting named before, too
    present.forEach(open);
  }

  /** Where files cannot be watched, an editor still tells of one. */
  function follow({ uri }: TextDocument): void {
    for (const folder of workspace.workspaceFolders ?? [])
      if (filesOf(folder).some((file) => file.toString() === uri.toString())) void read(folder);
  }

  const subscriptions = [
    workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      removed.forEach(close);
      added.forEach(open);
    }),
    workspace.onDidSaveTextDocument(follow),
    // One that a name was added to is shown.
    window.onDidChangeActiveTextEditor((editor) => editor && follow(editor.document)),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.names.files')) reopen();
    }),
  ];
  reopen();

  return {
    namesIn: (folder) => folders.get(folder.uri.toString())?.names ?? [],
    filesOf,
    onDidChange: changed.event,
    dispose() {
      Disposable.from(...subscriptions, ...[...folders.values()].map(({ watching }) => watching)).dispose();
      changed.dispose();
      problems.dispose();
    },
  };
}

/** By its own folder: no pattern leads out of one. What is syntax of a glob is none in a name. */
function patternOf(file: Uri): RelativePattern {
  return new RelativePattern(Uri.joinPath(file, '..'), basename(file.path).replace(/[[\]{}*?!]/g, '?'));
}

/** By lines of the file as it is on the disk, which an editor may be ahead of. */
function toDiagnostics(text: string, problems: readonly NameProblem[]): Diagnostic[] {
  return problems.map(({ line, start, end, message, lost }) => {
    const before = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    const bom = before === 0 && text.startsWith('\ufeff') ? 1 : 0;
    const diagnostic = new Diagnostic(
      new Range(line - 1, start - before - bom, line - 1, end - before - bom),
      message,
      lost ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    );
    diagnostic.source = 'copydesk';
    return diagnostic;
  });
}
