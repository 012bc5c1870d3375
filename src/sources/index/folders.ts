/**
 * The files of the folders of sources. A plain name ("sources") means every folder of that name under the workspace, in capitals or not; a relative
 * path a folder of each root; an absolute path itself. What cannot be entered is told and passed over, and is known to be away: a share may be back tomorrow.
 */
import { messageOf } from '../../core/errorMessage';
import { isPlainName, joinPath, placesOf, wayDown, wholePath } from './places';
import type { FoundFile } from './store';

/** What folders and files are in: a disk, or wherever the editor has them. */
export interface Tree {
  /** Rejects where the folder cannot be entered. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: Kind | 'link' }[]>;
  /** What a link leads to. Rejects where nobody can tell. */
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

interface Found {
  /** Each file once, by path. */
  readonly files: readonly FoundFile[];
  /** Folders and files that nobody could look at: whether anything lies there is not known. */
  readonly away: readonly string[];
}

export async function findFiles(
  tree: Tree,
  roots: readonly string[],
  folders: readonly string[],
  isSource: (path: string) => boolean,
  { signal, onWarn = () => undefined, limit = MOST_FILES }: FindOptions = {},
): Promise<Found> {
  const away = new Set<string>();
  const looking: Looking = { tree, roots, signal, onWarn, away };
  const places = await findFolders(looking, folders);
  const paths = new Set<string>();
  const look = createLook(looking, {
    file: (path) => isSource(path) && paths.add(path),
    enters: () => true,
  });
  for (const place of places) await look(place);
  const sorted = [...paths].sort();
  if (sorted.length > limit)
    onWarn(`There are ${inWords(sorted.length)} sources; the first ${inWords(limit)} are read.`);
  const files = await withSizes(looking, sorted.slice(0, limit));
  return { files, away: [...away] };
}

interface Looking {
  readonly tree: Tree;
  readonly roots: readonly string[];
  readonly signal: AbortSignal | undefined;
  readonly onWarn: (message: string) => void;
  /** Gathers what nobody could look at. */
  readonly away: Set<string>;
}

/** Where to look, sorted; an outer folder comes before the one inside it. */
async function findFolders(looking: Looking, folders: readonly string[]): Promise<string[]> {
  const { roots } = looking;
  const names = new Set(folders.filter(isPlainName).map((name) => name.toLowerCase()));
  const places = folders
    .filter((folder) => folder !== '' && !isPlainName(folder))
    .flatMap((folder) => placesOf(folder, roots));
  const look = createLook(looking, {
    enters(path, name) {
      if (!names.has(name.toLowerCase())) return true;
      places.push(path);
      return false;
    },
  });
  if (names.size > 0) for (const root of roots) await look(wholePath(root));
  return [...new Set(places)].sort();
}

/** A walk that also gathers what is missing and not known to be gone. */
function createLook(
  { tree, roots, signal, onWarn, away }: Looking,
  visitor: Pick<Visitor, 'file' | 'enters'>,
): (place: string) => Promise<void> {
  const walk = createWalk(tree, signal, onWarn, { ...visitor, away: (path) => away.add(path) });

  /** What is missing in a root that is there is gone. */
  async function isGone(place: string): Promise<boolean> {
    const around = roots.filter((root) => wayDown(root, place));
    const there = await Promise.all(around.map((root) => tree.real(root).catch(() => undefined)));
    return there.some((root) => root !== undefined);
  }

  return async (place) => {
    if (!(await walk(place)) && !(await isGone(place))) away.add(place);
  };
}

interface Visitor {
  file?(path: string): void;
  /** A folder that cannot be entered, or a link that leads to nothing that is there. */
  away?(path: string): void;
  enters(path: string, name: string): boolean;
}

/**
 * Goes through folders in the order of their names, links included, each once; hidden ones and installed packages are passed over. Resolves with false
 * where there is no such folder.
 */
export function createWalk(
  tree: Tree,
  signal: AbortSignal | undefined,
  onWarn: (message: string) => void,
  visitor: Visitor,
): (folder: string) => Promise<boolean> {
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
        entry.kind === 'link' ? await follow(path) : { kind: entry.kind, real: joinPath(real, name) };
      if (kind === 'file') visitor.file?.(path);
      else if (kind === 'folder' && depth < DEEPEST && visitor.enters(path, name)) await enter(path, place, depth + 1);
    }
  }

  async function list(folder: string): ReturnType<Tree['list']> {
    try {
      const entries = await tree.list(folder);
      return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      passOver(folder, error);
      return [];
    }
  }

  function passOver(folder: string, error: unknown): void {
    visitor.away?.(folder);
    onWarn(`${folder} cannot be read: ${messageOf(error)}`);
  }

  async function follow(link: string): ReturnType<Tree['follow']> {
    try {
      return await tree.follow(link);
    } catch {
      visitor.away?.(link);
      return { kind: 'other', real: link };
    }
  }

  return async (folder) => {
    let real: string | undefined;
    try {
      real = await tree.real(folder);
    } catch (error) {
      passOver(folder, error);
      return true;
    }
    // A folder that a root does not have is no trouble: the settings name those of every project.
    if (real !== undefined) await enter(folder, real, 0);
    return real !== undefined;
  };
}

async function withSizes({ tree, signal, onWarn, away }: Looking, paths: readonly string[]): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    const some = await Promise.all(
      paths.slice(from, from + AT_ONCE).map(async (path) => {
        try {
          return [{ path, ...(await tree.stat(path)) }];
        } catch (error) {
          away.add(path);
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
