import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityType } from '../../../src/core/analysis';
import { analyze } from '../../../src/core/analyze';
import { matchAcrossDrafts, suggestAcrossDrafts } from '../../../src/core/entities/acrossDrafts';
import { type DraftEntities, type DraftEntity, entitiesOf } from '../../../src/core/entities/draftEntities';

/** "person Ada Roe = Roe; mayor; 54; she" */
function read(draft: string, lines: readonly string[]): DraftEntities {
  return {
    draft,
    entities: lines.map((line, i): DraftEntity => {
      const [, type = '', forms = '', rest = ''] = /^(\w+) ([^;]*)(.*)$/.exec(line)!;
      const facts = rest
        .split(';')
        .map((fact) => fact.trim())
        .filter(Boolean);
      return {
        entity: `e${i + 1}`,
        type: type as EntityType,
        forms: forms.split(' = '),
        titles: facts.filter((fact) => !/^\d+$|^(?:s?he|they)$/.test(fact)),
        ages: facts.filter((fact) => /^\d+$/.test(fact)).map(Number),
        gender: (facts.find((fact) => /^(?:s?he|they)$/.test(fact)) ?? null) as DraftEntity['gender'],
      };
    }),
  };
}

function drafts(lists: readonly (readonly string[])[]): DraftEntities[] {
  return lists.map((lines, i) => read(`draft ${i + 1}`, lines));
}

/** "Ada Roe: 1 2": the drafts of every entity that is in more than one. */
function shared(lists: readonly (readonly string[])[]): string[] {
  return matchAcrossDrafts(drafts(lists))
    .filter(({ places }) => places.length > 1)
    .map(({ name, places }) => `${name}: ${places.map(({ draft }) => draft.slice(6)).join(' ')}`);
}

const same: [string, string[][], string[]][] = [
  ['a full name', [['person Ada Roe = Roe'], ['person Ada Roe']], ['Ada Roe: 1 2']],
  ['an accent dropped', [['person José Peña'], ['person Jose Pena']], ['José Peña: 1 2']],
  [
    'a middle initial left out',
    [['person Ada B. Roe'], ['person Ada Roe'], ['person Ada Bea Roe']],
    ['Ada Bea Roe: 1 2 3'],
  ],
  ['the surname first', [['person Kim Min-woo'], ['person Min-woo Kim']], ['Kim Min-woo: 1 2']],
  ['titles that go together', [['person Ada Roe; mayor'], ['person Ada Roe; lawyer']], ['Ada Roe: 1 2']],
  ['a birthday between', [['person Ada Roe; 53'], ['person Ada Roe; 54']], ['Ada Roe: 1 2']],
  ['the same suffix', [['person John Roe Jr.'], ['person John Roe, Jr.']], ['John Roe, Jr.: 1 2']],
  ['a company', [['organization Quill & Sons, Inc.'], ['organization Quill and Sons']], ['Quill & Sons, Inc.: 1 2']],
  [
    'an acronym spelled out in both',
    [['organization Higher Harbor Commission = HHC'], ['organization HHC = Higher Harbor Commission']],
    ['Higher Harbor Commission: 1 2'],
  ],
  ['a body everyone knows', [['organization NATO'], ['organization NATO']], ['NATO: 1 2']],
  [
    'British and American',
    [['organization Vesper Labour Organisation'], ['organization Vesper Labor Organization']],
    ['Vesper Labour Organisation: 1 2'],
  ],
  ['a country by two names', [['place U.S.'], ['place the United States']], ['the United States: 1 2']],
];

