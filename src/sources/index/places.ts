/** What a setting says of where sources lie: a plain name, a relative path or an absolute one. */
import { isAbsolute, resolve } from 'node:path';

/** A name of folders anywhere, and no path. */
export function isPlainName(folder: string): boolean {
  return /^(?!\.\.?$)[^/\\]+$/.test(folder) && !isAbsolute(folder);
}

/** Where the folder of a path may lie. */
export function placesOf(path: string, roots: readonly string[]): string[] {
  return isAbsolute(path) ? [path] : roots.map((root) => resolve(root, path));
}
