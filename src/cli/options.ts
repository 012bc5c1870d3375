/** What the commands take alike, and how they refuse what they do not take. What reads an option throws with what is wrong, in words. */
import { availableParallelism } from 'node:os';
import { messageOf } from '../core/errorMessage';
import { isFolder } from './drafts';
import { NAMES_OPTIONS } from './names';
import { complain } from './output';
import { listed } from './words';

/** Of every command that analyzes drafts. */
export const ANALYSIS_OPTIONS = { jobs: { type: 'string' }, ...NAMES_OPTIONS } as const;

/** Exit code of a command that was given what it does not take. */
export const WRONG_USAGE = 2;

/** What `read` makes of a command's arguments; undefined when they are refused, and the person told why. */
export function readUsage<Usage>(command: string, read: () => Usage): Usage | undefined {
  try {
    return read();
  } catch (error) {
    complain(command, messageOf(error));
    return undefined;
  }
}

export function readPaths(named: readonly string[]): readonly string[] {
  if (named.length === 0) throw new Error('name one or more drafts.');
  return named;
}

/** How many drafts are analyzed at the same time: as many as the machine has cores, when nothing is said. */
export function readJobs(jobs: string | undefined): number {
  if (jobs === undefined) return availableParallelism();
  if (!/^[1-9]\d{0,3}$/.test(jobs)) throw new Error(`--jobs takes a number from 1 on, not "${jobs}".`);
  return Number(jobs);
}

export function readChoice<Choice extends string>(option: string, choices: readonly Choice[], given: string): Choice {
  const choice = choices.find((one) => one === given);
  if (choice === undefined) throw new Error(`--${option} takes ${listed(choices)}, not "${given}".`);
  return choice;
}

export function readFormat<Format>(formats: Readonly<Record<string, Format>>, given: string): Format {
  return formats[readChoice('format', Object.keys(formats), given)]!;
}

/** `--fail-on`: what is named and what is worse, of `levels` from the worst on; nothing with "never". */
export function readFailOn(levels: readonly string[], given: string): ReadonlySet<string> {
  const mildest = readChoice('fail-on', ['never', ...levels], given);
  return new Set(levels.slice(0, levels.indexOf(mildest) + 1));
}

export function readSourceFolders(named: readonly string[]): readonly string[] {
  const missing = named.find((folder) => !isFolder(folder));
  if (missing !== undefined) throw new Error(`--sources takes folders, and "${missing}" is none.`);
  return named;
}
