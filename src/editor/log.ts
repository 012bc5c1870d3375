/** The Copydesk output channel. Draft text is never written to it: names of files, counts, times and errors only. */
import { window, type LogOutputChannel } from 'vscode';

export type Log = Pick<LogOutputChannel, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'show' | 'dispose'>;

export function createLog(): Log {
  return window.createOutputChannel('Copydesk', { log: true });
}
