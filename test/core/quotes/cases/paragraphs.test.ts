import assert from 'node:assert/strict';
import { describeCase, quotesIn } from './run';

describeCase('1. a quotation over several paragraphs', {
  finds: [
    [
      '“We left at noon.\n\n“We came back at two.\n\n“Nobody was there,” Roe said.',
      ['direct Roe: “We left at noon. + “We came back at two. + “Nobody was there,”'],
    ],
    [
      'Roe said: “We left at noon.\n\n“We came back at two.”\n\nIt rained all day in Orlen.',
      ['direct Roe: “We left at noon. + “We came back at two.”'],
    ],
    [
      '“We left,” Roe said. “It was late.\n\n“Then we came back.”',
      ['direct Roe: “We left,”', 'direct Roe: “It was late. + “Then we came back.”'],
    ],
    [
      '“We left.\n\n“He called it ‘a mess.’ We did not.\n\n“It was late,” Roe said.',
      ['direct Roe: “We left. + “He called it ‘a mess.’ We did not. + “It was late,”'],
    ],
  ],
  leavesAlone: [
    [
      'Ode said: “We left at noon.”\n\nRoe said: “We stayed.\n\n“We slept.”',
      ['direct Ode: “We left at noon.”', 'direct Roe: “We stayed. + “We slept.”'],
    ],

    // The paragraph between them has no mark: the first was never closed.
    [
      'Roe said: “We left at noon.\n\nIt rained all day in Orlen.\n\n“Nobody was there,” Ode said.',
      ['direct Roe: ~“We left at noon.', 'direct Ode: “Nobody was there,”'],
    ],
    ['“We left,” Roe said.\n\n“We stayed,” Ode said.', ['direct Roe: “We left,”', 'direct Ode: “We stayed,”']],
  ],
});

describeCase('1. a quotation over several paragraphs, single marks first', {
  finds: [
    [
      '‘We left at noon.\n\n‘We came back at two,’ Roe said.',
      ['direct Roe: ‘We left at noon. + ‘We came back at two,’'],
    ],
    [
      'Roe said: ‘We left the bakers’ hall at noon.\n\n‘We came back at two.’',
      ['direct Roe: ‘We left the bakers’ hall at noon. + ‘We came back at two.’'],
    ],
  ],
  leavesAlone: ['’Twas a long night in Orlen.\n\nThe ’90s were over.'],
});

describeCase('2. a paragraph that ends in a partial quotation closes it', {
  finds: [
    [
      'Roe called the plan “a disgrace.”\n\n“It should go,” she said.',
      ['mixed Roe: “a disgrace.”', 'direct she: “It should go,”'],
    ],
    [
      'The bridge, Roe said, was “not safe at all.”\n\n“We closed it at noon,” Ode said.',
      ['mixed Roe: “not safe at all.”', 'direct Ode: “We closed it at noon,”'],
    ],
  ],
  leavesAlone: [
    [
      'Roe was angry. “The plan is a disgrace.\n\n“It should go,” she said.',
      ['direct she: “The plan is a disgrace. + “It should go,”'],
    ],

    // A full sentence left open does run on.
    [
      'Roe was angry: “The plan is a disgrace.\n\n“It should go.”',
      ['direct Roe: “The plan is a disgrace. + “It should go.”'],
    ],
  ],
});

describeCase('3. a running quotation that starts in mid-paragraph', {
  finds: [
    [
      'The mayor was blunt. “We left at noon,” Roe said. “Nobody had told us why.\n\n“We came back at two.”',
      ['direct Roe: “We left at noon,”', 'direct Roe: “Nobody had told us why. + “We came back at two.”'],
    ],
    [
      'Roe told the council: “We left at noon.\n\n“We came back at two.\n\n“Nobody was there.”\n\nThe council said nothing.',
      ['direct Roe: “We left at noon. + “We came back at two. + “Nobody was there.”'],
    ],
    [
      'Roe said the night was “long and cold. We sat and waited.\n\n“Nobody came.”',
      ['mixed Roe: “long and cold. We sat and waited. + “Nobody came.”'],
    ],
  ],
  leavesAlone: [
    [
      'Roe said the night was “long and cold.” The council waited.\n\n“Nobody came,” Ode said.',
      ['mixed Roe: “long and cold.”', 'direct Ode: “Nobody came,”'],
    ],
  ],
});

