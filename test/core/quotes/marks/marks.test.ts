import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Stretch, pairMarks } from '../../../../src/core/quotes/marks/marks';

/** [paragraph, outermost stretches; "~" before one whose closing mark is missing] */
const finds: [string, string[]][] = [
  ['"Yes," he said. "No."', ['"Yes,"', '"No."']],
  ['“Yes,” he said. “It’s ‘fine’ now.”', ['“Yes,”', '“It’s ‘fine’ now.”']],
  [
    "'It's the bakers' hall,' she said. 'The '90s were \"fine\".'",
    ["'It's the bakers' hall,'", "'The '90s were \"fine\".'"],
  ],
  ['„Ja“, sagte er. „Nein”', ['„Ja“', '„Nein”']],
  ['« Oui », dit-il. »Ja«, sagte', ['« Oui »', '»Ja«']],
  ["``Yes,'' he said.", ["``Yes,''"]],
  ['”Wrong“ way, ”same” marks', ['”Wrong“', '”same”']],
  ['He is 6\'2" and the "tall" one.', ['"tall"']],
  ['“He said, “yes,” and left,” Roe said.', ['“He said, “yes,” and left,”']],
  ['“It goes on. And on.', ['~“It goes on. And on.']],
  ['Then he said “it goes on. But “more” came.', ['~“it goes on.', '“more”']],
  // A space too many, or none at all.
  ['He said, “ yes ” and left', ['“ yes ”']],
  ['He said, " yes " and left', ['" yes "']],
  ['waxed about"joint operations" and left', ['"joint operations"']],
  ['"Yes,"he said."No."', ['"Yes,"', '"No."']],
  ['“Yes.“[Wire] “No.”', ['“Yes.“', '“No.”']],
  // Marks of another sort close, when none of their own do.
  ['“Yes.’ He left', ['“Yes.’']],
  ['‘Yes,” he said', ['‘Yes,”']],
  ['‘‘Yes,’’ he said', ['‘‘Yes,’’']],
  [',,Ja“, sagte er', [',,Ja“']],
  ['«Il dit «oui» et part» enfin', ['«Il dit «oui» et part»']],
  // Inches, feet, elisions, swallowed letters.
  ['"Cut a 5" pipe," he said', ['"Cut a 5" pipe,"']],
  ['"He’s 6\'2" tall," he said', ['"He’s 6\'2" tall,"']],
  ["'I love rock 'n' roll,' he said", ["'I love rock 'n' roll,'"]],
  ["'I was talkin' to him,' he said", ["'I was talkin' to him,'"]],
  ["the 'boys' club and the ‘girls’ club", ["'boys'", '‘girls’']],
  ["'Cause and effect,' he said", ["'Cause and effect,'"]],
  ['“Frozen”’s song', ['“Frozen”']],
  // Two digits: a number where speech begins.
  ["He said '50 jobs' would go", ["'50 jobs'"]],
  ["He said: '10 years is too long. It's a swindle.' He wept", ["'10 years is too long. It's a swindle.'"]],
  ["'20 guards came,' she said. 'They broke in.'", ["'20 guards came,'", "'They broke in.'"]],
  ['‘60 Minutes’ aired the talk. ‘It is over,’ she said', ['‘60 Minutes’', '‘It is over,’']],
  ['‘60 Minutes’ ran it.', ['‘60 Minutes’']],
  ["'£5 is too much,' she said", ["'£5 is too much,'"]],
  ["'We ran in '08 and in '12,' she said", ["'We ran in '08 and in '12,'"]],
  ["'He said '68 was bad,' she said", ["'He said '68 was bad,'"]],
  // A possessive of several, with a sure closer to follow.
  ['He called it a ‘snoopers’ charter’.', ['‘snoopers’ charter’']],
  ["He called it a 'dogs' dinner'.", ["'dogs' dinner'"]],
  ['He praised the ‘firefighters’ courage’ on Monday', ['‘firefighters’ courage’']],
  ['The ‘Gardeners’ World’ is back', ['‘Gardeners’ World’']],
  ['the ‘boys’ club and the ‘girls’ school’ met', ['‘boys’', '‘girls’ school’']],
  ['‘The ‘boys’ club has shut its old doors,’ she said', ['‘The ‘boys’ club has shut its old doors,’']],
  // Unclosed: by clause, by the next quotation, by the closer it shares.
  ['“We left, said Jane Roe.', ['~“We left,']],
  ['“We left, said the mayor, who runs the quay.', ['~“We left,']],
  ['“We left, he said. “We came back.”', ['~“We left,', '“We came back.”']],
  ['“We left. “We came back.”', ['~“We left.', '“We came back.”']],
  ['He wrote: “It was what she called “a mess.”', ['“It was what she called “a mess.”']],
  ['"It was “a mess” and “a shame” to see.', ['~"It was “a mess” and “a shame” to see.']],
  ['‘We left the bakers’ hall.', ['~‘We left the bakers’ hall.']],
  // What cannot be seen does not stand between.
  ['\u200b“Yes”\u200b he said', ['“Yes”']],
  ['👍"Yes"👍🏽 he said', ['"Yes"']],
];
const leavesAlone = [
  "The firefighters' hall and the boys' club",
  "'Twas the '90s: rock 'n' roll",
  'A 5" pipe, 6 feet 2"',
  'It’s Roe’s',
  'Home » News » Orlen',
  '<a href="https://example.org" title=\'x\'>here</a>',
  'Run `say "yes"` and ``say "no"`` now',
  '[Orlen](https://example.org "the quay")',
  'The summer of ‘69, the ‘90s, ‘twas ‘em',
  'talkin’ and singin’ o’ the sea',
  'one,, two, three',
  '‘60 was a good year. It ran.',
  "'72 was a good year. It was the '68 race that he lost in the winter of '67",
  '',
];

describe('pairMarks', () => {
  for (const [text, expected] of finds) {
    it(`finds ${text}`, () => {
      const found = pairMarks(text).map((s) => (s.closed ? '' : '~') + text.slice(s.start, s.end));
      assert.deepEqual(found, expected);
    });
  }
  for (const text of leavesAlone) it(`leaves alone ${text}`, () => assert.deepEqual(pairMarks(text), []));
});

describe('pairMarks on any text', () => {
  /** Stretches lie in the text in order, and what is within another lies within its marks. */
  function check(stretches: readonly Stretch[], from: number, to: number): void {
    let at = from;
    for (const { start, end, opener, closer, closed, inner } of stretches) {
      assert.ok(at <= start && start + opener + closer <= end && end <= to, `${at} ${start} ${end} ${to}`);
      assert.equal(closed, closer > 0);
      check(inner, start, end);
      at = end;
    }
  }

  it('keeps stretches in order and within each other', () => {
    const piece = fc.constantFrom(
      ...[
        '"',
        "'",
        '“',
        '”',
        '‘',
        '’',
        '«',
        '»',
        '``',
        "''",
        '`',
        ',,',
        ' ',
        '. ',
        ', ',
        ': ',
        'a',
        'A',
        '6',
        's',
        '\n> ',
        '👍',
        '[',
        ')',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        check(pairMarks(text), 0, text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  for (const piece of [
    '"',
    "'",
    '“',
    '‘',
    '`',
    '«',
    ' ',
    'a, a, a,',
    '" ',
    '“a ',
    '(',
    '“a, said Roe ',
    "'s ",
    '6" ',
    '“a “b” ',
  ]) {
    it(`takes a megabyte of ${JSON.stringify(piece)}`, () => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      check(pairMarks(text), 0, text.length);
    });
  }
});
