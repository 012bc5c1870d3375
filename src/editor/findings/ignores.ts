/**
 * Where ignored findings are kept: the workspace's own state, one record for all drafts, written before it counts. What cannot be read is put
 * aside before anything is written and said once; what a newer version wrote is left as it is.
 */
import { EventEmitter, window, type Disposable, type Event, type Memento, type Uri } from 'vscode';
import type { Analysis } from '../../core/analysis';
import {
  ignoresOf,
  matchIgnores,
  moveIgnores,
  putIgnore,
  type Ignore,
  type SortedFindings,
} from '../../core/review/ignores';
import { parseIgnores, serialiseIgnores } from '../../core/review/storedIgnores';
import { setAside } from '../aside';
import { draftKey } from '../draftKey';
import type { Log } from '../log';

export interface Ignores extends Disposable {
  /** Those that count in a draft, in the order they were made. */
  of(uri: Uri): readonly Ignore[];
  /** The findings of a complete analysis, split by them; the same object while neither changes. */
  sort(uri: Uri, text: string, analysis: Analysis): SortedFindings | undefined;
  /** Makes, changes or takes back one; resolves with what was there before, once it is stored. */
  put(id: string, ignore: Ignore | undefined): Promise<Ignore | undefined>;
  /** Follows a draft or a folder from one key to another (draftKey.ts). */
  move(from: string, to: string): Promise<void>;
  readonly onDidChange: Event<void>;
}

const RECORD = 'copydesk.ignores';
const ASIDE = 'ignores';

export function createIgnores(state: Memento, log: Log): Ignores {
  const changed = new EventEmitter<void>();
  const { ignores, rejected, fields, newer } = parseIgnores(state.get(RECORD));
  let all = ignores;
  let last: Promise<unknown>;
  const sorted = new WeakMap<Analysis, { readonly by: readonly Ignore[]; readonly findings: SortedFindings }>();

  if (newer !== undefined)
    say(
      `Findings were ignored in this workspace with a newer Copydesk (format ${newer}). Update the extension; until then they are shown, and nothing more can be ignored.`,
    );
  last = keepAside().catch((error: unknown) => log.warn(`What could not be read was not put aside: ${String(error)}`));

  async function keepAside(): Promise<void> {
    const count = rejected.length > 0 ? await setAside(state, ASIDE, rejected) : 0;
    if (count === 0) return;
    say(
      `What was ignored in this workspace could not all be read. Nothing was thrown away: ${count === 1 ? 'a record is' : `${count} records are`} kept aside in this workspace’s storage, and the findings are shown again.`,
    );
  }

  async function write(next: readonly Ignore[]): Promise<void> {
    if (newer !== undefined)
      throw new Error('Not saved: findings were ignored here with a newer Copydesk. Update the extension.');
    try {
      await keepAside();
      await state.update(RECORD, serialiseIgnores(next, fields));
    } catch (error) {
      throw new Error(`What is ignored could not be saved: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    all = next;
    changed.fire();
  }

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = last.then(run);
    last = turn.catch(() => undefined);
    return turn;
  }

  function say(message: string): void {
    log.warn(message);
    void window.showWarningMessage(message);
  }

  return {
    of: (uri) => ignoresOf(all, draftKey(uri)),
    sort(uri, text, analysis) {
      if (!analysis.complete) return undefined;
      const known = sorted.get(analysis);
      if (known?.by === all) return known.findings;
      const findings = matchIgnores(analysis.findings, text, analysis.sentences, ignoresOf(all, draftKey(uri)));
      sorted.set(analysis, { by: all, findings });
      return findings;
    },
    put: (id, ignore) =>
      inTurn(async () => {
        const before = all.find((one) => one.id === id);
        await write(putIgnore(all, id, ignore));
        return before;
      }),
    move: (from, to) =>
      inTurn(async () => {
        const moved = moveIgnores(all, from, to);
        if (moved !== all) await write(moved);
      }),
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
