/**
 * The newsroom's own names for a draft on the command line: those of the nearest `copydesk.names`, from the draft's folder upward
 * to the working directory, or of the file that was named. A file is read once, and its list is one object for all drafts.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseNames } from '../core/names/format';
import type { HouseNames } from '../core/names/houseNames';
import { reasonOf } from './drafts';
import { isWithin } from './paths';

const NAMES_FILE = 'copydesk.names';
export const NAMES_OPTIONS = { names: { type: 'string' }, 'no-names': { type: 'boolean' } } as const;

export interface NamesOptions {
  readonly names?: string | undefined;
  readonly 'no-names'?: boolean | undefined;
}

/** Gives the names for a draft's file, or for lines without one. `complain` hears each problem once. */
export function createNames(
  options: NamesOptions,
  complain: (problem: string) => void,
): (draft?: string) => Promise<HouseNames | undefined> {
  const read = new Map<string, Promise<HouseNames | undefined>>();
  const once = (file: string, wanted: boolean): Promise<HouseNames | undefined> => {
    const list = read.get(file) ?? readNames(file, wanted, complain);
    read.set(file, list);
    return list;
  };
  return async (draft) => {
    if (options['no-names']) return undefined;
    if (options.names !== undefined) return once(resolve(options.names), true);
    if (draft === undefined) return undefined;
    for (const folder of foldersOf(draft)) {
      const names = await once(join(folder, NAMES_FILE), false);
      if (names) return names;
    }
    return undefined;
  };
}

/** From the draft's folder up to the working directory; the draft's own alone when that is not above it. */
function foldersOf(draft: string): string[] {
  const top = process.cwd();
  let folder = dirname(resolve(draft));
  const folders = [folder];
  if (!isWithin(folder, top)) return folders;
  while (folder !== top && folder !== dirname(folder)) folders.push((folder = dirname(folder)));
  return folders;
}

async function readNames(
  file: string,
  wanted: boolean,
  complain: (problem: string) => void,
): Promise<HouseNames | undefined> {
  const name = relative(process.cwd(), file) || file;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    const { names, problems } = parseNames(text, name);
    for (const { line, message } of problems) complain(`${name}, line ${line}: ${message}`);
    return { is: names, not: [] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const absent = code === 'ENOENT' || code === 'ENOTDIR';
    if (wanted || !absent)
      complain(
        error instanceof TypeError ? `${name}: is not UTF-8 text; save it as UTF-8` : `${name}: ${reasonOf(error)}`,
      );
    return undefined;
  }
}
