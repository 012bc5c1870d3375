/**
 * `npm run bench -- window`: how fast Copydesk is where it is used, in a window of the real VS Code, beside one without it. The production build is measured.
 * `--write` writes docs/speed.md; `--only=typing` measures that part alone; `--profile` measures nothing but says what keeps the extension host busy while
 * somebody types, by the names of a readable build.
 */
import { statSync } from 'node:fs';
import { openBureau, type Bureau } from './bureau';
import * as drafts from './drafts';
import { timeKey, timeOpening } from './keys';
import { describeStretch, longestStretches } from './profile';
import { median, print, quantile, write, type Row } from './results';

const STARTS = 5;
const OPENINGS = 12;
/** Rounds in which the two windows take turns, and keys in each. */
const ROUNDS = 3;
const KEYS = 15;
/** Milliseconds between two keys: 130 words a minute. */
const PACE = 90;
const TYPED =
  'The council said on Tuesday that 42 of the 310 berths stood empty, and Mayor Ada Quill called it “a quiet year.” Tolls rose 4 percent to $2.6 million, the harbor office said, and nobody it asked objected.';
const OPEN = 20;
const MB = 2 ** 20;

const LENGTHS = [
  ['3,000', drafts.THREE_THOUSAND],
  ['100,000', drafts.HUNDRED_THOUSAND],
] as const;
/** The first is what is opened after each start. */
const ARTICLES = drafts.articles(OPENINGS + 1, 3000);
const FILES = Object.fromEntries([
  ...ARTICLES.map((text, index) => [`article-${index}.news`, text]),
  ...LENGTHS.map(([words, characters]) => [`words-${words}.news`, drafts.draftWithPlace(characters).text]),
  ...drafts.articles(OPEN, drafts.THREE_THOUSAND).map((text, index) => [`open-${index}.news`, text]),
]) as Record<string, string>;

const PARTS: Record<string, () => Promise<Row[]>> = {
  size: measureSize,
  starts: () => withBureau(measureStarts),
  typing: measureTyping,
  loop: measureLoop,
  memory: () => withBureau(measureMemory),
};

const options = process.argv.slice(2);
const only = optionOf('only');
let versions = { vscode: '', node: '' };

async function main(): Promise<void> {
  if (options.includes('--profile')) return withBureau(profileTyping);
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (only !== undefined && only !== name) continue;
    const measured = await part();
    print(measured);
    rows.push(...measured);
  }
  if (options.includes('--write')) await write(rows, versions);
}

function measureSize(): Promise<Row[]> {
  const { size } = statSync(optionOf('package')!);
  return Promise.resolve([{ what: 'The package', figure: `${(size / MB).toFixed(2)} MB`, target: '5 MB' }]);
}

async function measureStarts(bureau: Bureau): Promise<Row[]> {
  const activated: number[] = [];
  const woken: number[] = [];
  const first: number[] = [];
  let loaded: Record<string, number> = {};
  for (let start = 0; start < STARTS; start++) {
    await bureau.reload();
    const { itself, loaded: waking } = await bureau.ask('activate', {});
    activated.push(itself);
    woken.push(waking);
    loaded = await bureau.ask('loaded', {});
    await bureau.reload();
    first.push(await timeOpening(bureau.desk, 'article-0.news', drafts.headline(0)));
  }
  const opened = [...bureau.desk.channel().matchAll(/The desk was opened in ([\d.]+) ms/g)].map(([, ms]) => Number(ms));
  const warm: number[] = [];
  for (let index = 1; index <= OPENINGS; index++) {
    warm.push(await timeOpening(bureau.desk, `article-${index}.news`, drafts.headline(index)));
  }
  const bytes = Object.values(loaded).reduce((sum, size) => sum + size, 0);
  return [
    { what: 'What activation loads', figure: `${(bytes / 1024).toFixed(0)} KB in ${Object.keys(loaded).length} files` },
    { what: '`activate()`', figure: ms(activated), target: '10 ms' },
    { what: 'the same with loading its files and the way there and back', figure: ms(woken) },
    { what: 'The desk, its parts put together', figure: ms(opened) },
    { what: '3,000 characters, from the command to marks, first after a start', figure: ms(first), target: '1.5 s' },
    { what: 'the same in a window that has read drafts', figure: ms(warm), target: '300 ms' },
  ];
}

