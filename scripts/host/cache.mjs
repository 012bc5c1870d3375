// A folder outside the clone for what is big and slow to fetch, so that the next clone finds it again.
// COPYDESK_CACHE names another one. Each entry is a folder named with its version; it is built beside its place and moved
// there whole, so that an interrupted install leaves nothing half-done and two runs at a time do not disturb each other.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { step } from './progress.mjs';

const ABANDONED_MS = 2 * 60 * 60 * 1000;

export function cacheFolder(...parts) {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(process.env.COPYDESK_CACHE || join(base, 'copydesk'), ...parts);
}

/** The folder of that name, made by `install(folder)` when it is not there yet. */
export async function cached(name, title, install) {
  const place = cacheFolder(name);
  if (existsSync(place)) return place;
  mkdirSync(dirname(place), { recursive: true });
  removeAbandoned(place);
  const draft = mkdtempSync(`${place}.part-`);
  try {
    await step(`${title} (kept in ${place})`, () => install(draft));
    moveInto(place, draft);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return place;
}

/** When another run was faster, its folder stays: both hold the same. */
function moveInto(place, draft) {
  try {
    renameSync(draft, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

/** Parts left by a run that was killed; younger ones may belong to a run that is still at work. */
function removeAbandoned(place) {
  for (const name of readdirSync(dirname(place))) {
    const part = join(dirname(place), name);
    if (!name.startsWith(`${basename(place)}.part-`)) continue;
    if (Date.now() - statSync(part).mtimeMs > ABANDONED_MS) rmSync(part, { recursive: true, force: true });
  }
}
