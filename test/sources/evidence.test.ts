import assert from 'node:assert/strict';
import { withTurns } from '../../src/core/evidence/turns';
import { createEvidenceDesk, type EvidenceDesk, excerptOf } from '../../src/sources/evidence';
import { opensOnDisk } from '../../src/sources/index/disk';
import { openIndex, type SourceIndex } from '../../src/sources/index/sourceIndex';
import type { ClaimEvidence, Evidence, QuoteEvidence } from '../../src/sources/results';
import { createFolder, DRAFT, type Folder, HEARING, read } from './board';

const isQuote = (one: Evidence): one is QuoteEvidence => one.type === 'quote';
const isClaim = (one: Evidence): one is ClaimEvidence => one.type === 'claim';

describe('the evidence for a draft', () => {
  let folder: Folder;
  let index: SourceIndex;
  let desk: EvidenceDesk;
  let tick = 0;

  /** The index takes the text from here, and the bytes of the file for its hash. */
  async function update(texts: Readonly<Record<string, string>>): Promise<void> {
    const files = Object.entries(texts).map(([name, text]) => {
      folder.write(name, text);
      return { path: `${folder.path}/${name}`, size: text.length, modified: ++tick, text };
    });
    const textOf = new Map(files.map(({ path, text }) => [path, text]));
    const read = (path: string) => Promise.resolve(withTurns({ text: textOf.get(path)!, marks: [] }));
    await index.update(files, opensOnDisk(read));
  }

  beforeEach(async () => {
    folder = createFolder();
    index = openIndex(':memory:', { warn: (message) => assert.equal(message, '') });
    desk = createEvidenceDesk(index);
    await update({ 'hearing.txt': HEARING });
  });
  afterEach(() => {
    index.close();
    folder.remove();
  });

  const check = (text: string): Evidence[] => [...desk.check(text, read(text))];
  const quote = (words: string, text = DRAFT): QuoteEvidence =>
    check(text)
      .filter(isQuote)
      .find((one) => one.words.includes(words))!;
  const claim = (words: string, text = DRAFT): ClaimEvidence =>
    check(text)
      .filter(isClaim)
      .find((one) => one.words === words)!;

  it('has an answer for each claim, those for quotes first', () => {
    const analysis = read(DRAFT);
    const evidence = [...desk.check(DRAFT, analysis)];
    assert.deepEqual(evidence.map((one) => one.claim).sort(), analysis.claims.map(({ id }) => id).sort());
    const types = evidence.map(({ type }) => type);
    assert.equal(types.lastIndexOf('quote') + 1, types.indexOf('claim'));
    for (const one of evidence) {
      const { start, end } = analysis.claims.find(({ id }) => id === one.claim)!;
      assert.equal(one.words, DRAFT.slice(start, end));
    }
  });

  it('finds a quote word for word, with its place and speaker', () => {
    const { verdict, match } = quote('nineteen weeks');
    assert.deepEqual([verdict, match!.voice, match!.speaker], ['exact', 'same', 'TILDE MARSH']);
    assert.equal(match!.path, `${folder.path}/hearing.txt`);
    assert.equal(match!.location.time, 4);
    assert.equal(
      HEARING.slice(match!.span.start, match!.span.end),
      'it will be nineteen weeks before the dredger is back',
    );
  });

  it('counts places of a quote from the start of its claim', () => {
    const { words, verdict, match } = quote('herring');
    assert.equal(verdict, 'altered');
    assert.deepEqual(
      match!.edits.map(({ printed, words: said }) => [words.slice(printed.start, printed.end), said]),
      [['fill', 'silt']],
    );
    for (const { start, end } of match!.found) assert.match(words.slice(start, end), /^\w.*\w$/);
  });

  it('tells a quote that somebody else says', () => {
    const { verdict, match } = quote('shovel');
    assert.deepEqual([verdict, match!.voice, match!.speaker], ['exact', 'different', 'OSKAR ODD']);
  });

  it('says nothing of what the sources do not have', () => {
    const { verdict, match, elsewhere } = quote('gulls');
    assert.deepEqual([verdict, match, elsewhere], ['not-found', undefined, []]);
  });

  it('says what a source has in place of a figure', () => {
    const [best] = claim('$2.7 million').passages;
    assert.deepEqual(
      [best!.says, best!.value, best!.message],
      ['differs', '$2.4 million', 'The source says $2.4 million.'],
    );
    assert.match(best!.excerpt, /^(?:\[01:12\] )?(?:TILDE MARSH: )?The repair of the dredger costs/);
    assert.equal(best!.location.time, 72);
  });

  it('names further places where a quote stands', async () => {
    await update({ 'hearing.txt': HEARING, 'minutes.txt': HEARING.replace('OSKAR ODD: My', 'OSKAR ODD: Yes. My') });
    desk.forget();
    const { match, elsewhere } = quote('nineteen weeks');
    assert.deepEqual([match!.path, ...elsewhere.map(({ path }) => path)].map((path) => path.split('/').at(-1)).sort(), [
      'hearing.txt',
      'minutes.txt',
    ]);
  });

  it('keeps an answer while its words are the same, wherever they stand', () => {
    const before = quote('herring');
    const after = quote('herring', `An added line.\n\n${DRAFT}`);
    assert.equal(after.match, before.match);
    assert.notEqual(quote('herring', DRAFT.replace('comes home', 'comes back')).match, before.match);
  });

  it('asks again when another person is quoted', () => {
    assert.equal(quote('shovel').match!.voice, 'different');
    assert.equal(quote('shovel', DRAFT.replace('Marsh said', 'Odd said')).match!.voice, 'same');
  });

  it('asks again when somebody else has the title', async () => {
    await update({ 'hearing.txt': HEARING.replace('OSKAR ODD: My', 'CLERK: My') });
    desk.forget();
    const draft = (title: string): string => DRAFT.replace(', the chair of the board', `, the ${title}`);
    const voice = (title: string) => quote('shovel', draft(title)).match!.voice;
    assert.deepEqual([voice('chair'), voice('clerk'), voice('chair')], ['unknown', 'same', 'unknown']);
  });

  it('asks again when the day of the draft is another one', async () => {
    await update({ 'log.txt': 'The dredger left the yard on June 10, 2025, and nobody was told.' });
    const draft = (day: number): string =>
      `Dredger is back\n\nPORT ELLERY, June ${day}, 2025 — The dredger left the yard on Tuesday, Tilde Marsh said.\n`;
    const says = (day: number) => claim('Tuesday', draft(day)).passages[0]?.says;
    assert.deepEqual([says(12), says(19), says(12)], ['same', 'related', 'same']);
  });

  it('asks anew when the sources changed', async () => {
    assert.equal(quote('herring').verdict, 'altered');
    await update({ 'hearing.txt': HEARING.replace('silt up', 'fill up').replace('$2.4', '$2.7') });
    assert.equal(quote('herring').verdict, 'altered'); // until it is told
    desk.forget();
    assert.equal(quote('herring').verdict, 'exact');
    assert.equal(claim('$2.7 million').passages[0]!.says, 'same');
  });

  it('names the files that are read while it is asked', async () => {
    const checking = desk.check(DRAFT, read(DRAFT));
    checking.next();
    await update({
      'hearing.txt': HEARING,
      'gulls.txt': 'Nobody has ever asked the gulls what they think of any of this.',
    });
    const gulls = [...checking].filter(isQuote).find(({ words }) => words.includes('gulls'))!;
    assert.equal(gulls.match!.path, `${folder.path}/gulls.txt`);
  });

  it('has nothing to say without sources', async () => {
    await index.update([], () => Promise.reject(new Error('nothing is read')));
    for (const one of check(DRAFT))
      if (isQuote(one)) assert.equal(one.verdict, 'not-found');
      else assert.deepEqual(one.passages, []);
  });
});

describe('an excerpt', () => {
  it('is one line, and of a long passage the beginning', () => {
    assert.equal(excerptOf('a  b\n\nc d', { start: 0, end: 7 }), 'a b c');
    const long = excerptOf('word '.repeat(500), { start: 0, end: 2500 });
    assert.ok(long.endsWith('word…') && long.length <= 601);
    assert.equal(excerptOf(`${'x'.repeat(599)}🚢🚢`, { start: 0, end: 603 }), `${'x'.repeat(599)}…`);
  });
});
