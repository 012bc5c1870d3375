/** Typing in the middle of a draft, in a window with Copydesk and in one without: what is waited for, and what it keeps the extension host from. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/host/dependencies.mjs';
import type { Bureau } from './bureau';
import { FIGURE, LENGTHS, placeIn } from './drafts';
import { timeKey, type Answered } from './keys';
import { describeProfile } from './profile';
import { longest, spread, type Row } from './results';

/** Rounds in which the two windows take turns, so that what disturbs one disturbs the other; and keys in each. */
const ROUNDS = 3;
const KEYS = 15;
/** Milliseconds between two keys of somebody who types fast: 130 words a minute. */
const PACE = 90;
/** 200 characters with most of what is marked. */
const TYPED =
  ' The council said on Tuesday that 42 of the 310 berths stood empty, and Mayor Ada Quill called it “a quiet year.” Tolls rose 4 percent to $2.6 million, the harbor office said; nobody it asked objected.';

export async function measureKeys(bureau: Bureau, plain: Bureau): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [words, characters] of LENGTHS) {
    const answered: Answered[] = [];
    const without: Answered[] = [];
    for (const one of [plain, bureau]) await goToPlace(one, words, characters);
    for (let round = 0; round < ROUNDS; round++) {
      for (let key = 1; key <= KEYS; key++) {
        answered.push(await timeKey(bureau.desk, FIGURE, String((key % 9) + 1), true));
        await settle(bureau, words);
      }
      for (let key = 1; key <= KEYS; key++)
        without.push(await timeKey(plain.desk, FIGURE, String((key % 9) + 1), false));
    }
    rows.push(
      {
        what: `a key in ${words} words, without Copydesk: the character is shown`,
        figure: spread(without.map(({ character }) => character)),
      },
      {
        what: `a key in ${words} words: the character is shown`,
        figure: spread(answered.map(({ character }) => character)),
      },
      {
        what: '… the mark of the new words is shown',
        figure: spread(answered.map(({ mark }) => mark!)),
        target: '100 ms',
      },
    );
  }
  return rows;
}

export async function measureLoop(bureau: Bureau, plain: Bureau): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [words, characters] of LENGTHS) {
    for (const one of [plain, bureau]) {
      await goToPlace(one, words, characters);
      await one.ask('watchLoop', {});
      await one.desk.page.keyboard.type(TYPED, { delay: PACE });
      await settle(one, words);
      const { late, busy } = await one.ask('loop', {});
      const target = one === bureau ? { target: '10 ms' } : {};
      const where = `200 characters in ${words} words${one === plain ? ', without Copydesk' : ''}`;
      const often = busy.over10 > 0 ? `, ${busy.over10} times over 10 ms` : '';
      rows.push(
        { what: `${where}: how late a timer of the extension host was`, figure: longest(late), ...target },
        { what: '… how long its thread worked at a stretch', figure: `${longest(busy)}${often}`, ...target },
      );
    }
  }
  return rows;
}

/** Prints what kept the extension host busy, and leaves the profiles where the tools of a browser can open them. */
export async function profileTyping(bureau: Bureau): Promise<void> {
  const folder = join(root, 'out/bench');
  mkdirSync(folder, { recursive: true });
  for (const [words, characters] of LENGTHS) {
    await goToPlace(bureau, words, characters);
    await bureau.ask('startProfile', {});
    await bureau.desk.page.keyboard.type(TYPED, { delay: PACE });
    await settle(bureau, words);
    const profile = await bureau.ask('profile', {});
    const file = join(folder, `typing-${words}.cpuprofile`);
    writeFileSync(file, JSON.stringify(profile));
    console.log(`\n200 characters in ${words} words: ${file}\n${describeProfile(profile)}`);
  }
}

async function goToPlace(bureau: Bureau, words: string, characters: number): Promise<void> {
  await bureau.ask('show', { path: pathOf(bureau, words), offset: placeIn(characters) });
  await settle(bureau, words);
}

async function settle(bureau: Bureau, words: string): Promise<void> {
  await bureau.ask('settle', { path: pathOf(bureau, words) });
}

function pathOf(bureau: Bureau, words: string): string {
  return bureau.path(`words-${words}.news`);
}
