import assert from 'node:assert/strict';
import type { QuoteCheck } from '../../../src/core/evidence/quoteCheck';
import { withTurns } from '../../../src/core/evidence/turns';
import { ask, HEARING, LETTER, sources } from './hearing';
import { createMemoryFinder } from './memoryFinder';

/** The verdict, and each edit: 'changed: “port” for “harbor”'. */
function shown(text: string, { verdict, match }: QuoteCheck): string[] {
  const edits = (match?.edits ?? []).map(({ kind, printed, said, words }) => {
    const source = sources[match!.source]!.text;
    assert.equal(words, source.slice(said.start, said.end).replace(/\s+/g, ' '));
    const draft = `“${text.slice(printed.start, printed.end)}”`;
    return `${kind}: ${kind === 'dropped' ? `“${words}”` : kind === 'changed' ? `${draft} for “${words}”` : draft}`;
  });
  return [verdict, ...edits];
}

const exact: readonly string[] = [
  '“The harbor has been closed since March, and nobody on this board has told us why.”',
  // a part of what was said
  '“nobody on this board has told us why”',
  '“the ferry lost last winter”',
  // what only the ear decides
  '“We’re going to rebuild the north pier for twenty-seven boats, and it’ll cost three point one million dollars.”',
  '“I do not believe the ferry lost that much.”',
  '“It has been a hard winter.”',
  '“The motion carries on the 19th of May.”',
  // noises, stumbles, notes and labels
  '“Nobody wants the market to leave the old square, but the roof leaks and the drains are older than my grandmother.”',
  '“They always came, and they will come again when the ice is gone.”',
  '“Thank you. Nobody wants the market to leave the old square.”',
  '“That is less than the ferry lost last winter. I don’t believe the ferry lost that much.”',
  // what the writer owns up to
  '“The harbor has been closed … and nobody on this board has told us why.”',
  '“The harbor has been closed . . . and nobody on this board has told us why.”',
  '“The harbor has been closed since March,” she said, “and nobody on this board has told us why.”',
  '“The harbor has been closed,” she said, “and nobody on this board has told us why.”',
  '“[The port] has been closed since March, and nobody on this board has told us why.”',
  '“The harbor has been closed since [spring], and nobody on this board has told us why.”',
  '“The harbor [at Quay Point] has been closed since March, and nobody on this board has told us why.”',
  '“The harbor has been close[d] since March.”',
  '“[N]obody on this board has told us why.”',
  '“We are going to rebuild the north pier for 27 boats … . Nobody wants the market to leave the old square.”',
];

const altered: readonly (readonly [string, ...string[]])[] = [
  ['“The port has been closed since March, and nobody on this board has told us why.”', 'changed: “port” for “harbor”'],
  ['“The harbor has been closed since March, and nobody on this sorry board has told us why.”', 'added: “sorry”'],
  ['“The harbor has closed since March, and nobody on this board has told us why.”', 'dropped: “been”'],
  ['“The harbor has not been closed since March, and nobody on this board has told us why.”', 'added: “not”'],
  [
    '“The harbor has been closed since May, and nobody on this board told us why.”',
    'changed: “May” for “March”',
    'dropped: “has”',
  ],
  // numbers
  ['“We are going to rebuild the north pier for 37 boats, and it will cost $3.1 million.”', 'changed: “37” for “27”'],
  [
    '“We are going to rebuild the north pier for 27 boats, and it will cost $3.1 billion.”',
    'changed: “3.1 billion” for “3.1 million”',
  ],
  ['“We lost twelve families in two years because the school closed.”', 'changed: “twelve” for “eleven”'],
  // a negation under what the writer shows
  ['“I … believe the ferry lost that much.”', "dropped: “don't”"],
  ['“I [do] believe the ferry lost that much.”', "changed: “do” for “don't”"],
  // whole written words
  ['“I do believe the ferry lost that much.”', "changed: “do” for “don't”"],
  ['“That’s not what this budget should be about, and I don’t think so.”', 'added: “not”', 'changed: “don’t” for “do”'],
  // order
  ['“We lost eleven families in two years because school the closed.”', 'changed: “school the” for “the school”'],
  [
    '“We lost families eleven in two years because the school closed.”',
    'changed: “families eleven” for “eleven families”',
  ],
  // ends
  ['“We lost eleven families in two years because the school burned.”', 'changed: “burned” for “closed”'],
  ['“They lost eleven families in two years because the school closed.”', 'changed: “They” for “We”'],
  ['“We lost eleven families in two years because the school closed forever.”', 'added: “forever”'],
  ['“Sadly, we lost eleven families in two years because the school closed.”', 'added: “Sadly”'],
  // what stands apart
  [
    '“The harbor has been closed since March. We lost eleven families in two years because the school closed.”',
    'joined: “We”',
  ],
  [
    '“We lost eleven families in two years because the school closed. The harbor has been closed since March.”',
    'joined: “The”',
  ],
  [
    '“Sell the dredger and you will never see another barge in this town; raise the bridge and the barges return.”',
    'joined: “raise”',
  ],
];

