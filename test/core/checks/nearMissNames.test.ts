import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { findNearMisses } from '../../../src/core/checks/nearMissNames';
import type { EntityType, Mention } from '../../../src/core/analysis';
import { parseNames } from '../../../src/core/names/format';

const LIST = `Ada Roe | person | Mayor of Port Vesper | spells it without an e
Ada Lindqvist | person
Jens Müller | person
Ida M. Holt | person
Dana Holt | person
Rosemary Okafor | person
John Quill | person
Petra Kowalska | person
Ivan Petrov | person
Sean O'Dell | person
Bo Lund-Hansen | person
Harbor Board = HB = the board | org
Ministry of Defense | org
Finance Ministry | org
Water Street Merchants’ Association | org
Northern District Council | org
4th Engineer Battalion | org
Port Vesper | place
Saltmere | place
Kellandia | place
Vesper
`;

/** "Ada Rowe → Ada Roe", for a draft that has just these names: "Ada Rowe/person". */
function missesOf(...names: string[]): string[] {
  let text = '';
  const mentions = names.map((name, i): Mention => {
    const [words, type] = name.split('/') as [string, EntityType];
    text += `${words}. `;
    const start = text.length - words.length - 2;
    return { start, end: start + words.length, text: words, type, entity: `e${i}` };
  });
  return findNearMisses(mentions, { is: parseNames(LIST, 'copydesk.names').names, not: [] }).map(
    ({ start, end, fixes }) => `${text.slice(start, end)} → ${fixes[0]!.text}`,
  );
}

const finds: [string, string][] = [
  ['Ada Rowe/person', 'Ada Roe'],
  ['Adah Roe/person', 'Ada Roe'],
  ['Ada Lindquist/person', 'Ada Lindqvist'],
  ['Ada Lindqivst/person', 'Ada Lindqvist'],
  ['ADA LINDQUIST/person', 'ADA LINDQVIST'],
  ['Jens Muller/person', 'Jens Müller'],
  ['Jens Mueller/person', 'Jens Müller'],
  ['Ida B. Holt/person', 'Ida M. Holt'],
  ['Dnaa Holt/person', 'Dana Holt'],
  ['Rosemray Okafor/person', 'Rosemary Okafor'],
  ['Rosemary Okafer/person', 'Rosemary Okafor'],
  ['Jon Quill/person', 'John Quill'],
  ['Petra Kowalski/person', 'Petra Kowalska'],
  ['Sean ODell/person', "Sean O'Dell"],
  ['Bo Lund Hansen/person', 'Bo Lund-Hansen'],
  ['Harbour Board/organization', 'Harbor Board'],
  ['Ministry of Defence/organization', 'Ministry of Defense'],
  ['Water Street Merchants Association/organization', 'Water Street Merchants’ Association'],
  ['Water Street Merchants’ Asociation/organization', 'Water Street Merchants’ Association'],
  ['Port Vespar/place', 'Port Vesper'],
  ['Saltmeer/place', 'Saltmere'],
  // Taken for a place, and still heard as the person.
  ['Jens Muller/place', 'Jens Müller'],
];

const leavesAlone = [
  'Ada Roe/person',
  'ADA ROE/person',
  'Anna Roe/person',
  'Ida Roe/person',
  'Ava Roe/person',
  'Ada Rose/person',
  'Ada Poe/person',
  'Ida Holt/person',
  'Ida Mary Holt/person',
  'Dina Holt/person',
  'Ada Hall/person',
  'Jane Quill/person',
  'John Quill Jr./person',
  'Ivana Petrova/person',
  'Ivan Petrova/person',
  'Roe/person',
  'Harbor Boards/organization',
  'Harbor Bond/organization',
  'HP/organization',
  'Finance Minister/organization',
  'Southern District Council/organization',
  '5th Engineer Battalion/organization',
  'Port Vesper/place',
  'Port Jasper/place',
  'Port Vesper Club/organization',
  'Kellandian/nationality',
  'Vespers/event',
  'Hester/person',
];

