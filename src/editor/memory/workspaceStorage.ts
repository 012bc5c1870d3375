/** Where a workspace's decisions are kept on this machine: one folder, however many windows are open on the workspace. */
import type { Uri } from 'vscode';

/** What VS Code puts behind the name of a workspace's folder while another window has the folder locked: it tries nine. */
const OTHER_WINDOW = /^(.+)-[1-9]$/;

/**
 * The folder that VS Code gives to the first window on a workspace, from the one that it gives to this window (`…/<workspace>/<extension>`).
 * A second window is given `<workspace>-1`, and so is one that is reloaded before the old one has let go: what was decided in the first would
 * not be seen there. Journals are written by several windows at once (entryFile.ts), so that none needs a folder of its own.
 */
export function sharedByWindows(storage: Uri): Uri {
  if (storage.scheme !== 'file') return storage;
  const parts = storage.path.split('/');
  const workspace = parts.at(-2);
  const shared = workspace === undefined ? undefined : OTHER_WINDOW.exec(workspace)?.[1];
  if (shared === undefined) return storage;
  return storage.with({ path: [...parts.slice(0, -2), shared, parts.at(-1)!].join('/') });
}
