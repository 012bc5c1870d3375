/** Figures of a paragraph: what each kind finds, whole, and what it leaves alone. `kind [words]`, in reading order. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ParagraphKind } from '../../../src/core/analysis';
import { findFigures } from '../../../src/core/claims/claims';
import { parseParagraph } from '../../../src/core/text/parsed';

type Case = readonly [text: string, ...expected: string[]];

const FINDS: Readonly<Record<string, readonly Case[]>> = {
  number: [
    ['The garrison has about 2,500 personnel.', 'number [about 2,500 personnel]'],
    ['Nearly two dozen firefighters came.', 'number [Nearly two dozen firefighters]'],
    ['The road is 40 km long.', 'number [40 km]'],
    ['Up to 15mm of rain fell.', 'number [Up to 15mm]'],
    ['Thousands of people marched.', 'number [Thousands of people]'],
    ['Between 10 and 15 people were hurt.', 'number [Between 10 and 15 people]'],
    ['A 12-member panel sat.', 'number [12-member panel]'],
    ['A crash killed 12 and hurt one person.', 'number [12]', 'number [one person]'],
    ['They have 1,200 newly displaced people.', 'number [1,200 newly displaced people]'],
    ['About\n2,500 people came.', 'number [About\n2,500 people]'],
  ],
  share: [
    ['A third of voters stayed at home.', 'share [A third of voters]'],
    ['One in five adults smokes.', 'share [One in five adults]'],
    ['She led 3 of the 12 judges.', 'share [3 of the 12 judges]'],
    ['More than half said no.', 'share [More than half]'],
    ['Two-thirds of the pupils passed.', 'share [Two-thirds of the pupils]'],
    ['About a quarter stayed.', 'share [About a quarter]'],
    ['Nine out of 10 doctors agree.', 'share [Nine out of 10 doctors]'],
    ['Five were hurt in 2016 and three in two days.', 'date [in 2016]', 'number [two days]'],
  ],
  rank: [
    ['He is No. 3 in the world.', 'rank [No. 3]'],
    ['It ranked third and finished 12th.', 'rank [ranked third]', 'rank [finished 12th]'],
    ['Sales fell for a third straight year.', 'rank [third straight year]'],
    ['They hold fourth place.', 'rank [fourth place]'],
    ['The 42nd mayor spoke.', 'rank [42nd]'],
  ],
  ratio: [
    ['It was a 5-4 ruling.', 'ratio [5-4 ruling]'],
    ['Exports are twice as much.', 'ratio [twice as much]'],
    ['It is three times the size and tenfold.', 'ratio [three times the size]', 'ratio [tenfold]'],
    ['The council voted 9 to 3.', 'ratio [9 to 3]'],
    ['Saltmere won 3-1 and drew 2-2.', 'ratio [3-1]', 'ratio [2-2]'],
    ['It passed two-to-one.', 'ratio [two-to-one]'],
    ['Nurses are half as likely to smoke.', 'ratio [half as likely]'],
    ['He came twice, then three times.', 'number [twice]', 'number [three times]'],
    ['Some 5-10 people came.', 'number [Some 5-10 people]'],
  ],
  money: [
    ['It cost more than $4.2 billion.', 'money [more than $4.2 billion]'],
    ['It cost US$3m and €12.50.', 'money [US$3m]', 'money [€12.50]'],
    ['It cost $3 to $5 million.', 'money [$3 to $5 million]'],
    ['Staff earn $15 an hour.', 'money [$15 an hour]'],
    ['A grant of 12 million euros.', 'money [12 million euros]'],
    ['He paid Rs 500 crore and N5 billion.', 'money [Rs 500 crore]', 'money [N5 billion]'],
    ['They lost tens of thousands of dollars.', 'money [tens of thousands of dollars]'],
    ['The prize is 3 million pounds.', 'money [3 million pounds]'],
  ],
  percentage: [
    ['About 60 per cent of voters agreed.', 'percentage [About 60 per cent of voters]'],
    ['It is 25%.', 'percentage [25%]'],
    ['It is by 2030 to be 32 percent.', 'date [by 2030]', 'percentage [32 percent]'],
    ['It is 20 to 25 percent.', 'percentage [20 to 25 percent]'],
    ['She led 43 percent to 38 percent.', 'percentage [43 percent]', 'percentage [38 percent]'],
    ['It is 5 percentage points.', 'percentage [5 percentage points]'],
  ],
  date: [
    ['It began on Sept. 9, 2024.', 'date [Sept. 9, 2024]'],
    ['It began Monday, Nov. 4.', 'date [Monday, Nov. 4]'],
    ['Talks in August 2023 failed.', 'date [August 2023]'],
    ['He came last Tuesday, as in 1998.', 'date [last Tuesday]', 'date [in 1998]'],
    ['It was earlier this year.', 'date [earlier this year]'],
    ['It opens on 9 September.', 'date [9 September]'],
    ['Shots rang at 3 a.m. nearby.', 'date [3 a.m.]'],
    ['They left two weeks ago.', 'date [two weeks ago]'],
    ['Taxes fell in the 1990s.', 'date [1990s]'],
    ['The 2016 election was close.', 'date [2016]'],
    ['He may leave in May.', 'date [May]'],
  ],
  age: [
    ['Jane Roe, 54, was there.', 'age [54]'],
    ['Jane Roe (61) was there.', 'age [61]'],
    ['Jane Roe (cq), 27, runs a shop.', 'age [27]'],
    ['The mayor, 58, said so.', 'age [58]'],
    ['The total, 58, was low.', 'number [58]'],
    ['A 54-year-old man, aged 7 when it began.', 'age [54-year-old]', 'age [aged 7]'],
    ['She is in her late 40s.', 'age [in her late 40s]'],
    ['John Doe, 40 — a baker — came.', 'age [40]'],
    ['Residents 65 or older are paid.', 'age [65 or older]'],
  ],
  contact: [
    [
      'See https://news.example/2016/09/12 or www.news.example/40.',
      'contact [https://news.example/2016/09/12]',
      'contact [www.news.example/40]',
    ],
    ['Call 555-0199 or +44 20 7946 0958.', 'contact [555-0199]', 'contact [+44 20 7946 0958]'],
  ],
  document: [['Section 230 and § 12 apply, on page 7.', 'document [Section 230]', 'document [§ 12]']],
  superlative: [
    ['It is the largest city in the country.', 'superlative [the largest city in the country]'],
    ['It hit its highest level since 2009.', 'superlative [its highest level since 2009]'],
    ['It is one of the oldest bridges.', 'superlative [one of the oldest bridges]'],
    ['She was the first woman to lead the party.', 'superlative [the first woman to lead the party]'],
    ['It fell for the first time since 1998. It was the end.', 'superlative [the first time since 1998]'],
    ['It is the first drop since Sept. 1998.', 'superlative [the first drop since Sept. 1998]'],
    ['It is the first drop since the early 1990s.', 'superlative [the first drop since the early 1990s]'],
    ['It was the first visit since Gov. Ada Holt left.', 'superlative [the first visit since Gov. Ada Holt left]'],
    ['It was the first win since the U.S. Open.', 'superlative [the first win since the U.S. Open]'],
    ['It is the first book since J.K. Marlow.', 'superlative [the first book since J.K. Marlow]'],
    ['It is the first book since J. Marlow.', 'superlative [the first book since J. Marlow]'],
    ['It is the first trip since Sept. The mayor left.', 'superlative [the first trip since Sept]'],
    ['It is the first trip since the U.S. The mayor left.', 'superlative [the first trip since the U.S]'],
    ['It is the first gap since the war. Mr. Holt left.', 'superlative [the first gap since the war]'],
    ['It is the first case since the U.S. invasion.', 'superlative [the first case since the U.S. invasion]'],
    ['It is the only hospital.', 'superlative [the only hospital]'],
    ['Prices hit a record high.', 'superlative [a record high]'],
    ['It is Ruritania’s second-largest port.', 'superlative [Ruritania’s second-largest port]'],
    ['Such heat was unprecedented.', 'superlative [unprecedented]'],
  ],
};

/** Every text here holds no figure at all. */
const LEAVES_ALONE: readonly string[] = [
  'One of them met the two at first.',
  'First, he left; on the record, most people stayed.',
  'A Boeing 747 and an F-35 flew along Route 9 and Highway 61.',
  'After World War II and COVID-19 he read Catch-22.',
  'Version v1.2.3 and 4.5.6 are out.',
  'It is on page 7, line 12.',
  'Photo 240723-D-VS137-1003Y shows it.',
  'They may march for a second chance.',
  'On Black Friday the shops open.',
  '“At least try your best,” she said.',
  'The latest talks ended at last.',
  'The rifle was an AK-47.',
  'The talks of COP27 began in the first place.',
  'He lives at 12 West 23rd Street.',
  'It is open 24/7 in 1080p, as on 9/11.',
  'Thank the first responders. Also to pray helps.',
];

