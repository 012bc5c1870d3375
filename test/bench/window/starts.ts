/** What a window waits for: `activate()`, the desk, and the marks of an article that is opened, the first one after a start and others after it. */
import type { Bureau } from './bureau';
import { ARTICLES, headline } from './drafts';
import { timeOpening, type Opening } from './keys';
import { inMilliseconds, type Row } from './results';

const STARTS = 5;

export async function measureStarts(bureau: Bureau): Promise<Row[]> {
  const { desk } = bureau;
  const activated: number[] = [];
  const first: Opening[] = [];
  for (let start = 0; start < STARTS; start++) {
    await bureau.reload();
    first.push(await timeOpening(desk, 'article-0.news', headline(0)));
    activated.push((await bureau.ask('activated', {})).milliseconds);
  }
  const later: Opening[] = [];
  for (let index = 1; index < ARTICLES; index++) {
    later.push(await timeOpening(desk, `article-${index}.news`, headline(index)));
  }
  const opened = [...desk.channel().matchAll(/The desk was opened in ([\d.]+) ms/g)].map((match) => Number(match[1]));
  return [
    { what: '`activate()`', figure: inMilliseconds(activated), target: '10 ms' },
    { what: 'the desk is put together', figure: inMilliseconds(opened) },
    ...rowsOf('an article of 3,000 characters, first after a start', first, '1.5 s'),
    ...rowsOf('an article of 3,000 characters, later', later, '300 ms'),
  ];
}

function rowsOf(what: string, openings: readonly Opening[], target: string): Row[] {
  return [
    { what: `${what}: its text is shown`, figure: inMilliseconds(openings.map(({ text }) => text)) },
    { what: '… its marks are shown', figure: inMilliseconds(openings.map(({ marks }) => marks)), target },
  ];
}
