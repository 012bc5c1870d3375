/** Where the programs lie that the desk starts: addresses. */
import type { ExtensionContext } from 'vscode';

export function programOf({ extensionUri }: ExtensionContext, name: string): string {
  return extensionUri.with({ path: `${extensionUri.path}/dist/web/${name}.js` }).toString(true);
}
