/** A line that somebody types. Undefined when they left it with Escape; it stays while they look something up elsewhere. */
import { window, type InputBoxOptions } from 'vscode';

export function askText(options: InputBoxOptions): Thenable<string | undefined> {
  return window.showInputBox({ ...options, ignoreFocusOut: true });
}
