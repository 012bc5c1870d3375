import * as assert from 'node:assert/strict';
import { analyze } from '../../../../src/core/analyze';
import {
  type ClaimComparison,
  compareClaim,
  queryOf,
  rankComparisons,
  readClaim,
  readPassage,
} from '../../../../src/core/evidence/claims/compare';

/** Every word as telling as any other: what decides is which are shared. */
const weight = (): number => 1;

/** What the source says of the claim that stands in the draft as `words`. */
function compare(draft: string, words: string, source: string, day?: string): ClaimComparison | null {
  const analysis = analyze(draft, { format: 'plain' });
  const claim = analysis.claims.find(({ start, end, kind }) => kind !== 'quote' && draft.slice(start, end) === words);
  assert.ok(
    claim,
    `no claim “${words}” among ${analysis.claims.map(({ start, end }) => draft.slice(start, end)).join(' | ')}`,
  );
  const passage = readPassage(source, { start: 0, end: source.length }, day === undefined ? {} : { day });
  return compareClaim(readClaim(draft, analysis, claim), passage, weight);
}

type Row = readonly [draft: string, words: string, source: string, value?: string];

const same: readonly Row[] = [
  [
    'The Ellery ferry carried 2,500 passengers in May.',
    '2,500 passengers',
    'In May, the Ellery ferry carried 2,500 passengers.',
    '2,500 passengers',
  ],
  [
    'The Ellery ferry carried about 2,400 passengers in May.',
    'about 2,400 passengers',
    'The Ellery ferry carried 2,412 passengers in May.',
    '2,412 passengers',
  ],
  [
    'More than 50 nurses of Saltmere hospital signed the letter.',
    'More than 50 nurses',
    'The letter was signed by 57 nurses of Saltmere hospital.',
    '57 nurses',
  ],
  [
    'The Ellery bridge will cost $1.4 million to paint.',
    '$1.4 million',
    'To paint the Ellery bridge will cost $1,398,200.',
    '$1,398,200',
  ],
  [
    'Mayor Ada Roe said the city would pay $3.1 million from its reserve.',
    '$3.1 million',
    'Roe: Three point one million, from the reserve.',
    'Three point one million',
  ],
  [
    'The Gray Heron of Ellery was built in 1911.',
    'in 1911',
    'The Gray Heron, built in 1911, belongs to Ellery Lines.',
    'in 1911',
  ],
  ['Ada Roe, 54, leads the Saltmere board.', '54', 'The board is led by Ada Roe, 54, of Saltmere.', '54'],
  [
    'The reserve of Saltmere fell from $9.6 million to $7.2 million.',
    'fell from $9.6 million to $7.2 million',
    'Saltmere’s reserve fell from $9.6 million to $7.2 million in a year.',
    'fell from $9.6 million to $7.2 million',
  ],
  [
    'Forty-one of our 63 shops will close, Ada Roe said.',
    'Forty-one of our 63 shops',
    'Forty-one of the sixty-three shops may close.',
    'Forty-one of the sixty-three shops',
  ],
  ['The board of Ellery hired Karl Brandt on Monday.', 'Karl Brandt', 'The board hired Karl Brandt.', 'Karl Brandt'],
  [
    'Call the harbor desk at 555-010-0199 for help.',
    '555-010-0199',
    'The desk answers at (555) 010-0199.',
    '(555) 010-0199',
  ],
];

const differs: readonly Row[] = [
  [
    'The Ellery ferry carried 2,500 passengers in May.',
    '2,500 passengers',
    'In May, the Ellery ferry carried 2,400 passengers.',
    '2,400 passengers',
  ],
  [
    'Dr. Ines Amaro said the main bearing had worn by 4.2 centimeters since 2019.',
    '4.2 centimeters',
    'Ines Amaro: The main bearing has worn by 4.2 millimeters since 2019.',
    '4.2 millimeters',
  ],
  [
    'The storm in Saltmere flooded 212 homes in the harbor district.',
    '212 homes',
    'Saltmere storm, harbor district. Homes flooded in Feb: 221.',
    '221',
  ],
  [
    'The closure is to begin on Thursday, June 3.',
    'Thursday, June 3',
    'Closed from Wednesday, June 3, 2026.',
    'Wednesday, June 3, 2026',
  ],
  ['Ada Roe, 54, leads the Saltmere board.', '54', 'The board is led by Ada Roe, 56, of Saltmere.', '56'],
  ['The board of Ellery hired John Brandt on Monday.', 'John Brandt', 'The board hired Jon Brandt.', 'Jon Brandt'],
  [
    'The bridge is the oldest working swing bridge in Kelland.',
    'the oldest working',
    'It is one of the oldest swing bridges in Kelland that still work.',
    'one of the oldest swing bridges in Kelland',
  ],
  [
    'Call the harbor desk at 555-010-0199 for help.',
    '555-010-0199',
    'The desk answers at 555-010-0198.',
    '555-010-0198',
  ],
];

