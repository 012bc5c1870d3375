import assert from 'node:assert/strict';
import { analyzeDraft } from '../../../src/core/analyzeDraft';
import { isByline } from '../../../src/core/text/bylines';

const FINDS: readonly string[] = [
  'By Jane Roe and JOHN DOE',
  'By Jane Roe, Jo Doe & Lu Ode | Orlen Post',
  'Byline: Jane Roe',
  'BY JANE ROE',
  'By Jane Roe, Special to The Orlen Post',
  'By Jane Roe, special to The Orlen Post',
  'By Jane Roe • Orlen Post',
  'By Jane Roe - Orlen Post',
  'By Jane Roe — Orlen Post',
  'By Jane Roe/Orlen Post',
  'By Jane Roe (roe@post.example)',
  'By Jane Roe, roe@post.example',
  'By the Orlen Post staff',
  'By The Orlen Bugle',
  'BY THE ORLEN PRESS',
  'Jane Roe, Staff Writer',
  'JANE ROE, STAFF WRITER',
  'Jane Roe, sports editor',
  'Jane Roe and Jo Doe, Staff Writers',
  'Jane Roe — Orlen News',
];

const LEAVES_ALONE: readonly string[] = [
  'BY THE NUMBERS',
  'By the Numbers',
  'By Land, By Sea',
  'By Any Measure',
  'By the time the bridge fell, everyone had left.',
  'Mayor bars cameras, scolds press',
  'Mayor Bars Cameras, Scolds Press',
  'Orlen Post cuts jobs, lays off reporters',
  'Orlen Post Cuts Jobs, Lays Off Reporters',
  'Council Sacks Aide, Hires Editor',
];

describe('bylines', () => {
  for (const line of FINDS) it(`finds ${line}`, () => assert.equal(isByline(line), true));
  for (const line of LEAVES_ALONE) it(`leaves alone: ${line}`, () => assert.equal(isByline(line), false));

  const signed: [string, string[]][] = [
    ['By Jane Roe - Orlen Post', ['person: Jane Roe', 'organization: Orlen Post']],
    ['BY THE ORLEN PRESS', ['organization: ORLEN PRESS']],
    ['By Jane Roe and The Orlen Press', ['person: Jane Roe', 'organization: Orlen Press']],
    ['By Jane Roe and JO DOE, Orlen Post', ['person: Jane Roe', 'person: JO DOE', 'organization: Orlen Post']],
    ['BY THE NUMBERS', []],
  ];
  for (const [line, names] of signed)
    it(`name ${names.join(' and ') || 'nobody'}: ${line}`, () => {
      const { entities } = analyzeDraft(`Fees rise\n\nIt rained.\n\n${line}\n\nIt rained again.`, { format: 'plain' });
      assert.deepEqual(
        entities.map(({ type, text }) => `${type}: ${text}`),
        names,
      );
    });
});
