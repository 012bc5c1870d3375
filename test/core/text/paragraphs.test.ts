import assert from 'node:assert/strict';
import { type DraftFormat, splitParagraphs } from '../../../src/core/text/paragraphs';
import { parseDraft } from '../../../src/core/text/parsed';

/** [name, format, draft, "kind: words" of each paragraph] */
const cases: [string, DraftFormat, string, string[]][] = [
  [
    'blank lines of every sort separate',
    'plain',
    'It rained.\r\n\u00a0\r\nIt stopped.\r\rIt rained again.\u2028\u2028Done it was.',
    ['body: It rained.', 'body: It stopped.', 'body: It rained again.', 'body: Done it was.'],
  ],
  [
    'headline, byline, dateline',
    'plain',
    'Mayor of Orlen quits\nBy Jane Roe and JOHN DOE\n\nORLEN, Sept. 9 (Reuters) — The mayor quit.',
    [
      'headline: Mayor of Orlen quits',
      'byline: By Jane Roe and JOHN DOE',
      'body: ORLEN, Sept. 9 (Reuters) — The mayor quit.',
    ],
  ],
  [
    'a photo address, then the story',
    'plain',
    'https://example.org/a.jpg\n\nThe mayor of Orlen said on Monday that she would leave her office before the end of the year, and gave no reason.',
    [
      'url: https://example.org/a.jpg',
      'body: The mayor of Orlen said on Monday that she would leave her office before the end of the year, and gave no reason.',
    ],
  ],
  [
    'wrapped lines are one paragraph',
    'plain',
    'The council of Orlen met late on Monday to\ntalk about the bridge, which has been closed\nsince the flood.\n\nIt will meet again.',
    [
      'body: The council of Orlen met late on Monday to\ntalk about the bridge, which has been closed\nsince the flood.',
      'body: It will meet again.',
    ],
  ],
  [
    'a paragraph on each line',
    'plain',
    'Bridge stays shut\n\nThe council met on Monday.\nIt talked about the bridge.\nNobody was happy.',
    [
      'headline: Bridge stays shut',
      'body: The council met on Monday.',
      'body: It talked about the bridge.',
      'body: Nobody was happy.',
    ],
  ],
  [
    'questions and answers',
    'plain',
    'Q: Why did you leave?\nA: I was tired.',
    ['question: Q: Why did you leave?', 'answer: A: I was tired.'],
  ],
  [
    'questions and answers with stops, without blank lines',
    'plain',
    'Q. Why did you leave?\nA. I was tired. It had\nrained.\nQ. And then?\nA. I slept.',
    [
      'question: Q. Why did you leave?',
      'answer: A. I was tired. It had\nrained.',
      'question: Q. And then?',
      'answer: A. I slept.',
    ],
  ],
  [
    'leaves alone: an initial that is no answer',
    'plain',
    'It rained on the town.\nA. Roe and the council of Orlen left.',
    ['body: It rained on the town.', 'body: A. Roe and the council of Orlen left.'],
  ],
  [
    'front matter of TOML',
    'markdown',
    '+++\n# A comment\ntitle = "Bridge"\n\n[params]\n+++\nIt fell.',
    ['front-matter: +++\n# A comment\ntitle = "Bridge"\n\n[params]\n+++', 'body: It fell.'],
  ],
  [
    'front matter that begins with a comment or a key in quotation marks',
    'markdown',
    '---\n# A comment\n"title": Bridge\n---\nIt fell.',
    ['front-matter: ---\n# A comment\n"title": Bridge\n---', 'body: It fell.'],
  ],
  [
    'leaves alone: a heading under a line',
    'markdown',
    '---\n\n# Bridge\n\nNote: It fell.\n\n---\n\nIt fell.',
    ['body: ---', 'heading: # Bridge', 'body: Note: It fell.', 'body: ---', 'body: It fell.'],
  ],
  [
    'captions and notices',
    'plain',
    'PHOTO: The bridge at dusk.\n\nIt fell.\n\nThis story was first published by The Orlen Post.',
    [
      'caption: PHOTO: The bridge at dusk.',
      'body: It fell.',
      'notice: This story was first published by The Orlen Post.',
    ],
  ],
  [
    'a signed line',
    'plain',
    'Bridge falls\n\nJane Roe, Staff Writer\n\nIt fell.',
    ['headline: Bridge falls', 'byline: Jane Roe, Staff Writer', 'body: It fell.'],
  ],
  [
    'Markdown',
    'markdown',
    '---\ntitle: x\n---\n# Bridge\n\n> one\n> two\n\n- a\n- b\n\nUnder\n---\n\n```\ncode\n\nmore\n```\nIt fell\nat noon.',
    [
      'front-matter: ---\ntitle: x\n---',
      'heading: # Bridge',
      'block-quote: > one\n> two',
      'list-item: - a',
      'list-item: - b',
      'heading: Under\n---',
      'code: ```\ncode\n\nmore\n```',
      'body: It fell\nat noon.',
    ],
  ],
  [
    'a deck in italics under the title',
    'markdown',
    '# Bridge falls\n\n*Mayor Roe says it was old*\n\n*It fell at noon.*',
    ['heading: # Bridge falls', 'headline: *Mayor Roe says it was old*', 'body: *It fell at noon.*'],
  ],
  [
    'a byline in italics is no deck',
    'markdown',
    '# Bridge falls\n\n_By Jane Roe, with a note_\n\nIt fell at noon.',
    ['heading: # Bridge falls', 'body: _By Jane Roe, with a note_', 'body: It fell at noon.'],
  ],
  [
    'a ">" by itself parts a block quote',
    'markdown',
    '> one\n>\n> two\n> three\n\nIt fell.',
    ['block-quote: > one', 'block-quote: > two\n> three', 'body: It fell.'],
  ],
  [
    'a transcript without blank lines',
    'plain',
    'It was a long night in the hall of the council.\n\nQUILL: Why did you leave the hall so early, when the\ncouncil was still in session?\nODE: We were late.',
    [
      'body: It was a long night in the hall of the council.',
      'body: QUILL: Why did you leave the hall so early, when the\ncouncil was still in session?',
      'body: ODE: We were late.',
    ],
  ],
  [
    'leaves alone: a line with one label in a wrapped paragraph',
    'plain',
    'It was a long night in Orlen, and it ended as all of\nthem do. NOTE: nobody was there to see it, and the\ncouncil slept.\n\nIt rained.',
    [
      'body: It was a long night in Orlen, and it ended as all of\nthem do. NOTE: nobody was there to see it, and the\ncouncil slept.',
      'body: It rained.',
    ],
  ],
  [
    'leaves alone: a sentence that starts with "By"',
    'plain',
    'By the time the bridge fell, everyone had left.\n\nIt rained.',
    ['body: By the time the bridge fell, everyone had left.', 'body: It rained.'],
  ],
  [
    'leaves alone: a long first paragraph',
    'plain',
    'The bridge over the Orle fell on Monday.\n\nNobody was hurt.',
    ['body: The bridge over the Orle fell on Monday.', 'body: Nobody was hurt.'],
  ],
];

