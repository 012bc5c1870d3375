import assert from 'node:assert/strict';
import type { Finding, Sentence } from '../../../src/core/analysis';
import { foldAsBefore } from '../../../src/core/anchoring/fold';
import {
  describeIgnore,
  hideIgnore,
  ignoresOf,
  matchIgnores,
  moveIgnores,
  type Ignore,
  type IgnoreScope,
} from '../../../src/core/review/ignores';
import type { Deed } from '../../../src/core/review/entries';
import { Journal } from '../../../src/core/review/journal';
import { parseIgnores } from '../../../src/core/review/stored';
import { trimSpan } from '../../../src/core/span';
import { sha256 as hash } from '../../../src/journal/hash';

const STAMP = { id: 'i1', by: 'Ada', at: '2024-05-01T10:00:00Z', draft: 'desk/ferry.news' };
const TEXT =
  'The ferry carried 14 people.\nFenwick said it carried “12 people” — no more. It sank.\n\nwww.ferry.invalid';

/** A sentence ends at a full stop or a line's end; the address at the end is in none. */
function sentencesIn(text: string): Sentence[] {
  const prose = text.slice(0, text.indexOf('www.'));
  return [...prose.matchAll(/[^.\n]+\./g)].map(({ 0: words, index }) =>
    trimSpan(text, { start: index, end: index + words.length }),
  );
}

function secondSentence(text: string): string {
  const { start, end } = sentencesIn(text)[1]!;
  return text.slice(start, end);
}

function findingOn(text: string, words: string, related: readonly string[] = [], check = 'same-quantity'): Finding {
  const spanOf = (some: string) => {
    const start = text.indexOf(some);
    assert.notEqual(start, -1, `“${some}” is not in the text`);
    return { start, end: start + some.length };
  };
  const places = related.map((some) => ({ ...spanOf(some), message: '' }));
  return { ...spanOf(words), check, severity: 'warning', message: '', related: places, fixes: [] };
}

function ignoreOn(scope: IgnoreScope, words = '12 people', related = ['14 people']): Ignore {
  return describeIgnore(findingOn(TEXT, words, related), TEXT, sentencesIn(TEXT), scope, STAMP);
}

function isIgnored(ignore: Ignore, text: string, finding: Finding): boolean {
  const { shown, ignored } = matchIgnores([finding], text, sentencesIn(text), [ignore], hash);
  assert.equal(shown.length + ignored.length, 1);
  return ignored.length === 1;
}

