import assert from 'node:assert/strict';
import { foldAsBefore } from '../../../src/core/anchoring/fold';
import { deedsOf, readLine, writeLine, type Deed } from '../../../src/core/review/entries';
import { hideWords, recallWords, showWords } from '../../../src/core/review/hiddenWords';
import { matchIgnores, type Ignore } from '../../../src/core/review/ignores';
import { Journal } from '../../../src/core/review/journal';
import { addComment, type Ledger } from '../../../src/core/review/ledger';
import { readWords } from '../../../src/core/review/readWords';
import { hashOfAnchor, wordsOf, type FindWords, type KnownWords } from '../../../src/core/review/wordHashes';
import { sha256 } from '../../../src/journal/hash';
import { mulberry32 } from '../../random';
import { Desk } from './desk';
import { analyzeTiny, type TinyOptions } from './tinyDraft';

const STORY = [
  'The harbor of Ostrava Bay reopened on Monday after a storm that closed it for a week.',
  'About 2,500 people left the island by ferry. “We slept on the pier,” said Mara Quill.',
  'The council has spent 14 million crowns on repairs. Nobody was hurt.',
].join('\n\n');
const QUOTE = '“We slept on the pier,”';
const SPOKEN: TinyOptions = { speakers: { slept: 'Mara Quill' } };

const NOBODY: FindWords = () => undefined;

/** What a reviewer's file holds, and what their machine knows. */
function written(ledger: Ledger): { readonly lines: string; readonly find: FindWords } {
  const known = new Map<string, KnownWords>();
  const deeds = [...ledger.decisions, ...ledger.threads].flatMap((after): Deed[] =>
    'comments' in after
      ? deedsOf({ of: 'thread', id: after.id, after })
      : deedsOf({ of: 'decision', id: after.id, after }),
  );
  const lines = deeds.map((deed, at) => {
    const hidden = hideWords(deed, sha256);
    for (const words of hidden.known) known.set(words.key, words);
    const head = {
      schema: 1,
      id: `e${at}`,
      n: at + 1,
      by: 'Ada',
      at: '2024-05-01T10:00:00Z',
      draft: 'ferry.news',
    } as const;
    return writeLine({ ...head, ...hidden.deed });
  });
  return { lines: lines.join(''), find: (key) => known.get(key) };
}

function readBack(lines: string, find: FindWords): Ledger {
  const journal = new Journal();
  const entries = lines
    .trimEnd()
    .split('\n')
    .map((line) => readLine(line));
  journal.add(entries.map((read) => ('entry' in read ? read.entry : assert.fail(JSON.stringify(read)))));
  return recallWords(journal.ledger('ferry.news'), find);
}

/** The same draft, or what became of it, on a machine that knows the words that `find` knows. */
function elsewhere(desk: Desk, text = desk.text, find: FindWords = NOBODY, options = desk.options): Desk {
  const there = new Desk(text, options);
  const recorded = readBack(written(desk.ledger).lines, find);
  there.ledger = readWords(recorded, text, analyzeTiny(text, options), sha256).ledger;
  return there;
}

function decided(options: TinyOptions = {}): Desk {
  const desk = new Desk(STORY, options);
  desk.decide('2,500', 'verified');
  desk.decide(QUOTE, 'needs-fix');
  return desk;
}

