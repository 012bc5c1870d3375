/**
 * The files of the folders of sources. A plain name ("sources") means every folder of that name under the workspace, in capitals or not; a relative
 * path a folder of each root; an absolute path itself. What cannot be entered is told and passed over.
 */
import { messageOf } from '../../core/errorMessage';
import { isPlainName, joinPath, placesOf, wayDown, wholePath } from './places';
import type { FoundFile } from './store';

/** What folders and files are in: a disk, or wherever the editor has them. */
export interface Tree {
  /** Rejects where the folder cannot be entered. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: Kind | 'link' }[]>;
  /** What a link leads to. */
  follow(path: string): Promise<{ readonly kind: Kind; readonly real: string }>;
  /** The same for all ways to a folder; undefined where there is none. Rejects where nobody can tell. */
  real(folder: string): Promise<string | undefined>;
  /** In bytes, and in milliseconds since 1970. */
  stat(path: string): Promise<{ readonly size: number; readonly modified: number }>;
}

export type Kind = 'file' | 'folder' | 'other';

export interface FindOptions {
  /** Rejects when it aborts. */
  readonly signal?: AbortSignal;
  readonly onWarn?: (message: string) => void;
  /** Files at most. */
  readonly limit?: number;
}

/** What newsrooms call them, and the setting says where nobody says otherwise. */
export const USUAL_FOLDERS: readonly string[] = ['sources', 'transcripts'];

const MOST_FILES = 50_000;
/** Folders inside folders, below where a walk begins. */
const DEEPEST = 24;
/** Folders that are looked into, so that a root as large as a disk keeps nobody waiting. */
const MOST_FOLDERS = 50_000;
/** Files whose size and date are asked for at a time. */
const AT_ONCE = 64;

/** Each file once, by path. */
export async function findFiles(
  tree: Tree,
  roots: readonly string[],
  folders: readonly string[],
  isSource: (path: string) => boolean,
  { signal, onWarn = () => undefined, limit = MOST_FILES }: FindOptions = {},
): Promise<FoundFile[]> {
  const places = await findFolders(tree, roots, folders, signal, onWarn);
  const paths = new Set<string>();
  const walk = createWalk(tree, signal, onWarn, {
    file: (path) => isSource(path) && paths.add(path),
    enters: () => true,
  });
  for (const place of places) {
    try {
      await walk(place);
    } catch (error) {
      signal?.throwIfAborted();
      // Of a root that nobody can ask, what was read before is kept; in a browser nobody will ever ask a disk.
      if (roots.some((root) => wayDown(root, place))) throw error;
      onWarn(`${place} cannot be read: ${messageOf(error)}`);
    }
  }
  const sorted = [...paths].sort();
  if (sorted.length > limit)
    onWarn(`There are ${inWords(sorted.length)} sources; the first ${inWords(limit)} are read.`);
  return withSizes(tree, sorted.slice(0, limit), signal, onWarn);
}

/** Where to look, sorted; an outer folder comes before the one inside it. */
async function findFolders(
  tree: Tree,
  roots: readonly string[],
  folders: readonly string[],
  signal: AbortSignal | undefined,
  onWarn: (message: string) => void,
): Promise<string[]> {
  const names = new Set(folders.filter(isPlainName).map((name) => name.toLowerCase()));
  const places = folders
    .filter((folder) => folder !== '' && !isPlainName(folder))
    .flatMap((folder) => placesOf(folder, roots));
  const walk = createWalk(tree, signal, onWarn, {
    enters(path, name) {
      if (!names.has(name.toLowerCase())) return true;
      places.push(path);
      return false;
    },
  });
  if (names.size > 0) for (const root of roots) await walk(wholePath(root));
  return [...new Set(places)].sort();
}

interface Visitor {
  file?(path: string): void;
  enters(path: string, name: string): boolean;
}

/** Goes through folders in the order of their names, links included, each once; hidden ones and installed packages are passed over. */
export function createWalk(
  tree: Tree,
  signal: AbortSignal | undefined,
  onWarn: (message: string) => void,
  visitor: Visitor,
): (folder: string) => Promise<void> {
  const seen = new Set<string>();

  async function enter(folder: string, real: string, depth: number): Promise<void> {
    signal?.throwIfAborted();
    if (seen.has(real)) return;
    if (seen.size === MOST_FOLDERS)
      onWarn(`There are more than ${inWords(MOST_FOLDERS)} folders; the rest is not looked into.`);
    if (seen.size > MOST_FOLDERS) return;
    seen.add(real);
    for (const entry of await list(folder)) {
      const { name } = entry;
      // "~$minutes.docx": what Word keeps beside a document that is open.
      if (/^(?:\.|~\$)/.test(name) || name === 'node_modules') continue;
      const path = joinPath(folder, name);
      const { kind, real: place } =
        entry.kind === 'link' ? await tree.follow(path) : { kind: entry.kind, real: joinPath(real, name) };
      if (kind === 'file') visitor.file?.(path);
      else if (kind === 'folder' && depth < DEEPEST && visitor.enters(path, name)) await enter(path, place, depth + 1);
    }
  }

  async function list(folder: string): ReturnType<Tree['list']> {
    try {
      const entries = await tree.list(folder);
      return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      onWarn(`${folder} cannot be read: ${messageOf(error)}`);
      return [];
    }
  }

  return async (folder) => {
    const real = await tree.real(folder);
    // A folder that a root does not have is no trouble: the settings name those of every project.
    if (real !== undefined) await enter(folder, real, 0);
  };
}

async function withSizes(
  tree: Tree,
  paths: readonly string[],
  signal: AbortSignal | undefined,
  onWarn: (message: string) => void,
): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    const some = await Promise.all(
      paths.slice(from, from + AT_ONCE).map(async (path) => {
        try {
          return [{ path, ...(await tree.stat(path)) }];
        } catch (error) {
          onWarn(`${path} cannot be read: ${messageOf(error)}`);
          return [];
        }
      }),
    );
    files.push(...some.flat());
  }
  return files;
}

function inWords(count: number): string {
  return count.toLocaleString('en-US');
}
