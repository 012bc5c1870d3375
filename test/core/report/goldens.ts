/** Golden files: a missing one fails, `npm run test:core -- --update` writes them anew, to be read before a commit. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'golden');
const update = process.argv.includes('--update');

export function assertGolden(name: string, written: string): void {
  const golden = join(FOLDER, name);
  if (update) writeFileSync(golden, written);
  assert.ok(existsSync(golden), `${golden} is missing; write it with: npm run test:core -- --update`);
  assert.equal(written, readFileSync(golden, 'utf8'));
}
