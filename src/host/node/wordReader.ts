/** Word documents are read in a process of their own, which is loaded with the first of them. */
import type { Language } from '../../core/language';
import type { WordReader } from '../wordReader';

/** `program`: the path of the reader's bundle. `language`: what is wrong with a document is said in it. */
export async function startWordReader(program: string, language?: Language): Promise<WordReader> {
  const { speak } = await import('../../core/language');
  speak(language);
  const [{ createIsolatedReader }, { forkReader }] = await Promise.all([
    import('../../sources/readers/isolated'),
    import('./readerProcess'),
  ]);
  return createIsolatedReader(forkReader(program));
}