const apart: [string, string[][]][] = [
  ['a surname alone', [['person Roe'], ['person Roe']]],
  ['a surname and a full name', [['person Roe'], ['person Ada Roe']]],
  ['an initial', [['person A. Roe'], ['person Ada Roe']]],
  ['two first names', [['person Ada Roe'], ['person Bert Roe']]],
  ['two middle initials', [['person Ada B. Roe'], ['person Ada C. Roe']]],
  ['a middle initial left out, where two have one', [['person Ada B. Roe'], ['person Ada Roe'], ['person Ada C. Roe']]],
  ['father and son', [['person John Roe Sr.'], ['person John Roe Jr.']]],
  ['perhaps father and son', [['person John Roe'], ['person John Roe Jr.']]],
  ['a mayor and a pupil', [['person Ada Roe; mayor'], ['person Ada Roe; pupil']]],
  ['54 and 12 years old', [['person Ada Roe; 54'], ['person Ada Roe; 12']]],
  ['he and she', [['person Kim Roe; he'], ['person Kim Roe; she']]],
  ['two in one draft', [['person Ada Roe; mayor', 'person Ada Roe; nurse'], ['person Ada Roe']]],
  ['an acronym alone', [['organization HHC'], ['organization HHC']]],
  ['an acronym and a name', [['organization HHC'], ['organization Higher Harbor Commission = HHC']]],
  ['a court that every country has', [['organization Higher Court'], ['organization Lower Court']]],
  ['a ministry that every country has', [['organization Ministry of Defense'], ['organization Ministry of Defense']]],
  ['a person and a place', [['person Vesper Roe'], ['place Vesper Roe']]],
  ['an event', [['event Harbor Cup'], ['event Harbor Cup']]],
];

describe('the same in several drafts', () => {
  for (const [why, lists, expected] of same) it(`joins: ${why}`, () => assert.deepEqual(shared(lists), expected));
  for (const [why, lists] of apart) it(`keeps apart: ${why}`, () => assert.deepEqual(shared(lists), []));

  it('gives every entity once, with all that is known of it', () => {
    const groups = matchAcrossDrafts(
      drafts([
        ['person Ada Roe = Roe; mayor', 'place Vesper'],
        ['person Roe', 'person Ada Roe; former mayor'],
      ]),
    );
    assert.deepEqual(groups, [
      {
        type: 'person',
        name: 'Ada Roe',
        forms: ['Ada Roe', 'Roe'],
        titles: ['mayor', 'former mayor'],
        places: [
          { draft: 'draft 1', entity: 'e1' },
          { draft: 'draft 2', entity: 'e2' },
        ],
      },
      { type: 'place', name: 'Vesper', forms: ['Vesper'], titles: [], places: [{ draft: 'draft 1', entity: 'e2' }] },
      { type: 'person', name: 'Roe', forms: ['Roe'], titles: [], places: [{ draft: 'draft 2', entity: 'e1' }] },
    ]);
  });
});

/** "Roe → Ada Roe .6" for the first draft, asked about the others. */
function suggested(lists: readonly (readonly string[])[]): string[] {
  const [first, ...others] = drafts(lists);
  const formOf = new Map(first!.entities.map(({ entity, forms }) => [entity, forms[0]!]));
  return suggestAcrossDrafts(first!, others).map(
    ({ entity, candidate, confidence }) => `${formOf.get(entity)!} → ${candidate.name} ${confidence}`,
  );
}

const suggestions: [string, string[][], string[]][] = [
  ['the one who bears the surname', [['person Roe'], ['person Ada Roe']], ['Roe → Ada Roe 0.6']],
  ['surer with the title', [['person Roe; mayor'], ['person Ada Roe; mayor of Vesper']], ['Roe → Ada Roe 0.8']],
  [
    'surer when the story goes on',
    [
      ['person Roe', 'organization Quill Foods'],
      ['person Ada Roe', 'organization Quill Foods'],
    ],
    ['Roe → Ada Roe 0.7'],
  ],
  ['an initial that fits', [['person A. Roe'], ['person Ada Roe', 'person Bert Roe']], ['A. Roe → Ada Roe 0.7']],
  [
    'two bearers, halved',
    [['person Roe'], ['person Ada Roe', 'person Bert Roe']],
    ['Roe → Ada Roe 0.3', 'Roe → Bert Roe 0.3'],
  ],
  ['one in many drafts is one', [['person Roe'], ['person Ada Roe'], ['person Ada Roe = Roe']], ['Roe → Ada Roe 0.6']],
  [
    'the one of that gender',
    [['person Roe; she'], ['person Ada Roe; she', 'person Bert Roe; he']],
    ['Roe → Ada Roe 0.65'],
  ],
  [
    'what letters stand for',
    [['organization HHC'], ['organization Higher Harbor Commission = HHC']],
    ['HHC → Higher Harbor Commission 0.6'],
  ],
  ['nobody by another surname', [['person Roe'], ['person Ada Quill']], []],
  ['nobody for a full name', [['person Ada Roe'], ['person Bert Roe']], []],
  ['nobody who is in the draft herself', [['person Roe', 'person Ada Roe'], ['person Ada Roe']], []],
  ['nobody known by the surname only', [['person Roe'], ['person Roe']], []],
  ['no place for a person', [['person Vesper'], ['place Port Vesper']], []],
];

