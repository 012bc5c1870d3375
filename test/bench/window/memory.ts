/** What Copydesk takes: the package on disk, its files in the extension host, its threads with many drafts open. */
import { statSync } from 'node:fs';
import type { Bureau } from './bureau';
import { OPEN } from './drafts';
import type { Row } from './results';

const MB = 2 ** 20;

export function measurePackage(vsix: string): Row[] {
  return [{ what: 'the package', figure: `${(statSync(vsix).size / MB).toFixed(1)} MB`, target: '5 MB' }];
}

export async function measureMemory(bureau: Bureau): Promise<Row[]> {
  await bureau.ask('activated', {});
  const rows = [await loaded(bureau, 'what activation loads')];
  const before = await bureau.ask('memory', {});
  for (let index = 0; index < OPEN; index++) {
    const path = bureau.path(`open-${index}.news`);
    await bureau.ask('show', { path });
    await bureau.ask('settle', { path });
    if (index === 0) rows.push(await loaded(bureau, 'what the first draft makes it load in the extension host'));
  }
  // The second one brings what compares the names of drafts.
  rows.push(await loaded(bureau, `… and what ${OPEN} drafts make it load`));
  const { resident, threads } = await bureau.ask('memory', {});
  for (const { name, used, live } of threads) {
    rows.push({
      what: `${OPEN} drafts of 3,000 words open: the heap of the thread “${name}”`,
      figure: `${(live / MB).toFixed(0)} MB, ${(used / MB).toFixed(0)} MB with garbage`,
      ...(name.includes('analysis') ? { target: '150 MB' } : {}),
    });
  }
  const grown = (resident - before.resident) / MB;
  return [...rows, { what: '… what the process of the extension host has grown by', figure: `${grown.toFixed(0)} MB` }];
}

async function loaded(bureau: Bureau, what: string): Promise<Row> {
  const sizes = Object.values(await bureau.ask('loaded', {}));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { what, figure: `${(bytes / 1024).toFixed(0)} KB in ${sizes.length} files` };
}
