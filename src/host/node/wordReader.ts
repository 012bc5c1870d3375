/** Word documents are read in a process of their own, which is loaded with the first of them. */
import type { WordReader } from '../wordReader';

/** `program`: the path of the reader's bundle. */
export async function startWordReader(program: string): Promise<WordReader> {
  const { createIsolatedReader } = await import('../../sources/readers/isolated');
  return createIsolatedReader(program);
}
