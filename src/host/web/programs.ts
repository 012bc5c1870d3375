/** Where the programs lie that the desk starts: addresses. */
import { Uri, type ExtensionContext } from 'vscode';

export function programOf({ extensionUri }: ExtensionContext, name: string): string {
  return Uri.joinPath(extensionUri, `dist/web/${name}.js`).toString(true);
}
