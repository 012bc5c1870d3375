import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import type { AnnotatedCopy } from '../../../src/core/report/annotatedCopy';
import { writeMarkdown } from '../../../src/core/report/markdown';
import { changeLine, escapeMarkdown } from '../../../src/core/report/markdownText';
import { isReviewRecord, RECORD_LINE } from '../../../src/core/report/record';
import { assertGolden } from './goldens';
import { anyCopy, copyOf, HOSTILE, longCopy, untouch } from './hostile';
import { storyCopy } from './story';

/** As an editor's preview reads it, with all that a draft could make use of. */
const reader = new MarkdownIt({ html: true, linkify: true });

const OURS = new Set(['heading', 'paragraph', 'bullet_list', 'list_item', 'blockquote', 'strong', 'em', 's']);

/** Nothing in the file is alive but what the copy is made of. */
function assertInert(markdown: string): void {
  assert.ok(isReviewRecord(markdown));
  for (const token of reader
    .parse(markdown.replace(RECORD_LINE, ''), {})
    .flatMap((one) => [one, ...(one.children ?? [])])) {
    const isOurs = OURS.has(token.type.replace(/_(?:open|close)$/, '')) || isText(token);
    assert.ok(isOurs, `${token.type}: ${token.content}`);
  }
  assert.ok(markdown.isWellFormed());
  assert.doesNotMatch(markdown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
}

/** Text, or the number of a claim. */
function isText({ type, content }: Token): boolean {
  return (
    ['text', 'inline', 'text_special'].includes(type) || (type === 'code_inline' && /^\d+[○◐✓✗⊘↻≠½]$/.test(content))
  );
}

/** What a reader sees of the draft, without the numbers. */
function draftIn(copy: AnnotatedCopy): string {
  const tokens = reader.parse(writeMarkdown(copy), {});
  const titles = tokens.flatMap((token, at) => (token.type === 'heading_open' && token.tag === 'h2' ? [at] : []));
  const from = titles.find((at) => tokens[at + 1]?.content === 'The draft')!;
  const to = titles.find((at) => at > from) ?? tokens.length;
  const inline = tokens.slice(from + 3, to).flatMap((token) => token.children ?? []);
  return inline.map(({ type, content }) => (type === 'code_inline' ? '' : content)).join(' ');
}

describe('the annotated copy as Markdown', () => {
  it('is the golden file', () => {
    const markdown = writeMarkdown(storyCopy());
    assertGolden('story.md', markdown);
    assertInert(markdown);
  });

  it('shows hostile text as text, in the draft and wherever somebody wrote it', () => {
    for (const text of HOSTILE) {
      const copy = copyOf(text, [
        [0, 4],
        [2, 9],
        [3, 3],
      ]);
      assertInert(writeMarkdown(copy));
    }
    fc.assert(
      fc.property(anyCopy, (copy) => {
        assertInert(writeMarkdown(copy));
        assertInert(writeMarkdown(untouch(copy)));
      }),
      { numRuns: 150 },
    );
  });

  it('tells what is the same of the untouched claims of a paragraph once', () => {
    const page = writeMarkdown(untouch(storyCopy()));
    const [open = '', notes = ''] = page.split('## The draft');
    assert.match(
      open,
      /^- \*\*○ Open\*\* · Paragraph 2 · Nobody has decided\.\n {2}- \*\*6\*\* “We have .*\n {2}- \*\*7\*\* “31 percent”\n {2}- \*\*8\*\* “12 years”\n- /m,
    );
    assert.match(open, /^- \*\*9 ○ Open\*\* “the work .*” — Nobody has decided\.$/m, 'alone in its paragraph');
    assert.match(
      notes,
      /^- \*\*○ Open\*\* · Paragraph 2 · Nobody has decided\.\n {2}- \*\*6\*\* Quote: “We have .*” \(Said by: Nadia Ferro\) _Why .*_\n {2}- \*\*7\*\* Percentage: “31 percent” _Why/m,
    );
    assert.match(notes, /^- \*\*9 ○ Open\*\* · Reported speech · Paragraph 3$/m);
  });

  it('shows the draft’s own words', () => {
    const bare = (text: string): string =>
      text.replace(/[\s\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '').toWellFormed();
    for (const text of HOSTILE) {
      const copy = {
        ...copyOf(text, [
          [0, 4],
          [2, 9],
        ]),
        paragraphs: [{ start: 0, end: text.length, kind: 'body' as const }],
      };
      assert.equal(bare(draftIn(copy)), bare(text));
    }
  });

  it('escapes what could mean something and leaves alone what cannot', () => {
    const cases: [string, string][] = [
      [
        'He said: “no,” at 16:40. It cost $4.2 (about 3-4 times).',
        'He said: “no,” at 16:40. It cost \\$4.2 (about 3-4 times).',
      ],
      ['1. first', '1\\. first'],
      ['12) first', '12\\) first'],
      ['1\u202a. first', '1\\. first'],
      [`${'\u202a'.repeat(25)}1. item`, '1\\. item'],
      ['In 2025. Then', 'In 2025. Then'],
      ['- item', '\\- item'],
      ['www.tarn.example', 'www\\.tarn\\.example'],
      ['https://tarn.example', 'https\\://tarn\\.example'],
      ['a\n\n# b', 'a \\# b'],
      ['AT&T & co &amp;', 'AT\\&T & co \\&amp;'],
      ['[x](command:y)', '\\[x\\](command\\:y)'],
    ];
    for (const [text, expected] of cases) assert.equal(escapeMarkdown(text), expected);
  });

  it('shows what came and what went', () => {
    assert.equal(changeLine('two men left', 'ten women left'), '~~two men~~ **ten women** left');
    assertInert(`${RECORD_LINE}\n\n${changeLine('a **b** c', 'a [c](d) **')}`);
  });

  it('takes 5,000 claims', () => {
    assert.ok(writeMarkdown(longCopy(5000)).length < writeMarkdown(longCopy(500)).length * 10.5);
  });

  it('has a file for an empty draft', () => {
    const markdown = writeMarkdown(copyOf('', []));
    assert.match(markdown, /_The draft is empty\._/);
    assertInert(markdown);
  });
});
