/** What a command says in the status bar, for a few seconds: that it is done, or that there was nothing to do. */
import { window } from 'vscode';
import { escapeIcons } from '../markdown';

export function say(icon: string, words: string, ms = 6000): void {
  window.setStatusBarMessage(`$(${icon}) ${escapeIcons(words)}`, ms);
}
