import { describeCase } from './run';

describeCase('17. headlines and captions', {
  finds: [
    [
      'The Orlen Post spoke to Hanne Torv in June.\n\nQ: When did you start?\n\nA: In 1998.',
      ['indirect -: When did you start?', 'indirect Hanne Torv: In 1998.'],
    ],
    ['Jane Roe spoke first.\n\nROE: We left at noon.', ['indirect ROE: We left at noon.']],

    [
      'It rained.\n\nPHOTO: “We left at noon,” said Jane Roe, left, with the ferry behind her.',
      ['direct Jane Roe: “We left at noon,”'],
    ],
  ],
  leavesAlone: [
    'WASHINGTON: The council met on Monday.\n\nIt rained.',
    'Note: the ferry is late.\n\nIt rained.',
    'Question: will it rain?\n\nNobody in Orlen knew.',

    ['Roe: A portrait\n\nIt rained.\n\n“We left,” Roe said.', ['direct Roe: “We left,”']],
    'Bridge falls at noon\n\nIt rained on Monday.',
    'It rained.\n\nPHOTO: The bakers’ hall at dusk.',
  ],
});

describeCase('17. quotation marks in Markdown', {
  format: 'markdown',
  finds: [
    ['A reader, Sunniva Lie, wrote to the library:\n\n> I am 81.\n\nIt rained.', ['indirect A reader: I am 81.']],

    ['## ‘We left too late’\n\n“We left,” Roe said.', ['direct Roe: ‘We left too late’', 'direct Roe: “We left,”']],
    ['_“We left at noon,”_ said Roe.', ['direct Roe: “We left at noon,”']],

    ['> “We left at noon,” Roe said.', ['direct Roe: “We left at noon,”']],
    ['> “We left at noon.\n>\n> “We came back,” Roe said.', ['direct Roe: “We left at noon. + “We came back,”']],
    ['**“We left at noon,”** Roe said.', ['direct Roe: “We left at noon,”']],
    ['*“We left at noon,”* Roe said.', ['direct Roe: “We left at noon,”']],
    ['“We *left* at noon,” Roe said.', ['direct Roe: “We *left* at noon,”']],
    ['- “We left at noon,” Roe said.', ['direct Roe: “We left at noon,”']],
  ],
  leavesAlone: [
    'Run `npm test "all"` first.',
    '```\nsay "hello"\n```',
    '[Orlen](https://example.org "the quay") fell.',
  ],
});
