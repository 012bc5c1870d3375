/** The question before something is done that is not only the reviewer's own. */
import { window } from 'vscode';
import { plainMessage } from '../markdown';

/** `yes` is what the button for it says. */
export async function confirm(question: string, detail: string, yes: string): Promise<boolean> {
  return (await window.showWarningMessage(plainMessage(question), { modal: true, detail }, yes)) === yes;
}