/** Related at most. */
const leavesAlone: readonly Row[] = [
  [
    'The Ellery ferry carried 2,500 passengers in May.',
    '2,500 passengers',
    'The Saltmere ferry carried 2,400 passengers in May.',
  ],
  [
    'The Ellery ferry carried 2,500 passengers in May.',
    '2,500 passengers',
    'The Ellery ferry carried not 2,400 passengers but more in May.',
  ],
  [
    'The Ellery ferry carried 2,500 passengers in 2024.',
    '2,500 passengers',
    'The Ellery ferry carried 2,400 passengers in 2023.',
  ],
  [
    'The Ellery ferry carried 2,412 passengers in May.',
    '2,412 passengers',
    'The Ellery ferry carried about 2,400 passengers in May.',
  ],
  ['The Ellery ferry carried 2,500 passengers in May.', '2,500 passengers', 'The Ellery ferry needs 14 deckhands.'],
  [
    'Roe got 29 percent of the vote in Ellery, Holt 24 percent.',
    '29 percent of the vote',
    'Holt got 24 percent of the vote in Ellery.',
  ],
  [
    'Ada Roe of Saltmere said on Tuesday that the dam was safe.',
    'Tuesday',
    'Ada Roe of Saltmere said on Wednesday that the dam was safe.',
  ],
  [
    'The poll of Ellery voters has a margin of error of 3 percentage points.',
    '3 percentage points',
    'The poll of Ellery voters has a margin of error of 4 percentage points.',
  ],
  ['Ada Roe, 54, leads the Saltmere board.', '54', 'Bo Roe, 56, leads the Saltmere board.'],
];

/** Neither support nor a difference. */
const undecided: readonly Row[] = [
  // denied, corrected, of another time
  [
    'The Harwick marathon drew 120 runners.',
    '120 runners',
    'Organizers denied that the Harwick marathon drew 120 runners.',
  ],
  [
    'The Harwick port handled 1.2 million passengers in 2023.',
    '1.2 million passengers',
    'The Harwick port handled 1.4 million passengers in 2023, up from 1.2 million passengers in 2022.',
  ],
  ['The Harwick marathon drew 12,000 runners.', '12,000 runners', 'The Harwick marathon drew 12,500 runners.'],
  // somebody else's
  [
    'The blast in Harwick killed five people.',
    'five people',
    'The blast in Harwick killed three people and injured five people.',
  ],
  [
    'Ada Roe, 54, leads the Saltmere board with her brother.',
    '54',
    'Ada Roe leads the Saltmere board with her brother Bo Roe, 54.',
  ],
  ['Ada Roe, 54, leads the Saltmere council.', '54', 'When Ada Roe, 39, ran for the Saltmere council, she lost.'],
  ['Call the Harwick crisis line at 555-010-0199.', '555-010-0199', 'The Saltmere morgue answers at 555-010-0198.'],
  // open ends and ranges
  ['Ada Roe has led the Harwick board since 2015.', 'since 2015', 'Ada Roe led the Harwick board until 2015.'],
  ['The Harwick canal was dug from 1914 to 1918.', 'from 1914 to 1918', 'The Harwick canal was dug from 1914 to 1916.'],
  // titles
  [
    'Defense Minister Ada Roe opened the Harwick pier.',
    'Defense Minister',
    'Finance Minister Ada Roe opened the Harwick pier.',
  ],
  [
    'Finance Minister Mina Sand opened the pier.',
    'Finance Minister',
    'Mina Sand, wife of the finance minister, opened the pier.',
  ],
  // superlatives
  [
    'Ada Roe was the first woman to lead the Harwick council.',
    'the first woman to lead the Harwick council',
    'Ada Roe was not the first woman to lead the Harwick council.',
  ],
];

/** A whole sentence, and one with its words that says something else. */
const notTheSame: readonly (readonly [string, string])[] = [
  ['The Harwick council approved a new harbor budget.', 'The Harwick council rejected a new harbor budget.'],
  [
    'The minister said the port of Harwick had been sold.',
    'The minister denied that the port of Harwick had been sold.',
  ],
  ['Ellery Lines bought Harwick Ferries in March.', 'Harwick Ferries bought Ellery Lines in March.'],
  ['The blast killed 12 people and injured 30.', 'The blast killed 30 people and injured 12.'],
];

