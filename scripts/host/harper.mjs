// harper.js for `npm run bench -- analysis`, which compares with it. 70 MB that nothing else needs, so it is no dependency.
import { cached } from './cache.mjs';
import { install } from './packages.mjs';

const VERSION = '2.10.0';

/** The folder that has it in its node_modules; undefined, with a message, where it cannot be had. */
export async function findHarper() {
  try {
    return await cached(`harper-${VERSION}`, `Fetching harper.js ${VERSION}, about 70 MB`, (place) =>
      install('harper.js', place, `harper.js@${VERSION}`),
    );
  } catch (error) {
    console.log(`  Nothing is compared with harper.js: ${error.message}`);
    return undefined;
  }
}
