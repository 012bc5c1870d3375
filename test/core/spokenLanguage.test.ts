/**
 * All that core says to a person, in a language that is none: each text stands between ⟦ and ⟧. What comes without them was never translated, and what has letters outside
 * of them was glued.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Value } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { CHECKS } from '../../src/core/checks/checks';
import { describeValue } from '../../src/core/claims/values/describe';
import { compareClaim, readClaim, readPassage } from '../../src/core/evidence/claims/compare';
import { describeLocation } from '../../src/core/evidence/source';
import { inEnglish, speak, type Language } from '../../src/core/language';
import { parseNames } from '../../src/core/names/format';
import { agoWords } from '../../src/core/review/ago';
import { askGate } from '../../src/core/review/gate';
import { countKinds, GATE_KINDS, sayReady } from '../../src/core/review/gateKinds';
import { isKind, nameOfKind } from '../../src/core/review/kinds';
import {
  claimsWords,
  countWords,
  doneWords,
  sinceWhat,
  sinceWords,
  whyNotKnown,
} from '../../src/core/review/overviewWords';
import { STATUSES } from '../../src/core/review/statuses';
import { type GroupBy, groupClaims, labelOfKind } from '../../src/core/review/views';
import { describeEdit } from '../../src/sources/describe';
import { tooLarge } from '../../src/sources/readers/limits';
import { Desk } from './review/desk';
import { analyzeTiny } from './review/tinyDraft';

const MARKED: Language = { tag: 'de', texts: marked() };

function marked(): Language['texts'] {
  const texts = JSON.parse(readFileSync(join(__dirname, '../../l10n/bundle.l10n.json'), 'utf8')) as Language['texts'];
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, `⟦${typeof text === 'string' ? text : text.message}⟧`]),
  );
}

/** What of it stands outside of all marks. */
function outside(said: string): string {
  let depth = 0;
  let rest = '';
  for (const sign of said) {
    if (sign === '⟦') depth++;
    else if (sign === '⟧') depth--;
    else if (depth === 0) rest += sign;
  }
  return rest;
}

function assertMarked(said: Iterable<string>, from: string): void {
  const all = [...said];
  assert.deepEqual(
    all.filter((one) => !one.includes('⟦') || /\p{L}/u.test(outside(one))),
    [],
    from,
  );
}