describe('who a name in part may be', () => {
  for (const [why, lists, expected] of suggestions) it(why, () => assert.deepEqual(suggested(lists), expected));

  it('ranks whoever bears the title first', () => {
    const [first, second] = suggested([['person Roe; mayor'], ['person Ada Roe; mayor', 'person Bert Roe; carpenter']]);
    assert.match(first!, /^Roe → Ada Roe 0\.[56]/);
    assert.equal(second, undefined);
  });
});

describe('entities of an analysis', () => {
  it('are its persons, organizations and places with what it says of them', () => {
    const text = 'Mayor Ada Quill, 54, spoke in Nairobi. She left the Harbor Trade Union (HTU). Quill slept on Friday.';
    const { entities } = entitiesOf('a', analyze(text, { format: 'plain' }));
    assert.deepEqual(
      entities.map(({ type, forms, titles }) => [type, forms, titles]),
      [
        ['person', ['Ada Quill', 'Quill'], ['Mayor']],
        ['place', ['Nairobi'], []],
        ['organization', ['Harbor Trade Union', 'HTU'], []],
      ],
    );
  });
});

describe('any lists', () => {
  const word = fc.constantFrom('Ada', 'Roe', 'B.', 'Jr.', 'HHC', 'Quill', '', ' ', "'s", 'de', '\ud800', 'É');
  const entity = fc.record({
    entity: fc.constantFrom('e1', 'e2', 'e3'),
    type: fc.constantFrom<EntityType>('person', 'organization', 'place', 'event'),
    forms: fc.array(
      fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
      { maxLength: 3 },
    ),
    titles: fc.array(word, { maxLength: 2 }),
    ages: fc.array(fc.nat(), { maxLength: 2 }),
    gender: fc.constantFrom(null, 'he' as const, 'she' as const),
  });
  const list = fc.record({ draft: fc.constantFrom('a', 'b', 'c'), entities: fc.array(entity, { maxLength: 6 }) });

  it('keeps every entity, once, and is never certain of a name in part', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
        const groups = matchAcrossDrafts(lists);
        const kept = lists
          .flatMap(({ entities }) => entities)
          .filter(({ type, forms }) => type !== 'event' && forms.length > 0);
        assert.equal(groups.flatMap(({ places }) => places).length, kept.length);
        for (const { confidence } of lists.length > 0 ? suggestAcrossDrafts(lists[0]!, lists.slice(1)) : [])
          assert.ok(confidence > 0 && confidence < 1);
      }),
      { numRuns: 200 },
    );
  });

  it('reads a thousand drafts about one person, and about a thousand of one name', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      read(`draft ${i}`, ['person Ada Roe', `person Bert ${'ABCDEFGHIJ'[i % 10]!}. Quill; ${i}`]),
    );
    const groups = matchAcrossDrafts(many);
    assert.equal(groups.find(({ name }) => name === 'Ada Roe')?.places.length, 1000);
    assert.equal(suggestAcrossDrafts(read('new', ['person Roe']), many).length, 1);
  });
});
