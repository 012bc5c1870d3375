/**
 * The files of the folders of sources. A plain name ("sources") means every folder of that name under the workspace, in capitals or not; a relative
 * path a folder of each root; an absolute path itself. What cannot be entered is told and passed over.
 */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isPlainName, placesOf } from './places';
import type { FoundFile } from './store';

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
  roots: readonly string[],
  folders: readonly string[],
  isSource: (path: string) => boolean,
  { signal, onWarn = () => undefined, limit = MOST_FILES }: FindOptions = {},
): Promise<FoundFile[]> {
  const places = await findFolders(roots, folders, signal, onWarn);
  const paths = new Set<string>();
  const walk = createWalk(signal, onWarn, {
    file: (path) => isSource(path) && paths.add(path),
    enters: () => true,
  });
  for (const place of places) await walk(place);
  const sorted = [...paths].sort();
  if (sorted.length > limit)
    onWarn(`There are ${inWords(sorted.length)} sources; the first ${inWords(limit)} are read.`);
  return withSizes(sorted.slice(0, limit), signal, onWarn);
}

/** Where to look, sorted; an outer folder comes before the one inside it. */
async function findFolders(
  roots: readonly string[],
  folders: readonly string[],
  signal: AbortSignal | undefined,
  onWarn: (message: string) => void,
): Promise<string[]> {
  const names = new Set(folders.filter(isPlainName).map((name) => name.toLowerCase()));
  const places = folders
    .filter((folder) => folder !== '' && !isPlainName(folder))
    .flatMap((folder) => placesOf(folder, roots));
  const walk = createWalk(signal, onWarn, {
    enters(path, name) {
      if (!names.has(name.toLowerCase())) return true;
      places.push(path);
      return false;
    },
  });
  if (names.size > 0) for (const root of roots) await walk(resolve(root));
  return [...new Set(places)].sort();
}

interface Visitor {
  file?(path: string): void;
  enters(path: string, name: string): boolean;
}

/** Goes through folders in the order of their names, links included, each once; hidden ones and installed packages are passed over. */
export function createWalk(
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
      const path = join(folder, name);
      const kind = entry.isSymbolicLink() ? await follow(path) : { ...kindOf(entry), real: join(real, name) };
      if (kind.file) visitor.file?.(path);
      else if (kind.folder && depth < DEEPEST && visitor.enters(path, name)) await enter(path, kind.real, depth + 1);
    }
  }

  async function list(folder: string): Promise<Dirent[]> {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      onWarn(`${folder} cannot be read: ${messageOf(error)}`);
      return [];
    }
  }

  return async (folder) => {
    const real = await realpath(folder).catch(() => undefined);
    // A folder that a root does not have is no trouble: the settings name those of every project.
    if (real !== undefined) await enter(folder, real, 0);
  };
}

interface Kind {
  readonly file: boolean;
  readonly folder: boolean;
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): Kind {
  return { file: entry.isFile(), folder: entry.isDirectory() };
}

/** What a link leads to; nothing where it leads nowhere. */
async function follow(path: string): Promise<Kind & { readonly real: string }> {
  try {
    return { ...kindOf(await stat(path)), real: await realpath(path) };
  } catch {
    return { file: false, folder: false, real: path };
  }
}

async function withSizes(
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
          const { size, mtimeMs } = await stat(path);
          return [{ path, size, modified: mtimeMs }];
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
