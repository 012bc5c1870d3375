import assert from 'node:assert/strict';
import type { EntityType } from '../../../src/core/analysis';
import { fullNameFor, planRenaming, type Renaming } from '../../../src/core/entities/renaming';
import { FIRST, readMarked } from './markedAnalysis';

/** What is sure is done; each doubt stays as it was and is listed: "Roes→Quills (plural)". */
function rename(marked: string, to: string, type?: EntityType): { text: string; doubts: string[]; plan: Renaming[] } {
  const { text, analysis } = readMarked(marked, type);
  const plan = planRenaming(text, analysis, FIRST, to);
  for (const { start, end, was } of plan) assert.equal(text.slice(start, end), was);
  const sure = plan.filter(({ doubt }) => doubt === undefined);
  const done = sure.reduceRight((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text);
  const doubts = plan.filter(({ doubt }) => doubt).map(({ was, text: by, doubt }) => `${was}→${by} (${doubt})`);
  return { text: done, doubts, plan };
}

const people: [marked: string, to: string, expected: string, doubts?: string[]][] = [
  ['[Ada Roe] spoke. [Roe] left. [Ada] slept.', 'Jo Quill', 'Jo Quill spoke. Quill left. Jo slept.'],
  ["[Ada Roe]’s boat. [Roe]’s crew, [Roe]'s gate.", 'Jo Quill', "Jo Quill’s boat. Quill’s crew, Quill's gate."],
  ['[Pat Jones] sat. [Jones]’ boat and [JONES]’ BOAT.', 'Pat Quill', 'Pat Quill sat. Quill’s boat and QUILL’S BOAT.'],
  ['[Pat Roe] sat. [Roe]’s boat.', 'Pat Jones', 'Pat Jones sat. Jones’s boat.'],
  ['[ROE] TO GO\n\nMayor [Ada Roe] goes.', 'Ada Quill', 'QUILL TO GO\n\nMayor Ada Quill goes.'],
  ['By [ADA ROE]', 'Ada Quill', 'By ADA QUILL'],
  [
    '[Ada M. Roe] came. [Ada Roe] left. [A. Roe] slept. [Roe] sat.',
    'Jo B. Quill',
    'Jo B. Quill came. Jo Quill left. J. Quill slept. Quill sat.',
  ],
  ['[Ludwig van Roe] came. [van Roe] left. [Roe] slept.', 'Ada Quill', 'Ada Quill came. Quill left. Quill slept.'],
  ['[Ada Roe] came. [Roe] left.', 'Ludwig van Quill', 'Ludwig van Quill came. van Quill left.'],
  [
    '[John Roe Jr.] came. [John Roe] left. [Roe] sat.',
    'John Quill Jr.',
    'John Quill Jr. came. John Quill Jr. left. Quill sat.',
  ],
  ['[Roe] came. [Roe] left.', 'Quill', 'Quill came. Quill left.'],
  ['[Ada Roe] came. [Roe] left.', 'Quill', 'Quill came. Quill left.'],
  ['[Ada Roe]-led talks, the [Roe] plan.', 'Ada Quill', 'Ada Quill-led talks, the Quill plan.'],
  ['[Ada  Roe] came.', ' Ada   Quill ', 'Ada Quill came.'],
  ['[Ada Roe] came. [Roe] left.', 'Ann Roe', 'Ann Roe came. Roe left.'],
  ['[Ada Roe] came. [Ada] left.', 'Quill', 'Quill came. Ada left.', ['Ada→Quill (part)']],
  ['[Ada Roe] met {Rita Roe}. [Roe] left.', 'Ada Quill', 'Ada Quill met Rita Roe. Roe left.', ['Roe→Quill (shared)']],
  [
    '[Ada Lindqvist] came. [Linqvist] left.',
    'Ada Quill',
    'Ada Quill came. Linqvist left.',
    ['Linqvist→Quill (spelling)'],
  ],
  [
    '[Hellen Lindqvist] came. [Helen Lindqvist] left.',
    'Jo Quill',
    'Jo Quill came. Helen Lindqvist left.',
    ['Helen Lindqvist→Jo Quill (spelling)'],
  ],
  ['[Gabriel Sol Marez] came. [Marez] left.', 'Ada Quill', 'Ada Quill came. Marez left.', ['Marez→Quill (part)']],
  ['[Ada Roe] came. [Roe] left.', 'Ana Sol Quill', 'Ana Sol Quill came. Roe left.', ['Roe→Quill (part)']],
  ['[Ada Roe] came. The Roes left.', 'Ada Quill', 'Ada Quill came. The Roes left.', ['Roes→Quills (plural)']],
  ['[Ada Roe] came. The {Roes} left.', 'Ada Fox', 'Ada Fox came. The Roes left.', ['Roes→Foxes (plural)']],
  [
    '[Ada Roe] came. Then Roe left; ROE.',
    'Ada Quill',
    'Ada Quill came. Then Roe left; ROE.',
    ['Roe→Quill (unread)', 'ROE→QUILL (unread)'],
  ],
];

const leavesAlone: [marked: string, to: string][] = [
  ['[Ada Roe] met {Rita Roe} and Joe Roe-Smith, O’Roe, ada.Roe@kelland.example, wroe and Roebuck.', 'Ada Roe'],
  ['Mayor [Ada Roe].', ''],
  ['Mayor [Ada Roe].', '   '],
];

const bodies: [marked: string, to: string, type: EntityType, expected: string, doubts?: string[]][] = [
  ['The [Harbor Union] (HU) and the [HU] met.', 'Quay Union', 'organization', 'The Quay Union (HU) and the HU met.'],
  ['[KNS] said.', 'Kelland Wire', 'organization', 'Kelland Wire said.'],
  [
    '[Gulo Holdings Inc.] rose. [Gulo Holdings] fell.',
    'Roe Works Inc.',
    'organization',
    'Roe Works Inc. rose. Roe Works fell.',
  ],
  ['[PORT ELLERY] — In [Port Ellery]’s port.', 'Brack', 'place', 'BRACK — In Brack’s port.'],
  ['[KELLAND] — Late.', 'Brack', 'place', 'BRACK — Late.'],
  [
    'The [Kelland Harbor Board] met. The [Harbor Board] rose.',
    'Quay Board',
    'organization',
    'The Quay Board met. The Harbor Board rose.',
    ['Harbor Board→Quay Board (part)'],
  ],
  [
    'The [Harbour Board] met. The [Harbor Board] rose.',
    'Quay Board',
    'organization',
    'The Quay Board met. The Harbor Board rose.',
    ['Harbor Board→Quay Board (spelling)'],
  ],
];

describe('renaming', () => {
  for (const [marked, to, expected, doubts = []] of people)
    it(`${marked} → ${to}`, () => {
      const renamed = rename(marked, to);
      assert.equal(renamed.text, expected);
      assert.deepEqual(renamed.doubts, doubts);
    });

  for (const [marked, to, type, expected, doubts = []] of bodies)
    it(`${type}: ${marked} → ${to}`, () => {
      const renamed = rename(marked, to, type);
      assert.equal(renamed.text, expected);
      assert.deepEqual(renamed.doubts, doubts);
    });

  for (const [marked, to] of leavesAlone)
    it(`leaves alone: ${marked} → ${JSON.stringify(to)}`, () => assert.deepEqual(rename(marked, to).plan, []));

  it('leaves alone what is part of another word, address or name', () => {
    const marked = '[Ada Roe] met {Rita Roe}, Joe Roe-Smith, O’Roe, ada.Roe@kelland.example, wroe and Roebuck.';
    assert.deepEqual(
      rename(marked, 'Ada Quill').plan.map(({ was }) => was),
      ['Ada Roe'],
    );
  });

  it('tells what stands inside quotation marks', () => {
    const { plan } = rename('[Ada Roe] sat. “I am [Ada Roe],” said [Roe]. “Ask [Roe]’s crew.”', 'Jo Quill');
    assert.deepEqual(
      plan.map(({ was, quoted }) => [was, quoted]),
      [
        ['Ada Roe', false],
        ['Ada Roe', true],
        ['Roe', false],
        ['Roe', true],
      ],
    );
  });

  it('takes a mark that closes a quotation for no possessive', () => {
    assert.equal(
      rename('[Pat Jones] sat. He wrote ‘for Pat [Jones]’ on it.', 'Pat Quill').text,
      'Pat Quill sat. He wrote ‘for Pat Quill’ on it.',
    );
  });

  it('is quick on hostile names', () => {
    const many = `[Ada ${'o'.repeat(5000)}] came. ${'[O] '.repeat(3000)}${'Roe '.repeat(3000)}`;
    assert.equal(rename(many, 'Jo Quill').text.slice(0, 8), 'Jo Quill');
  });
});

const forms: [name: string, form: string, typed: string, full: string][] = [
  ['Ada Roe', 'Ada Roe', 'Jo Quill', 'Jo Quill'],
  ['Ada Roe', 'Roe', 'Quill', 'Ada Quill'],
  ['Ada Roe', 'ROE', 'Quill', 'Ada Quill'],
  ['Ada Roe', 'Ada', 'Jo', 'Jo Roe'],
  ['Ada Roe', 'Roe', 'Jo Quill', 'Jo Quill'],
  ['Ada M. van Roe', 'van Roe', 'Quill', 'Ada M. Quill'],
  ['John Roe Jr.', 'Roe', 'Quill', 'John Quill Jr.'],
  ['Roe', 'Roe', 'Quill', 'Quill'],
];

describe('the full name that a form typed over makes', () => {
  for (const [name, form, typed, full] of forms)
    it(`${name}: ${form} → ${typed}`, () => assert.equal(fullNameFor(name, form, typed, true), full));

  it('is what was typed, for what is no person', () =>
    assert.equal(fullNameFor('Gulo Holdings Inc.', 'Gulo Holdings', 'Roe Works', false), 'Roe Works'));
});
