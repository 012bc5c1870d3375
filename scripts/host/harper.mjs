// harper.js for `npm run bench -- analysis`, which compares with it. 70 MB that nothing else needs, so it is no dependency.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { npm } from './progress.mjs';

const VERSION = '2.10.0';

/** The folder that has it in its node_modules; undefined, with a message, where it cannot be had. */
export async function findHarper() {
  try {
    return await cached(`harper-${VERSION}`, `Fetching harper.js ${VERSION}, about 70 MB`, async (place) => {
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
      await npm(['install', `harper.js@${VERSION}`, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: place });
    });
  } catch (error) {
    console.log(`  harper.js could not be had, so nothing is compared with it: ${error.message}`);
    return undefined;
  }
}