const others: readonly (readonly [string, string])[] = [
  // A sentence of it is there.
  [
    '“We lost eleven families in two years because the school closed. My cousin in Vell says that the new ferry smells of paint, and that her dog will not board it.”',
    'partial',
  ],
  ['“The new ferry smells of paint, and my cousin’s dog will not board it.”', 'not-found'],
  ['“It’s what I think.”', 'not-found'],
  ['“I do.”', 'exact'],
  ['“We will see.”', 'not-found'],
  ['“the barges of the town and the school of the ferry”', 'not-found'],
  ['“”', 'not-found'],
  ['“…”', 'not-found'],
  ['“[applause]”', 'not-found'],
  ['“uh”', 'not-found'],
];

describe('findQuote', () => {
  it('tells where words of another begin among those of the one who is quoted', () => {
    const { verdict, match } = ask(
      '“Thank you. Nobody wants the market to leave the old square, but the roof leaks. We lost eleven families in two years.”',
      'Bo Sand',
    );
    assert.equal(verdict, 'altered');
    assert.equal(match!.voice, 'same');
    assert.deepEqual(
      match!.edits.map(({ kind, words }) => `${kind} ${words}`),
      ['joined We lost eleven families'],
    );
  });

  for (const text of exact) it(`finds ${text}`, () => assert.deepEqual(shown(text, ask(text)), ['exact']));
  for (const [text, ...edits] of altered)
    it(`finds ${text}: ${edits.join(', ')}`, () => assert.deepEqual(shown(text, ask(text)), ['altered', ...edits]));
  for (const [text, verdict] of others) it(`${verdict}: ${text}`, () => assert.equal(ask(text).verdict, verdict));
});

