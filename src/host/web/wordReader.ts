/** Word documents are read in a worker of their own, which is started with the first of them. */
import { speak, type Language } from '../../core/language';
import { createReaderThreads } from '../../sources/readerThreads';
import { createIsolatedReader } from '../../sources/readers/isolated';
import type { WordReader } from '../wordReader';
import { createReaders } from './readers';

/** `program`: the address of the reader's bundle. `language`: what is wrong with a document is said in it. */
export function startWordReader(program: string, language?: Language): Promise<WordReader> {
  speak(language);
  const threads = createReaderThreads(program, (message) => {
    if (message.type === 'reader' || message.type === 'readerEnded') readers.take(message);
  });
  const readers = createReaders((message) => {
    if (message.type === 'startReader') threads.start(message.id);
    else if (message.type === 'endReader') threads.end(message.id);
  });
  return Promise.resolve(createIsolatedReader(readers.start));
}
