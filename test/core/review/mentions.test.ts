import assert from 'node:assert/strict';
import { askGate } from '../../../src/core/review/gate';
import { addComment, clearThread, reopenThread, resolveThread } from '../../../src/core/review/ledger';
import { isMentioned } from '../../../src/core/review/review';
import { awaitedIn, type Thread } from '../../../src/core/review/thread';
import { filterClaims } from '../../../src/core/review/views';
import { Desk } from './desk';
import { analyzeTiny } from './tinyDraft';

const TEXT = 'The ferry carried 14 people. Fenwick counted 12 cars.';
const NAMES = ['Ada', 'Bo Lind', 'Bo Marsh', 'Cy'];

/** A desk on which each of these said something about a claim. */
function talk(...said: (readonly [words: string, by: string, text: string])[]): Desk {
  const desk = new Desk(TEXT, { kinds: ['number'] });
  for (const [words, by, text] of said) {
    desk.reviewer = by;
    desk.ledger = addComment(desk.ledger, desk.place(desk.find(words)), text, desk.stamp()).ledger;
  }
  return desk;
}

function threadOf(...said: readonly [by: string, text: string][]): Thread {
  return talk(...said.map(([by, text]) => ['14', by, text] as const)).ledger.threads[0]!;
}

describe('who is awaited in a thread', () => {
  const cases: [what: string, said: [by: string, text: string][], string[]][] = [
    ['nobody when nobody is mentioned', [['Ada', 'Is this right?']], []],
    ['whoever is mentioned', [['Ada', '@Bo Marsh, @Cy: is this right?']], ['Bo Marsh', 'Cy']],
    [
      'not who has answered',
      [
        ['Ada', '@Cy: is this right?'],
        ['Cy', 'It is.'],
      ],
      [],
    ],
    [
      'who was mentioned again after the answer',
      [
        ['Ada', '@Cy: is this right?'],
        ['Cy', 'It is.'],
        ['Ada', '@Cy: who says so?'],
      ],
      ['Cy'],
    ],
    [
      'whoever answers in turn asks of another',
      [
        ['Ada', '@Cy: is this right?'],
        ['Cy', '@Ada: ask the harbor.'],
      ],
      ['Ada'],
    ],
    ['nobody by their own mention', [['Ada', '@Ada: look at the log again.']], []],
  ];
  for (const [what, said, expected] of cases)
    it(what, () => assert.deepEqual(awaitedIn(threadOf(...said), NAMES), expected));

  it('is nobody in a thread that is resolved', () => {
    const thread = threadOf(['Ada', '@Cy: is this right?']);
    assert.deepEqual(awaitedIn({ ...thread, resolved: { by: 'Ada', at: thread.at } }, NAMES), []);
  });
});

describe('a review', () => {
  const mentioned = (desk: Desk, viewer: string): string[] => {
    desk.outlook = { signOffs: 1, viewer, reviewers: NAMES };
    const review = desk.review();
    return review.claims.filter((one) => isMentioned(review, one)).map(({ claim }) => desk.words(claim));
  };

  it('tells each reviewer what waits for their answer, and nobody else', () => {
    const desk = talk(['14', 'Ada', '@Cy: is this right?'], ['12', 'Cy', '@Ada: and this?']);
    assert.deepEqual(
      ['Ada', 'Cy', 'Bo Lind'].map((name) => mentioned(desk, name)),
      [['12'], ['14'], []],
    );
  });

  it('knows whoever looks, though they have done nothing yet', () => {
    const desk = talk(['14', 'Ada', '@Dee: is this right?']);
    assert.deepEqual(mentioned(desk, 'Dee'), ['14']);
  });

  it('tells of a thread whose words are gone, too, until it is resolved', () => {
    const desk = talk(['14', 'Ada', '@Cy: is this right?']);
    desk.replaceOutside('The ferry sank.');
    desk.outlook = { signOffs: 1, viewer: 'Cy', reviewers: NAMES };
    const [orphan] = desk.review().orphanThreads;
    assert.deepEqual([...desk.review().mentions], [orphan!.id]);
    desk.ledger = resolveThread(desk.ledger, orphan!.id, desk.stamp()).ledger;
    assert.deepEqual([...desk.review().mentions], []);
    desk.ledger = reopenThread(desk.ledger, orphan!.id).ledger;
    assert.equal(desk.review().mentions.size, 1);
  });

  it('is filtered by it', () => {
    const desk = talk(['14', 'Ada', '@Cy: is this right?'], ['12', 'Ada', 'Done.']);
    desk.outlook = { signOffs: 1, viewer: 'Cy', reviewers: NAMES };
    const found = filterClaims(TEXT, desk.review(), analyzeTiny(TEXT, desk.options), { mentioned: true });
    assert.deepEqual(
      found.map(({ claim }) => desk.words(claim)),
      ['14'],
    );
  });
});

describe('a gate', () => {
  it('says whose answer an open thread waits for', () => {
    const desk = talk(['14', 'Ada', '@Cy and @Bo Lind: is this right?']);
    const { items } = askGate({
      text: TEXT,
      analysis: analyzeTiny(TEXT),
      review: desk.review(),
      findings: { shown: [], ignored: [] },
      reviewers: NAMES,
    });
    assert.deepEqual(
      items.filter(({ kind }) => kind === 'comment').map(({ missing }) => missing),
      [
        'Nobody has resolved what Ada said: “@Cy and @Bo Lind: is this right?” It waits for an answer of Cy and Bo Lind.',
      ],
    );
  });
});

describe('a thread', () => {
  it('is cleared with all that was said in it, and undone', () => {
    const desk = talk(['14', 'Ada', 'One.'], ['14', 'Cy', 'Two.']);
    const [thread] = desk.ledger.threads;
    const step = clearThread(desk.ledger, thread!.id);
    assert.deepEqual(step.ledger.threads, []);
    desk.ledger = step.ledger;
    desk.undo(step);
    assert.deepEqual(desk.ledger.threads, [thread]);
    assert.deepEqual(clearThread(desk.ledger, 'unknown').changes, []);
  });
});