describe('ignored findings', () => {
  /** What is changed in the text, and whether the finding stays ignored: here, in the draft, in the workspace. */
  const cases: [string, (text: string) => string, Readonly<Record<IgnoreScope, boolean>>][] = [
    ['nothing changed', (text) => text, { here: true, draft: true, workspace: true }],
    [
      'other sentences came and went',
      (text) => `New.\n${text.replace(' It sank.', '')}`,
      { here: true, draft: true, workspace: true },
    ],
    [
      'quotation marks, dashes and white space',
      (text) => text.replace('“12 people” —', '"12\u00a0people"  --'),
      { here: true, draft: true, workspace: true },
    ],
    [
      'a word of the sentence',
      (text) => text.replace('Fenwick', 'Arkwright'),
      { here: false, draft: true, workspace: true },
    ],
    [
      'a letter’s case in the sentence',
      (text) => text.replace('no more', 'No more'),
      { here: false, draft: true, workspace: true },
    ],
  ];
  for (const [what, change, expected] of cases) {
    for (const scope of ['here', 'draft', 'workspace'] as const) {
      it(`${scope}: ${what}`, () => {
        const text = change(TEXT);
        const words = /12\speople/.exec(text)![0];
        assert.equal(isIgnored(ignoreOn(scope), text, findingOn(text, words, ['14 people'])), expected[scope]);
      });
    }
  }

  it('come back here when the other place says something else', () => {
    const text = TEXT.replace('14 people', '15 people');
    for (const scope of ['here', 'draft'] as const)
      assert.equal(
        isIgnored(ignoreOn(scope), text, findingOn(text, '12 people', ['15 people'])),
        scope === 'draft',
        scope,
      );
    assert.equal(isIgnored(ignoreOn('here'), TEXT, findingOn(TEXT, '12 people')), false);
    assert.equal(isIgnored(ignoreOn('here'), TEXT, findingOn(TEXT, '12 people', ['14 people', 'It'])), false);
  });

  it('are those of one check and of exactly these words', () => {
    for (const scope of ['here', 'draft', 'workspace'] as const) {
      assert.equal(isIgnored(ignoreOn(scope), TEXT, findingOn(TEXT, '12 people', ['14 people'], 'unit-pair')), false);
      assert.equal(isIgnored(ignoreOn(scope), TEXT, findingOn(TEXT, '12', ['14 people'])), false);
    }
  });

  it('are known by their line where there is no sentence, and by all sentences that they touch', () => {
    const address = ignoreOn('here', 'ferry.invalid', []);
    assert.equal(address.sentence, 'www.ferry.invalid');
    assert.equal(isIgnored(address, TEXT, findingOn(TEXT, 'ferry.invalid')), true);
    const longer = TEXT.replace('invalid', 'invalid/night');
    assert.equal(isIgnored(address, longer, findingOn(longer, 'ferry.invalid')), false);
    assert.equal(
      ignoreOn('here', 'no more. It', []).sentence,
      'Fenwick said it carried "12 people" - no more. It sank.',
    );
  });

  it('stay ignored however letters with accents are set, and were folded when they were written', () => {
    const accented = TEXT.replace('Fenwick', 'José Peña').replace('no more', 'no… more');
    const ways = [accented, accented.normalize('NFD')];
    const finding = (text: string): Finding => findingOn(text, '12 people', ['14 people']);
    for (const then of ways) {
      const ignore = describeIgnore(finding(then), then, sentencesIn(then), 'here', STAMP);
      const asBefore = { ...ignore, sentence: foldAsBefore(secondSentence(then)) };
      const { id } = STAMP;
      for (const one of [ignore, asBefore]) {
        assert.equal(isIgnored({ ...hideIgnore(one, id, hash), id }, then, finding(then)), true);
        for (const now of ways) assert.equal(isIgnored(one, now, finding(now)), true);
      }
      const other = then.replace('more', 'less');
      assert.equal(isIgnored(ignore, other, finding(other)), false);
    }
  });

  it('stay ignored everywhere without their words beside ellipses and letters with accents', () => {
    const text = TEXT.replace('Fenwick', 'José Peña').replace('no more', 'no… more');
    for (const scope of ['draft', 'workspace'] as const) {
      const hidden = { ...hideIgnore(ignoreOn(scope), STAMP.id, hash), id: STAMP.id };
      assert.equal(isIgnored(hidden, text, findingOn(text, '12 people')), true);
      assert.equal(isIgnored(hidden, text, findingOn(text, '14 people')), false);
    }
  });

  it('are told by the ignore that reaches least far', () => {
    const ignores = (['workspace', 'here', 'draft'] as const).map((scope) => ({ ...ignoreOn(scope), id: scope }));
    const finding = findingOn(TEXT, '12 people', ['14 people']);
    const told = (list: readonly Ignore[]) =>
      matchIgnores([finding], TEXT, sentencesIn(TEXT), list, hash).ignored.map(({ ignore }) => ignore.id);
    assert.deepEqual(told(ignores), ['here']);
    assert.deepEqual(told(ignores.filter(({ id }) => id !== 'here')), ['draft']);
  });

  it('count in their draft, and in its folder when that is renamed', () => {
    const here = { ...ignoreOn('here'), id: 'a' };
    const elsewhere = { ...ignoreOn('draft'), id: 'b', draft: 'desk/mill.news' };
    const everywhere = { ...ignoreOn('workspace'), id: 'c' };
    const all = [here, elsewhere, everywhere];
    const idsOf = (draft: string, list: readonly Ignore[] = all) => ignoresOf(list, draft).map(({ id }) => id);
    assert.deepEqual(idsOf('desk/ferry.news'), ['a', 'c']);
    assert.deepEqual(idsOf('desk/new.news', moveIgnores(all, 'desk/ferry.news', 'desk/new.news')), ['a', 'c']);
    assert.deepEqual(idsOf('old/mill.news', moveIgnores(all, 'desk', 'old')), ['b', 'c']);
    assert.equal(moveIgnores(all, 'des', 'old'), all);
  });

  it('are put, changed in their place and taken out', () => {
    const [a, b] = [
      { ...ignoreOn('here'), id: 'a' },
      { ...ignoreOn('draft'), id: 'b' },
    ];
    const put = ({ id: on, ...ignore }: Ignore): Deed => ({ do: 'ignore', on, ignore });
    const takeOut = (on: string): Deed => ({ do: 'stop-ignoring', on });
    const after = (...deeds: readonly Deed[]): Ignore[] => {
      const journal = new Journal();
      const head = { schema: 1, by: 'Ada', at: '2024-05-01T10:00:00Z', draft: 'desk/ferry.news' } as const;
      journal.add(deeds.map((deed, n) => ({ ...head, id: `e${n}`, n, ...deed })));
      return journal.ignores();
    };
    const both = [put(a), put(b)];
    assert.deepEqual(after(...both), [a, b]);
    const changed = { ...a, reason: 'asked the harbor' };
    assert.deepEqual(after(...both, put(changed)), [changed, b]);
    assert.deepEqual(after(...both, takeOut('a')), [b]);
    assert.deepEqual(after(...both, takeOut('x')), [a, b]);
  });

  it('are sorted, tens of thousands in one sentence', () => {
    const text = 'ah '.repeat(60_000);
    const one = findingOn('ah', 'ah');
    const findings = Array.from({ length: 60_000 }, (_, i) => ({ ...one, start: i * 3, end: i * 3 + 2 }));
    const sentences = [{ start: 0, end: text.length - 1 }];
    const ignore = describeIgnore(findings[5]!, text, sentences, 'here', STAMP);
    assert.equal(matchIgnores(findings, text, sentences, [ignore], hash).ignored.length, 60_000);
  });
});

