import assert from 'node:assert/strict';
import { hashOfFold, hashWordsAsBefore } from '../../../src/core/anchoring/fold';
import { mostUrgent, overviewOf, sumOf, type Overview } from '../../../src/core/review/overview';
import { countWords, sinceWhat, sinceWords, standingOf } from '../../../src/core/review/overviewWords';
import { describeSeen, changedSince } from '../../../src/core/review/seen';
import { packOutline, unpackOutline } from '../../../src/core/review/outline';
import { reviewDraft } from '../../../src/core/review/review';
import { agoWords } from '../../../src/core/review/ago';
import type { Span } from '../../../src/core/span';
import { Desk } from './desk';
import { analyzeTiny } from './tinyDraft';

const TEXT = '“We saw 12 boats,” said Ida Marsh.\n\n“No comment.” The mill burned for 3 days.';
const OPTIONS = { speakers: { Marsh: 'Ida Marsh' }, kinds: ['quote', 'number'] } as const;

function makeDesk(): Desk {
  return new Desk(TEXT, OPTIONS);
}

function overview(desk: Desk): Overview {
  return overviewOf(desk.review());
}

describe('overviewOf', () => {
  it('says nothing of reviewers where nothing was decided', () => {
    const { progress, reviewers, last, since, gone, hidden } = overview(makeDesk());
    assert.deepEqual([progress.total, progress.done, progress.open], [4, 0, 4]);
    assert.deepEqual([reviewers, last, since, gone, hidden], [[], undefined, undefined, 0, 0]);
  });

  it('counts by kind what it counts as a whole', () => {
    const desk = makeDesk();
    desk.decide('12', 'verified');
    desk.decide('“No comment.”', 'needs-fix');
    const { kinds, progress } = overview(desk);
    assert.deepEqual([...kinds.keys()], ['quote', 'number']);
    assert.equal(kinds.get('number')!.done, 1);
    assert.equal(kinds.get('quote')!.counts['needs-fix'], 1);
    const sum = [...kinds.values()].reduce((total, kind) => total + kind.open, 0);
    assert.equal(sum, progress.open);
  });

  it('tells who decided last and what each reviewer did, the last one first', () => {
    const desk = makeDesk();
    desk.decide('12', 'verified');
    desk.reviewer = 'Ben';
    desk.decide('12', 'needs-fix');
    desk.decide('3', 'verified');
    const { reviewers, last, progress } = overview(desk);
    assert.deepEqual([last?.by, mostUrgent(progress)], ['Ben', { status: 'disputed', count: 1 }]);
    assert.deepEqual(
      reviewers.map(({ name, decided, verified, disputes }) => [name, decided, verified, disputes]),
      [
        ['Ben', 2, 1, 1],
        ['Ada', 1, 1, 1],
      ],
    );
  });

  it('counts what changed after it was decided as to be looked at again, and as nobody’s verdict', () => {
    const desk = makeDesk();
    desk.decide('12', 'verified');
    desk.decide('3', 'verified');
    desk.replace('12 boats', '14 boats');
    desk.replaceOutside(desk.text.replace(' The mill burned for 3 days.', ''));
    const { reviewers, gone, progress } = overview(desk);
    assert.deepEqual([reviewers[0]!.decided, reviewers[0]!.reCheck, gone], [0, 1, 1]);
    assert.deepEqual(mostUrgent(progress), { status: 're-check', count: 1 });
  });

  it('names nobody whose decisions are hidden from the reviewer, tells no time of theirs, and says how many those are', () => {
    const desk = makeDesk();
    desk.decide('12', 'verified');
    desk.decide('3', 'verified');
    desk.outlook = { signOffs: 1, viewer: 'Ben', hideOthers: true };
    const before = overview(desk);
    assert.deepEqual([before.reviewers, before.last, before.hidden], [[], undefined, 2]);
    desk.reviewer = 'Ben';
    desk.decide('“No comment.”', 'needs-fix');
    desk.reviewer = 'Ada';
    desk.note('3', 'A day more.');
    desk.decide('3', 'needs-fix');
    const own = overview(desk);
    assert.deepEqual([own.reviewers.map(({ name }) => name), own.last?.by, own.hidden], [['Ben'], 'Ben', 2]);
    desk.reviewer = 'Ben';
    desk.decide('3', 'verified');
    const { reviewers, last, hidden } = overview(desk);
    assert.deepEqual([reviewers.map(({ name }) => name), last?.by, hidden], [['Ben', 'Ada'], 'Ben', 1]);
    desk.replaceOutside('7 gulls.');
    assert.deepEqual(
      overview(desk).reviewers.map(({ name }) => name),
      ['Ben'],
    );
  });

  it('is led by no time that is none', () => {
    const desk = makeDesk();
    desk.decide('12', 'verified');
    const [decision] = desk.ledger.decisions;
    const broken = { ...decision!, id: 'x', by: 'Zed', at: 'zzz' };
    desk.ledger = { ...desk.ledger, decisions: [decision!, broken] };
    assert.equal(overview(desk).last?.by, 'Ada');
  });
});

