/** Reads sources, and Word documents that are reviewed, from where they lie on a disk. */
import { basename } from 'node:path';
import type { SourceText } from '../../core/evidence/source';
import { readFileBytes } from './fileBytes';
import { LIMITS, type ReadLimits } from './limits';
import { readBytes, readWordBytes, refuseOthers } from './readers';

/** Throws `Unreadable`, and nothing else. */
export async function readSource(path: string, limits?: Partial<ReadLimits>): Promise<SourceText> {
  refuseOthers(path);
  return readBytes(basename(path), await readFileBytes(path, { ...LIMITS, ...limits }.bytes), limits);
}

/** Throws `Unreadable`, and nothing else. */
export async function readWordDraft(path: string, limits?: Partial<ReadLimits>): Promise<SourceText> {
  return readWordBytes(await readFileBytes(path, { ...LIMITS, ...limits }.bytes), limits);
}
