import assert from 'node:assert/strict';
import { describeCase, quotesIn } from './run';

describeCase('4. split by its cue', {
  cues: true,
  finds: [
    ['“We left,” he said, “and we came back.”', ['direct he/said: “We left,” + “and we came back.”']],
    ['“We left,” said Roe, “because it was late.”', ['direct Roe/said: “We left,” + “because it was late.”']],
    [
      '“The bridge,” Jane Roe, the mayor of Orlen, said on Monday, “is closed.”',
      ['direct Jane Roe/said: “The bridge,” + “is closed.”'],
    ],
    ['“We left”, Roe said, “and came back”.', ['direct Roe/said: “We left” + “and came back”']],
    ['“Why,” she asked, “did nobody tell us?”', ['direct she/asked: “Why,” + “did nobody tell us?”']],
  ],
  leavesAlone: [
    // Two sentences are two utterances.
    ['“We left,” he said. “We came back.”', ['direct he/said: “We left,”', 'direct he/said: “We came back.”']],
    [
      '“We left,” Roe said, and Ode said, “We stayed.”',
      ['direct Roe/said: “We left,”', 'direct Ode/said: “We stayed.”'],
    ],
    [
      '“We left at noon,” Roe said. “We came back,” Ode said.',
      ['direct Roe/said: “We left at noon,”', 'direct Ode/said: “We came back,”'],
    ],
  ],
});

describeCase('6. every place a cue can stand', {
  cues: true,
  finds: [
    ['As Ryder put it, “We left at noon.”', ['direct Ryder/put: “We left at noon.”']],

    ['“We left at noon,” said Ryder.', ['direct Ryder/said: “We left at noon,”']],
    ['“We left at noon,” Ryder said.', ['direct Ryder/said: “We left at noon,”']],
    ['Ryder said, “We left at noon.”', ['direct Ryder/said: “We left at noon.”']],
    ['Ryder said: “We left at noon.”', ['direct Ryder/said: “We left at noon.”']],
    ['“We left at noon,” according to Ryder.', ['direct Ryder/according to: “We left at noon,”']],
    ['Ryder: “We left at noon.”', ['direct Ryder/:: “We left at noon.”']],
    ['“We left at noon,” Ryder told reporters on Monday.', ['direct Ryder/told: “We left at noon,”']],
    ['“We left at noon!” cried Ryder.', ['direct Ryder/cried: “We left at noon!”']],
    ['“Did we leave at noon?” Ryder asked.', ['direct Ryder/asked: “Did we leave at noon?”']],
  ],
  leavesAlone: [
    'The mayor of Orlen: a portrait.',
    'Ryder was told nothing about the bridge.',
    'Ryder: three; Ode: two.',
  ],
});

describeCase('6. signed with a dash', {
  finds: [
    ['“We left at noon.” — Tom Ryder', ['direct Tom Ryder: “We left at noon.”']],
    ['“We left at noon.”\n\n— Tom Ryder, mayor of Orlen', ['direct Tom Ryder: “We left at noon.”']],
  ],
  leavesAlone: ['The bridge — Orlen’s oldest — fell.'],
});

describeCase('7. long appositives between name and verb', {
  finds: [
    ['“We left,” said Jane Roe, 54, of Brack.', ['direct Jane Roe: “We left,”']],
    ['“We left,” Tom Ode — the ferryman, and a poet besides — said.', ['direct Tom Ode: “We left,”']],

    ['“We left,” Jane Roe, the mayor of Orlen and a former teacher of physics, said.', ['direct Jane Roe: “We left,”']],
    [
      '“We left,” said Tom Ode, who has run the ferry between Orlen and Brack for 30 years.',
      ['direct Tom Ode: “We left,”'],
    ],
    ['Jane Roe, whose family has lived by the quay since 1902, said, “We left.”', ['direct Jane Roe: “We left.”']],
    ['“We left,” Jane Roe, 54, a baker from Brack, told the Orlen Post.', ['direct Jane Roe: “We left,”']],
  ],
  leavesAlone: [
    'Jane Roe, the mayor of Orlen, left.',
    ['“We left,” Jane Roe said of Tom Ode, the ferryman.', ['direct Jane Roe: “We left,”']],
  ],
});