describe('splitParagraphs', () => {
  for (const [name, format, text, expected] of cases) {
    it(name, () => {
      assert.deepEqual(
        splitParagraphs(text, format).map((p) => `${p.kind}: ${text.slice(p.start, p.end)}`),
        expected,
      );
    });
  }
});

describe('datelines', () => {
  const finds: [string, string][] = [
    ['GENEVA, Sept. 9 (Reuters) — The talks began.', 'GENEVA, Sept. 9 (Reuters) —'],
    ['WASHINGTON (AP) - The talks began.', 'WASHINGTON (AP) -'],
    ['ORLEN FORD, 12 January – The talks began.', 'ORLEN FORD, 12 January –'],
    ['NAIROBI, Kenya — The talks began.', 'NAIROBI, Kenya —'],
    ['Orlen (AFP) – The talks began.', 'Orlen (AFP) –'],
  ];
  for (const [text, dateline] of finds) {
    it(`finds ${dateline}`, () => {
      const { paragraphs } = parseDraft(text, 'plain');
      const { dateline: span, parsed } = paragraphs[0]!;
      assert.equal(text.slice(span!.start, span!.end), dateline);
      assert.deepEqual(
        parsed.sentences.map((s) => text.slice(s.start, s.end)),
        ['The talks began.'],
      );
    });
  }
  for (const text of ['NASA — the space agency — said no.', 'Roe — the mayor — left.', 'COVID-19 came back.']) {
    it(`leaves alone ${text}`, () => assert.equal(splitParagraphs(text, 'plain')[0]!.dateline, undefined));
  }
});

describe('a question with a stop', () => {
  it('names nobody by its mark', () => {
    const { paragraphs } = parseDraft('Q. Why?\nA. Money.', 'plain');
    assert.deepEqual(
      paragraphs.map(({ parsed: { text, tokens } }) => text.slice(tokens[0]!.start, tokens[0]!.end)),
      ['Why', 'Money'],
    );
  });
});
