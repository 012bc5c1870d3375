/** Slips planted in invented copy, for the checks on quotations, attribution and copy: what each check has to find in whatever words it comes. */
import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/analysis';
import { analyze } from '../../../src/core/analyze';
import { CHECKS } from '../../../src/core/checks/checks';

/** The words underlined by one check in a draft, each finding parted by " | ". */
function found(check: string, draft: string): string {
  return findings(check, draft)
    .map(({ start, end }) => draft.slice(start, end))
    .join(' | ');
}

function findings(check: string, draft: string, format: 'plain' | 'markdown' = 'plain'): readonly Finding[] {
  const checks = Object.fromEntries(CHECKS.map(({ id }) => [id, id === check ? 'warning' : 'off'] as const));
  return analyze(draft, { format, checks }).findings;
}

/** A story around a paragraph, so that it is neither headline nor lead. */
const HEAD = `Ferry terminal to close in May

PORT VESPER, Sept. 9 — The city council voted on Monday to close the old ferry terminal, which has served the islands since 1962.

The terminal needs new piles, a new roof and a new ramp, and the bill came to $14 million.

`;
const TAIL = `

Buses will run from the north quay until a new ramp is built. The timetable will be posted at the terminal.

The council meets again on Oct. 7.
`;

const PLANTED: readonly (readonly [check: string, paragraph: string, words: string])[] = [
  // unbalanced-quotes
  [
    'unbalanced-quotes',
    '“We have waited nine years for this ramp, said Dana Holt, who sells tickets at the quay.',
    '“We have',
  ],
  [
    'unbalanced-quotes',
    'We have waited nine years for this ramp,” said Dana Holt, who sells tickets at the quay.',
    'ramp,”',
  ],
  ['unbalanced-quotes', 'Holt called the plan "a slap in the face and walked out of the hall.', '"a slap'],
  ['unbalanced-quotes', 'The board called the bill "unpayable" and the plan reckless" in its letter.', 'reckless"'],
  ['unbalanced-quotes', '“The piles are rotten,” Holt said. “Anybody can see that from a boat.', '“Anybody can'],
  [
    'unbalanced-quotes',
    'The report speaks of “serious and growing damage to the roof and to the ramp.',
    '“serious and',
  ],
  ['unbalanced-quotes', 'Asked about the roof, Lund said it was fine” and changed the subject.', 'fine”'],
  ['unbalanced-quotes', '‘We will not pay for this twice, Lund said.', '‘We will'],
  // unattributed-quote
  [
    'unattributed-quote',
    '“They have known about the piles for ten years and did nothing.”',
    '“They have known about the piles for ten years and did nothing.”',
  ],
  [
    'unattributed-quote',
    '"My whole family works on that quay. Where should we go now?"',
    '"My whole family works on that quay. Where should we go now?"',
  ],
  [
    'unattributed-quote',
    '“A ferry is not a luxury out here, it is the road to the hospital.” ',
    '“A ferry is not a luxury out here, it is the road to the hospital.”',
  ],
  [
    'unattributed-quote',
    '“It would have been cheaper to mend it every year, as we told them.”',
    '“It would have been cheaper to mend it every year, as we told them.”',
  ],
  [
    'unattributed-quote',
    '“Nobody on the islands was asked, and nobody will forget it!”',
    '“Nobody on the islands was asked, and nobody will forget it!”',
  ],
  [
    'unattributed-quote',
    '“Is this how you treat people who have paid their taxes all their lives?”',
    '“Is this how you treat people who have paid their taxes all their lives?”',
  ],
  // quote-differs
  [
    'quote-differs',
    '“This city has never turned its back on the islands,” Mayor Ada Roe said.\n\nThe vote was 5-4.\n\nRoe ended her speech as she began it: “This city has never turned its back on its islands.”',
    'its',
  ],
  [
    'quote-differs',
    '“I did not know about the piles until the day the report came out,” Bo Lund said.\n\nThe vote was 5-4.\n\nLund has insisted that “I didn’t know about the roof until the day the report came out.”',
    'roof',
  ],
  [
    'quote-differs',
    'Mayor Ada Roe told the council it was “a hard and costly but necessary step.”\n\nThe vote was 5-4.\n\nRoe later called it “a hard and costly but unavoidable step.”',
    'unavoidable',
  ],
  [
    'quote-differs',
    '“We were told that the ramp would last for another thirty years,” said Dana Holt.\n\nThe ramp fell in May.\n\n“We were told that the ramp would last another twenty years,” Holt had said.',
    'last another twenty',
  ],
  [
    'quote-differs',
    '“Every single boat in this harbor is older than its captain,” Holt said.\n\nThe boats are from 1958.\n\nPHOTO: “Every boat in this harbor is older than its captain,” says Dana Holt.',
    'Every boat',
  ],
  [
    'quote-differs',
    '"The contract was signed on a Friday night, behind closed doors," Lund said.\n\nThe council denies it.\n\nLund wrote that the "contract was signed on a Saturday night, behind closed doors."',
    'Saturday',
  ],
  // quote-speaker
  [
    'quote-speaker',
    '“We cannot run a ferry on good wishes,” Mayor Ada Roe said.\n\nThe vote was 5-4.\n\n“We cannot run a ferry on good wishes,” Dana Holt said.',
    '“We cannot run a ferry on good wishes,”',
  ],
  [
    'quote-speaker',
    'Ada Roe said that “the piles were rotten when we bought them.”\n\nThe bill is $14 million.\n\nBo Lund, the harbor master, said: “The piles were rotten when we bought them.”',
    '“The piles were rotten when we bought them.”',
  ],
  [
    'quote-speaker',
    '“I would vote for it again tomorrow,” said Bo Lund.\n\nThe council meets in May.\n\n“I would vote for it again tomorrow,” said Ada Roe.',
    '“I would vote for it again tomorrow,”',
  ],
  [
    'quote-speaker',
    '"There is no money left for the islands this year," Jens Quill told reporters.\n\nThe budget is $90 million.\n\n"There is no money left for the islands this year," Petra Lund said.',
    '"There is no money left for the islands this year,"',
  ],
  // vague-attribution
  ['vague-attribution', 'Critics charge that the bill was inflated to push the sale through.', 'Critics charge'],
  [
    'vague-attribution',
    'It is widely believed that the land will be sold to a hotel chain.',
    'It is widely believed that',
  ],
  ['vague-attribution', 'Some say the roof was never inspected at all.', 'Some say'],
  ['vague-attribution', 'The harbor master is said to have asked for early retirement.', 'is said to'],
  ['vague-attribution', 'A buyer has reportedly offered $30 million for the quay.', 'reportedly'],
  [
    'vague-attribution',
    'Studies have shown that islands without a ferry lose a fifth of their people.',
    'Studies have shown',
  ],
  ['vague-attribution', 'Many people think the vote was bought.', 'Many people think'],
  [
    'vague-attribution',
    'Most experts agree that wooden piles should be replaced after 40 years.',
    'Most experts agree',
  ],
  ['vague-attribution', 'The sale has been agreed on for months, according to insiders.', 'according to insiders'],
  ['vague-attribution', 'Rumor has it that a casino will be built.', 'Rumor has it'],
  ['vague-attribution', 'Observers have suggested a link with the election in November.', 'Observers have suggested'],
  ['vague-attribution', 'The engineer is believed to have left the country.', 'is believed to'],
  // unsourced-superlative
  [
    'unsourced-superlative',
    'The terminal is the oldest wooden terminal in the country. It was built by hand.',
    'the oldest wooden terminal in the country',
  ],
  [
    'unsourced-superlative',
    'Its keeper was the first woman to run a ferry on the coast. She retired in 1990.',
    'the first woman to run a ferry',
  ],
  ['unsourced-superlative', 'It is the only harbor in Ruritania that never freezes.', 'the only harbor in Ruritania'],
  [
    'unsourced-superlative',
    'Rents on the islands are at their highest level since 1998. Wages are not.',
    'their highest level since 1998',
  ],
  [
    'unsourced-superlative',
    'The quay is Ruritania’s longest pier, and the wind never rests there.',
    'Ruritania’s longest pier',
  ],
  [
    'unsourced-superlative',
    'The islands are the most expensive place to live in the nation.',
    'the most expensive place',
  ],
  // url-shape
  ['url-shape', 'The plan is at https:/example.org/ferry and in the town hall.', 'https:/example.org/ferry'],
  ['url-shape', 'Comments can be left at htttp://ferry.example.org until May 1.', 'htttp://ferry.example.org'],
  ['url-shape', 'See www.ferry-example,com for the timetable.', 'www.ferry-example,com'],
  ['url-shape', 'See www. ferry.example.org for the timetable.', 'www. ferry.example.org'],
  [
    'url-shape',
    'The petition (http://http://petition.example.org/12) has 900 names.',
    'http://http://petition.example.org/12',
  ],
  ['url-shape', 'Timetables: https//example.org/times', 'https//example.org/times'],
  ['url-shape', 'A map is at wwww.example.org.', 'wwww.example.org'],
  ['url-shape', 'Details are at www.portvesperferry, the board said.', 'www.portvesperferry'],
  ['url-shape', 'Details are at http://www.example..org/ferry.', 'http://www.example..org/ferry'],
  ['url-shape', 'Details are at http: //example.org/ferry.', 'http: //example.org/ferry'],
  // email-shape
  ['email-shape', 'Letters go to ferry@portvesper by Friday.', 'ferry@portvesper'],
  ['email-shape', 'Letters go to ferry@@example.org by Friday.', 'ferry@@example.org'],
  ['email-shape', 'Letters go to ada.roe@example,gov by Friday.', 'ada.roe@example,gov'],
  ['email-shape', 'Letters go to ferry@example..org by Friday.', 'ferry@example..org'],
  ['email-shape', 'Letters go to ferry.@example.org by Friday.', 'ferry.@example.org'],
  ['email-shape', 'Letters go to ferry@ example.org by Friday.', 'ferry@ example.org'],
  ['email-shape', 'E-mail: ferry @example.org', 'ferry @example.org'],
  ['email-shape', 'Letters go to ferry@example.cmo by Friday.', 'ferry@example.cmo'],
  // phone-shape
  ['phone-shape', 'For help, call 212-555-01422 before noon.', '212-555-01422'],
  ['phone-shape', 'The hotline is (612) 555-014.', '(612) 555-014'],
  ['phone-shape', 'Tickets: 1-888-555-01999', '1-888-555-01999'],
  ['phone-shape', 'Reach the harbor office by phone at 555-012.', '555-012'],
  ['phone-shape', 'Fax the form to the board (fax: 612-55-0142).', '612-55-0142'],
  ['phone-shape', 'From abroad, call +1 612-555-014.', '+1 612-555-014'],
  ['phone-shape', 'Call toll-free 1-800-55-0199.', '1-800-55-0199'],
  ['phone-shape', 'Dana Holt can be reached at (612) 5555-0142.', '(612) 5555-0142'],
  // doubled-word
  ['doubled-word', 'The the bill came to $14 million.', 'The the'],
  ['doubled-word', 'Buses will leave from from the north quay.', 'from from'],
  ['doubled-word', 'The ramp was closed and\nand never opened again.', 'and\nand'],
  ['doubled-word', 'The roof was was found to be unsafe.', 'was was'],
  ['doubled-word', 'Holt has worked on the on the quay for 20 years.', 'on the on the'],
  ['doubled-word', 'The council will vote on the the plan in in spring.', 'the the | in in'],
  ['doubled-word', 'The ferry ferry was built in 1958.', 'ferry ferry'],
  ['doubled-word', 'It will open in May May, if the weather holds.', 'May May'],
];