async function measureTyping(): Promise<Row[]> {
  return withBoth(async (bureau, plain) => {
    const rows: Row[] = [];
    for (const [words, characters] of LENGTHS) {
      const name = `words-${words}.news`;
      const { offset } = drafts.draftWithPlace(characters);
      for (const one of [bureau, plain]) await one.ask('show', { path: one.path(name), offset });
      await bureau.ask('settle', { path: bureau.path(name) });
      const character: number[] = [];
      const mark: number[] = [];
      const without: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        await bureau.desk.page.bringToFront();
        for (let key = 0; key < KEYS; key++) {
          const answered = await timeKey(bureau.desk, drafts.FIGURE, String((key % 9) + 1), true);
          await bureau.ask('settle', { path: bureau.path(name) });
          character.push(answered.character);
          mark.push(answered.mark!);
        }
        for (let key = 0; key < KEYS; key++)
          without.push((await timeKey(plain.desk, drafts.FIGURE, String((key % 9) + 1), false)).character);
      }
      rows.push(
        { what: `${words} words: key to character, without Copydesk`, figure: spread(without) },
        { what: `${words} words: key to character`, figure: spread(character) },
        { what: `${words} words: key to the mark that the new words get`, figure: spread(mark), target: '100 ms' },
      );
    }
    return rows;
  });
}

async function measureLoop(): Promise<Row[]> {
  return withBoth(async (bureau, plain) => {
    const rows: Row[] = [];
    for (const [words, characters] of LENGTHS) {
      const name = `words-${words}.news`;
      for (const [one, title] of [
        [plain, `${words} words: extension host while 200 characters are typed, without Copydesk`],
        [bureau, `${words} words: the same with Copydesk`],
      ] as const) {
        await one.ask('show', { path: one.path(name), offset: drafts.draftWithPlace(characters).offset });
        if (one === bureau) await one.ask('settle', { path: one.path(name) });
        await one.ask('watchLoop', {});
        await one.desk.page.keyboard.type(TYPED, { delay: PACE });
        if (one === bureau) await one.ask('settle', { path: one.path(name) });
        const { late, busy } = await one.ask('loop', {});
        rows.push(
          { what: `${title}: busy at a stretch`, figure: `${longest(busy)}, ${busy.over10} over 10 ms`, target: '10 ms' },
          { what: `${words} words: how late a timer was`, figure: longest(late) },
        );
      }
    }
    return rows;
  });
}

async function measureMemory(bureau: Bureau): Promise<Row[]> {
  const before = await bureau.ask('memory', {});
  for (let index = 0; index < OPEN; index++) {
    const path = bureau.path(`open-${index}.news`);
    await bureau.ask('show', { path });
    await bureau.ask('settle', { path });
  }
  const { resident, threads } = await bureau.ask('memory', {});
  const rows = threads.map(({ name, used, live }) => ({
    what: `Heap of the thread “${name}” with ${OPEN} drafts of 3,000 words open`,
    figure: `${(live / MB).toFixed(0)} MB, ${(used / MB).toFixed(0)} with garbage`,
    ...(name.includes('analysis') ? { target: '150 MB' } : {}),
  }));
  const grown = resident - before.resident;
  return [...rows, { what: 'What the process of the extension host has grown by', figure: `${(grown / MB).toFixed(0)} MB` }];
}

async function profileTyping(bureau: Bureau): Promise<void> {
  for (const [words, characters] of LENGTHS) {
    const path = bureau.path(`words-${words}.news`);
    await bureau.ask('show', { path, offset: drafts.draftWithPlace(characters).offset });
    await bureau.ask('settle', { path });
    await bureau.ask('startProfile', {});
    await bureau.desk.page.keyboard.type(TYPED, { delay: PACE });
    await bureau.ask('settle', { path });
    const profile = await bureau.ask('profile', {});
    console.log(`\n${words} words`);
    for (const stretch of longestStretches(profile, 5)) console.log(describeStretch(stretch, 30));
  }
}

function optionOf(name: string): string | undefined {
  return options.find((option) => option.startsWith(`--${name}=`))?.slice(name.length + 3);
}

async function withBureau<T>(measure: (bureau: Bureau) => Promise<T>): Promise<T> {
  const bureau = await openBureau(FILES, true);
  try {
    versions = await bureau.ask('versions', {});
    return await measure(bureau);
  } finally {
    await bureau.close();
  }
}

/** Side by side, so that what disturbs one disturbs the other. */
function withBoth<T>(measure: (bureau: Bureau, plain: Bureau) => Promise<T>): Promise<T> {
  return withBureau(async (bureau) => {
    const plain = await openBureau(FILES, false);
    try {
      return await measure(bureau, plain);
    } finally {
      await plain.close();
    }
  });
}

function ms(figures: readonly number[]): string {
  return `${median(figures).toFixed(1)} ms (median of ${figures.length})`;
}

function spread(figures: readonly number[]): string {
  return `${median(figures).toFixed(0)} ms, 95 %: ${quantile(figures, 0.95).toFixed(0)} ms`;
}

function longest(figures: { readonly longest: number; readonly p99: number }): string {
  return `${figures.longest.toFixed(1)} ms, 99 %: ${figures.p99.toFixed(1)} ms`;
}

void main();
