import assert from 'node:assert/strict';
import { clear } from '../../../src/core/review/ledger';
import { reviewDraft } from '../../../src/core/review/review';
import { Desk } from './desk';
import { analyzeTiny } from './tinyDraft';

const STORY = [
  'The harbor of Ostrava Bay reopened on Monday after a storm that closed it for a week.',
  'About 2,500 people left the island by ferry. “We slept on the pier,” said Mara Quill.',
  'The council has spent 14 million crowns on repairs. Nobody was hurt.',
].join('\n\n');

describe('reviewDraft', () => {
  describe('keeps verified', () => {
    const kept: [string, (text: string) => string][] = [
      ['untouched', (text) => text],
      ['text put in above', (text) => `HARBOR OPENS\n\n${text}`],
      ['text added below', (text) => `${text} The ferries run again.`],
      [
        'other sentences rewritten',
        (text) => text.replace('Nobody was hurt.', 'Two were hurt, later.').replace('Monday', 'Sunday'),
      ],
      ['curly quotes made straight', (text) => text.replace(/[“”]/g, '"')],
      ['white space rewrapped', (text) => text.replace('people left', 'people\u00a0 left')],
      ['paragraphs moved', (text) => text.split('\n\n').reverse().join('\n\n')],
      ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ];
    for (const [name, change] of kept) {
      it(name, () => {
        const desk = new Desk(STORY);
        desk.decide('2,500', 'verified');
        desk.decide('14', 'needs-fix');
        desk.replaceOutside(change(STORY));
        assert.deepEqual(desk.shown().sort(), ['14 [needs-fix]', '2,500 [verified]']);
        assert.deepEqual(desk.orphans(), []);
      });
    }

    it('dashes of another length and typed twice', () => {
      const desk = new Desk('It ran 10–12 days — a record.');
      desk.decide('It ran 10–12 days — a record.', 'verified');
      desk.replaceOutside('It ran 10-12 days -- a record.');
      assert.deepEqual(desk.shown(), ['It ran 10-12 days -- a record. [verified]']);
    });

    it('a claim the tagger now takes for another kind', () => {
      const desk = new Desk(STORY, { kinds: ['number'] });
      desk.decide('2,500', 'verified');
      const { decisions } = desk.ledger;
      const asMoney = analyzeTiny(STORY, { kinds: ['number'] });
      const claims = asMoney.claims.map((claim) => ({ ...claim, kind: 'money' as const }));
      const review = reviewDraft(STORY, { ...asMoney, claims }, decisions);
      assert.deepEqual([review.claims[0]?.status, review.claims[0]?.reason], ['verified', undefined]);
    });

    it('on its own kind when one place is claimed as two', () => {
      const desk = new Desk('“We slept on the pier.”', { kinds: ['quote', 'reported-speech'] });
      const quote = desk.review().claims.find(({ claim }) => claim.kind === 'quote');
      assert.ok(quote);
      desk.decide('“We slept on the pier.”', 'verified', 1);
      const kinds = desk.review().claims.map(({ claim, status }) => `${claim.kind} ${status}`);
      assert.deepEqual(kinds, ['reported-speech open', 'quote verified']);
    });
  });

  describe('asks to re-check', () => {
    const changed: [string, string, string, string, string][] = [
      ['a changed figure', '2,500', '2,500', '2,600', '2,600 [re-check: words]'],
      ['a figure replaced altogether', '2,500', '2,500', '900', '900 [re-check: words]'],
      ['a word of the quote', '“We slept on the pier,”', 'slept', 'wept', '“We wept on the pier,” [re-check: words]'],
      ['case alone', '“We slept on the pier,”', 'We slept', 'we slept', '“we slept on the pier,” [re-check: words]'],
      [
        'the sentence around the words',
        '2,500',
        'left the island',
        'returned to the island',
        '2,500 [re-check: sentence]',
      ],
      ['a hedge before the words', '2,500', 'About 2,500', 'Fewer than 2,500', '2,500 [re-check: sentence]'],
      ['a sentence', 'Nobody was hurt.', 'Nobody was', 'Nobody else was', 'Nobody else was hurt. [re-check: words]'],
    ];
    for (const [name, words, old, now, expected] of changed) {
      for (const how of ['outside', 'in the editor'] as const) {
        it(`${name}, ${how}`, () => {
          const desk = new Desk(STORY);
          desk.decide(words, 'verified');
          if (how === 'outside') desk.replaceOutside(STORY.replace(old, now));
          else desk.replace(old, now);
          assert.deepEqual(desk.shown(), [expected]);
          assert.deepEqual(desk.orphans(), []);
        });
      }
    }

    it('words given to somebody else', () => {
      const desk = new Desk(STORY, { speakers: { pier: 'Mara Quill' } });
      desk.decide('“We slept on the pier,”', 'verified');
      desk.options = { speakers: { pier: 'Tom Quill' } };
      assert.deepEqual(desk.shown(), ['“We slept on the pier,” [re-check: speaker]']);
      assert.equal(desk.find('“We slept on the pier,”').was?.speaker, 'Mara Quill');
    });

    it('never for a decision that is only a note', () => {
      const desk = new Desk(STORY);
      desk.note('2,500', 'ask the ferry company');
      desk.replace('2,500', '2,600');
      assert.deepEqual(desk.shown(), ['2,600 [open: words]']);
    });

    it('with old words at hand, and verified again when they come back', () => {
      const desk = new Desk(STORY);
      desk.decide('2,500', 'verified');
      desk.replace('2,500', '2,600');
      const { was, status } = desk.find('2,600');
      assert.deepEqual([status, was?.words, was?.status], ['re-check', '2,500', 'verified']);
      assert.equal(was?.sentence, 'About 2,500 people left the island by ferry.');
      desk.replace('2,600', '2,500');
      assert.deepEqual(desk.shown(), ['2,500 [verified]']);
    });

    it('in a paragraph moved and rewritten', () => {
      const desk = new Desk(STORY);
      desk.decide('14', 'verified');
      const [first, second, third] = STORY.split('\n\n');
      desk.replaceOutside([third?.replace('14', '15'), first, second].join('\n\n'));
      assert.deepEqual(desk.shown(), ['15 [re-check: words]']);
    });
  });

  describe('lists orphans', () => {
    it('when the sentence is deleted, until it comes back', () => {
      const desk = new Desk(STORY);
      desk.decide('14', 'verified');
      desk.replaceOutside(STORY.split('\n\n').slice(0, 2).join('\n\n'));
      assert.deepEqual([desk.shown(), desk.orphans()], [[], ['14 [verified]']]);
      desk.replaceOutside(STORY);
      assert.deepEqual([desk.shown(), desk.orphans()], [['14 [verified]'], []]);
    });

    it('rather than give the decision to an unrelated figure', () => {
      const desk = new Desk('The fleet has 40 ships.\n\nA loaf costs 3 crowns in the market of Velden.');
      desk.decide('40', 'verified');
      desk.replace('The fleet has 40 ships.\n\n', '');
      assert.deepEqual([desk.shown(), desk.orphans()], [[], ['40 [verified]']]);
    });

    it('of an emptied draft', () => {
      const desk = new Desk(STORY);
      desk.decide('14', 'verified');
      desk.decide('2,500', 'checking');
      desk.edit(0, STORY.length, '');
      assert.deepEqual(desk.orphans(), ['14 [verified]', '2,500 [checking]']);
    });

    it('never while the analysis is still filling in', () => {
      const desk = new Desk(STORY, { complete: false });
      desk.decide('14', 'verified');
      desk.text = STORY.split('\n\n')[0] ?? '';
      assert.deepEqual([desk.shown(), desk.orphans()], [[], []]);
    });
  });

  it('counts', () => {
    const desk = new Desk(STORY, { kinds: ['number', 'quote'] });
    desk.decide('14', 'verified');
    desk.decide('2,500', 'verified');
    desk.replace('2,500', '2,600');
    const { counts, total, done, open } = desk.review().progress;
    assert.deepEqual({ total, done, open }, { total: 3, done: 1, open: 2 });
    assert.deepEqual(counts, {
      're-check': 1,
      open: 1,
      checking: 0,
      disputed: 0,
      'needs-fix': 0,
      'cannot-verify': 0,
      'sign-off': 0,
      verified: 1,
    });
  });
});

