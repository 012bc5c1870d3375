/** Where the programs lie that the desk starts: paths. */
import type { ExtensionContext } from 'vscode';

export function programOf(context: ExtensionContext, name: 'worker' | 'sources' | 'reader' | 'report'): string {
  return context.asAbsolutePath(`dist/${name}.js`);
}

/** Node.js finds SQLite's program beside the bundle. */
export function sqliteOf(_context: ExtensionContext): { readonly sqlite?: string } {
  return {};
}
