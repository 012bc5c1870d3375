import assert from 'node:assert/strict';
import type { Analysis, EntityType, Mention, Speaker } from '../../../src/core/analysis';
import { decide, EMPTY_LEDGER } from '../../../src/core/review/ledger';
import { reviewDraft } from '../../../src/core/review/review';
import { sameSpeaker, speakerNames } from '../../../src/core/review/speakers';
import { groupClaims } from '../../../src/core/review/views';
import { analyzeTiny } from './tinyDraft';

const TEXT = '“We will strike,” the union said.';

/** A draft with one quote, said by these words, and these names for whoever they stand for. */
interface Draft {
  readonly said: string;
  readonly names: readonly string[];
  readonly type?: EntityType;
  /** The words stand for nobody that is named. */
  readonly unresolved?: true;
}

function analyzeDraft({ said, names, type = 'organization', unresolved }: Draft): Analysis {
  const speaker: Speaker = { start: 0, end: 0, text: said, entity: unresolved ? null : 'e1', confidence: 1 };
  const tiny = analyzeTiny(TEXT, { kinds: ['quote'] });
  const entities: Mention[] = names.map((text) => ({ start: 0, end: 0, text, type, entity: 'e1' }));
  const person = {
    entity: 'e1',
    name: names.at(-1) ?? said,
    titles: [],
    titled: [],
    ages: [],
    pronouns: [],
    mentions: names.length,
    quotes: 1,
  };
  return {
    ...tiny,
    entities,
    people: type === 'person' ? [person] : [],
    claims: tiny.claims.map((claim) => ({ ...claim, speaker })),
  };
}

function nameOf(analysis: Analysis): string | undefined {
  return speakerNames(analysis)(analysis.claims[0]!);
}

describe('speakerNames', () => {
  const cases: [Draft, string][] = [
    [{ said: 'the union', names: ['Pilots’ Union', 'Vey Pilots’ Union', 'VPU'] }, 'Vey Pilots’ Union'],
    [{ said: 'VPU', names: ['VPU'] }, 'VPU'],
    [{ said: 'the union', names: ['Vey Pilots’ Union'], unresolved: true }, 'the union'],
    [{ said: 'Vey', names: ['Vey', 'Republic of Vey'], type: 'place' }, 'Republic of Vey'],
    [{ said: 'Marsh', names: ['Marsh', 'Ida Marsh'], type: 'person' }, 'Ida Marsh'],
  ];
  for (const [draft, expected] of cases) {
    it(`${draft.said}, of ${draft.names.join(', ')}: ${expected}`, () => {
      const analysis = analyzeDraft(draft);
      assert.equal(nameOf(analysis), expected);
      const groups = groupClaims(reviewDraft(TEXT, analysis, []), analysis, 'speaker');
      assert.deepEqual(
        groups.map(({ label }) => label),
        [expected],
      );
    });
  }
});

describe('a decision about what an organization says', () => {
  const union = (...names: string[]): Draft => ({ said: 'the union', names });
  const cases: [string, Draft, Draft, 'verified' | 're-check'][] = [
    ['its name grows', union('Pilots’ Union'), union('Pilots’ Union', 'Vey Pilots’ Union'), 'verified'],
    ['its letters are spelled out', union('VPU'), union('VPU', 'Vey Pilots’ Union'), 'verified'],
    ['it gets its letters', union('Vey Pilots’ Union'), union('Vey Pilots’ Union', 'VPU'), 'verified'],
    ['it is found out who is meant', { ...union(), unresolved: true }, union('Vey Pilots’ Union'), 'verified'],
    ['its name is set otherwise', union("Vey Pilots' Union"), union('Vey Pilots’ Union'), 'verified'],
    ['it is another one', union('Vey Pilots’ Union'), union('Vey Drivers’ Union'), 're-check'],
    ['its name is gone', union('Vey Pilots’ Union'), union(), 're-check'],
    ['its name is shorter', union('Vey Pilots’ Union'), union('Pilots’ Union'), 're-check'],
    [
      'a person says it',
      union('Vey Pilots’ Union'),
      { said: 'Marsh', names: ['Ida Marsh'], type: 'person' },
      're-check',
    ],
    [
      'a person takes the words over',
      { said: 'the pilot', names: [], unresolved: true },
      { said: 'the pilot', names: ['Ida Marsh'], type: 'person' },
      're-check',
    ],
  ];
  for (const [what, then, now, expected] of cases) {
    it(`when ${what}: ${expected}`, () => {
      const before = analyzeDraft(then);
      const [reviewed] = reviewDraft(TEXT, before, []).claims;
      const place = { text: TEXT, reviewed: reviewed!, speaker: nameOf(before) };
      const stamp = { id: 'd0', by: 'Ada', at: '2024-05-01T10:00:00Z' };
      const { decisions } = decide(EMPTY_LEDGER, place, 'verified', stamp).ledger;
      const after = reviewDraft(TEXT, analyzeDraft(now), decisions).claims[0]!;
      assert.equal(after.status, expected);
      assert.equal(after.reason, expected === 'verified' ? undefined : 'speaker');
    });
  }
});

describe('sameSpeaker', () => {
  const cases: [string | undefined, string | undefined, boolean][] = [
    ['Ida Marsh', 'Ida Marsh', true],
    ['Marsh', 'Ida Marsh', true],
    ['Ida Marsh', 'Marsh', false],
    ['Ida Marsh', 'Ada Marsh', false],
    ['Mars', 'Ida Marsh', false],
    ['', 'Ida Marsh', false],
    [undefined, 'Ida Marsh', false],
    ['Ida Marsh', undefined, false],
    [undefined, undefined, true],
  ];
  for (const [then, now, expected] of cases) {
    it(`${then} → ${now}: ${expected}`, () => assert.equal(sameSpeaker(then, now), expected));
  }
});
