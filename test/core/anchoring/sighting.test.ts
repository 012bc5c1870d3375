import assert from 'node:assert/strict';
import { hashWordsAsBefore } from '../../../src/core/anchoring/fold';
import {
  followingSentences,
  followSighting,
  forgetHomes,
  packSighting,
  seeingSentences,
  unpackSighting,
  type Sighting,
} from '../../../src/core/anchoring/sighting';
import { Desk } from '../review/desk';
import { finish } from '../../../src/core/steps';

describe('the draft as last seen', () => {
  const TEXT = 'One came. Two left.\n\nThree stayed.';
  const seen: Sighting = {
    ...finish(
      seeingSentences(TEXT, [
        { start: 0, end: 9 },
        { start: 10, end: 19 },
        { start: 21, end: 34 },
      ]),
    ),
    homes: new Map([
      ['a', 1],
      ['b', -1],
    ]),
    edits: [],
  };

  /** `start..end fate` of each sentence. */
  function follow(...edits: readonly (readonly [start: number, end: number, textLength: number])[]): string[] {
    const events = edits.map(([start, end, textLength]) => [{ start, end, textLength }]);
    return finish(followingSentences(events.reduce(followSighting, seen))).map(
      ({ start, end, fate }) => `${start}..${end} ${fate}`,
    );
  }

  it('moves with what is typed before', () => {
    assert.deepEqual(follow([0, 0, 4]), ['4..13 there', '14..23 there', '25..38 there']);
  });
  it('knows a sentence that was edited', () => {
    assert.deepEqual(follow([12, 13, 3]), ['0..9 there', '10..21 edited', '23..36 there']);
  });
  it('knows what covered a sentence, and where that is', () => {
    assert.deepEqual(follow([0, 19, 40]), ['0..40 covered', '0..40 covered', '42..55 there']);
    assert.deepEqual(follow([10, 19, 0], [10, 10, 9])[1], '10..19 covered');
  });
  it('does not take what covered an edited sentence for made of it', () => {
    assert.deepEqual(follow([12, 13, 3], [0, 21, 21])[1], '0..21 lost');
  });

  it('is kept in a line for each paragraph', () => {
    const packed = packSighting(seen);
    assert.match(packed.sentences, /^\w+ \w+\n\w+$/);
    const again = unpackSighting(JSON.parse(JSON.stringify(packed)))!;
    const keyOf = ({ sentences }: Sighting) =>
      sentences.map(({ words, paragraph, before, after }) => [words, paragraph, before, after]);
    assert.deepEqual(keyOf(again), keyOf(seen));
    assert.deepEqual([again.homes, again.edits], [seen.homes, undefined]);
  });
  it('is kept with two paragraphs that say the same', () => {
    const text = 'One came.\n\nOne came.';
    const now = finish(
      seeingSentences(text, [
        { start: 0, end: 9 },
        { start: 11, end: 20 },
      ]),
    );
    const again = unpackSighting(packSighting({ ...now, homes: new Map() }));
    const keyOf = (all: Sighting['sentences'] = []) =>
      all.map(({ paragraph, before, after }) => [paragraph, before, after]);
    assert.deepEqual(keyOf(again?.sentences), keyOf(now.sentences));
  });
  for (const record of [
    undefined,
    null,
    7,
    {},
    { sentences: 5, homes: {} },
    { sentences: 'a !', homes: {} },
    { sentences: '' },
    { sentences: '', homes: null },
  ]) {
    it(`is not read from ${JSON.stringify(record)}`, () => assert.equal(unpackSighting(record), undefined));
  }
  it('forgets where a decision stood that was made anew', () => {
    assert.deepEqual([...forgetHomes(seen, ['a']).homes.keys()], ['b']);
    assert.equal(forgetHomes(seen, ['c']), seen);
  });
});

