import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import mammoth from 'mammoth';
import type { AnnotatedCopy } from '../../src/core/report/annotatedCopy';
import { blocksOf } from '../../src/core/report/blocks';
import { writeHtml } from '../../src/core/report/html';
import { writeMarkdown } from '../../src/core/report/markdown';
import { printable, withLineFeeds } from '../../src/core/report/plainText';
import { unknownWords } from '../../src/core/review/wordHashes';
import { writeDocx } from '../../src/report/docx';
import { assertGolden } from '../core/report/goldens';
import { anyCopy, copyOf, HOSTILE, longCopy, tangledCopy } from '../core/report/hostile';
import { storyCopy, unknownWordsCopy } from '../core/report/story';
import { all, readBody, readParts, textOf, type Parts } from './readDocx';

const shown = (text: string): string => withLineFeeds(printable(text));

/** The package holds what it names, the document holds the draft, and every comment stands on the words of its claim. */
function assertDocument(copy: AnnotatedCopy): void {
  const parts = readParts(writeDocx(copy));
  assertPackage(parts);
  const { paragraphs, ranges, references } = readBody(parts.get('word/document.xml')!);
  const blocks = blocksOf(copy).map(({ start, end }) => shown(copy.text.slice(start, end)));
  assert.deepEqual(
    paragraphs.slice(0, blocks.length).map(({ text }) => text),
    blocks,
  );

  const comments = all(parts.get('word/comments.xml')!, 'w:comment');
  const ids = comments.map(({ attributes }) => attributes['w:id']!);
  assert.deepEqual(
    ids,
    ids.map((_, index) => String(index)),
  );
  if (blocks.length > 0) {
    assert.deepEqual([...ranges.keys()].sort(), [...ids].sort());
    assert.deepEqual([...references].sort(), [...ids].sort());
  }
  for (const { attributes } of comments) {
    assert.ok(attributes['w:author'] && attributes['w:initials']);
    if (attributes['w:date'] !== undefined) assert.match(attributes['w:date'], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  }
  assertThreads(parts);
}

function assertPackage(parts: Parts): void {
  const types = parts.get('[Content_Types].xml')!;
  assert.equal([...parts.keys()][0], '[Content_Types].xml');
  const named = all(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1));
  const others = [...parts.keys()].filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
  assert.deepEqual(named.sort(), others.sort());
  for (const [name, folder] of [
    ['_rels/.rels', ''],
    ['word/_rels/document.xml.rels', 'word'],
  ] as const) {
    const relations = all(parts.get(name)!, 'Relationship');
    for (const { attributes } of relations) {
      assert.equal(attributes['TargetMode'], undefined, 'nothing outside of the file');
      assert.ok(parts.has(posix.join(folder, attributes['Target']!)), attributes['Target']);
    }
    assert.equal(new Set(relations.map(({ attributes }) => attributes['Id'])).size, relations.length);
  }
  const known = new Set(all(parts.get('word/styles.xml')!, 'w:style').map(({ attributes }) => attributes['w:styleId']));
  for (const name of ['word/document.xml', 'word/comments.xml', 'word/header1.xml', 'word/footer1.xml']) {
    for (const { attributes } of all(parts.get(name)!, 'w:pStyle'))
      assert.ok(known.has(attributes['w:val']), attributes['w:val']);
  }
}

/** An answer answers a comment that is there and answers none. */
function assertThreads(parts: Parts): void {
  const paragraphs = all(parts.get('word/comments.xml')!, 'w:comment').map(
    (comment) => all(comment, 'w:p').at(-1)!.attributes['w14:paraId'],
  );
  const extended = all(parts.get('word/commentsExtended.xml')!, 'w15:commentEx').map(({ attributes }) => attributes);
  assert.deepEqual(
    extended.map((one) => one['w15:paraId']),
    paragraphs,
  );
  const heads = new Set(
    extended.filter((one) => one['w15:paraIdParent'] === undefined).map((one) => one['w15:paraId']),
  );
  for (const { 'w15:paraIdParent': parent } of extended) assert.ok(parent === undefined || heads.has(parent));
}

