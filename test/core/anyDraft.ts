/** Drafts of anything: pieces of news and of what no newsroom writes, in any order; and what an analysis promises of every text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../src/core/analysis';
import { type Span, trimSpan } from '../../src/core/span';

/** What stages look for, and what surrounds it. */
const NEWS = [
  ...[
    'PORT ELLERY, March 3 (AP) — ',
    'By Ada Quill\n',
    '# Ferry to stop\n\n',
    '> ',
    '- ',
    'Q: ',
    'MARSH: ',
    '---\n',
    '```\n',
  ],
  ...[
    'Mayor Ada Quill, 54, ',
    'Quill ',
    'she ',
    'Mr. ',
    'the Harbor Council (HC) ',
    'U.S.',
    'O’Roe-van der Berg ',
    'a spokesman for the yard ',
  ],
  ...[
    'said ',
    'said: ',
    'according to ',
    'told reporters that ',
    'tweeted ',
    ', who wrote ',
    'asked whether ',
    'if ',
    'because of ',
  ],
  ...[
    '$4.2 million ',
    '12 percent ',
    '1,200 ',
    'from 3 to 5 ',
    'May 9, 2031 ',
    'Tuesday ',
    'the largest in 20 years ',
    'two-thirds ',
    '(cq) ',
    'TK ',
  ],
  ...[
    '555-0100 ',
    'ada@harbor.example ',
    'https://harbor.example/a?b ',
    '5 p.m. ',
    '6-2 ',
    'No. 1 ',
    '1/0 ',
    '99999999999999999999 ',
    '-0 ',
  ],
  ...[
    'the ',
    'the ',
    'not ',
    'ferry ',
    'will stop ',
    '. ',
    ', ',
    '? ',
    '! ',
    '… ',
    '... ',
    ' — ',
    '--',
    '-',
    '(',
    ')',
    '[',
    ']',
    '{',
    ':',
    ';',
  ],
];
/** Quotation marks, and what is typed for them. */
export const MARKS = [...Array.from('"\'“”‘’«»‹›„‟‚‛「」『』`″＂'), '``', "''"];
const ENDS = ['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\t', ' ', '  '];
const STRANGE = [
  ...[
    '\u00a0',
    '\u202f',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u061c',
    '\u200f',
    '\u202e',
    '\u2067',
    '\u2069',
    '\0',
    '\u001b',
    '\uffff',
    '\ufffd',
  ],
  ...[
    '\ud83d',
    '\udc00',
    '\ud800\ud800',
    '😀',
    '𝒜𝒹𝒶 ',
    '𐐀',
    '👩‍👩‍👧',
    '🏳️‍🌈',
    '🇫🇷',
    '1️⃣',
    'e\u0301',
    '\u0301',
    'a\u0301\u0323\u0308',
    'ﬁ',
    'İ',
    'ß',
    'ǆ',
    'Ω',
  ],
  ...[
    '市長は言った。',
    '「行く」',
    '，',
    '。',
    '３７',
    '１，２００',
    '٣٧ ',
    'قال ',
    'אמר ',
    'Ελλάδα ',
    'Москва ',
    'हिंदी ',
    'ไทย',
    '½',
    '²',
    '№ ',
    '€',
    '％',
    '𝟗',
  ],
];

export const anyDraft: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...NEWS) },
      { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 3, arbitrary: fc.constantFrom(...ENDS) },
      { weight: 3, arbitrary: fc.constantFrom(...STRANGE) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

/** Every span, however deep it stands, is a place in the text, and what is said of the text is true of it. */
export function assertPromises(text: string, analysis: Analysis): void {
  visit(text, analysis, 'analysis');
  for (const [name, list] of Object.entries({
    claims: analysis.claims.map(({ id }) => id),
    people: analysis.people.map(({ entity }) => entity),
  }))
    assert.equal(new Set(list).size, list.length, `two ${name} have one name`);
  for (const name of ['paragraphs', 'sentences', 'quotes', 'entities', 'references', 'claims', 'findings'] as const) {
    const starts = analysis[name].map(({ start }) => start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
      `${name} are not in reading order`,
    );
  }
}

function visit(text: string, value: unknown, path: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) assert.fail(`${path} is ${value}`);
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value) assertSpan(text, value as Span, path);
  for (const [key, one] of Object.entries(value)) visit(text, one, `${path}.${key}`);
}

function assertSpan(text: string, span: Span & { readonly text?: string }, path: string): void {
  const { start, end } = span;
  const isFix = /\.fixes\.\d+$/.test(path);
  const fail = (what: string): never =>
    assert.fail(
      `${path} ${what}: ${start}–${end}, ${JSON.stringify(text.slice(start, end))}, in ${JSON.stringify(text.slice(0, 1000))}`,
    );
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length))
    fail('is no place in the text');
  if (isFix ? start > end : start >= end) fail('ends before it begins');
  if (splitsPair(text, start) || splitsPair(text, end)) fail('cuts a character');
  if (isFix) return;
  const trimmed = trimSpan(text, span);
  if (trimmed.start !== start || trimmed.end !== end) fail('has white space at an edge');
  if (span.text !== undefined && span.text !== text.slice(start, end)) fail(`is not ${JSON.stringify(span.text)}`);
}

function splitsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