describeCase('5. floating quotations', {
  finds: [
    [
      '“Why did you leave?” Roe asked Ode.\n\n“We were late,” Ode said.\n\n“And then?”\n\n“Then we came back.”',
      [
        'direct Roe: “Why did you leave?”',
        'direct Ode: “We were late,”',
        'direct Roe: “And then?”',
        'direct Ode: “Then we came back.”',
      ],
    ],

    [
      '“We left,” Roe said.\n\n“We came back at two.”',
      ['direct Roe: “We left,”', 'direct Roe: “We came back at two.”'],
    ],
    ['Roe stood at the quay on Monday. “We left at noon.”', ['direct Roe: “We left at noon.”']],
    ['Roe shook her head.\n\n“We left at noon.”', ['direct Roe: “We left at noon.”']],
    ['Ode continued:\n\n“We left at noon.”\n\nIt rained.', ['direct Ode: “We left at noon.”']],
    [
      '“We left,” Roe said.\n\n“We stayed,” Ode said.\n\n“We stayed all night.”',
      ['direct Roe: “We left,”', 'direct Ode: “We stayed,”', 'direct Ode: “We stayed all night.”'],
    ],
  ],
  leavesAlone: [
    [
      'It rained in Orlen all night long.\n\n“It never stopped raining on us.”',
      ['direct -: “It never stopped raining on us.”'],
    ],
  ],
});

describe('5. floating quotations are guesses', () => {
  it('is less sure of a speaker that no cue names', () => {
    const [named, floating] = quotesIn('“We left,” Roe said.\n\n“We came back at two.”');
    assert.ok(floating!.speaker!.confidence < named!.speaker!.confidence);
    assert.ok(floating!.speaker!.confidence < 0.95);
  });
});

describeCase('16. marks that are never closed', {
  finds: [
    ['Roe said: “We left at noon.\n\nIt rained.', ['direct Roe: ~“We left at noon.']],
    ['“We left at noon, Roe said.\n\nIt rained.', ['direct Roe: ~“We left at noon,']],
    ['“We left at noon, said Kestrel, who runs the quay.', ['direct Kestrel: ~“We left at noon,']],
    [
      '“We left at noon, Roe said. “We came back at two.”',
      ['direct Roe: ~“We left at noon,', 'direct Roe: “We came back at two.”'],
    ],
    ['Roe said “it goes on. But the old “smart” lamps went dark.', ['mixed Roe: ~“it goes on.', 'scare -: “smart”']],
    // One closing mark for two.
    [
      'Ode wrote that “the plan is nothing but what Roe called “a bridge too old.”',
      ['mixed Ode: “the plan is nothing but what Roe called “a bridge too old.”'],
    ],
  ],
  leavesAlone: [
    ['We left at noon,” Roe said. “We came back.”', ['direct Roe: “We came back.”']],

    // A closing mark without an opener.
    'The bridge fell at noon.” It rained.',

    'The ‘Lions of Orlen won again on Monday.',
  ],
});

