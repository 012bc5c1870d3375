/**
 * VS Code gives each workspace a folder of its own for what is kept of it. A folder of drafts that is opened as another workspace (one more is added to it, the
 * workspace is saved under a name, the folder is opened by itself again) would lose what was decided in it. So it is noted where what is decided in each folder
 * is kept, and what came there meanwhile is taken over when the folder is opened elsewhere. Where it was it stays, for whoever opens that workspace again.
 */
import { FileType, Uri, workspace, type Memento } from 'vscode';
import { messageOf } from '../../core/errorMessage';
import { JournalFolder, type FolderOptions } from '../../journal/journalFolder';
import { isMissing } from '../../journal/files';
import { NAME as WORDS } from '../../journal/knownWords';
import type { Log } from '../log';
import { draftKey } from './draftKey';
import { HINTS } from './hints';
import { recordedOn, tellIn, type Place } from './moving';
import { placeOf } from './placeOf';

/** The folder of entries in a workspace's storage. */
export const REVIEW = 'review';

export interface FormerStorages {
  /** Resolves when what was noted there beside the decisions is here. Never rejects: it is only hints. */
  readonly noted: Promise<unknown>;
  /** Takes over what people did there, once. Rejects when it cannot be written, and then it is tried again the next time. */
  takeInto(place: Place, by: string, options: FolderOptions): Promise<void>;
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

/** `state`: the workspace's, which VS Code takes along where a window turns to another workspace. `everywhere`: that of all of them. */
export function formerStorages(state: Memento, everywhere: Memento, storage: Uri, log: Log): FormerStorages {
  const here = storage.toString();
  const whole = state.get<string>(RECORD);
  const kept = (workspace.workspaceFolders ?? []).map(({ uri }) => {
    const prefix = draftKey(Uri.joinPath(uri, '-')).slice(0, -1);
    const record = `${RECORD}:${uri.toString()}`;
    return { prefix, record, before: everywhere.get<Kept>(record) };
  });
  const former: Former[] = [
    ...(whole === undefined ? [] : [{ storage: whole, prefix: '', here: '' }]),
    ...kept.flatMap(({ prefix, before }) => (before ? [{ ...before, here: prefix }] : [])),
  ].filter((one) => one.storage !== here);
  for (const one of former) log.info(`What is kept of ${one.prefix || 'all drafts'} in ${one.storage} is taken over.`);

  async function settle(): Promise<void> {
    if (whole !== here) await state.update(RECORD, here);
    for (const { prefix, record, before } of kept)
      if (before?.storage !== here || before.prefix !== prefix)
        await everywhere.update(record, { storage: here, prefix });
  }

  return {
    noted: Promise.all(
      former.map((one) =>
        copyNotes(Uri.parse(one.storage, true), storage).catch((error: unknown) =>
          log.warn(`Notes on drafts could not be taken over from ${one.storage}: ${messageOf(error)}`),
        ),
      ),
    ),
    async takeInto(place, by, options) {
      for (const one of former) {
        const { place: path, files } = placeOf(Uri.joinPath(Uri.parse(one.storage, true), REVIEW));
        const folder = new JournalFolder(path, files, options);
        await folder.load();
        const nameHere = (key: string): string | undefined =>
          key.startsWith(one.prefix) ? one.here + key.slice(one.prefix.length) : undefined;
        const told = recordedOn(folder.journal, nameHere);
        if (told.length > 0) await tellIn(place, by, told);
      }
      await settle();
    },
  };
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