describe('twins, by the draft as last seen', () => {
  const STORY = [
    'The mill at Orrin Ford burned for days. No one was hurt at all.',
    'Officials counted tents on the meadow. No one was hurt at all.',
    'The council meets on Thursday to hear the farmers. No one was hurt at all.',
  ].join('\n\n');
  const TWIN = 'No one was hurt at all.';

  /** A decision on one of three twins. */
  function decidedDesk(nth: number, text = STORY): Desk {
    const desk = new Desk(text, { kinds: ['reported-speech'] });
    desk.decide(TWIN, 'verified', nth);
    desk.look();
    return desk;
  }

  /** Which of the claims with these words has the decision, and how it is shown there. */
  function standing(desk: Desk): string {
    const twins = desk.review().claims.filter(({ claim }) => desk.words(claim) === TWIN);
    const at = twins.findIndex(({ decision }) => decision);
    return at < 0 ? (desk.orphans()[0] ?? 'elsewhere') : `${at} ${twins[at]!.reason ?? twins[at]!.status}`;
  }

  /** What is kept of it was written down by a version that folded words as they were folded before. */
  function closeFormerly(desk: Desk): void {
    desk.look();
    const { seen } = desk.ledger;
    const sentences = seen!.sentences.map((one, at) => {
      const { start, end } = seen!.spans[at]!;
      return { ...one, words: hashWordsAsBefore(desk.text, start, end) };
    });
    assert.notDeepEqual(sentences, seen!.sentences);
    desk.ledger = { ...desk.ledger, seen: unpackSighting(packSighting({ ...seen!, sentences }))! };
  }

  const rewritten = STORY.replaceAll('e', 'ee').replaceAll(/No onee was hurt at all/g, 'No one was hurt at all');

  it('keep theirs when all around them changed while the draft was closed', () => {
    const desk = decidedDesk(1);
    desk.reopenWith(rewritten);
    assert.equal(standing(desk), '1 verified');
  });
  it('keep theirs when all letters with accents and all ellipses were set anew', () => {
    const accented = STORY.replace('meadow', 'prés de Peña').replace('farmers.', 'farmers…');
    for (const anew of [accented.normalize('NFD'), accented.replace('…', '...')]) {
      const desk = decidedDesk(1, accented);
      desk.reopenWith(anew);
      assert.equal(standing(desk), '1 verified');
      desk.replaceOutside(accented);
      assert.equal(standing(desk), '1 verified');
    }
  });
  it('keep theirs when the draft was last seen by a version that folded words in another way', () => {
    const accented = STORY.replace('meadow', 'prés… de Peña').replace('farmers.', 'farmers…');
    const desk = decidedDesk(1, accented);
    closeFormerly(desk);
    assert.equal(standing(desk), '1 verified');
    desk.reopenWith(accented.normalize('NFD'));
    assert.equal(standing(desk), '1 verified');
  });
  it('leave it to none of the others however often somebody looks at what a version saw that folded words in another way', () => {
    const twin = 'The tide at Lindås… reached 9 feet.';
    for (const way of ['NFC', 'NFD'] as const) {
      const text = `${twin} A café on the quay at Lindås took in 40 sheep.\n\n${twin}`.normalize(way);
      for (const left of [twin, `A café on the quay at Lindås took in 40 sheep.\n\n${twin}`]) {
        const desk = new Desk(text, { kinds: ['number'] });
        desk.decide('9', 'verified', 0);
        closeFormerly(desk);
        desk.text = left.normalize(way);
        for (let looks = 0; looks < 3; looks++, desk.look()) assert.doesNotMatch(desk.shown().join(), /verified/);
      }
    }
  });
  it('are asked about by whoever has seen nothing', () => {
    const desk = decidedDesk(1);
    desk.replaceOutside(rewritten);
    assert.match(standing(desk), /context$/);
  });
  it('keep theirs when the editor gives the whole text anew', () => {
    const desk = decidedDesk(2);
    desk.edit(0, STORY.length, STORY.replaceAll('\n\n', '\n\n\n').replace('Orrin', 'Orin'));
    assert.equal(standing(desk), '2 verified');
  });
  it('keep theirs when an edit is seen that changes the words on both sides', () => {
    const desk = decidedDesk(1);
    desk.replace('the meadow.', 'a field.');
    desk.replace('The council', 'A council');
    assert.equal(standing(desk), '1 verified');
  });
  it('leave it to none of the others when theirs is gone', () => {
    const desk = decidedDesk(1);
    desk.reopenWith(STORY.replace(`meadow. ${TWIN}`, 'meadow.'));
    assert.equal(standing(desk), `${TWIN} [verified]`);
  });
  it('go with a paragraph that moved and left nothing in its place', () => {
    const [first, ...rest] = STORY.split('\n\n');
    const desk = decidedDesk(0);
    desk.reopenWith([...rest, first].join('\n\n'));
    assert.equal(standing(desk), '2 verified');
  });
  it('keep theirs in two paragraphs that say the same, whatever a new one says', () => {
    const [first, second] = STORY.split(` ${TWIN}\n\n`);
    const desk = decidedDesk(1, [first, TWIN, TWIN, second].join('\n\n'));
    desk.reopenWith([first, TWIN, TWIN, 'Later:', `${TWIN} ${TWIN}`, second].join('\n\n'));
    assert.equal(standing(desk), '1 verified');
  });
  it('are in doubt where two pieces moved to where one of them is the end of the first and the beginning of the second', () => {
    const rest = [
      'Alder wood was stacked along the lane by the carpenters.',
      'Carts were lent by three farms on the other bank.',
      'Fences will be paid for by the county this spring, said the clerk.',
    ];
    const [first, last] = ['Water stood in the cellars until noon.', 'Farmers drove their cattle up the hill.'];
    const [one, other, end] = rest;
    for (const nth of [0, 1]) {
      const desk = decidedDesk(nth, [one, first, TWIN, other, TWIN, last, end].join('\n\n'));
      desk.reopenWith([...rest, first, TWIN, last].join('\n\n'));
      assert.equal(standing(desk), '0 context');
    }
  });
  it('are in doubt where one of two in succession went', () => {
    const desk = decidedDesk(1, STORY.replace(TWIN, `${TWIN} ${TWIN}`));
    desk.reopenWith(STORY);
    assert.doesNotMatch(standing(desk), /\d verified/);
  });
  it('are in doubt where one was taken apart beside a copy that is whole', () => {
    const desk = decidedDesk(0);
    desk.reopenWith(STORY.replace(`days. ${TWIN}`, `days. No one was hurt\n${TWIN}`));
    assert.doesNotMatch(standing(desk), /\d verified/);
  });
  it('are in doubt where one is edited and a copy stands elsewhere', () => {
    const unique = STORY.replaceAll(TWIN, '').replace('days.', `days. ${TWIN}`);
    const desk = decidedDesk(0, unique);
    desk.reopenWith(`${unique.replace('was hurt', 'got hurt')}\n\n${TWIN}`);
    assert.doesNotMatch(standing(desk), /\d verified/);
  });

  it('stay in doubt when somebody merely looks again, until somebody decides', () => {
    const desk = decidedDesk(1, STORY.replace(TWIN, `${TWIN} ${TWIN}`));
    desk.reopenWith(STORY);
    const before = standing(desk);
    desk.look();
    desk.look();
    assert.equal(standing(desk), before);
    desk.decide(TWIN, 'verified', 0);
    desk.look();
    assert.equal(standing(desk), '0 verified');
  });

  it('are in doubt where a quote is copied into its own sentence', () => {
    const desk = new Desk('He said, “Not a day more.” Then all of them left the room.', { kinds: ['quote'] });
    desk.decide('“Not a day more.”', 'verified');
    desk.look();
    desk.edit(9, 9, '“Not a day more.” ');
    assert.doesNotMatch(desk.shown().join(), /verified/);
  });
});