describeCase('16. a forgotten closing mark before somebody else’s words', {
  finds: [
    [
      'Mayor Jane Roe said: “We have nothing left.\n\n“It’s a swindle,” countered Mayor Tom Ode. “It’s wrong.”',
      [
        'direct Mayor Jane Roe: ~“We have nothing left.',
        'direct Mayor Tom Ode: “It’s a swindle,”',
        'direct Mayor Tom Ode: “It’s wrong.”',
      ],
    ],
    [
      '“We left at noon,” Jane Roe said. “It was late.\n\n“We stayed all night,” said Tom Ode.',
      [
        'direct Jane Roe: “We left at noon,”',
        'direct Jane Roe: ~“It was late.',
        'direct Tom Ode: “We stayed all night,”',
      ],
    ],
    [
      'Jane Roe called the toll “a swindle.\n\n“It is a fair toll,” said Tom Ode.',
      ['mixed Jane Roe: ~“a swindle.', 'direct Tom Ode: “It is a fair toll,”'],
    ],
  ],
  leavesAlone: [
    // The same name, a pronoun, or a role, which may be hers.
    [
      '“We left at noon,” Jane Roe said. “It was late.\n\n“We stayed all night,” Mayor Roe added.',
      ['direct Jane Roe: “We left at noon,”', 'direct Mayor Roe: “It was late. + “We stayed all night,”'],
    ],
    [
      '“We left at noon,” Jane Roe said. “It was late.\n\n“We stayed all night,” she added.',
      ['direct Jane Roe: “We left at noon,”', 'direct she: “It was late. + “We stayed all night,”'],
    ],
    [
      'Jane Roe said the toll was needed. “We have nothing left.\n\n“We must pay,” the mayor said.',
      ['indirect Jane Roe: the toll was needed', 'direct the mayor: “We have nothing left. + “We must pay,”'],
    ],
    [
      '“We left at noon,” he said. “It was late.\n\n“We stayed all night,” said Tom Ode.',
      ['direct he: “We left at noon,”', 'direct Tom Ode: “It was late. + “We stayed all night,”'],
    ],
    // Reported before it, not quoted: what stands open may be anybody's.
    [
      'Mayor Jane Roe said the toll was needed. “We have nothing left.\n\n“It’s a swindle,” countered Tom Ode. “It’s wrong.”',
      [
        'indirect Mayor Jane Roe: the toll was needed',
        'direct Tom Ode: “We have nothing left. + “It’s a swindle,”',
        'direct Tom Ode: “It’s wrong.”',
      ],
    ],
    [
      'Police said two people fell. “It was loud.\n\n“We hid at home,” said Jane Roe, a neighbor.',
      ['indirect Police: two people fell', 'direct Jane Roe: “It was loud. + “We hid at home,”'],
    ],
    // Nobody is quoted before it.
    [
      'Jane Roe met Tom Ode at noon. “It was late.\n\n“We stayed all night,” said Tom Ode.',
      ['direct Tom Ode: “It was late. + “We stayed all night,”'],
    ],
  ],
});

describe('16. one who is called something else in the next paragraph', () => {
  /** Of the words before a paragraph's end that nothing closes, and those after it. */
  const partsOf = (lead: string, name: string): number[] =>
    quotesIn(`${lead} said: “It was dark.\n\n“It was over by ten,” ${name} said.`).map(
      ({ parts }) => parts?.length ?? 1,
    );

  for (const [lead, name] of [
    ['Roe’s lawyer, Tom Ode,', 'Ode'],
    ['A Merrivale spokesman, Tom Ode,', 'Ode'],
    ['An Orlen police officer, Tom Ode,', 'Ode'],
    ['Merrivale’s chief executive', 'Tom Ode'],
    ['The French president', 'Tom Ode'],
    ['The White House', 'Karoline Ode'],
    ['The Orlen Post', 'Tom Ode'],
    ['Austin Police', 'Tom Ode'],
    ['Jane Roe', 'the Merrivale chief'],
    ['Jane Roe', 'Ode'],
    ['José Peña', 'Pena'],
    ['José Peña', 'Jose Pena'],
    ['Maria Lopez-Diaz', 'María López Díaz'],
    ['Bob Roe', 'Robert Row'],
    ['Jane Roe, known as Ann Poe,', 'Ann Poe'],
    ['Ann Poe recalled what Jane Roe', 'Ann Poe'],
  ] as const)
    it(`joins ${lead} and ${name}`, () => assert.deepEqual(partsOf(lead, name), [2]));

  for (const [lead, name] of [
    ['José Peña', 'Tom Ode'],
    ['Mayor Jane Roe', 'Mayor Tom Ode'],
  ] as const)
    it(`parts ${lead} and ${name}`, () => assert.deepEqual(partsOf(lead, name), [1, 1]));
});
