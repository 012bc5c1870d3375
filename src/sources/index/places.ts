/**
 * Where sources lie: what a setting says of it (a plain name, a relative path or an absolute one), and how paths are written. A path is one of a disk, or, of what
 * is on none, an address: scheme, authority and path as they are, without escapes ("vscode-vfs://github/desk/sources/50% more.txt").
 */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** A scheme has two letters at least: "C:\\" is a disk. */
const ADDRESS = /^([a-z][a-z\d+.-]+):(?:\/\/([^/]*))?(\/[^]*)$/i;

export interface Address {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/** Undefined for a path of a disk. */
export function readAddress(path: string): Address | undefined {
  const [, scheme, authority = '', rest] = ADDRESS.exec(path) ?? [];
  return scheme === undefined || rest === undefined ? undefined : { scheme, authority, path: rest };
}

export function writeAddress({ scheme, authority, path }: Address): string {
  return `${scheme}:${authority === '' ? '' : `//${authority}`}${path}`;
}

/** `name` within a folder. */
export function joinPath(folder: string, name: string): string {
  return readAddress(folder) ? `${folder.replace(/\/$/, '')}/${name}` : join(folder, name);
}

export function wholePath(path: string): string {
  return readAddress(path) ? path : resolve(path);
}

/** The names on the way down from a folder, that of the file last; undefined for what lies elsewhere. */
export function wayDown(folder: string, path: string): string[] | undefined {
  if (readAddress(folder)) {
    const top = folder.replace(/\/$/, '');
    if (path === top || path === folder) return [];
    return path.startsWith(`${top}/`) ? path.slice(top.length + 1).split('/') : undefined;
  }
  if (readAddress(path)) return undefined;
  const way = relative(folder, path);
  if (way === '' || isAbsolute(way)) return way === '' ? [] : undefined;
  const names = way.split(sep);
  return names[0] === '..' ? undefined : names;
}

/** A name of folders anywhere, and no path. */
export function isPlainName(folder: string): boolean {
  return /^(?!\.\.?$)[^/\\]+$/.test(folder) && !isAbsolute(folder);
}

/** Where the folder of a path may lie. */
export function placesOf(path: string, roots: readonly string[]): string[] {
  return isAbsolute(path) ? [path] : roots.map((root) => below(root, path));
}

function below(root: string, path: string): string {
  const address = readAddress(root);
  return address ? writeAddress({ ...address, path: resolved(`${address.path}/${path}`) }) : resolve(root, path);
}

/** "/desk/./copy/../sources/" → "/desk/sources" */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
