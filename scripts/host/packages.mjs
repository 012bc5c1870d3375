// npm packages that are no dependencies of the project, each in a folder of the cache.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, npm } from './progress.mjs';

/** Into a folder of its own. `what`: what they are for, as a message begins with it. */
export async function install(what, place, ...packages) {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
  await installHere(what, place, ...packages);
}

/** Into a folder that has a package.json, with what that asks for. */
export async function installHere(what, cwd, ...packages) {
  const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--engine-strict=false'];
  try {
    await npm(['install', ...packages, ...flags], { cwd, env: cleanEnvironment() });
  } catch (error) {
    throw new Failure(
      `${error.message}\n\n${what} could not be installed from the npm registry. Check the network (npm ping) ` +
        'and run the same command again: it starts over where nothing is half-done.',
    );
  }
}

/** npm tells the scripts it runs about their package; an npm started from there must not take that for its own. */
export function cleanEnvironment() {
  const foreign =
    /^npm_(?:package_|lifecycle_|command$|config_(?:global|local_prefix|workspace|package_lock|dry_run))/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
