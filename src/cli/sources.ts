/** The folders of sources that are named on the command line, read into memory. */
import { join, resolve } from 'node:path';
import { openArchive } from '#host/archive';
import { openNewsroom, type Newsroom } from '../sources/newsroom';
import { EXTENSIONS } from '../sources/readers/readers';

/** `ask` has them while it runs. `warn` hears what is wrong with them, in words. */
export async function withSources<Answer>(
  folders: readonly string[],
  warn: (message: string) => void,
  ask: (newsroom: Newsroom) => Answer | Promise<Answer>,
): Promise<Answer> {
  const newsroom = openNewsroom({ index: ':memory:', archive: openArchive(join(__dirname, 'reader.js')), warn });
  try {
    await readSources(newsroom, folders, warn);
    return await ask(newsroom);
  } finally {
    await newsroom.close();
  }
}

/** One bad file never stops the rest, and is never passed over in silence. */
async function readSources(
  newsroom: Newsroom,
  folders: readonly string[],
  warn: (message: string) => void,
): Promise<void> {
  await newsroom.update(
    [process.cwd()],
    folders.map((folder) => resolve(folder)),
  );
  const files = newsroom.files();
  if (files.length === 0) warn(`there are no sources in these folders (${EXTENSIONS.join(', ')}).`);
  for (const { path, problem, capped } of files) {
    if (problem !== undefined) warn(`${path} ${problem}`);
    if (capped !== undefined) warn(`${path}: ${capped}`);
  }
}
