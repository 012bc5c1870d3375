/**
 * VS Code gives each workspace a folder of its own for what is kept of it. A folder of drafts that is opened as another workspace (one more is added to it, the
 * workspace is saved under a name, the folder is opened by itself again) would lose what was decided in it. So it is noted where what is decided in each folder
 * is kept, and what came to the other places since is taken over when the folder is opened. There it stays, for whoever opens that workspace again.
 */
import { env, FileType, Uri, workspace, type Memento } from 'vscode';
import { messageOf } from '../../core/errorMessage';
import type { Entry } from '../../core/review/entries';
import type { Journal } from '../../core/review/journal';
import { JournalFolder, type FolderOptions } from '../../journal/journalFolder';
import { isMissing } from '../../journal/files';
import { NAME as WORDS } from '../../journal/knownWords';
import type { Log } from '../log';
import { fileOf } from '../word/wordViews';
import { draftKey } from './draftKey';
import { HINTS } from './hints';
import { recordedOn, tellIn, type Place } from './moving';
import { placeOf } from './placeOf';

/** The folder of entries in a workspace's storage. */
export const REVIEW = 'review';

export interface FormerStorages {
  /** Resolves when what was noted there beside the decisions is here. Never rejects: it is only hints. */
  readonly noted: Promise<unknown>;
  /** Takes over what people did there. Rejects when it cannot be read or written, and then it is tried again the next time. */
  takeInto(place: Place, by: string, options: FolderOptions): Promise<void>;
  /** What a draft is called in workspaces that have its folder. */
  namesOf(draft: Uri): string[];
}

/** Where the drafts whose names begin so are kept. */
interface Kept {
  readonly storage: string;
  readonly prefix: string;
}

interface Former extends Kept {
  /** What their names begin with here. */
  readonly here: string;
}

const RECORD = 'copydesk.storage';
/** Places looked into for one folder, those that were opened last. */
const MOST = 8;

/** `state`: the workspace's, which VS Code takes along where a window turns to another workspace. `everywhere`: that of all of them. */
export function formerStorages(state: Memento, everywhere: Memento, storage: Uri, log: Log): FormerStorages {
  const here = storage.toString();
  const records = `${RECORD} ${machine()} `;
  const whole = state.get<string>(RECORD);
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => {
    const record = records + uri.toString();
    return {
      record,
      prefix: draftKey(Uri.joinPath(uri, '-')).slice(0, -1),
      kept: everywhere.get<readonly Kept[]>(record, []),
    };
  });
  const former = folders
    .flatMap(({ prefix, kept }) => kept.map((one): Former => ({ ...one, here: prefix })))
    .filter((one) => one.storage !== here && one.storage !== whole);
  if (whole !== undefined && whole !== here) former.unshift({ storage: whole, prefix: '', here: '' });

  async function noteAll(): Promise<void> {
    for (const before of new Set(former.map((one) => one.storage)))
      await copyNotes(Uri.parse(before, true), storage).catch((error: unknown) =>
        log.warn(`Notes on drafts could not be taken over from ${before}: ${messageOf(error)}`),
      );
  }

  async function takeOver(
    { storage: from, prefix, here: prefixHere }: Former,
    place: Place,
    by: string,
    options: FolderOptions,
  ) {
    const { place: path, files } = placeOf(Uri.joinPath(Uri.parse(from, true), REVIEW));
    const folder = new JournalFolder(path, files, options);
    await folder.load();
    if (folder.problems().some(({ type }) => type === 'unreadable')) throw new Error(`${path} could not be read.`);
    const nameHere = (key: string): string | undefined =>
      key.startsWith(prefix) ? prefixHere + key.slice(prefix.length) : undefined;
    const told = recordedOn(folder.journal, nameHere).map(({ key, entries }) => ({
      key,
      entries: entries.filter((entry) => !isOutdated(place.folder.journal, entry)),
    }));
    if (told.length > 0) await tellIn(place, by, told);
  }

  /** All places of a folder stay noted; where the workspace was before is forgotten when `all` of it is here. */
  async function settle(all: boolean): Promise<void> {
    if (all && whole !== here) await state.update(RECORD, here);
    for (const { record, prefix, kept } of folders) {
      const [last] = kept;
      if (last?.storage === here && last.prefix === prefix) continue;
      const others = kept.filter((one) => one.storage !== here);
      await everywhere.update(record, [{ storage: here, prefix }, ...others].slice(0, MOST));
    }
  }

  return {
    noted: noteAll(),
    async takeInto(place, by, options) {
      const failed: unknown[] = [];
      for (const one of former) await takeOver(one, place, by, options).catch((error: unknown) => failed.push(error));
      await settle(failed.length === 0);
      if (failed.length > 0) throw failed[0];
    },
    namesOf(draft) {
      const file = fileOf(draft);
      return everywhere
        .keys()
        .filter((record) => record.startsWith(records))
        .flatMap((record) => {
          const folder = Uri.parse(record.slice(records.length), true);
          const inFolder = `${folder.path}/`;
          const isIn = folder.with({ path: '' }).toString() === file.with({ path: '' }).toString();
          if (!isIn || !file.path.startsWith(inFolder)) return [];
          return everywhere
            .get<readonly Kept[]>(record, [])
            .map((one) => one.prefix + file.path.slice(inFolder.length));
        });
    },
  };
}

/** The state of all workspaces is one for all machines that are worked on from here: "wsl"; of a server in a browser its address, whose port may be another each time. */
function machine(): string {
  return (env.remoteName ?? 'here').replace(/:\d+$/, '');
}

/** Entries are told in the order in which they come: what says of a thing how it stands, and is older than what is here and says it too, is not to be told after that. */
function isOutdated(here: Journal, entry: Entry): boolean {
  const aspects = aspectsOf(entry);
  return here.history(entry.on).some((one) => one.at > entry.at && aspectsOf(one).some((one) => aspects.includes(one)));
}

/** What an entry says anew, so that of two only the later one counts. */
function aspectsOf(entry: Entry): readonly string[] {
  switch (entry.do) {
    case 'decide':
      return ['verdict'];
    case 'note':
      return ['note'];
    case 'clear':
      return ['verdict', 'note'];
    case 'resolve':
    case 'reopen':
      return ['resolved'];
    case 'ignore':
    case 'stop-ignoring':
      return ['ignored'];
    case 'comment':
      return [`comment ${entry.comment.id}`];
    case 'remove-comment':
      return [`comment ${entry.comment}`];
    case 'add-evidence':
      return [`evidence ${entry.evidence.id}`];
    case 'remove-evidence':
      return [`evidence ${entry.evidence}`];
    case 'begin-thread':
    case 'rename':
      return [];
  }
}

async function copyNotes(from: Uri, to: Uri): Promise<void> {
  await copyMissing(Uri.joinPath(from, WORDS), Uri.joinPath(to, WORDS));
  for (const [name, type] of await filesIn(Uri.joinPath(from, HINTS)))
    if (type === FileType.File) await copyMissing(Uri.joinPath(from, HINTS, name), Uri.joinPath(to, HINTS, name));
}

async function filesIn(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** What is there is newer. */
async function copyMissing(from: Uri, to: Uri): Promise<void> {
  if ((await isThere(to)) || !(await isThere(from))) return;
  await workspace.fs.copy(from, to);
}

async function isThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
