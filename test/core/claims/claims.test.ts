/** Claims of a whole draft: kinds, sentences, speakers, names that survive edits, and an order that puts the checkable first. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Claim, Mention, Quote, Speaker } from '../../../src/core/analysis';
import { findClaims, findFigures, standingFigures } from '../../../src/core/claims/claims';
import type { Entity, Linked } from '../../../src/core/entities/linked';
import { parseDraft } from '../../../src/core/text/parsed';

const NOBODY: Linked = { mentions: [], people: [], titles: [], entities: new Map() };

const STORY = `The mayor fled

Mayor Jane Roe, 54, left Lake City on Sept. 9, 2024. “We lost $4 million,” Roe said. “All of it. Gone for good.”

Some 300 people cheered. Some 300 people cheered.`;

describe('findClaims', () => {
  it('lists every kind in reading order', () => {
    assert.deepEqual(
      claimsOf(STORY, linkedIn(STORY), quotesIn(STORY)).map(
        ({ kind, start, end }) => `${kind} [${STORY.slice(start, end)}]`,
      ),
      [
        'event [The mayor fled]',
        'event [Mayor Jane Roe, 54, left Lake City on Sept. 9, 2024]',
        'title [Mayor]',
        'name [Jane Roe]',
        'age [54]',
        'place [Lake City]',
        'date [Sept. 9, 2024]',
        'quote [“We lost $4 million,”]',
        'money [$4 million]',
        'quote [“All of it. Gone for good.”]',
        'event [Some 300 people cheered]',
        'number [Some 300 people]',
        'event [Some 300 people cheered]',
        'number [Some 300 people]',
      ],
    );
  });

  it('gives each claim its sentence; a quote over two sentences gets both', () => {
    const claims = claimsOf(STORY, linkedIn(STORY), quotesIn(STORY));
    const sentenceOf = (words: string) => {
      const { sentence } = claims.find(({ start, end }) => STORY.slice(start, end) === words)!;
      return STORY.slice(sentence.start, sentence.end);
    };
    assert.equal(sentenceOf('$4 million'), '“We lost $4 million,” Roe said.');
    assert.equal(sentenceOf('“All of it. Gone for good.”'), '“All of it. Gone for good.”');
    assert.equal(sentenceOf('54'), 'Mayor Jane Roe, 54, left Lake City on Sept. 9, 2024.');
  });

  it('says who is behind a quote, a figure in it, a title and an age', () => {
    const speakers = claimsOf(STORY, linkedIn(STORY), quotesIn(STORY))
      .filter(({ speaker }) => speaker)
      .map(({ kind, speaker }) => `${kind}: ${speaker!.text}`);
    assert.deepEqual(speakers, ['title: Jane Roe', 'age: Jane Roe', 'quote: Roe', 'money: Roe', 'quote: Roe']);
  });

  it('leaves alone scare quotes, titles in marks and the figures in them, names with numbers, courtesy titles', () => {
    const text = 'Mr. Roe saw “21 Bridges” with the “fresh” band Room 5 Kids.';
    const linked: Linked = {
      ...NOBODY,
      mentions: [mention(text, 'Roe', 'e1', 'person'), mention(text, 'Room 5 Kids', 'e2', 'other')],
      titles: [{ ...words(text, 'Mr.'), entity: 'e1' }],
    };
    const quotes = [quote(text, '“21 Bridges”', 'title', null), quote(text, '“fresh”', 'scare', null)];
    assert.deepEqual(
      claimsOf(text, linked, quotes).map(({ kind }) => kind),
      ['event', 'name'],
    );
  });

  it('asks for the spelling at the first full mention', () => {
    const text = 'Roe left. Jane Roe came back. Jane Roe stayed.';
    const linked: Linked = {
      ...NOBODY,
      mentions: [mention(text, 'Roe', 'e1', 'person'), mention(text, 'Jane Roe', 'e1', 'person')],
      entities: new Map([['e1', person('e1', 'Jane Roe')]]),
    };
    assert.deepEqual(
      claimsOf(text, linked)
        .filter(({ kind }) => kind === 'name')
        .map(({ start, end }) => [start, end]),
      [[10, 18]],
    );
  });

  it('names a claim the same after edits elsewhere, and no two alike', () => {
    const ids = (text: string) => claimsOf(text, linkedIn(text), quotesIn(text)).map(({ id }) => id);
    const before = ids(STORY);
    assert.equal(new Set(before).size, before.length);
    const after = ids(
      STORY.replace('The mayor fled', 'In 1998 the mayor fled').replace('cheered. Some', 'cheered. Yet some'),
    );
    assert.deepEqual(
      before.filter((id) => !after.includes(id)),
      [before[0], ...before.slice(-2)],
      'only the claims whose own words changed',
    );
  });

  describe('ranks', () => {
    const order: readonly (readonly [higher: string, lower: string])[] = [
      ['The city lost 1,200 jobs.', 'The city may lose two games.'],
      ['Taxes rose 25 percent last year.', 'Should taxes rise 25 percent?'],
      ['It cost $40 million.', 'I think it cost $40 million.'],
      ['It opened on Sept. 9, 2024.', 'It opens today.'],
      ['It is the largest bank in the country.', 'It is one of the best banks.'],
      ['A fire killed 40 people.', 'Two chairs burned.'],
    ];
    for (const [higher, lower] of order) {
      it(`${higher} > ${lower}`, () => assert.ok(best(higher) > best(lower), `${best(higher)} > ${best(lower)}`));
    }

    it('a quote without a speaker above one with', () => {
      const text = '“The dam will not hold the water,” it was said.';
      const speaker: Speaker = { ...words(text, 'it'), entity: 'e1', confidence: 0.9 };
      const [open] = claimsOf(text, NOBODY, [quote(text, '“The dam will not hold the water,”', 'direct', null)]);
      const [known] = claimsOf(text, NOBODY, [quote(text, '“The dam will not hold the water,”', 'direct', speaker)]);
      assert.ok(open!.score > known!.score);
      assert.ok(open!.why.includes('quoted with nobody named for it'));
    });
  });

  it('says why, in words that neither confirm nor deny', () => {
    const all = claimsOf(STORY, linkedIn(STORY), quotesIn(STORY));
    for (const { why, score } of all) {
      assert.ok(why.length > 0 && score >= 0 && score <= 1);
      assert.ok(
        why.every((reason) => reason !== '' && !/\b(?:true|false|correct|wrong|%hedge)\b/.test(reason)),
        why.join(' | '),
      );
    }
    assert.equal(all.find(({ kind }) => kind === 'money')!.why[0], 'gives a sum of money: $4 million');
    const [hedged] = claimsOf('The storm reportedly killed 40 people.', NOBODY);
    assert.ok(hedged!.why.includes('hedged: “reportedly”'), hedged!.why.join(' | '));
  });

  it('gives spans in range, sentences around them and unique ids on any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('. ', '\n\n', '$4 ', 'May 9 ', '2,500 people', '“', '”', '# ', 'CITY (AP) — '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const claims = claimsOf(text, NOBODY);
        for (const { start, end, sentence } of claims) {
          assert.ok(end > start && sentence.start <= start && end <= sentence.end && sentence.end <= text.length);
          assert.equal(text.slice(start, end).trim().length, end - start);
        }
        assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
      }),
      { numRuns: 150 },
    );
  });
});

function claimsOf(text: string, linked: Linked = NOBODY, quotes: readonly Quote[] = []): readonly Claim[] {
  const draft = parseDraft(text, 'plain');
  const scans = draft.paragraphs.map(({ parsed }) => findFigures(parsed));
  return findClaims(draft, scans, standingFigures(draft, scans, linked, quotes), linked, quotes);
}

function best(text: string): number {
  return Math.max(...claimsOf(text).map(({ score }) => score));
}

function words(text: string, part: string, from = 0) {
  const start = text.indexOf(part, from);
  return { start, end: start + part.length, text: part };
}

function mention(text: string, part: string, entity: string, type: Mention['type'], from = 0): Mention {
  return { ...words(text, part, from), entity, type };
}

function person(id: string, name: string): Entity {
  return { id, type: 'person', name, aliases: [], gender: null, mentions: 2, first: { start: 0, end: 3 } };
}

function quote(text: string, part: string, kind: Quote['kind'], speaker: Speaker | null): Quote {
  const { start, end } = words(text, part);
  return { start, end, kind, speaker, cue: null };
}

function linkedIn(text: string): Linked {
  return {
    mentions: [
      mention(text, 'Jane Roe', 'e1', 'person'),
      mention(text, 'Lake City', 'e2', 'place'),
      mention(text, 'Roe', 'e1', 'person', text.indexOf('Roe said')),
    ],
    people: [],
    titles: [{ ...words(text, 'Mayor'), entity: 'e1' }],
    entities: new Map([['e1', person('e1', 'Jane Roe')]]),
  };
}

function quotesIn(text: string): Quote[] {
  const start = text.indexOf('Roe said');
  const speaker: Speaker = { start, end: start + 3, text: 'Roe', entity: 'e1', confidence: 0.9 };
  return [
    quote(text, '“We lost $4 million,”', 'direct', speaker),
    quote(text, '“All of it. Gone for good.”', 'direct', speaker),
  ];
}
