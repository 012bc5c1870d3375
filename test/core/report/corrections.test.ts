import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { annotate, type AnnotatedCopy } from '../../../src/core/report/annotatedCopy';
import { compareCopies, type Corrections } from '../../../src/core/report/corrections';
import { writeCorrectionsMarkdown } from '../../../src/core/report/correctionsMarkdown';
import { summarizeCorrections } from '../../../src/core/report/correctionsText';
import { isReviewRecord, RECORD_LINE } from '../../../src/core/report/record';
import { writeCorrectionsHtml } from '../../../src/core/report/html/corrections';
import { keepInOrder } from '../../../src/core/anchoring/keepInOrder';
import { reviewDraft } from '../../../src/core/review/review';
import { assertGolden } from './goldens';
import { copyOf, HOSTILE, longCopy } from './hostile';
import { readHtml } from './readHtml';
import { decider, layOn, STORY, STORY_CLAIMS, storyCopy } from './story';

/** The story as it was filed a day later: a figure mended, a sentence moved up, one cut, one new. */
function laterCopy(): AnnotatedCopy {
  const text = STORY.replace('$38 million', '$36 million')
    .replace('\n\n- It is the highest in Ostrow.', '')
    .replace('By OLE VANTER', 'By OLE VANTER\n\nNobody knows what it will do to the trout.')
    .replace(
      'Nobody knows what it will do to the trout. The price of a second study is TK.',
      'A second study costs $2 million.',
    );
  const laid = STORY_CLAIMS.filter(({ words }) => words !== 'the highest in Ostrow').map((one) =>
    one.words === '$38 million' ? { ...one, words: '$36 million' } : one,
  );
  const analysis = layOn(text, [...laid, { words: '$2 million', kind: 'money' }], {
    0: 'headline',
    1: 'byline',
    6: 'list-item',
  });
  const on = decider(text, analysis);
  const decisions = [
    on('$36 million', 'verified', 'Bela Roth', { note: 'As in the minutes.' }),
    on('4-1', 'verified', 'Ines Okoro'),
    on('1957', 'verified', 'Bela Roth'),
    on('Nobody knows what it will do to the trout', 'verified', 'Bela Roth'),
    on('six meters', 'verified', 'Ines Okoro'),
  ];
  const review = reviewDraft(text, analysis, decisions);
  const findings = { shown: [], ignored: [] };
  return annotate({
    name: 'tarn-dam.news',
    text,
    analysis,
    review,
    findings,
    by: 'Bela Roth',
    at: '2031-04-09T15:00:00Z',
  });
}

const corrections = (): Corrections => compareCopies(storyCopy(), laterCopy());

describe('the corrections log', () => {
  it('tells which checked words changed, side by side, and who decided on them', () => {
    const { changed } = corrections();
    assert.equal(changed.length, 1);
    const [sentence] = changed;
    const removed = sentence!.runs.flatMap(({ kind, text }) => (kind === 'removed' ? [text] : []));
    const added = sentence!.runs.flatMap(({ kind, text }) => (kind === 'added' ? [text] : []));
    assert.deepEqual([removed, added], [['38'], ['36']]);
    const money = sentence!.claims.find(({ after }) => after.words === '$36 million')!;
    assert.deepEqual([money.before.words, money.what], ['$38 million', ['words', 'sentence']]);
    assert.deepEqual(
      money.after.marks.map(({ by, note }) => `${by}: ${note}`),
      ['Bela Roth: As in the minutes.'],
    );
    assert.ok(
      sentence!.claims.some(({ what }) => what.join() === 'sentence'),
      'others in the sentence are told with it',
    );
  });

  it('tells what was added, removed and moved', () => {
    const { added, removed, moved } = corrections();
    assert.deepEqual(
      added.map(({ words }) => words),
      ['$2 million'],
    );
    assert.deepEqual(
      removed.map(({ words }) => words),
      ['the highest in Ostrow'],
    );
    assert.deepEqual(
      moved.map(({ before, after }) => `${after.words}: ${before.place} → ${after.place}`),
      ['Nobody knows what it will do to the trout: Paragraph 6 → Paragraph 1'],
    );
  });

  it('tells what was decided since', () => {
    assert.ok(
      corrections().decided.some(
        ({ before, after }) => after.words === '1957' && before.status === 'open' && after.status === 'verified',
      ),
    );
  });

  it('has nothing to tell of two copies that are the same', () => {
    const same = compareCopies(storyCopy(), storyCopy());
    const { changed, decided, added, removed, moved, unchecked, unchanged } = same;
    assert.deepEqual([changed, decided, added, removed, moved, unchecked, unchanged], [[], [], [], [], [], 0, 12]);
    assert.equal(summarizeCorrections(same), 'No checked words changed; 12 unchanged.');
  });

  it('is the golden log', () => {
    assertGolden('story-corrections.md', writeCorrectionsMarkdown(corrections()));
    const page = writeCorrectionsHtml(corrections());
    assertGolden('story-corrections.html', page);
    readHtml(page);
  });

  it('holds hostile text as text', () => {
    const reader = new MarkdownIt({ html: true, linkify: true });
    for (const [index, text] of HOSTILE.entries()) {
      const other = HOSTILE[(index + 1) % HOSTILE.length]!;
      const log = compareCopies(
        copyOf(text, [
          [0, 4],
          [2, 9],
        ]),
        copyOf(`${text} ${other}`, [
          [0, 5],
          [2, 9],
          [9, 12],
        ]),
      );
      readHtml(writeCorrectionsHtml(log));
      const written = writeCorrectionsMarkdown(log);
      assert.ok(isReviewRecord(written));
      const tokens = reader
        .parse(written.replace(RECORD_LINE, ''), {})
        .flatMap((one) => [one, ...(one.children ?? [])]);
      assert.deepEqual(
        tokens.filter(({ type }) => /link|image|html|code|fence|hr/.test(type)),
        [],
      );
    }
  });

  it('takes 5,000 claims', () => {
    const log = compareCopies(longCopy(5000), longCopy(5000));
    assert.equal(log.unchanged + log.moved.length, 5000);
  });
});

describe('what stayed in order', () => {
  it('is a longest run that never falls', () => {
    assert.deepEqual(keepInOrder([1, 5, 2, 3]), [0, 2, 3]);
    assert.deepEqual(keepInOrder([2, 2, 1]), [0, 1]);
    assert.deepEqual(keepInOrder([]), []);
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 9 }), (values) => {
        const kept = keepInOrder(values).map((index) => values[index]!);
        assert.deepEqual(
          kept,
          kept.toSorted((a, b) => a - b),
        );
        assert.equal(kept.length, longest(values));
      }),
    );
  });
});

/** Each value asked after each other. */
function longest(values: readonly number[]): number {
  const lengths: number[] = [];
  values.forEach((value, index) => {
    lengths.push(1 + Math.max(0, ...lengths.filter((_, at) => at < index && values[at]! <= value)));
  });
  return Math.max(0, ...lengths);
}