describe('names that come close to the newsroom’s', () => {
  for (const [name, listed] of finds)
    it(`finds ${name}`, () => assert.deepEqual(missesOf(name), [`${name.split('/')[0]!} → ${listed}`]));
  for (const name of leavesAlone) it(`leaves alone ${name}`, () => assert.deepEqual(missesOf(name), []));

  it('finds a surname alone, when its bearer is in the draft and nobody else can bear it', () => {
    assert.deepEqual(missesOf('Ada Lindqvist/person', 'Lindquist/person'), ['Lindquist → Lindqvist']);
    assert.deepEqual(missesOf('Jens Müller/person', 'Muller/person'), ['Muller → Müller']);
    assert.deepEqual(missesOf('Lindquist/person'), []);
    assert.deepEqual(missesOf('Ada Lindqvist/person', 'Lindqvist/person', 'Lindholm/person'), []);
    // Of the list, though not in the draft.
    assert.deepEqual(missesOf('Dana Holt/person', 'Hult/person'), []);
  });

  it('finds the surname of somebody whose full name is misspelled', () => {
    const text = 'Ada Lindquist left. Later Lindquist came back, and Ada Roe met Lindquist.';
    const house = { is: parseNames(LIST, 'f').names, not: [] };
    assert.deepEqual(
      analyze(text, { format: 'plain', names: house }).findings.map(({ fixes }) => fixes[0]!.text),
      ['Ada Lindqvist', 'Lindqvist', 'Lindqvist'],
    );
  });

  it('leaves a surname to whoever bears it in the draft', () => {
    const text = 'Ada Lindqvist met Bo Lindquist. Lindquist left.';
    const house = { is: parseNames('Ada Lindqvist | person', 'f').names, not: [] };
    assert.deepEqual(analyze(text, { format: 'plain', names: house }).findings, []);
  });

  it('says what the draft has, what the list has and where, and how to mend it', () => {
    const text = 'Mayor Ada Roe left. Then Ada Rowe came back.';
    const house = { is: parseNames(LIST, 'copydesk.names').names, not: [] };
    const { findings, listed } = analyze(text, { format: 'plain', names: house });
    assert.equal(findings.length, 1);
    const [{ start, end, check, severity, message, related, fixes }] = findings as [(typeof findings)[0]];
    assert.deepEqual([text.slice(start, end), check, severity], ['Ada Rowe', 'near-miss-name', 'warning']);
    assert.equal(
      message,
      '“Ada Rowe” is close to “Ada Roe” in the newsroom’s names (copydesk.names, line 1: Mayor of Port Vesper — spells it without an e).',
    );
    assert.deepEqual(
      related.map((one) => text.slice(one.start, one.end)),
      ['Ada Roe'],
    );
    assert.deepEqual(fixes, [{ title: 'Replace with “Ada Roe”', start, end, text: 'Ada Roe' }]);
    assert.deepEqual(
      listed?.map(({ name, line }) => [name, line]),
      [['Ada Roe', 1]],
    );
  });

  it('takes a reviewer’s word that a name is another one', () => {
    const is = [...parseNames(LIST, 'f').names, { forms: ['Ada Rowe'], type: 'person' as const }];
    assert.deepEqual(analyze('Later Ada Rowe left.', { format: 'plain', names: { is, not: [] } }).findings, []);
  });

  it('stays linear with a list in which all names are alike', () => {
    const is = Array.from({ length: 20_000 }, (_, n) => ({
      forms: [`Ada Roe${'abcdefghij'[n % 10]!}${n}`],
      type: 'person' as const,
      file: 'f',
    }));
    const mentions = Array.from({ length: 2000 }, (_, n): Mention => ({
      start: 0,
      end: 7,
      text: `Ada Roe${n}x`,
      type: 'person',
      entity: 'e1',
    }));
    assert.ok(Array.isArray(findNearMisses(mentions, { is, not: [] })));
  });
});