describe('findQuote, of speakers', () => {
  const voices: readonly (readonly [string, string, string, string])[] = [
    ['“I don’t believe the ferry lost that much.”', 'Mara Quill', 'QUILL', 'same'],
    ['“I don’t believe the ferry lost that much.”', 'Dana Holt', 'QUILL', 'different'],
    ['“The motion carries on the 19th of May.”', 'Mina Sand', 'CLERK', 'unknown'],
  ];
  for (const [text, name, label, voice] of voices)
    it(`${voice}: ${name} for ${label}`, () => {
      const { match } = ask(text, name);
      assert.deepEqual([match?.speaker, match?.voice], [label, voice]);
    });

  const two = createMemoryFinder([
    withTurns({
      text: `ROE: The bridge will open in the spring of next year.
SAND: The bridge may open in the spring of next year.
ROE: The bridge is late.
HOLT: The bridge will open in the spring of next year.`,
      marks: [],
    }),
  ]);

  it('prefers the one who is quoted to a closer text of somebody else', () => {
    const { verdict, match } = ask('“The bridge will open in the spring of next year.”', 'Mina Sand', two);
    assert.deepEqual([verdict, match?.speaker, match?.voice], ['altered', 'SAND', 'same']);
  });

  it('prefers the one who is quoted among those who say the same', () => {
    for (const name of ['Ada Roe', 'Dana Holt']) {
      const { verdict, match } = ask('“The bridge will open in the spring of next year.”', name, two);
      assert.deepEqual([verdict, match?.speaker, match?.voice], ['exact', name.split(' ')[1]!.toUpperCase(), 'same']);
    }
  });

  it('goes by who says most of it', () => {
    const finder = createMemoryFinder([
      withTurns({
        text: 'ROE: Who are we?\nSAND: We are a town that keeps its word to everybody.\nROE: Are we?',
        marks: [],
      }),
    ]);
    const { match } = ask('“Are we? We are a town that keeps its word to everybody.”', 'Mina Sand', finder);
    assert.deepEqual([match?.speaker, match?.voice, match?.location.line], ['SAND', 'same', 1]);
  });

  it('does not count an interruption as somebody’s words', () => {
    const finder = createMemoryFinder([
      withTurns({
        text: 'ROE: We opened the bridge\nSAND: You did not!\nROE: in the spring of that year.\nSAND: No.',
        marks: [],
      }),
    ]);
    const text = '“We opened the bridge in the spring of that year.”';
    assert.equal(ask(text, 'Ada Roe', finder).verdict, 'exact');
    assert.equal(ask(text, 'Pia Holt', finder).verdict, 'altered');
  });

  it('tells where else it stands', () => {
    const other = createMemoryFinder([...sources, { text: LETTER, marks: [] }]);
    const { verdict, match, elsewhere } = ask('“every passenger who held a ticket on 4 June”', null, other);
    assert.equal(verdict, 'exact');
    assert.deepEqual([match!.source, ...elsewhere.map(({ source }) => source)], [1, 2]);
    assert.equal(
      LETTER.slice(elsewhere[0]!.span.start, elsewhere[0]!.span.end),
      'every passenger who held a ticket on 4 June',
    );
  });
});

describe('findQuote, of ends', () => {
  /** [source, quote, what of the source it is] */
  const whole: readonly (readonly [string, string, string?])[] = [
    ['Health care costs too much in this town.', '“Healthcare costs too much in this town.”'],
    ['We left. Healthcare costs too much in this town.', '“Health care costs too much in this town.”', 'Healthcare'],
    ['The whole plan of the harbor is on the web site. Go.', '“The whole plan of the harbor is on the website.”'],
    ['The whole plan of the harbor is on the website. Go.', '“The whole plan of the harbor is on the web site.”'],
    ['Co-workers of mine left the harbor in June.', '“Coworkers of mine left the harbor in June.”'],
    ['The channel by the pier is very nar-\nrow. We left.', '“The channel by the pier is very narrow.”'],
    ['We left.\nCo-\nworkers of mine left the harbor in June.', '“Coworkers of mine left the harbor in June.”'],
    ['We said the pier would open on 5 May. It did.', '“We said the pier would open on May 5.”'],
    ['We said the pier would open on May 5. It did.', '“We said the pier would open on 5 May.”'],
    ['5 May is the day the pier opens again.', '“May 5 is the day the pier opens again.”'],
    ['We left. May 5 is the day the pier opens again.', '“5 May is the day the pier opens again.”', 'May 5'],
    ['The pier opened on 5 May and the boats left again.', '“The pier opened on May 5 and the boats left again.”'],
    ['The ofﬁce of the ﬂeet is closed in June.', '“The office of the fleet is closed in June.”'],
  ];
  for (const [text, quote, start] of whole)
    it(`finds ${quote} in ${JSON.stringify(text)}`, () => {
      const { verdict, match } = ask(quote, null, createMemoryFinder([{ text, marks: [] }]));
      assert.deepEqual([verdict, match?.edits], ['exact', []]);
      const { span } = match!;
      // All of it, with the words that are written otherwise.
      assert.equal(text[span.end], '.');
      if (start) assert.ok(text.slice(span.start).startsWith(start), text.slice(span.start));
    });

  const others: readonly (readonly [string, string, ...string[]])[] = [
    ['Health care costs too much in this town.', '“Welfare costs too much in this town.”', 'changed care'],
    [
      'The whole plan of the harbor is on the web site.',
      '“The whole plan of the harbor is on the weblog.”',
      'changed web',
    ],
    ['We said the pier would open on 5 May.', '“We said the pier would open on May 6.”', 'dropped 5', 'added '],
    ['The channel by the pier is very nar-\nrow.', '“The channel by the pier is very deep.”', 'changed nar'],
  ];
  for (const [text, quote, ...edits] of others)
    it(`tells ${edits.join()} in ${quote}`, () => {
      const { verdict, match } = ask(quote, null, createMemoryFinder([{ text, marks: [] }]));
      assert.equal(verdict, 'altered');
      assert.deepEqual(
        match!.edits.map(({ kind, words }) => `${kind} ${words}`),
        edits,
      );
    });
});

