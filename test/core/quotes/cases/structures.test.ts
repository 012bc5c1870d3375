import { describeCase } from './run';

describeCase('17. headlines and captions', {
  finds: [
    [
      'It rained.\n\nPHOTO: “We left at noon,” said Jane Roe, left, with the ferry behind her.',
      ['direct Jane Roe: “We left at noon,”'],
    ],
  ],
  leavesAlone: ['Bridge falls at noon\n\nIt rained on Monday.', 'It rained.\n\nPHOTO: The bakers’ hall at dusk.'],
});

describeCase('17. quotation marks in Markdown', {
  format: 'markdown',
  finds: [
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