describe('twins', () => {
  const INTERVIEW = [
    'Asked about the dam, the minister was brief. “No comment.” Her aide looked at the floor of the hall.',
    'Asked about the bridge, the mayor was no longer. “No comment.” He left by the side door with his driver.',
    'Asked about the road, the engineer laughed out loud. “No comment.” She had been told not to talk at all.',
  ].join('\n\n');

  function decidedDesk(): Desk {
    const desk = new Desk(INTERVIEW, { kinds: ['quote'] });
    desk.decide('“No comment.”', 'verified', 0);
    desk.decide('“No comment.”', 'needs-fix', 1);
    desk.decide('“No comment.”', 'cannot-verify', 2);
    return desk;
  }
  const statuses = (desk: Desk): string[] => desk.review().claims.map(({ status }) => status);
  const paragraphs = INTERVIEW.split('\n\n');

  it('each keep their own', () => {
    assert.deepEqual(statuses(decidedDesk()), ['verified', 'needs-fix', 'cannot-verify']);
  });

  for (const order of [
    [1, 0, 2],
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    it(`follow their paragraphs to the order ${order.join()}`, () => {
      const desk = decidedDesk();
      desk.replaceOutside(order.map((at) => paragraphs[at]).join('\n\n'));
      const all = ['verified', 'needs-fix', 'cannot-verify'];
      assert.deepEqual(
        statuses(desk),
        order.map((at) => all[at]),
      );
    });
  }

  it('follow their paragraphs when an editor takes a changed file in as one edit', () => {
    const desk = decidedDesk();
    desk.edit(0, desk.text.length, `HARBOR NEWS\n\n${paragraphs.toReversed().join('\n\n')}`);
    assert.deepEqual(statuses(desk), ['cannot-verify', 'needs-fix', 'verified']);
  });

  for (const deleted of [0, 1, 2]) {
    it(`leave the decision of deleted paragraph ${deleted} an orphan`, () => {
      const desk = decidedDesk();
      desk.replaceOutside(paragraphs.filter((_, at) => at !== deleted).join('\n\n'));
      const all = ['verified', 'needs-fix', 'cannot-verify'];
      assert.deepEqual(
        statuses(desk),
        all.filter((_, at) => at !== deleted),
      );
      assert.deepEqual(desk.orphans(), [`“No comment.” [${all[deleted]}]`]);
    });
  }

  it('take over nothing from one that was deleted, when they were not decided on', () => {
    const desk = new Desk(INTERVIEW, { kinds: ['quote'] });
    desk.decide('“No comment.”', 'verified', 0);
    desk.edit(0, (paragraphs[0]?.length ?? 0) + 2, '');
    assert.deepEqual(statuses(desk), ['open', 'open']);
    assert.deepEqual(desk.orphans(), ['“No comment.” [verified]']);
  });

  it('are to re-check when a change from outside leaves a doubt', () => {
    const desk = new Desk(INTERVIEW, { kinds: ['quote'] });
    desk.decide('“No comment.”', 'verified', 0);
    desk.replaceOutside(paragraphs[2] ?? '');
    assert.deepEqual(desk.shown(), ['“No comment.” [re-check: context]']);
  });

  const BARE = 'No. No. No. No.';
  it('with nothing between them are told apart by position while the draft is open', () => {
    const desk = new Desk(BARE);
    desk.decide('No.', 'verified', 1);
    desk.decide('No.', 'needs-fix', 2);
    desk.edit(0, 0, 'Well. ');
    assert.deepEqual(statuses(desk), ['open', 'open', 'verified', 'needs-fix', 'open']);
    desk.edit(6, 10, '');
    assert.deepEqual(statuses(desk), ['open', 'verified', 'needs-fix', 'open']);
    desk.edit(6, 10, '');
    assert.deepEqual(
      statuses(desk).filter((status) => status === 'verified'),
      [],
    );
    assert.deepEqual(statuses(desk)[1], 'needs-fix');
    desk.edit(6, 6, 'No. ');
    assert.deepEqual(statuses(desk), ['open', 'verified', 'needs-fix', 'open']);
  });

  it('keep order when context tells nothing and all moved alike', () => {
    const many = Array.from({ length: 40 }, () => 'No.').join(' ');
    const desk = new Desk(`${many} Enough.`);
    for (let at = 0; at < 40; at += 2) desk.decide('No.', at % 4 ? 'needs-fix' : 'verified', at);
    desk.decide('Enough.', 'verified');
    const before = statuses(desk);
    desk.replaceOutside(`Well, then. ${desk.text}`);
    const after = desk.review().claims.slice(1);
    assert.deepEqual(
      after.map(({ decision }) => decision?.status ?? 'open'),
      before,
    );
  });

  it('in one sentence are two places', () => {
    const desk = new Desk('The club has 12 boats and 12 crews. It rains.', { kinds: ['number'] });
    desk.decide('12', 'verified', 1);
    assert.deepEqual(statuses(desk), ['open', 'verified']);
    desk.replace('boats', 'ships');
    assert.deepEqual(statuses(desk), ['open', 're-check']);
  });

  it('made by copying leave the decision where it was', () => {
    const desk = new Desk(`${paragraphs[0]}\n\nMore to come.`, { kinds: ['quote'] });
    desk.decide('“No comment.”', 'verified');
    desk.edit(desk.text.length, desk.text.length, `\n\n${paragraphs[0]}`);
    assert.deepEqual(statuses(desk), ['verified', 'open']);
    desk.edit(0, 0, `${paragraphs[0]}\n\n`);
    assert.deepEqual(statuses(desk), ['open', 'verified', 'open']);
  });

  describe('with several decisions of one reviewer on one place', () => {
    const twice = (count: number): Desk => {
      const desk = new Desk(STORY);
      desk.decide('2,500', 'verified');
      const [first] = desk.ledger.decisions;
      const at = (n: number): string => new Date(Date.UTC(2024, 4, 2, 10, 0, n)).toISOString();
      const more = Array.from({ length: count }, (_, n) => ({
        ...first!,
        id: `more${n}`,
        at: at(n),
        status: 'needs-fix' as const,
      }));
      desk.ledger = { ...desk.ledger, decisions: [first!, ...more] };
      return desk;
    };

    it('shows the latest, and knows which it stands for', () => {
      const desk = twice(2);
      const { status, marks } = desk.find('2,500');
      assert.deepEqual(
        [status, marks.map(({ decision, earlier }) => [decision.id, earlier])],
        ['needs-fix', [['more1', ['d0', 'more0']]]],
      );
      const [mark] = marks;
      desk.ledger = clear(desk.ledger, mark!.decision.id, ...mark!.earlier!).ledger;
      assert.equal(desk.find('2,500').status, 'open');
    });

    it('takes any number of them', () => {
      const desk = twice(3000);
      const { status, marks } = desk.find('2,500');
      assert.deepEqual([status, marks[0]?.decision.id, marks[0]?.earlier?.length], ['needs-fix', 'more2999', 3000]);
    });
  });

  describe('where two paragraphs with the same quote change places at once', () => {
    const QUOTE = '“We will find out who did this.”';
    const MILL = `The mill on Net Street burned first. ${QUOTE}`;
    const BOATHOUSE = `The boathouse at the pier burned at dawn. ${QUOTE}`;
    const BETWEEN = 'The council meets on Monday to talk about the mill.';
    const tell = (...paragraphs: string[]): string => ['Two fires', ...paragraphs, 'Nobody was hurt.'].join('\n\n');

    for (const how of ['open', 'outside'] as const)
      it(`gives neither the verdict of the other: ${how}`, () => {
        const desk = new Desk(tell(MILL, BETWEEN, BOATHOUSE), { kinds: ['quote'] });
        desk.decide(QUOTE, 'verified', 0);
        desk.decide(QUOTE, 'needs-fix', 1);
        desk.edit(0, 0, ''); // it was looked at
        const [old, now] = [MILL + '\n\n' + BETWEEN + '\n\n' + BOATHOUSE, BOATHOUSE + '\n\n' + BETWEEN + '\n\n' + MILL];
        if (how === 'open') desk.replace(old, now);
        else desk.replaceOutside(tell(BOATHOUSE, BETWEEN, MILL));
        const [boathouse, mill] = desk.review().claims.map(({ status }) => status);
        assert.ok(boathouse !== 'verified' && mill !== 'needs-fix', `${boathouse} ${mill}`);
      });
  });
});