describe('the language of whoever reads', () => {
  beforeEach(() => speak(MARKED));
  afterEach(() => speak());

  for (const check of CHECKS)
    it(`is that of all that the check ${check.id} says`, () => {
      const { finds, names: list } = check.examples;
      const names = list === undefined ? undefined : { is: parseNames(list, 'copydesk.names').names, not: [] };
      const checks = Object.fromEntries(CHECKS.map(({ id }) => [id, id === check.id ? 'warning' : 'off'] as const));
      for (const { draft, words } of finds) {
        const { findings } = analyze(draft, { format: 'plain', checks, ...(names && { names }) });
        assert.equal(findings.length, words.length, draft);
        for (const { message, related, fixes } of findings)
          assertMarked([message, ...related.map((one) => one.message), ...fixes.map(({ title }) => title)], draft);
      }
    });

  it('is that of no fix', () => {
    for (const { examples } of CHECKS)
      for (const { draft } of examples.finds) {
        const fixesOf = (): string[] =>
          analyze(draft, { format: 'plain' }).findings.flatMap(({ fixes }) => fixes.map(({ text }) => text));
        assert.deepEqual(fixesOf(), inEnglish(fixesOf), draft);
      }
  });

  it('is that of the reasons of claims', () => {
    const reasons = new Set<string>();
    for (const { examples } of CHECKS)
      for (const draft of [...examples.finds.map((one) => one.draft), ...examples.leavesAlone])
        for (const { why } of analyze(draft, { format: 'plain' }).claims) for (const one of why) reasons.add(one);
    assert.ok(reasons.size > 300, `${reasons.size} reasons`);
    assertMarked(reasons, 'reasons');
  });

  it('is that of what figures and days are', () => {
    const amount = { type: 'amount', low: 20, high: 25, precision: 1, approximate: false, unit: 'mile' } as const;
    const day = { type: 'moment', precision: 'day', from: '2024-09-09', to: '2024-09-12' } as const;
    const values: Value[] = [
      amount,
      { ...amount, low: 1, high: 1, unit: 'year' },
      { ...amount, low: null, approximate: true },
      { ...amount, high: null, unit: 'percent' },
      { ...amount, low: 1, high: 1, unit: '$', per: 'hour' },
      { ...amount, low: 2, high: 2, unit: 'rank' },
      { type: 'change', direction: 'up', from: { ...amount, low: 20, high: 20 }, to: { ...amount, low: 25, high: 25 } },
      { type: 'change', direction: 'down', by: amount, to: amount },
      day,
      { ...day, to: '2024-10-12', relativeTo: '2024-09-12' },
    ];
    const said = values.map((value) => describeValue(value) ?? '');
    assert.deepEqual(
      said.filter((one) => !one.includes('⟦')),
      [],
    );
    // Names of months and weekdays come with the language.
    assert.ok(said.at(-1)!.includes('Oktober'), said.at(-1));
    speak();
    assert.equal(describeValue(values[0]!), 'between 20 and 25 miles ≈ between 32 and 40 km');
  });

  it('is that of what a review comes to', () => {
    const desk = new Desk('The ferry carried 14 people.\nFenwick counted 12 cars.\nIt sank with 9 men.', {
      kinds: ['number'],
    });
    desk.decide('14', 'needs-fix');
    desk.note('14', 'No log.');
    desk.decide('12', 'verified');
    desk.reviewer = 'Bo';
    desk.decide('12', 'cannot-verify');
    desk.decide('9', 'checking');
    const analysis = { ...analyzeTiny(desk.text, desk.options), complete: false };
    const review = desk.review();
    const { items } = askGate({ text: desk.text, analysis, review, findings: { shown: [], ignored: [] } });
    assert.equal(items.length, 4);
    assertMarked([...items.map(({ missing }) => missing), ...countKinds(items), sayReady([])], 'the gate');
    const groupings: GroupBy[] = ['importance', 'status', 'kind', 'paragraph'];
    for (const by of groupings) {
      assertMarked(
        groupClaims(review, analysis, by).map(({ label }) => label),
        by,
      );
      const keysOf = (): string[] => groupClaims(review, analysis, by).map(({ key }) => key);
      assert.deepEqual(keysOf(), inEnglish(keysOf));
    }
    const seen = [undefined, { changed: false, claims: 0 }, { changed: true, claims: 0 }, { changed: true, claims: 2 }];
    assertMarked(
      [
        ...seen.map(sinceWords),
        sinceWhat({ changed: true, claims: 1, here: true }),
        whyNotKnown(),
        claimsWords(1),
        claimsWords(2),
        doneWords({ done: 1, total: 2 }),
      ],
      'the overview',
    );
  });

  it('is that of every status and kind', () => {
    for (const { status, label } of STATUSES)
      assertMarked([label, countWords(status, 1), countWords(status, 2)], status);
    for (const { kind, label, count } of GATE_KINDS) assertMarked([label, count(1), count(2)], kind);
    for (const { kind } of analyze('Ada Roe, 54, said Monday that 3 of 12 judges paid $4.', { format: 'plain' })
      .claims) {
      assert.ok(isKind(kind));
      assertMarked([nameOfKind(kind), labelOfKind(kind)], kind);
    }
  });

  it('is that of times gone by', () => {
    const now = Date.parse('2024-09-09T12:00:00Z');
    const times = [
      '2024-09-09T12:00:00Z',
      '2024-09-09T11:00:00Z',
      '2024-09-09T11:40:00Z',
      '2024-09-08T11:00:00Z',
      '2024-09-05T11:00:00Z',
    ];
    assertMarked(
      times.map((time) => agoWords(time, now) ?? ''),
      'ago',
    );
    assert.match(agoWords('2024-03-05T12:00:00Z', now)!, /März|Mär/);
  });

  it('is that of what sources say', () => {
    const rows: [draft: string, words: string, source: string][] = [
      [
        'The Ellery ferry carried 2,500 passengers in May.',
        '2,500 passengers',
        'In May, the Ellery ferry carried 2,500 passengers.',
      ],
      [
        'The Ellery ferry carried 2,500 passengers in May.',
        '2,500 passengers',
        'In May, the Ellery ferry carried 2,900 passengers.',
      ],
      ['Ada Roe, 54, owns the Ellery ferry.', '54', 'Ada Roe, 45, owns the Ellery ferry.'],
    ];
    for (const [draft, words, source] of rows) {
      const analysis = analyze(draft, { format: 'plain' });
      const claim = analysis.claims.find(({ start, end }) => draft.slice(start, end) === words);
      assert.ok(claim, words);
      const passage = readPassage(source, { start: 0, end: source.length }, {});
      assertMarked([compareClaim(readClaim(draft, analysis, claim), passage, () => 1)!.message], source);
    }
    const span = { start: 0, end: 3 };
    for (const kind of ['changed', 'added', 'dropped', 'joined'] as const)
      assertMarked([describeEdit('the port', { kind, printed: span, said: span, words: 'not' })], kind);
    assertMarked(
      [describeLocation({ line: 6 }), describeLocation({ line: 6, page: 2, heading: 'Log' }), tooLarge(3e9, 2e9)],
      'places',
    );
  });

  it('is that of what is wrong with a list of names', () => {
    const { problems } = parseNames('Ada Roe\nAda Roe\n| person\nBo Quill | persoon\nCy Venn = Ada Roe\n???\n');
    assert.ok(problems.length > 4);
    assertMarked(
      problems.map(({ message }) => message),
      'names',
    );
  });
});
