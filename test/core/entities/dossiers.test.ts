import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import type { Span } from '../../../src/core/span';
import { type Dossier, dossiersOf } from '../../../src/core/entities/dossiers';
import { spellingsOf } from '../../../src/core/entities/spellings';
import { FIRST, readMarked } from './markedAnalysis';

const STORY = `PORT ELLERY, Kelland, May 6 — Mayor Oda Fenwick said on Tuesday that the gate would close.

“We carried 14 people a night,” Fenwick said. “The boat is old,” she said.

The mayor, 58, called it her last word. Pell Arkwright (cq), 27, a nurse, works at the Port Ellery hospital.

“Nobody asked the nurses,” Arkwright said.
`;

function dossiers(text: string): Map<string, Dossier> {
  const all = dossiersOf(text, analyze(text, { format: 'plain' }));
  return new Map(all.map((dossier) => [dossier.name, dossier]));
}

describe('dossiers', () => {
  const words = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

  it('gather what a draft says of a person', () => {
    const fenwick = dossiers(STORY).get('Oda Fenwick')!;
    assert.equal(fenwick.type, 'person');
    assert.deepEqual(
      fenwick.titles.map(({ text, place }) => [text, place && STORY.slice(place.start, place.end)]),
      [['Mayor', 'Mayor']],
    );
    assert.deepEqual(
      fenwick.ages.map(({ text, place }) => [text, place && STORY.slice(place.start, place.end)]),
      [['58', '58']],
    );
    assert.deepEqual(
      fenwick.pronouns.map(({ forms, count }) => [forms, count]),
      [[['she', 'her'], 2]],
    );
    assert.deepEqual(
      fenwick.descriptions.map(({ forms, count, first }) => [forms, count, STORY.slice(first.start, first.end)]),
      [[['the mayor'], 1, 'The mayor']],
    );
    assert.deepEqual(
      fenwick.spellings.map(({ text, sort, count }) => [text, sort, count]),
      [
        ['Oda Fenwick', 'full', 1],
        ['Fenwick', 'part', 1],
      ],
    );
    assert.deepEqual(words(STORY, fenwick.mentions), ['Oda Fenwick', 'Fenwick']);
    assert.deepEqual(words(STORY, fenwick.references), ['she', 'The mayor', 'her']);
    assert.deepEqual(words(STORY, fenwick.quotes).slice(1), ['“We carried 14 people a night,”', '“The boat is old,”']);
  });

  it('give each their own age', () => {
    const all = dossiers(STORY);
    assert.deepEqual(
      all.get('Pell Arkwright')!.ages.map(({ text }) => text),
      ['27'],
    );
  });

  it('name a place as the running text sets it, in the order of first mention', () => {
    const names = [...dossiers(STORY).keys()];
    assert.equal(names[0], 'Port Ellery');
    const place = dossiers(STORY).get('Port Ellery')!;
    assert.deepEqual(
      place.spellings.map(({ text, sort }) => [text, sort]),
      [
        ['PORT ELLERY', 'same'],
        ['Port Ellery', 'full'],
      ],
    );
  });

  it('are one for each entity, and hold every mention once', () => {
    const analysis = analyze(STORY, { format: 'plain' });
    const all = dossiersOf(STORY, analysis);
    assert.equal(new Set(all.map(({ entity }) => entity)).size, all.length);
    const mentions = all.flatMap((dossier) => dossier.mentions).sort((a, b) => a.start - b.start);
    assert.deepEqual(mentions, analysis.entities);
  });

  it('say nothing of a draft without names', () => {
    assert.deepEqual(dossiersOf('', analyze('', { format: 'plain' })), []);
  });
});

const ages: [marked: string, age: string, isTheirs: boolean][] = [
  ['[Jun Roe], 27, left.', '27', true],
  ['[Jun Roe] (27) left.', '27', true],
  ['[Jun Roe] (cq), 27, left.', '27', true],
  ['<The mayor>, 58, left.', '58', true],
  ['[Jun Roe] is in <her> 50s.', 'in her 50s', true],
  ['The 54-year-old [Jun Roe] left.', '54-year-old', true],
  ['[Jun Roe] met a nurse, 27, there.', '27', false],
  ['[Jun Roe] left. Those aged 27 stayed.', 'aged 27', false],
  ['[Jun Roe] and 27 others.', '27', false],
];

describe('ages', () => {
  for (const [marked, age, isTheirs] of ages)
    it(`${isTheirs ? 'finds' : 'leaves alone'}: ${marked}`, () => {
      const { text, analysis } = readMarked(`${marked} [Jun Roe] sat.`);
      const start = text.indexOf(age);
      const claim = { id: 'c1', kind: 'age', start, end: start + age.length, score: 0, why: ['x'] } as const;
      const all = dossiersOf(text, { ...analysis, claims: [{ ...claim, sentence: { start: 0, end: text.length } }] });
      const found = all.find(({ entity }) => entity === FIRST)!.ages;
      assert.deepEqual(
        found.map(({ place }) => text.slice(place!.start, place!.end)),
        isTheirs ? [age] : [],
      );
    });
});

const spellings: [name: string, form: string, sort: string][] = [
  ['Ada Lindqvist', 'Lindqvist', 'part'],
  ['Ada Lindqvist', 'A. Lindqvist', 'part'],
  ['Ada M. Roe Jr.', 'Ada Roe', 'part'],
  ['Kenyan', 'Kenyans', 'part'],
  ['Ada Roe', 'ROE', 'part'],
  ['Water Street Merchants’ Association', "Water Street Merchants' Association", 'same'],
  ['Port Ellery', 'PORT ELLERY', 'same'],
  ['Kelland Seafarers’ Union', 'KSU', 'acronym'],
  ['United States', 'U.S.', 'acronym'],
  ['Ada Lindqvist', 'Linqvist', 'variant'],
  ['Omar al-Hadi', 'Omar Al Hadi', 'variant'],
  ['Ana Muñoz', 'Munoz', 'variant'],
  ['Ana Muñoz', 'Anna Muñoz', 'other'],
  ['Harbour Commission', 'Harbor Commission', 'variant'],
  ['Iraq', 'Iraqi', 'other'],
  ['Patrick Roe', 'Pat Roe', 'other'],
];

describe('spellings', () => {
  for (const [name, form, sort] of spellings)
    it(`${form} is ${sort} of ${name}`, () => {
      const mention = (text: string, start: number) => ({ start, end: start + text.length, text });
      const found = spellingsOf([mention(name, 0), mention(form, 100), mention(form, 200)], name);
      assert.deepEqual(
        found.map(({ text, sort: is, count, first }) => [text, is, count, first.start]),
        [
          [name, 'full', 1, 0],
          [form, sort, 2, 100],
        ],
      );
    });

  it('tell two ways of writing the same letters', () => {
    const mention = (text: string) => ({ start: 0, end: text.length, text });
    const found = spellingsOf(['United States', 'U.S.', 'US', 'U.S.'].map(mention), 'United States');
    assert.deepEqual(
      found.map(({ text, sort, count }) => [text, sort, count]),
      [
        ['United States', 'full', 1],
        ['U.S.', 'acronym', 2],
        ['US', 'variant', 1],
      ],
    );
  });

  it('are counted quickly, however hostile', () => {
    const long = 'a'.repeat(20_000);
    const mentions = Array.from({ length: 5000 }, (_, n) => ({
      start: n,
      end: n + 1,
      text: `${long.slice(0, n % 50)} ${n}`,
    }));
    assert.equal(spellingsOf(mentions, `${long} ${long}`).length, 5000);
  });
});
