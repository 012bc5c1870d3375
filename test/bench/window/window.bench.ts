/**
 * `npm run bench -- window`: how fast Copydesk is where it is used, in a window of the real VS Code, beside a window without it. The production build is
 * measured. `--write` writes its section of docs/speed.md, `--only=keys` measures that part alone; `--profile` measures nothing and says what keeps the extension host busy
 * while somebody types, by the names of a readable build.
 */
import { closeBrowser } from '../../ui/desk';
import { openBureau, type Bureau } from './bureau';
import * as drafts from './drafts';
import { measureMemory, measurePackage } from './memory';
import { print, write, type Row } from './results';
import { measureStarts } from './starts';
import { measureKeys, measureLoop, profileTyping } from './typing';

const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  package: () => Promise.resolve(measurePackage(valueOf('package')!)),
  starts: () => withBureau(measureStarts),
  keys: () => withBoth(measureKeys),
  loop: () => withBoth(measureLoop),
  memory: () => withBureau(measureMemory),
};

const options = process.argv.slice(2);
let versions = { vscode: '', node: '' };

async function main(): Promise<void> {
  if (options.includes('--profile')) return withBureau(profileTyping);
  const only = valueOf('only');
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(PARTS)) {
    if (only !== undefined && only !== name) continue;
    const measured = await measure();
    print(measured);
    rows.push(...measured);
  }
  if (options.includes('--write') && only === undefined) await write(rows, versions);
}

async function withBureau<T>(measure: (bureau: Bureau) => Promise<T>): Promise<T> {
  const bureau = await openBureau(drafts.files(), true);
  try {
    versions = await bureau.ask('versions', {});
    return await measure(bureau);
  } finally {
    await bureau.close();
  }
}

function withBoth<T>(measure: (bureau: Bureau, plain: Bureau) => Promise<T>): Promise<T> {
  return withBureau(async (bureau) => {
    const plain = await openBureau(drafts.files(), false);
    try {
      return await measure(bureau, plain);
    } finally {
      await plain.close();
    }
  });
}

function valueOf(name: string): string | undefined {
  return options.find((option) => option.startsWith(`--${name}=`))?.slice(name.length + 3);
}

void main().finally(closeBrowser);