describe('claims against sources', () => {
  for (const [draft, words, source] of undecided)
    it(`takes “${source}” neither for nor against “${words}”`, () => {
      const told = compare(draft, words, source);
      assert.ok(!told || told.says === 'related', told?.message);
    });

  for (const [draft, source] of notTheSame)
    it(`does not take “${source}” for “${draft}”`, () => {
      const analysis = analyze(draft, { format: 'plain' });
      const passage = readPassage(source, { start: 0, end: source.length }, {});
      const statements = analysis.claims.filter(({ kind }) => ['event', 'reported-speech'].includes(kind));
      assert.ok(statements.length > 0, analysis.claims.map(({ kind }) => kind).join());
      for (const claim of statements) {
        const told = compareClaim(readClaim(draft, analysis, claim), passage, weight);
        assert.ok(!told || told.says === 'related', told?.message);
      }
    });

  for (const [draft, words, source, value] of same)
    it(`supports “${words}” with “${value}”`, () => {
      const told = compare(draft, words, source);
      assert.equal(told?.says, 'same');
      assert.equal(source.slice(told.value!.start, told.value!.end), value);
    });

  for (const [draft, words, source, value] of differs)
    it(`tells that the source has “${value}” for “${words}”`, () => {
      const told = compare(draft, words, source);
      assert.equal(told?.says, 'differs');
      assert.equal(source.slice(told.value!.start, told.value!.end), value);
      assert.equal(told.value!.text, value);
      assert.ok(told.span.start <= told.value!.start && told.value!.end <= told.span.end);
      assert.ok(told.message.includes(value!));
    });

  for (const [draft, words, source] of leavesAlone)
    it(`tells no difference and no support: “${words}” and “${source}”`, () => {
      const told = compare(draft, words, source);
      assert.ok(!told || told.says === 'related' || (source.includes(words) && told.says === 'same'), told?.message);
    });

  it('counts weekdays of a source from its day', () => {
    const draft = 'ELLERY, Kelland, May 6, 2026 (KNS) — The Ellery board closed the bridge on Tuesday.';
    assert.equal(compare(draft, 'Tuesday', 'The Ellery board closed the bridge on May 5, 2026.')?.says, 'same');
    assert.equal(compare(draft, 'Tuesday', 'The Ellery board closed the bridge today.', '2026-05-05')?.says, 'same');
  });

  it('supports a statement only with nearly all of its words', () => {
    const draft = 'Ada Roe said that the council closed the harbor road because gulls had damaged the cables.';
    const words = 'the council closed the harbor road because gulls had damaged the cables';
    assert.equal(
      compare(draft, words, 'The council closed the harbor road, as gulls had damaged its cables.')?.says,
      'same',
    );
    assert.notEqual(
      compare(draft, words, 'The council has not closed the harbor road, though gulls had damaged its cables.')?.says,
      'same',
    );
    assert.notEqual(compare(draft, words, 'The council closed the harbor.')?.says, 'same');
  });

  it('asks for names and figures first', () => {
    const draft = 'Ada Roe said the ferry of Saltmere carried 2,500 passengers in May.';
    const analysis = analyze(draft, { format: 'plain' });
    const claim = analysis.claims.find(({ kind }) => kind === 'number')!;
    const query = queryOf(readClaim(draft, analysis, claim));
    for (const word of ['roe', 'saltmere', 'ferry', 'passengers']) assert.ok(query.includes(word), query.join(' '));
    assert.ok(query.indexOf('roe') < query.indexOf('passengers'));
  });

  it('ranks what is sure before what is not, and differences before support', () => {
    const one = (says: ClaimComparison['says'], bearing: number): ClaimComparison => ({
      says,
      bearing,
      span: { start: 0, end: 1 },
      matched: [],
      message: '',
    });
    const ranked = rankComparisons([one('related', 0.95), one('same', 0.92), one('differs', 0.9), one('differs', 0.4)]);
    assert.deepEqual(
      ranked.map(({ says, bearing }) => `${says} ${bearing}`),
      ['differs 0.9', 'same 0.92', 'related 0.95', 'differs 0.4'],
    );
  });

  it('matches the words that both have', () => {
    const source = 'In May, the Ellery ferry carried 2,400 passengers.';
    const told = compare('The Ellery ferry carried 2,500 passengers in May.', '2,500 passengers', source)!;
    const matched = told.matched.map(({ start, end }) => source.slice(start, end));
    for (const word of ['Ellery', 'ferry', 'carried', 'passengers'])
      assert.ok(matched.includes(word), matched.join(' '));
  });
});

describe('passages of hostile sources', () => {
  const draft = 'The Ellery ferry carried 2,500 passengers in May.';
  const sources: Readonly<Record<string, string>> = {
    nothing: '',
    'white space': ' \r\n\t ',
    'no space at all': 'x'.repeat(20_000),
    digits: '7'.repeat(20_000),
    emoji: '🚢⛴️'.repeat(3000),
    'line breaks of two characters': 'The Ellery ferry carried\r\n2,400 passengers\r\nin May.\r\n'.repeat(50),
    commas: 'ferry 2,400, '.repeat(2000),
    figures: 'Ellery ferry 2,400 passengers; '.repeat(1000),
    'half a pair': '\ud83d ferry \udea2 2,400',
  };
  for (const [name, source] of Object.entries(sources))
    it(`reads ${name}`, () => {
      const told = compare(draft, '2,500 passengers', source);
      if (told) assert.ok(told.span.end <= source.length && told.span.start <= told.span.end);
    });
});