const HOSTILE: readonly (readonly [name: string, unit: string])[] = [
  ['digits', '1'],
  ['commas', '1,111,'],
  ['dots', '1.'],
  ['number words', 'two hundred and '],
  ['approximators', 'more than about '],
  ['months', 'May '],
  ['hyphens', '1-'],
  ['signs', '$ '],
  ['determiners', 'the first '],
  ['letters', 'a'],
  ['capitals', 'Aa '],
  ['white space', ' '],
  ['line breaks', '\r\n'],
  ['dotted names', 'a.'],
  ['apostrophes', "a's "],
  ['fractions', '6 1/2 '],
  ['feet and inches', '6 feet 2 '],
  ['hours and minutes', '2 hours and 2 minutes '],
  ['rates', '5 per 100,000 per '],
  ['pence', '5p to '],
  ['pounds', 'cost 5 pounds '],
  ['signs before digits', '-5 '],
  ['leading points', ' .5'],
  ['parts of a million', 'half of a million '],
  ['parts of a point', 'by half a point '],
  ['short magnitudes', 'deep 5m '],
  ['years', 'nearly 2000 and '],
  ['hours', '9am-9 to '],
  ['ages', 'aged 12, 13, '],
];

describe('findFigures', () => {
  for (const [kind, cases] of Object.entries(FINDS)) {
    describe(kind, () => {
      for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(found(text), expected));
    });
  }

  describe('leaves alone', () => {
    for (const text of LEAVES_ALONE) it(text, () => assert.deepEqual(found(text), []));
  });

  it('leaves alone paragraphs that are not the story', () => {
    for (const kind of ['code', 'url', 'notice', 'front-matter', 'byline'] as const) {
      assert.deepEqual(found('It cost $5 million in 1998.', kind), [], kind);
    }
  });

  it('marks the date of a dateline', () => {
    const text = 'LAKE CITY, Sept. 9 (News) — It rained.';
    const scan = findFigures(parseParagraph(text, 'body', { start: 0, end: 27 }));
    assert.deepEqual(
      scan.figures.map(({ start, end, traits }) => [text.slice(start, end), traits.includes('dateline')]),
      [['Sept. 9', true]],
    );
  });

  it('gives spans in range, in order, apart, without white space at their edges', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '$4.2 ',
        ' million',
        '25%',
        ' of the ',
        'May 9',
        ', 54,',
        'the largest ',
        ' since 2009',
        '\u00a0',
        '\ud800',
        '\r\n',
        'Two dozen ',
        'US$',
        '–',
        '’s ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findFigures(parseParagraph(text, 'body')).figures) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.equal(text.slice(start, end), text.slice(start, end).trim());
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  for (const [name, unit] of HOSTILE) {
    it(`reads a long line of ${name}`, () => {
      const text = unit.repeat(Math.ceil(40_000 / unit.length));
      const { figures } = findFigures({ text, kind: 'body', sentences: [{ start: 0, end: text.length }], tokens: [] });
      assert.ok(figures.every(({ start, end }) => start < end && end <= text.length));
    });
  }
});

function found(text: string, kind: ParagraphKind = 'body'): string[] {
  return findFigures(parseParagraph(text, kind)).figures.map(
    (figure) => `${figure.kind} [${text.slice(figure.start, figure.end)}]`,
  );
}
