import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyzeDraft } from '../../../src/core/analyzeDraft';
import { readDraft, type FileFormat } from '../../../src/core/reading/reading';

/** What was pasted, what is read of it. */
const PASTED: readonly (readonly [string, string, string])[] = [
  ['soft hyphens', 'har\u00adbor', 'harbor'],
  ['marks without width', '\ufeffOda\u200b Fen\u200bwick\u2060', 'Oda Fenwick'],
  ['joiners between letters', 'Fen\u200dwick\u200c', 'Fenwick'],
  ['marks of direction', '\u2068Oda\u2069 555\u202a-0100\u202c', 'Oda 555-0100'],
  ['spaces that do not break', '$2.3\u00a0million, 40\u202fkm, a\u2009b', '$2.3 million, 40 km, a b'],
  ['hyphens that do not break', 'vice\u2011president', 'vice-president'],
  ['lines that were broken by hand', 'a\u000bb\u2028c', 'a\nb\nc'],
  ['ends of paragraphs', 'a\u2029b', 'a\n\nb'],
  ['ligatures', 'ﬁve oﬀers, aﬄuent', 'five offers, affluent'],
  ['Windows-1252 in the wrong code', '\u0093It\u0092s\u0094 \u0096 \u0097 \u0080', '“It’s” – — €'],
  ['pictures', 'a \ufffc b', 'a  b'],
  ['spaces typed twice', 'Oda  Fenwick,  Dr.  Roe', 'Oda Fenwick, Dr. Roe'],
];
const KEPT = [
  '👩‍👩‍👧 हिन्\u200dदी می\u200cخواهم',
  'It stops.  It ends.',
  'Roe        12',
  '\tIndented',
  'a\tb',
  'naïve',
  '市長',
];

/** What one sign of a clean text becomes, or what is put behind it. */
const DIRT: readonly ((sign: string, next: string) => string)[] = [
  (sign, next) => (/[a-z]{2}/.test(sign + next) ? `${sign}\u00ad` : sign),
  (sign, next) => (/\w\w/.test(sign + next) ? `${sign}\u200b` : sign),
  (sign, next) => (/[a-z]{2}/.test(sign + next) ? `${sign}\u2060` : sign),
  (sign, next) => (/[a-z]{2}/.test(sign + next) ? `${sign}\u200d` : sign),
  (sign) => (sign === ' ' ? '\u00a0' : sign),
  (sign) => (sign === ' ' ? '\u202f' : sign),
  (sign, next) => (sign === ' ' && /[a-z\d]/.test(next) ? '  ' : sign),
  (sign) => (sign === '-' ? '\u2011' : sign),
  (sign) => WINDOWS.get(sign) ?? sign,
];
const WINDOWS = new Map(
  Array.from('‘’“”–—', (sign, i) => [sign, String.fromCharCode([0x91, 0x92, 0x93, 0x94, 0x96, 0x97][i]!)] as const),
);

describe('text that was pasted', () => {
  for (const [what, pasted, text] of PASTED)
    it(`is read without ${what}`, () => assert.equal(readDraft(pasted, 'plain').text, text));
  for (const text of KEPT)
    it(`keeps ${JSON.stringify(text)}`, () => assert.deepEqual(readDraft(text, 'plain'), { text }));

  for (const [name, format] of [
    ['harbor-bridge.news', 'plain'],
    ['council-budget.md', 'markdown'],
  ] as const)
    it(`has the claims of the clean text, at their places (${name})`, () => {
      const clean = readFileSync(join(__dirname, '../../../samples/drafts', name), 'utf8');
      assertDirty(clean, format);
    });
});

function assertDirty(clean: string, format: FileFormat): void {
  const expected = analyzeDraft(clean, { format });
  const holds = fc.property(fc.infiniteStream(fc.nat(400)), (dice) => {
    const places: number[] = [];
    let dirty = '';
    Array.from(clean).forEach((sign, i, all) => {
      for (let unit = 0; unit < sign.length; unit++) places.push(dirty.length);
      const die = dice.next().value as number;
      dirty += DIRT[die]?.(sign, all[i + 1] ?? '') ?? sign;
    });
    places.push(dirty.length);
    const found = analyzeDraft(dirty, { format });
    assert.deepEqual(
      found.claims.map(({ kind, start }) => [kind, start]),
      expected.claims.map(({ kind, start }) => [kind, places[start]]),
    );
    found.claims.forEach(({ start, end }, i) => {
      const claim = expected.claims[i]!;
      assert.equal(
        readDraft(dirty.slice(start, end), 'plain').text,
        readDraft(clean.slice(claim.start, claim.end), 'plain').text,
      );
    });
    assert.deepEqual(
      found.people.map(({ name }) => name),
      expected.people.map(({ name }) => name),
    );
  });
  fc.assert(holds, { numRuns: 25 });
}
