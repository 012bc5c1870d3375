/** Text as hostile as it gets: what words and transcripts are made of, in any order, and what breaks them. */
import fc from 'fast-check';

export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'we',
          'don’t',
          "'s",
          '’',
          "'",
          'e\u0301',
          '\u0301',
          '😀',
          '𝒜',
          '\ud83d',
          '\udc00',
          '\u00a0',
          '\r\n',
          ' ',
          ' ',
          '-',
        ],
        ...[
          '$',
          '%',
          '&',
          '5',
          '3.1',
          '1,000',
          'million',
          'hundred',
          'and',
          'a',
          'twenty',
          'first',
          'point',
          'bn',
          'm',
          '.',
          'U.S.',
          ',',
        ],
        ...['[', ']', '…', '...', ': ', 'ROE: ', '(applause)', '[00:12] ', 'uh'],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);