describe('journals without words', () => {
  it('hold none of the draft, and all that reviewers wrote', () => {
    const desk = decided(SPOKEN);
    desk.note('2,500', 'Ask the ferry office.');
    desk.replace('slept', 'wept');
    desk.decide('“We wept on the pier,”', 'verified');
    desk.ledger = addComment(desk.ledger, desk.place(desk.find('14')), 'Whose figure?', desk.stamp()).ledger;
    const { lines } = written(desk.ledger);
    const said = lines.replace(/"\w+":|"ferry\.news"|Ask the ferry office/g, '');
    for (const word of STORY.match(/[\p{L}\d,]{4,}/gu)!) assert.ok(!said.includes(word), `«${word}» stands in ${said}`);
    assert.match(lines, /Ask the ferry office/);
    assert.match(lines, /Whose figure/);
    assert.equal(desk.ledger.decisions[1]?.history?.[0]?.words, QUOTE);
  });

  const same: [string, (text: string) => string][] = [
    ['as it was', (text) => text],
    ['set with straight quotation marks', (text) => text.replace(/[“”]/g, '"')],
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with other white space', (text) => text.replace('people left', 'people\u00a0 left')],
    ['with its paragraphs moved', (text) => text.split('\n\n').reverse().join('\n\n')],
    ['with other sentences rewritten', (text) => text.replace('Nobody was hurt.', 'Two were hurt.')],
  ];
  for (const [name, change] of same) {
    it(`are understood by whoever has the draft ${name}`, () => {
      const there = elsewhere(decided(SPOKEN), change(STORY));
      assert.deepEqual(
        there
          .shown()
          .map((one) => one.replace(/["“”]/g, '”'))
          .sort(),
        ['2,500 [verified]', '”We slept on the pier,” [needs-fix]'],
      );
      assert.deepEqual(there.orphans(), []);
    });
  }

  it('are understood however letters with accents and ellipses are set, and were set when they were written', () => {
    const text = 'Some 2,500 gulls saw José Peña…\nÉvora was shut. “We slept on the pier,” he said.';
    for (const before of [text, text.normalize('NFD')]) {
      const desk = new Desk(before);
      desk.decide('2,500', 'verified');
      desk.decide(QUOTE, 'needs-fix');
      for (const after of [text, text.normalize('NFD'), text.replace('…', '...')])
        assert.deepEqual(elsewhere(desk, after).shown(), ['2,500 [verified]', `${QUOTE} [needs-fix]`]);
    }
  });

  it('are understood where they were written before words were folded as they are now', () => {
    const text = 'José saw gulls… The harbor held 2,500 boats… “We slept on the pier,” he said.'.normalize('NFD');
    understandsFormer(new Desk(text, SPOKEN));
  });

  it('know a speaker by a name that was folded otherwise when it was written', () => {
    for (const name of ['Zoë\u00a0 Núñez', 'Zoë Núñez'.normalize('NFD')])
      understandsFormer(new Desk('Of 2,500 gulls… “We slept on the pier,” she said.', { speakers: { slept: name } }));
  });

  it('are understood where letters with accents stand before the words', () => {
    const text = 'Nguyễn Phúc Đệ đã gặp bộ trưởng ở Hà Nội để bàn về 2,500 người.';
    for (const [then, now] of [
      [text, text.normalize('NFD')],
      [text.normalize('NFD'), text],
    ] as const) {
      const desk = new Desk(then, { kinds: ['number'] });
      desk.decide('2,500', 'verified');
      const { find } = written(elsewhere(desk, now).ledger);
      for (const who of [NOBODY, find]) {
        assert.deepEqual(elsewhere(desk, now, who).shown(), ['2,500 [verified]']);
        assert.deepEqual(elsewhere(desk, now.replace('2,500', '2,600')).shown(), []);
      }
    }
  });

  function understandsFormer(desk: Desk): void {
    desk.decide('2,500', 'verified');
    desk.decide(QUOTE, 'needs-fix');
    const hidden = JSON.stringify(
      readBack(written(desk.ledger).lines, NOBODY).decisions.map(({ anchor }) => anchor.hash),
    );
    const asBefore = desk.ledger.decisions.map(({ anchor }) => hashOfAnchor(anchor, sha256, foldAsBefore));
    assert.notEqual(JSON.stringify(asBefore), hidden);
    const recorded = readBack(written(desk.ledger).lines, NOBODY);
    const decisions = recorded.decisions.map((one, at) => ({ ...one, anchor: { ...one.anchor, hash: asBefore[at]! } }));
    const there = new Desk(desk.text, desk.options);
    const analysis = analyzeTiny(desk.text, desk.options);
    there.ledger = readWords({ ...recorded, decisions }, desk.text, analysis, sha256).ledger;
    assert.deepEqual(there.shown(), desk.shown());
  }

  it('tell nothing of words that have changed, but that there was a decision', () => {
    const there = elsewhere(decided(), STORY.replace('2,500', '2,600'));
    assert.deepEqual(there.shown(), [`${QUOTE} [needs-fix]`]);
    assert.deepEqual(
      there.review().orphans.map(({ anchor, status }) => `${wordsOf(anchor)} [${status}]`),
      ['words that are not stored here [verified]'],
    );
  });

  it('tell what has changed on a machine that has seen the words', () => {
    const desk = decided();
    const there = elsewhere(desk, STORY.replace('2,500', '2,600'), written(desk.ledger).find);
    assert.deepEqual(there.shown(), ['2,600 [re-check: words]', `${QUOTE} [needs-fix]`]);
    assert.equal(there.find('2,600').was?.words, '2,500');
  });

  it('are known from then on, where the draft still had the words', () => {
    const desk = decided(SPOKEN);
    const recorded = readBack(written(desk.ledger).lines, NOBODY);
    const { known } = readWords(recorded, STORY, analyzeTiny(STORY, SPOKEN), sha256);
    const find: FindWords = (key) => known.find((words) => words.key === key);
    const there = recallWords(recorded, find).decisions;
    desk.ledger.decisions.forEach(({ anchor: { exact, sentence, speaker, prefix, suffix } }, at) => {
      const found = there[at]!.anchor;
      assert.deepEqual([found.exact, found.sentence, found.speaker], [exact, sentence, speaker]);
      assert.ok(prefix.endsWith(found.prefix) && found.prefix.length > prefix.length - 12, found.prefix);
      assert.ok(suffix.startsWith(found.suffix) && found.suffix.length > suffix.length - 12, found.suffix);
    });
  });

  it('keep the words of an earlier verdict for whoever knew them', () => {
    const desk = decided();
    desk.replace('2,500', '2,600');
    desk.decide('2,600', 'verified');
    const { lines, find } = written(desk.ledger);
    const historyWith = (who: FindWords) => readBack(lines, who).decisions[0]?.history?.map(({ words }) => words);
    assert.deepEqual([historyWith(find), historyWith(NOBODY)], [['2,500'], ['']]);
  });

  describe('know who was quoted', () => {
    const verified = (): Desk => {
      const desk = new Desk(STORY, { speakers: { slept: 'Quill' } });
      desk.decide(QUOTE, 'verified');
      return desk;
    };
    const saidBy = (name: string): string =>
      elsewhere(verified(), STORY, NOBODY, { speakers: { slept: name } })
        .shown()
        .join();

    it('when it is the same speaker', () => assert.equal(saidBy('Quill'), `${QUOTE} [verified]`));
    it('when the name has grown', () => assert.equal(saidBy('Mara Quill'), `${QUOTE} [verified]`));
    it('when it is somebody else', () => assert.equal(saidBy('Ina Vess'), `${QUOTE} [re-check: speaker]`));
    it('when it is nobody any more', () => {
      const there = elsewhere(verified(), STORY, NOBODY, {});
      assert.deepEqual(there.shown(), [`${QUOTE} [re-check: speaker]`]);
    });
  });

  describe('where the same sentence stands twice', () => {
    const TWICE =
      'First came Ida Marsh. “No comment.” Then she left the hall.\n\nBy night the mayor came. “No comment.” He took a cab.';
    const second = (): Desk => {
      const desk = new Desk(TWICE, { kinds: ['quote'] });
      desk.decide('“No comment.”', 'verified', 1);
      return desk;
    };
    const statusesIn = (text: string): string[] =>
      elsewhere(second(), text)
        .review()
        .claims.map(({ status }) => status);

    it('find theirs by the words around it', () => {
      assert.deepEqual(statusesIn(`News of the day.\n\n${TWICE}`), ['open', 'verified']);
      assert.deepEqual(statusesIn(TWICE.split('\n\n').reverse().join('\n\n')), ['verified', 'open']);
    });

    it('take no other for theirs', () => {
      const statuses = statusesIn(TWICE.slice(0, TWICE.indexOf('\n')));
      assert.ok(!statuses.includes('verified'), statuses.join());
    });
  });

  it('never take other words for those that were decided on, and ask nearly wherever one with words would', () => {
    let asked = 0;
    let surer = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const random = mulberry32(seed);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
      const sentences = [
        'It cost 14 crowns.',
        '“No comment.”',
        'He paid 14 crowns.',
        '“No,” she said.',
        'Then 3 left.',
      ];
      const paragraphs = Array.from({ length: 6 }, () => `${pick(sentences)} ${pick(sentences)}`);
      const desk = new Desk(paragraphs.join('\n'), { speakers: { No: 'Ina Vess' } });
      desk.review().claims.forEach(({ claim }, at) => {
        if (random() < 0.5) desk.decide(desk.words(claim), pick(['verified', 'needs-fix']), countBefore(desk, at));
      });
      const moved = [...paragraphs];
      for (let step = 0; step < 3; step++) {
        const at = Math.floor(random() * moved.length);
        if (random() < 0.3) moved.splice(at, 1);
        else if (random() < 0.5) moved.splice(at, 0, pick(moved));
        else moved[at] = moved[at]!.replace(/14|No|3/, pick(['15', 'Yes', '4']));
      }
      const text = moved.join('\n');
      const hidden = elsewhere(desk, text);
      const plain = new Desk(text, desk.options);
      plain.ledger = desk.ledger;
      const surely = (one: Desk) => one.review().claims.filter(({ reason, decision }) => decision && !reason);
      const known = new Set(surely(plain).map(({ claim, decision }) => `${claim.id} ${decision!.id}`));
      for (const { claim, decision } of surely(hidden)) {
        asked++;
        const { exact, sentence } = desk.ledger.decisions.find(({ id }) => id === decision!.id)!.anchor;
        assert.equal(hidden.words(claim), exact, `seed ${seed}`);
        assert.equal(text.slice(claim.sentence.start, claim.sentence.end), sentence, `seed ${seed}`);
        if (!known.has(`${claim.id} ${decision!.id}`)) surer++;
      }
    }
    assert.ok(asked > 500, `${asked} decisions were compared`);
    // Less is known of what stood around a twin, and so of another that it may be.
    assert.ok(surer * 200 <= asked, `${surer} of ${asked} ask nothing where there is a doubt`);
  });

  it('give the deed back as it was to whoever knows the words', () => {
    const desk = decided(SPOKEN);
    desk.replace('2,500', '2,600');
    desk.decide('2,600', 'verified');
    const { find } = written(desk.ledger);
    for (const after of desk.ledger.decisions) {
      const [deed] = deedsOf({ of: 'decision', id: after.id, after });
      assert.deepEqual(showWords(hideWords(deed!, sha256).deed, find), deed);
    }
  });

  it('take no hash for that of the words that somebody put it beside', () => {
    const desk = decided();
    const [quote, figure] = [desk.ledger.decisions[1]!, desk.ledger.decisions[0]!];
    const [own] = deedsOf({ of: 'decision', id: quote.id, after: quote });
    const hash = (hideWords(own!, sha256).deed as Extract<Deed, { do: 'decide' }>).decision.anchor.hash!;
    const forged = { ...figure, anchor: { ...figure.anchor, hash } };
    const [deed] = deedsOf({ of: 'decision', id: forged.id, after: forged });
    const { known } = hideWords(deed!, sha256);
    assert.equal(known[0]?.exact, '2,500');
    assert.ok(!known[0].key.startsWith(hash.words));
  });

  it('are refused when what should be a hash is none', () => {
    const { lines } = written(decided().ledger);
    const line = lines.split('\n')[0]!;
    assert.ok('entry' in readLine(line));
    assert.ok('broken' in readLine(line.replace(/"hash":\{[^}]*\}/, '"hash":7')));
    assert.ok('broken' in readLine(line.replace(/,"hash":\{[^}]*\}/, '')));
  });

  it('ignore the same findings, and no others', () => {
    const text = 'The ferry carried 14 people. Fenwick counted 12 people.';
    const at = text.indexOf('12 people');
    const finding = {
      start: at,
      end: at + 9,
      check: 'same-quantity',
      severity: 'warning',
      message: '',
      related: [],
      fixes: [],
    } as const;
    const sentences = analyzeTiny(text).sentences;
    const stamp = { by: 'Ada', at: '2024-05-01T10:00:00Z', draft: 'ferry.news' };
    const ignore = {
      ...stamp,
      check: 'same-quantity',
      scope: 'here',
      words: '12 people',
      related: [],
      sentence: 'Fenwick counted 12 people.',
    } as const;
    const deed = hideWords({ do: 'ignore', on: 'i1', ignore }, sha256).deed;
    assert.ok(!JSON.stringify(deed).includes('people'));
    const hidden: Ignore = { ...deed.ignore, id: 'i1' };
    const ignored = (one: Ignore, inText = text) =>
      matchIgnores([finding], inText, sentences, [one], sha256).ignored.length;
    assert.equal(ignored(hidden), 1);
    assert.equal(ignored({ ...hidden, id: 'i2' }), 0);
    assert.equal(ignored(hidden, text.replace('12', '13')), 0);
    assert.equal(ignored(hidden, text.replace('Fenwick', 'Renwick')), 0);
  });
});

/** How many claims before the one at `index` have its words. */
function countBefore(desk: Desk, index: number): number {
  const { claims } = desk.review();
  const words = desk.words(claims[index]!.claim);
  return claims.slice(0, index).filter(({ claim }) => desk.words(claim) === words).length;
}