describe('findQuote, of voices that a source does not name', () => {
  const before = 'ROE: The harbor is closed.\nSAND: Who closed it?\nROE: The board did.\n';
  const said = 'We will rebuild the north pier for the boats in June.';
  for (const head of [
    ...['Speaker 2:', 'SUBJECT:', 'ANSWER:', 'iPhone:', 'Bo Lind, keeper of the light:', 'Guest 1:', 'JD:', 'BL:'],
    '\nBo Lind\n\n',
  ])
    it(`does not take the one before ${JSON.stringify(head)} for the one who speaks`, () => {
      const finder = createMemoryFinder([withTurns({ text: `${before}${head} ${said}`, marks: [] })]);
      const { verdict, match } = ask(`“${said}”`, 'Bo Lind', finder);
      assert.deepEqual([verdict, match?.voice], ['exact', head === 'BL:' ? 'same' : 'unknown']);
    });

  it('takes the one who is named before a role', () => {
    const finder = createMemoryFinder([
      withTurns({ text: `${before}LIND, HARBOR BOARD: ${said}\nSAND: No.`, marks: [] }),
    ]);
    assert.equal(ask(`“${said}”`, 'Bo Lind', finder).match?.voice, 'same');
    assert.equal(ask(`“${said}”`, 'Ada Roe', finder).match?.voice, 'different');
  });
});

describe('findQuote, of places', () => {
  it('shows where a word was dropped, after what is written', () => {
    const finder = createMemoryFinder([
      { text: 'The pier cost $3.1 million once, and the bridge cost nothing.', marks: [] },
    ]);
    const text = '“The pier cost $3.1 million, and the bridge cost nothing.”';
    const { printed } = ask(text, null, finder).match!.edits[0]!;
    assert.equal(text.slice(0, printed.start), '“The pier cost $3.1 million');
  });

  it('tells one place once, however often it is looked at', () => {
    const filler = 'Then the band played on and on until the lamps went out. '.repeat(60);
    const said = 'The bridge will open in the spring of next year.';
    const text = `${said} ${filler} The bridge will open late. ${filler} ${said}`;
    const { match, elsewhere } = ask(`“${said}”`, null, createMemoryFinder([{ text, marks: [] }]));
    const starts = [match!.span, ...elsewhere.map(({ span }) => span)].map(({ start }) => start);
    assert.deepEqual(
      starts.sort((a, b) => a - b),
      [0, text.lastIndexOf(said)],
    );
  });
});

describe('findQuote, of what it shows', () => {
  it('tells the passage, where it stands, and what of the quote was found', () => {
    const text = '“The port has been closed since March.”';
    const { match } = ask(text);
    const { span, excerpt, location, found } = match!;
    assert.equal(
      HEARING.slice(span.start, span.end),
      'harbor has been closed since March'.replace('harbor ', 'The harbor '),
    );
    assert.equal(excerpt, HEARING.slice(span.start, span.end));
    assert.deepEqual(location, { line: 0, speaker: 'QUILL' });
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['The', 'has been closed since March'],
    );
  });

  it('shows one of two stretches that stand far apart', () => {
    const filler = 'Then the band played on and on until the lamps went out. '.repeat(100);
    const finder = createMemoryFinder([
      {
        text: `The harbor froze in early March this year. ${filler}Every boat was back at sea by the first of June.`,
        marks: [],
      },
    ]);
    const { verdict, match } = ask(
      '“The harbor froze in early March this year. Every boat was back at sea by the first of June.”',
      null,
      finder,
    );
    assert.equal(verdict, 'altered');
    assert.deepEqual(
      match!.edits.map(({ kind }) => kind),
      ['joined'],
    );
    assert.equal(match!.excerpt, 'Every boat was back at sea by the first of June');
  });
});