describe('sumOf', () => {
  it('adds drafts, kinds and reviewers up', () => {
    const one = makeDesk();
    one.decide('12', 'verified');
    const two = makeDesk();
    two.decide('3', 'verified');
    two.reviewer = 'Ben';
    two.decide('12', 'cannot-verify');
    const sum = sumOf([overview(one), overview(two)]);
    assert.deepEqual([sum.drafts, sum.progress.total, sum.progress.done, sum.progress.open], [2, 8, 2, 6]);
    assert.equal(sum.kinds.get('number')!.total, 4);
    assert.deepEqual(
      sum.reviewers.map(({ name, decided, drafts }) => [name, decided, drafts]),
      [
        ['Ben', 1, 1],
        ['Ada', 2, 2],
      ],
    );
  });

  it('of nothing is nothing', () => {
    const sum = sumOf([]);
    assert.deepEqual([sum.drafts, sum.progress.total, sum.kinds.size, sum.reviewers.length], [0, 0, 0, 0]);
  });
});

describe('what changed since the last decision', () => {
  const last = { by: 'Ada', at: '2031-03-03T10:00:00.000Z' };
  const later = '2031-03-03T10:00:00.100Z';
  const since = (before: string, after: string, seenAt = later) => {
    const seen = describeSeen(before, analyzeTiny(before, OPTIONS), seenAt);
    return changedSince(seen, last, after, analyzeTiny(after, OPTIONS));
  };

  const cases: [string, string, { changed: boolean; claims: number }][] = [
    ['the same text', TEXT, { changed: false, claims: 0 }],
    ['other spaces and quotation marks', TEXT.replace(/[“”]/g, '"').replace(/ /g, '  '), { changed: false, claims: 0 }],
    ['a figure changed, with the quote around it', TEXT.replace('12', '14'), { changed: true, claims: 2 }],
    ['a new sentence with two figures', `${TEXT} The 2 mills cost $5.`, { changed: true, claims: 2 }],
    ['a new sentence without a claim', `${TEXT} Nobody came.`, { changed: true, claims: 0 }],
    ['a sentence taken out', TEXT.replace(' The mill burned for 3 days.', ''), { changed: true, claims: 0 }],
    ['all of it another text', '7 gulls.', { changed: true, claims: 1 }],
  ];
  for (const [name, after, expected] of cases) it(name, () => assert.deepEqual(since(TEXT, after), expected));

  it('is told of letters with accents and of ellipses, however they are set', () => {
    const before = 'José Peña saw 12 boats…\nThe mill burned for 3 days.';
    const unchanged = { changed: false, claims: 0 };
    assert.deepEqual(since(before, before.normalize('NFD')), unchanged);
    assert.deepEqual(since(before, before.replace('…', '...')), unchanged);
    assert.deepEqual(since(before, before.replace('ñ', 'n')), { changed: true, claims: 1 });
  });

  it('is told by what was written down of such words before they were folded as they are now', () => {
    const text = 'Jose\u0301 Pen\u0303a saw 12 boats… The mill burned for 3 days.';
    const analysis = analyzeTiny(text, OPTIONS);
    const now = describeSeen(text, analysis, later)!;
    const [{ start, end }] = analysis.sentences as readonly [Span, ...Span[]];
    const first = hashOfFold(hashWordsAsBefore(text, start, end))
      .toString(36)
      .padStart(7, '0');
    const then = { ...now, sentences: first + now.sentences.slice(7) };
    assert.notEqual(then.sentences, now.sentences);
    assert.deepEqual(changedSince(then, last, text, analysis), { changed: false, claims: 0 });
  });

  it('is told from the last decision made here when somebody else has decided since, and says so', () => {
    const earlier = '2031-03-03T09:59:59.000Z';
    assert.deepEqual(since(TEXT, TEXT, earlier), { changed: false, claims: 0, here: true });
    assert.deepEqual(since(TEXT, TEXT.replace('12', '14'), earlier), { changed: true, claims: 2, here: true });
    assert.equal(sinceWhat({ changed: false, claims: 0 }), 'since then');
    assert.equal(sinceWhat({ changed: false, claims: 0, here: true }), 'since your last decision here');
  });

  it('is not known where nothing was decided here, or ever', () => {
    assert.equal(since(TEXT, TEXT, 'no time'), undefined);
    assert.equal(changedSince(undefined, last, TEXT, analyzeTiny(TEXT)), undefined);
    const seen = describeSeen(TEXT, analyzeTiny(TEXT), later);
    assert.equal(changedSince(seen, undefined, TEXT, analyzeTiny(TEXT)), undefined);
  });

  it('is not remembered of a text that is too long', () => {
    const long = 'A gull. '.repeat(6000);
    assert.equal(describeSeen(long, analyzeTiny(long), later), undefined);
  });

  it('is said in words', () => {
    assert.equal(sinceWords(undefined), 'not known');
    assert.equal(sinceWords({ changed: false, claims: 0 }), 'text unchanged');
    assert.equal(sinceWords({ changed: true, claims: 0 }), 'text changed, but no claim');
    assert.equal(sinceWords({ changed: true, claims: 1 }), '1 claim new or changed');
    assert.equal(sinceWords({ changed: true, claims: 3 }), '3 claims new or changed');
  });
});