describe('ignores without their words', () => {
  it('are looked through, thousands of them for long words', () => {
    const text = 'Fenwick said “no… more”. '.repeat(8000);
    const finding = findingOn(text, text.trim());
    const others = Array.from({ length: 2500 }, (_, at) => ({
      ...ignoreOn('draft'),
      id: `i${at}`,
      words: '',
      hash: '',
    }));
    assert.equal(matchIgnores([finding], text, [], others, String).ignored.length, 0);
  });
});

describe('stored ignores', () => {
  const good = ignoreOn('here');

  it('are read as they were written', () => {
    const ignores = (['here', 'draft', 'workspace'] as const).map((scope) => ({ ...ignoreOn(scope), id: scope }));
    const stored = JSON.parse(JSON.stringify({ schema: 1, ignores, later: [1] })) as unknown;
    assert.deepEqual(parseIgnores(stored), { ignores, rejected: [] });
    assert.deepEqual(parseIgnores(undefined), { ignores: [], rejected: [] });
  });

  const broken: [string, unknown][] = [
    ['no record', 7],
    ['no words', { ...good, words: undefined }],
    ['an empty id', { ...good, id: '' }],
    ['another scope', { ...good, scope: 'everywhere' }],
    ['no draft', { ...good, draft: undefined }],
    ['no sentence', { ...good, sentence: 3 }],
    ['related words that are none', { ...good, related: [3] }],
    ['a reason that is none', { ...good, reason: {} }],
    ['the same id again', good],
  ];
  for (const [what, record] of broken) {
    it(`hand back what is broken: ${what}`, () => {
      const { ignores, rejected } = parseIgnores({ schema: 1, ignores: [good, record] });
      assert.deepEqual([ignores, rejected], [[good], [record]]);
    });
  }

  it('hand back a whole that is broken, and leave alone what is newer', () => {
    for (const value of ['x', [], { schema: 1 }, { ignores: [good] }])
      assert.deepEqual(parseIgnores(value), { ignores: [], rejected: [value] });
    assert.equal(parseIgnores({ schema: 2, ignores: [good] }).newer, 2);
  });
});
