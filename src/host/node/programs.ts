/** Where the programs lie that the desk starts: paths. */
import type { ExtensionContext } from 'vscode';

export function programOf(context: ExtensionContext, name: 'worker' | 'sources' | 'reader' | 'report'): string {
  return context.asAbsolutePath(`dist/${name}.js`);
}