describe('an outline', () => {
  it('gives the same numbers as the analysis it was made of', () => {
    const desk = makeDesk();
    for (const [words, status] of [
      ['12', 'verified'],
      ['“We saw 12 boats,”', 'verified'],
      ['“No comment.”', 'cannot-verify'],
    ] as const)
      desk.decide(words, status);
    const edited = TEXT.replace('burned for 3', 'smoked for 4').replace('Ida Marsh', 'Ada Quill');
    for (const [text, options] of [
      [TEXT, OPTIONS],
      [edited, { ...OPTIONS, speakers: { Quill: 'Ada Quill' } }],
    ] as const) {
      const analysis = analyzeTiny(text, options);
      const unpacked = unpackOutline(packOutline(analysis));
      const [whole, outlined] = [analysis, unpacked].map((read) =>
        overviewOf(reviewDraft(text, read, desk.ledger.decisions)),
      );
      assert.deepEqual(outlined, whole);
      assert.deepEqual(
        unpacked.sentences,
        analysis.sentences.map(({ start, end }) => ({ start, end })),
      );
    }
  });
});

describe('words for numbers and times', () => {
  it('counts one and more', () => {
    assert.deepEqual(
      [countWords('re-check', 2), countWords('needs-fix', 1), countWords('sign-off', 2), countWords('disputed', 1)],
      ['2 to re-check', '1 needs a fix', '2 need a second sign-off', '1 disputed'],
    );
  });

  it('lists each status that there is, what asks for work first', () => {
    const desk = makeDesk();
    desk.decide('12', 'verified');
    assert.deepEqual(standingOf(desk.review().progress), [
      { status: 'open', count: 3 },
      { status: 'verified', count: 1 },
    ]);
  });

  const NOW = Date.parse('2031-03-03T12:00:00.000Z');
  const times: [string, string | undefined][] = [
    ['2031-03-03T12:05:00.000Z', 'just now'],
    ['2031-03-03T11:59:30.000Z', 'just now'],
    ['2031-03-03T11:55:00.000Z', '5 min ago'],
    ['2031-03-03T10:00:00.000Z', '2 h ago'],
    ['2031-03-02T11:00:00.000Z', '1 day ago'],
    ['2031-02-28T11:00:00.000Z', '3 days ago'],
    ['yesterday', undefined],
  ];
  for (const [at, words] of times) it(`${at}: ${words}`, () => assert.equal(agoWords(at, NOW), words));

  it('gives the day of what is longer ago, with the year of another year', () => {
    assert.match(agoWords('2031-01-05T11:00:00.000Z', NOW)!, /^(?!.*2031).*5/);
    assert.match(agoWords('2030-01-05T11:00:00.000Z', NOW)!, /2030/);
  });
});