describeCase('8. titles, initials, particles, hyphens', {
  finds: [
    ['“We left,” said Karim al-Sadri.', ['direct Karim al-Sadri: “We left,”']],

    ['“We left,” Air Force Maj. Gen. Tom Ode said.', ['direct Air Force Maj. Gen. Tom Ode: “We left,”']],
    ['“We left,” said Dr. J. R. Ode Jr.', ['direct Dr. J. R. Ode Jr.: “We left,”']],
    ['“We left,” Martin Ode III said.', ['direct Martin Ode III: “We left,”']],
    ['“We left,” Tamsin van der Loo said.', ['direct Tamsin van der Loo: “We left,”']],

    ['“We left,” Mary-Ann Ode-Quill said.', ['direct Mary-Ann Ode-Quill: “We left,”']],
    ['“We left,” Sen. Ann Ode, D-Brack, said.', ['direct Sen. Ann Ode: “We left,”']],
    ['“We left,” said Siobhán O’Quill.', ['direct Siobhán O’Quill: “We left,”']],
  ],
  leavesAlone: ['Dr. J. R. Ode Jr. left.', 'Lt. Col. Tamsin van der Loo and Karim al-Sadri met in Orlen.'],
});

describeCase('9. pronouns and roles', {
  finds: [
    ['Jane Roe left. “It was late,” she said.', ['direct she: “It was late,”']],
    ['“It was late,” the mayor said.', ['direct the mayor: “It was late,”']],
    ['“It was late,” a spokeswoman for the ferry said.', ['direct a spokeswoman for the ferry: “It was late,”']],
    ['“It was late,” said one of the drivers.', ['direct one of the drivers: “It was late,”']],
    ['“It was late,” they said.', ['direct they: “It was late,”']],
  ],
  leavesAlone: ['She left with the mayor.', 'A spokeswoman for the ferry left at noon.'],
});

describe('9. who is behind a pronoun or a role is a guess', () => {
  it('gives the person, less surely than a name', () => {
    const [named, guess] = quotesIn('“We left,” Jane Roe said.\n\nIt rained. “It was late,” she said.');
    assert.equal(guess!.speaker!.text, 'she');
    assert.equal(guess!.speaker!.entity, named!.speaker!.entity);
    assert.ok(named!.speaker!.entity);
    assert.ok(guess!.speaker!.confidence < named!.speaker!.confidence);
  });

  it('ties no person to an anonymous source', () => {
    const [quote] = quotesIn('Jane Roe left. “It was late,” a person familiar with the matter said.');
    assert.equal(quote!.speaker!.entity, null);
  });
});

describeCase('10. fragments', {
  finds: [
    ['The bridge is “a danger to us all,” Roe said.', ['mixed Roe: “a danger to us all,”']],

    ['Roe called the bridge “a disgrace to the town.”', ['mixed Roe: “a disgrace to the town.”']],
    ['Roe said the bridge was “not safe” and “never was.”', ['mixed Roe: “not safe” + “never was.”']],
  ],
  leavesAlone: ['Roe called the bridge old and left.'],
});

describeCase('10. scare quotes', {
  finds: [
    ['Nobody wanted the so-called “experts” in the room.', ['scare -: “experts”']],
    ['The “smart” lamps of Orlen went dark on Monday.', ['scare -: “smart”']],
    ['The ‘smart’ lamps of Orlen went dark on Monday.', ['scare -: ‘smart’']],
  ],
  leavesAlone: [
    ['Roe asked for “smart lamps” and got none.', ['mixed Roe: “smart lamps”']],
    'The smart lamps of Orlen went dark on Monday.',
  ],
});

describeCase('10. claim quotes in headlines', {
  finds: [
    ['‘We left too late,’ says Roe\n\nThe mayor spoke on Monday.', ['direct Roe: ‘We left too late,’']],

    ['Orlen bridge ‘not safe’, says mayor\n\nThe bridge closed on Monday.', ['mixed mayor: ‘not safe’']],
    ['Roe: ‘We left too late’\n\nThe mayor spoke on Monday.', ['direct Roe: ‘We left too late’']],
    ['Mayor says bridge was ‘a disgrace’\n\nThe bridge closed on Monday.', ['mixed Mayor: ‘a disgrace’']],
  ],
  leavesAlone: ['Bakers’ hall falls at noon\n\nIt rained on Monday.', '’90s bridge falls\n\nIt rained on Monday.'],
});

describeCase('11. titles of works and nicknames', {
  finds: [
    ['William “Bill” Roe left at noon.', ['scare -: “Bill”']],
    ['“We left,” William “Bill” Roe said.', ['direct William “Bill” Roe: “We left,”', 'scare -: “Bill”']],

    ['Roe wrote the memoir “A Bridge Too Old” in May.', ['title -: “A Bridge Too Old”']],
    ['The film “Ferries of Orlen” opens on Friday.', ['title -: “Ferries of Orlen”']],
    ['They sang “Long Night by the Quay” and left.', ['title -: “Long Night by the Quay”']],
  ],
  leavesAlone: ['Roe wrote a memoir in May and left.', 'Bill Roe left at noon.'],
});
