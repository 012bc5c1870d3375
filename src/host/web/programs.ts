/** Where the programs lie that the desk starts: addresses. */
import type { ExtensionContext, Uri } from 'vscode';
import { writeAddress } from '../../sources/index/places';

export function programOf(context: ExtensionContext, name: string): string {
  return below(context, `dist/web/${name}.js`).toString(true);
}

/** The one that lies beside the programs of Node.js. */
export function sqliteOf(context: ExtensionContext): { readonly sqlite?: string } {
  return { sqlite: writeAddress(below(context, 'dist/node-sqlite3-wasm.wasm')) };
}

function below({ extensionUri }: ExtensionContext, path: string): Uri {
  return extensionUri.with({ path: `${extensionUri.path}/${path}` });
}
