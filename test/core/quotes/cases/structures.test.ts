import { describeCase } from './run';

describeCase('17. headlines and captions', {
  finds: [
    [
      'It rained.\n\nPHOTO: “We left at noon,” said Jane Roe, left, with the ferry behind her.',
      ['direct Jane Roe: “We left at noon,”'],
    ],
  ],
  leavesAlone: [
    ['Roe: A portrait\n\nIt rained.\n\n“We left,” Roe said.', ['direct Roe: “We left,”']],
    'Bridge falls at noon\n\nIt rained on Monday.',
    'It rained.\n\nPHOTO: The bakers’ hall at dusk.',
  ],
});

describeCase('17. quotation marks in Markdown', {
  format: 'markdown',
  finds: [
    ['## ‘We left too late’\n\n“We left,” Roe said.', ['direct -: ‘We left too late’', 'direct Roe: “We left,”']],
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
