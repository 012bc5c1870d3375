/** What the extension host and the Copydesk channel wrote down, for "no error in the log". */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** All of the Copydesk output channel, every window and reload of this desk together. */
export function readChannel(dataFolder: string): string {
  return logFiles(dataFolder)
    .filter((file) => basename(file) === 'Copydesk.log')
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
}

/**
 * Lines at level error that Copydesk wrote, or that name it; an error's stack belongs to its line. Two lines are VS Code's own
 * and no failure: a list it calls off when a window closes, and a row that went away while it was on its way to it.
 */
export function readErrors(dataFolder: string): string[] {
  const files = logFiles(dataFolder).filter((file) => file.includes('exthost'));
  return files.flatMap((file) => {
    const own = basename(file) === 'Copydesk.log';
    const entries = readFileSync(file, 'utf8').split(/^(?=\d{4}-\d\d-\d\d )/m);
    return entries.filter(
      (entry) =>
        entry.slice(0, 40).includes('[error]') && (own || entry.includes('copydesk')) && !CALLED_OFF.test(entry),
    );
  });
}

const CALLED_OFF =
  /Unable to refresh tree view .*: Canceled\s*$|\[TreeView:copydesk\.\w+\] Failed to resolve tree node/;

function logFiles(dataFolder: string): string[] {
  const logs = join(dataFolder, 'data/logs');
  if (!existsSync(logs)) return [];
  const names = readdirSync(logs, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.log'))
    .map((name) => join(logs, name))
    .sort();
}
