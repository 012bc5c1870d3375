/**
 * Where decisions are kept: the workspace's own state, one record a draft, under the draft's path in its folder. What cannot be
 * read is put aside under a name of its own before anything is written, and said once; what a newer version wrote is left as it is.
 */
import { Uri, window, workspace, type Memento } from 'vscode';
import type { Ledger } from '../core/review/ledger';
import { parseStored, serialise } from '../core/review/stored';
import { setAside } from './aside';
import { draftKey } from './draftKey';
import type { Log } from './log';

export interface Memory {
  read(uri: Uri): Ledger;
  /** Resolves when the record is stored. Rejects with a sentence for the reviewer. */
  write(uri: Uri, ledger: Ledger): Promise<void>;
  /** Follows a file or a folder that was renamed in the editor. */
  move(from: Uri, to: Uri): Promise<void>;
  /** Takes over, for `uri`, the record of a file that is gone and whose decisions fit; gives its name. */
  findMoved(uri: Uri, fits: (ledger: Ledger) => boolean): Promise<string | undefined>;
}

const RECORD = 'copydesk.review:';

export function createMemory(state: Memento, log: Log): Memory {
  const keys = (): string[] => state.keys().filter((key) => key.startsWith(RECORD));

  function read(uri: Uri): Ledger {
    const { ledger, rejected, newer } = parseStored(state.get(RECORD + draftKey(uri)));
    if (newer !== undefined) {
      say(
        `The decisions on ${nameOf(uri)} were made with a newer Copydesk (format ${newer}). Update the extension to see them; until then new decisions on this draft cannot be saved.`,
      );
    } else if (rejected.length > 0) void keepAside(draftKey(uri), nameOf(uri), rejected);
    return ledger;
  }

  async function keepAside(draft: string, name: string, rejected: readonly unknown[]): Promise<void> {
    const count = await setAside(state, draft, rejected);
    if (count === 0) return;
    const what = count === 1 ? 'A record' : `${count} records`;
    say(
      `${what} of the review of ${name} could not be read. Nothing was thrown away: ${count === 1 ? 'it is' : 'they are'} kept aside in this workspace’s storage, and everything else was read.`,
    );
  }

  async function write(uri: Uri, ledger: Ledger): Promise<void> {
    const key = RECORD + draftKey(uri);
    const { fields, newer, rejected } = parseStored(state.get(key));
    if (newer !== undefined)
      throw new Error(
        `Not saved: the decisions on ${nameOf(uri)} were made with a newer Copydesk. Update the extension.`,
      );
    if (rejected.length > 0) await keepAside(draftKey(uri), nameOf(uri), rejected);
    try {
      await state.update(
        key,
        ledger.decisions.length > 0 || Object.keys(fields).length > 0 ? serialise(ledger, fields) : undefined,
      );
    } catch (error) {
      throw new Error(`The decision could not be saved: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }

  async function rename(from: string, to: string): Promise<void> {
    const moved = parseStored(state.get(from));
    const there = parseStored(state.get(to));
    const readable = moved.newer === undefined && there.newer === undefined;
    const join = readable && there.ledger.decisions.length > 0;
    // What was there and cannot be joined is not written over.
    const whole = keys().includes(to) ? [state.get(to)] : [];
    const left = readable ? [...there.rejected, ...(join ? moved.rejected : [])] : whole;
    const draft = to.slice(RECORD.length);
    if (left.length > 0) await keepAside(draft, draft, left);
    if (join) {
      // The file took the place of another one: both files' decisions stay, those that fit no claim as orphans.
      const ids = new Set(moved.ledger.decisions.map(({ id }) => id));
      const others = there.ledger.decisions.filter(({ id }) => !ids.has(id));
      await state.update(
        to,
        serialise({ decisions: [...moved.ledger.decisions, ...others] }, { ...there.fields, ...moved.fields }),
      );
    } else await state.update(to, state.get(from));
    await state.update(from, undefined);
  }

  function say(message: string): void {
    log.warn(message);
    void window.showWarningMessage(message);
  }

  return {
    read,
    write,
    async move(from, to) {
      const [old, now] = [RECORD + draftKey(from), RECORD + draftKey(to)];
      const affected = keys().filter((key) => key === old || key.startsWith(`${old}/`));
      for (const key of affected) await rename(key, now + key.slice(old.length));
    },
    async findMoved(uri, fits) {
      const target = RECORD + draftKey(uri);
      for (const key of keys()) {
        if (key === target) continue;
        const { ledger } = parseStored(state.get(key));
        if (ledger.decisions.length === 0 || !fits(ledger) || (await exists(key.slice(RECORD.length)))) continue;
        await rename(key, target);
        return key.slice(RECORD.length);
      }
      return undefined;
    },
  };
}

/** Whether the draft that a key names is still there, as a file or as an open editor. */
async function exists(key: string): Promise<boolean> {
  if (workspace.textDocuments.some(({ uri }) => draftKey(uri) === key)) return true;
  const folder = workspace.workspaceFolders?.find(({ name }) => key.startsWith(`${name}/`));
  const uri = folder ? Uri.joinPath(folder.uri, key.slice(folder.name.length + 1)) : Uri.parse(key);
  if (uri.scheme === 'untitled') return false;
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function nameOf(uri: Uri): string {
  return workspace.asRelativePath(uri);
}