describe('slips planted in copy', () => {
  for (const [check, paragraph, words] of PLANTED)
    it(`${check} finds ${words} in: ${paragraph.slice(0, 60).replace(/\s+/g, ' ')}`, () => {
      const draft = HEAD + paragraph + TAIL;
      assert.equal(found(check, draft), words);
    });

  it('finds nothing in the copy around them', () => {
    const ids = [...new Set(PLANTED.map(([check]) => check))];
    for (const check of ids) assert.equal(found(check, HEAD + 'The terminal has a clock from 1911.' + TAIL), '', check);
  });
});

describe('slips in copy of all kinds', () => {
  it('reads lines that end in CRLF, hard spaces, emoji and accents', () => {
    assert.equal(
      found('doubled-word', 'Vesper met.\r\n\r\nThe ramp of\r\nof the old quay 🛳️ is shut shut, Zoë said.'),
      'of\r\nof | shut shut',
    );
    assert.equal(
      found('doubled-word', 'Vesper met.\n\nThe ramp of\u00a0of the e\u0301lan e\u0301lan is shut.'),
      'of\u00a0of | e\u0301lan e\u0301lan',
    );
    assert.equal(found('url-shape', '🛳️🛳️ See http:/example.org 🛳️'), 'http:/example.org');
    assert.equal(found('unbalanced-quotes', '🛳️ “We left, Ada Roe said.\r\n\r\nThe gate was shut.'), '“We left,');
    assert.equal(
      found('vague-attribution', 'A.\r\n\r\nB was there.\r\n\r\nThe ramp fell.\r\n\r\nCritics\u00a0say it was old.'),
      'Critics\u00a0say',
    );
  });

  it('reads Markdown as Markdown', () => {
    const draft =
      '# The ramp\n\n- The the list\n\n> The ramp is is old.\n\nSee [the map](http:/example.org/map) and `the the`.\n\n```\nthe the www.example,org\n```\n';
    const words = (check: string): string[] =>
      findings(check, draft, 'markdown').map(({ start, end }) => draft.slice(start, end));
    assert.deepEqual(words('doubled-word'), ['The the', 'is is']);
    assert.deepEqual(words('url-shape'), ['http:/example.org/map']);
  });

  it('cuts long words short between characters', () => {
    const [finding] = findings(
      'tk-left-in',
      `${HEAD}The ramp is new [fact check ${'a'.repeat(47)}😀 with her].${TAIL}`,
    );
    assert.ok(finding?.message.includes(`“[fact check ${'a'.repeat(47)}…”`), finding?.message);
  });

  it('mends what is certain', () => {
    const mended = (check: string, draft: string): string =>
      [...findings(check, draft)]
        .flatMap(({ fixes }) => fixes)
        .sort((a, b) => b.start - a.start)
        .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), draft);
    assert.equal(mended('doubled-word', 'It is in the the hall of\r\nof Vesper.'), 'It is in the hall of Vesper.');
    assert.equal(
      mended('percent-points', 'Roe saw an 8 percent increase, from 48 percent to 56 percent.'),
      'Roe saw an 8 percentage point increase, from 48 percent to 56 percent.',
    );
    assert.equal(
      mended('percent-points', 'Turnout rose 8 percent, from 48 percent to 56 percent.'),
      'Turnout rose 8 percentage points, from 48 percent to 56 percent.',
    );
    assert.equal(
      mended('url-shape', 'See http:/example.org and www.example,org.'),
      'See http://example.org and www.example.org.',
    );
    assert.equal(mended('url-shape', 'See https://https://example.org/a.'), 'See https://example.org/a.');
    assert.equal(
      mended('email-shape', 'Write to a.b@@example.org or c@example,org.'),
      'Write to a.b@example.org or c@example.org.',
    );
    assert.equal(mended('email-shape', 'Write to a.b @ example.org.'), 'Write to a.b@example.org.');
  });

  it('says what disagrees with what', () => {
    const [differs] = findings(
      'quote-differs',
      'Mayor: ‘We will never give up this port’\n\nThe city lost.\n\n“We will never give up this harbor,” Mayor Ada Roe said.',
    );
    assert.equal(differs!.message, '“up this harbor”: in the headline the same quotation has “up this port”.');
    const [speaker] = findings(
      'quote-speaker',
      '“We cannot run a ferry on wishes,” Ada Roe said.\n\nThe vote was 5-4.\n\n“We cannot run a ferry on wishes,” Dana Holt said.',
    );
    assert.equal(speaker!.message, 'The same words are given to “Dana Holt” here and to “Ada Roe” before.');
  });

  it('takes any text', () => {
    const checks = Object.fromEntries(CHECKS.map(({ id }) => [id, 'info'] as const));
    for (const piece of [
      '“',
      '” ',
      '"a" ',
      "'",
      'the the ',
      'http:/',
      'www.',
      'a@',
      '@@',
      '1-800-',
      '(212) ',
      '+1 ',
      'said to ',
      '\ud83d',
      '[“',
      '… ',
    ])
      analyze(piece.repeat(400), { format: 'markdown', checks });
  });

  it('takes a line of nothing but marks, however long', () => {
    for (const piece of ['“a“ ', '‘“']) assert.doesNotThrow(() => analyze(piece.repeat(200_000), { format: 'plain' }));
  });
});
