// Brings node_modules to what package-lock.json says, so that `npm start` and `npm test` are each the only command needed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, npm, step } from './progress.mjs';

export const root = join(import.meta.dirname, '../..');

export async function installDependencies() {
  if (isInstalled()) return;
  await step('Installing the packages of package-lock.json (npm ci)', async () => {
    try {
      // Not its `prepare` step: what is needed is built afterwards, with messages of its own.
      await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root });
    } catch (error) {
      throw new Failure(`${error.message}\n\nCheck the network (npm ping) and run the same command again.`);
    }
  });
}

/** True when every package that npm placed here has the version of the lock; packages for other platforms may be missing. */
function isInstalled() {
  const placed = readPackages('node_modules/.package-lock.json');
  const wanted = readPackages('package-lock.json');
  if (!placed) return false;
  return Object.entries(wanted ?? {}).every(
    ([path, { version, optional, peer }]) =>
      path === '' || placed[path]?.version === version || (!placed[path] && (optional || peer)),
  );
}

function readPackages(name) {
  const file = join(root, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
