import assert from 'node:assert/strict';
import { analyzeDraft } from '../../../src/core/analyzeDraft';
import { isByline } from '../../../src/core/text/bylines';
import { splitParagraphs } from '../../../src/core/text/paragraphs';

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
  'By A.J. Roe',
  'By A. Roe and B. Poe',
  'By A. J. Roe',
  'By The Economist',
  'By The Kelland Project',
  'By The Editors',
  'By The Orlen Review Team',
  'By Our Foreign Staff',
  'By Our Orlen Correspondent',
  'Jane Roe, Courts Reporter',
  'Jane Jones, Markets Editor',
  'Jane Roe, Foreign Affairs Correspondent',
  'Jane Rivers, Human Rights Reporter',
  'Jane Roe, Special Projects Editor',
  'Jane Roe, Railways Reporter',
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
  'Orlen Post Cuts Jobs, Sacks Reporter',
  'By A Landslide',
  'By Our Own Hands',
  'By The Numbers',
  'By The Light of the Moon',
  'By The Book That Everybody Reads Now',
];

describe('bylines', () => {
  it('takes the first line for a title', () => {
    const kinds = (text: string): string[] => splitParagraphs(text, 'plain').map(({ kind }) => kind);
    const rest = 'By Ann Roe\n\nIt rained on Monday.\n\nBy The Gulls\n\nIt rained again.';
    assert.deepEqual(kinds(`By The Gulls\n\n${rest}`), ['headline', 'byline', 'body', 'byline', 'body']);
    assert.deepEqual(kinds(`By The Orlen Post\n\n${rest}`).slice(0, 2), ['byline', 'byline']);
  });

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