describe('the annotated copy as a Word document', () => {
  it('is a document with the draft and a comment on each claim', () => {
    const copy = storyCopy();
    assertDocument(copy);
    const parts = readParts(writeDocx(copy));
    const { ranges } = readBody(parts.get('word/document.xml')!);
    const threads = all(parts.get('word/comments.xml')!, 'w:comment').map((comment) => {
      const lines = all(comment, 'w:p').map(textOf);
      return `«${ranges.get(comment.attributes['w:id']!)!}» ${comment.attributes['w:author']!}: ${lines.join(' / ')}`;
    });
    assert.deepEqual(threads.slice(2, 9), [
      '«4-1» Ines Okoro: 3 ✓ Verified · Ratio / Counted twice. / S1 minutes-2031-04-07.pdf, p. 3 (primary): Carried, four to one.',
      '«on Monday to raise» Copydesk: 4 ○ Open · Date or time / Nobody has decided. / Why it wants checking: says what can be looked up',
      '«$38 million» Ines Okoro: 5 ✗ Needs fix · Money / The minutes say $36 million. / S2 minutes-2031-04-07.pdf, p. 5 (secondary): a sum not above $36 million',
      '«$38 million» Bela Roth: Is that with or without tax?',
      '«$38 million» Ines Okoro: @"Bela Roth" without.I asked.',
      '«$38 million» Bela Roth: Resolved by Bela Roth',
      '«“We have lost 31 percent of our water in 12 years,”» Copydesk: 6 ○ Open · Quote / Said by: Nadia Ferro / Nobody has decided. / Why it wants checking: says what can be looked up',
    ]);
  });

  it('tells each verdict of a dispute once', () => {
    const comments = all(readParts(writeDocx(storyCopy())).get('word/comments.xml')!, 'w:comment');
    const said = comments.map((comment) => all(comment, 'w:p').map(textOf).join(' / '));
    const at = said.findIndex((one) => one.includes('Disputed'));
    assert.deepEqual(said.slice(at, at + 2), [
      '7 ≠ Disputed · Percentage / Somebody has to settle it. / Verified',
      'Cannot verify / Of which year?',
    ]);
  });

  it('says of a claim what the page and the Markdown say of it', () => {
    const copy = storyCopy();
    const [first, ...others] = copy.items;
    const told = { ...copy, items: [{ ...first!, repeated: true, cq: true }, ...others] };
    const comments = textOf(readParts(writeDocx(told)).get('word/comments.xml')!);
    for (const written of [comments, writeHtml(told), writeMarkdown(told)]) {
      assert.match(written, /The same words stand in the same sentence elsewhere in the draft\./);
      assert.match(written, /The writer marked it as checked \\?\(cq\\?\)\./);
    }
  });

  it('is the golden document', () => {
    const parts = unzipSync(writeDocx(storyCopy()));
    for (const name of ['document', 'comments', 'commentsExtended']) {
      assertGolden(`story-${name}.xml`, strFromU8(parts[`word/${name}.xml`]!));
    }
  });

  it('keeps headline, byline and list items what they are', () => {
    const { paragraphs } = readBody(readParts(writeDocx(storyCopy())).get('word/document.xml')!);
    assert.deepEqual(
      paragraphs.slice(0, 8).map(({ style }) => style),
      ['Heading1', 'Byline', 'Normal', 'Normal', 'Normal', 'ListParagraph', 'ListParagraph', 'Normal'],
    );
  });

  it('puts the comments on the words of the claims, also of those that cross', () => {
    const copy = storyCopy();
    const parts = readParts(writeDocx(copy));
    const { ranges } = readBody(parts.get('word/document.xml')!);
    const heads = all(parts.get('word/comments.xml')!, 'w:comment').filter((comment) =>
      /^\d+ [○◐✓✗⊘↻≠½]/u.test(textOf(all(comment, 'w:t')[0]!)),
    );
    assert.deepEqual(
      heads.map(({ attributes }) => ranges.get(attributes['w:id']!)),
      copy.items.map(({ words }) => words),
    );
  });

  it('is read by others as it was written', async () => {
    const copy = storyCopy();
    const buffer = Buffer.from(writeDocx(copy));
    const { value, messages } = await mammoth.extractRawText({ buffer });
    assert.deepEqual(messages, []);
    const paragraphs = copy.paragraphs.map(({ start, end }) => copy.text.slice(start, end));
    assert.ok(value.startsWith(paragraphs.join('\n\n')));
    const html = await mammoth.convertToHtml({ buffer }, { styleMap: ['comment-reference => sup'] });
    assert.match(html.value, /<h1>Tarn dam to be raised by six meters/);
    assert.match(html.value, /The minutes say \$36 million\./);
  });

  it('resolves what is verified, and only that', () => {
    const parts = readParts(writeDocx(storyCopy()));
    const done = all(parts.get('word/commentsExtended.xml')!, 'w15:commentEx').filter(
      ({ attributes }) => attributes['w15:done'] === '1',
    );
    assert.equal(done.length, 3);
  });

  it('dates comments in local time, as Word reads them, where it is asked to', () => {
    const parts = readParts(writeDocx(storyCopy(), { local: true }));
    const [first] = all(parts.get('word/comments.xml')!, 'w:comment');
    const date = first!.attributes['w:date']!;
    assert.match(date, /T\d\d:\d\d:\d\d$/);
    assert.equal(new Date(date).getTime(), Date.parse('2031-04-08T10:00:00Z'));
  });

  it('leaves open what somebody still asks about, though it is verified', () => {
    const copy = storyCopy();
    const talk = [{ comments: [{ id: 'c', by: 'Bela Roth', at: copy.at, text: 'Sure?' }] }];
    const items = copy.items.map((item) => (item.number === 1 ? { ...item, threads: talk } : item));
    const parts = readParts(writeDocx({ ...copy, items }));
    const done = all(parts.get('word/commentsExtended.xml')!, 'w15:commentEx').map((one) => one.attributes['w15:done']);
    assert.deepEqual(done.slice(0, 3), ['0', '0', '1']);
  });

  it('tells what was resolved, what was decided before, related places and the evidence of what is gone', () => {
    const copy = storyCopy();
    const [mark] = copy.items[2]!.marks;
    const before = {
      words: '5-1',
      sentence: 'They voted 5-1.',
      status: 'needs-fix' as const,
      by: 'Bela Roth',
      at: copy.at,
    };
    const marks = [{ ...mark!, history: [before] }];
    const items = copy.items.map((item) => (item.number === 3 ? { ...item, marks } : item));
    const orphans = copy.orphans.map((one) => ({ ...one, evidence: mark!.evidence, history: [before] }));
    const parts = readParts(writeDocx({ ...copy, items, orphans }));
    const said = textOf(parts.get('word/comments.xml')!);
    assert.match(said, /Resolved by Bela Roth/);
    assert.match(said, /Before that, Bela Roth, 2031-04-08 16:40 UTC: needs fix for “5-1”/);
    const appendix = textOf(parts.get('word/document.xml')!);
    assert.match(appendix, /“Tarn Water Board”: the board is named here/);
    assert.match(appendix, /gone 1 .*S1 minutes-2031-04-07\.pdf, p\. 3.*for “5-1”/);
  });

  it('says that not all decisions could be read', () => {
    const parts = readParts(writeDocx({ ...storyCopy(), unread: ['A line of bela-roth.jsonl could not be read.'] }));
    assert.match(textOf(parts.get('word/header1.xml')!), /not all decisions could be read/);
    assert.match(textOf(parts.get('word/document.xml')!), /Not read A line of bela-roth\.jsonl could not be read\./);
  });

  it('never quotes what stands for words that nobody here knows', () => {
    const parts = readParts(writeDocx(unknownWordsCopy()));
    const said = textOf(parts.get('word/comments.xml')!) + textOf(parts.get('word/document.xml')!);
    assert.ok(said.split(unknownWords()).length > 4, 'it is told');
    assert.ok(!said.includes(`“${unknownWords()}`));
  });

  it('holds hostile text as text', () => {
    for (const text of HOSTILE)
      assertDocument(
        copyOf(text, [
          [0, 4],
          [2, 9],
          [3, 3],
          [1, text.length],
        ]),
      );
    fc.assert(fc.property(anyCopy, assertDocument), { numRuns: 80 });
  });

  it('holds an empty draft, lines of Windows and signs beyond the first plane', () => {
    for (const text of ['', '\r\n', 'One\r\ntwo\tthree \u{1f600}\r\n\r\nfour'])
      assertDocument(copyOf(text, text.length > 3 ? [[0, 9]] : []));
  });

  it('takes 5,000 claims, and claims that all cross each other', () => {
    assertDocument(longCopy(5000));
    assertDocument(tangledCopy(150));
  });

  it('is the same for the same copy', () => {
    assert.deepEqual(writeDocx(storyCopy()), writeDocx(storyCopy()));
  });
});
