import assert from 'node:assert/strict';
import { compareVoices, type QuotedSpeaker } from '../../../src/core/evidence/voices';

/** "Ada Roe, city clerk": a person with a title. */
function speaker(words: string, person = true): QuotedSpeaker {
  const [name, ...titles] = words.split(', ');
  return { name: name!, titles, confidence: 1, person };
}

const same: readonly (readonly [string, string])[] = [
  ['Ada Roe', 'ROE'],
  ['Ada Roe', 'ADA ROE'],
  ['Roe', 'ADA ROE'],
  ['Ada Roe', 'A. ROE'],
  ['A. Roe', 'Ada Roe'],
  ['Ada Roe', 'MS. ROE'],
  ['Ada Roe', 'Mayor Roe'],
  ['Mayor Ada Roe', 'ROE'],
  ['Ada Roe', 'SEN. ADA ROE'],
  ['Ada Roe', 'ADA'],
  ['Ada Marshall', 'MARSHALL'],
  ['William Sand', 'Bill Sand'],
  ['Bill Sand', 'WILLIAM SAND'],
  ['Ada Lee Roe', 'LEE ROE'],
  ['Pia van Aldo Ruiz', 'VAN ALDO'],
  ['Zoë Núñez', 'NUNEZ'],
  ['Ada O’Dell', "O'DELL"],
  ['Dr. Ada Roe Jr.', 'ROE'],
  ['Mina Sand, city clerk', 'CLERK'],
  ['Mina Sand, city clerk', 'THE CITY CLERK'],
  ['Mina Sand, deputy mayor', 'DEPUTY MAYOR SAND'],
  ['Ada Roe', 'AR'],
  ['Ada Roe', 'A.R.'],
  ['Ada Lee Roe', 'AR'],
  ['Ada Lee Roe', 'ALR'],
  ['Dr. Ada Roe Jr.', 'AR'],
  ['Ada Müller', 'MUELLER'],
  ['Ada Mueller', 'MÜLLER'],
  ['Ada Mueller', 'MULLER'],
  ['Jörg Sand', 'Joerg Sand'],
  ['Bo Ångström', 'AANGSTROEM'],
  ['Bo Bär', 'BAER'],
  ['Bo Bär', 'BAR'],
  ['Bo Mo\u0308ller', 'MOELLER'],
  ['Mina Müller, Bürgermeister', 'BUERGERMEISTER MUELLER'],
  ['Dana Hall', 'HALL'],
  ['Dana Guest', 'MS. GUEST'],
  ['Ada Roe', 'ADA ROE 2'],
];
const different: readonly (readonly [string, string])[] = [
  ['Ada Roe', 'SAND'],
  ['Ada Roe', 'JOHN ROE'],
  ['Ada Roe', 'J. ROE'],
  ['Roe', 'Mina Sand'],
  ['Ada Roe', 'MAYOR SAND'],
  ['Ada Marshall', 'SAND'],
  ['Ada Roe', 'CITY CLERK SAND'],
  ['Bo Lind, chief of staff to Mayor Dana Holt', 'MAYOR HOLT'],
  ['Ada Roe', 'ROSE'],
  ['Ada Roe', 'Bo Ro'],
  ['Bo Paez', 'Bo Lind Paz'],
  ['Ada Mueller', 'MILLER'],
  ['Ada Roe', 'HALL'],
  ['Ada Roe', 'DANA HALL'],
  ['Ada Roe', 'COUNCIL PRESIDENT LIND'],
];
const unknown: readonly (readonly [string, string])[] = [
  ['Ada Roe', 'QUESTION'],
  ['Ada Roe', 'Q'],
  ['Ada Roe', 'CLERK'],
  ['Ada Roe', 'CITY CLERK'],
  ['Ada Roe', 'POLICE CHIEF'],
  ['Ada Roe', 'MAYOR'],
  ['Ada Roe', 'UNIDENTIFIED MALE'],
  ['Ada Roe', 'SPEAKER 2'],
  ['Ada Roe', 'MODERATOR'],
  ['Ada Roe', 'AUDIENCE MEMBER'],
  ['Ada Roe, Mayor', 'DEPUTY MAYOR'],
  ['Ada Roe, former mayor', 'MAYOR'],
  ['Ada Roe, President', 'VICE PRESIDENT'],
  ['Ada Roe, spokesman for the police chief', 'POLICE CHIEF'],
  ['Dan Holt', 'DANA HOLT'],
  ['the mayor', 'SAND'],
  ['Ada Roe', ''],
  // initials, and what looks like them
  ['Ada Roe', 'JD'],
  ['Ada Roe', 'J.D.'],
  ['Bo Lind', 'AR'],
  ['Roe', 'AR'],
  // an office, whatever somebody's initials are
  ['Dana Aldo', 'DA'],
  ['Ava Garza', 'AG'],
  ['Mary Sand', 'MS.'],
  ['Dana Roe', 'DR.'],
  // whoever was in the room or on the line
  ...[
    ...[
      'Conference Room 2',
      'Conference Room',
      'iPhone',
      "Bo's iPhone",
      'iPad',
      'Galaxy Tab',
      'Owner',
      'Guest',
      'Guest 1',
    ],
    ...[
      'spk_0',
      'SPEAKER_00',
      'Lind 2',
      'Harbor Board',
      'CITY COUNCIL',
      'Vell City Hall',
      'Front Desk',
      'Zoom Meeting',
    ],
    ...['Respondent', 'Caller', 'User'],
  ].map((label) => ['Ada Roe', label] as const),
];

describe('compareVoices', () => {
  for (const [voice, pairs] of Object.entries({ same, different, unknown }))
    for (const [name, label] of pairs)
      it(`${voice}: ${name} and “${label}”`, () => assert.equal(compareVoices(speaker(name), label), voice));

  it('knows nothing of a source without labels, and of a quote that is nobody’s', () => {
    assert.equal(compareVoices(speaker('Ada Roe'), undefined), 'unknown');
    assert.equal(compareVoices(null, 'ROE'), 'unknown');
  });

  it('does not tell an organization from the one who speaks for it', () => {
    assert.equal(compareVoices(speaker('Harbor Board', false), 'ROE'), 'unknown');
    assert.equal(compareVoices(speaker('Harbor Board', false), 'HARBOR BOARD'), 'same');
  });
});
