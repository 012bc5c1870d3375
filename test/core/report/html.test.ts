import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnnotatedCopy } from '../../../src/core/report/annotatedCopy';
import { ONE_SIGN_OFF } from '../../../src/core/review/agreement';
import { blocksOf } from '../../../src/core/report/blocks';
import { writeHtml } from '../../../src/core/report/html';
import { printable, withLineFeeds } from '../../../src/core/report/plainText';
import { assertGolden } from './goldens';
import { anyCopy, copyOf, HOSTILE, longCopy, untouch } from './hostile';
import { readHtml } from './readHtml';
import { storyCopy } from './story';

const LAYOUTS = ['standard', 'legal'] as const;

/** The page holds the draft and nothing but the draft, every link in it leads somewhere, and nothing in it is alive. */
function assertPage(copy: AnnotatedCopy, layout: (typeof LAYOUTS)[number]): void {
  const page = writeHtml(copy, { layout });
  const { draft, ids, links, outside } = readHtml(page);
  const shown = withLineFeeds(printable(copy.text));
  const bare = (text: string): string => text.replace(/[\s␋␌]+/g, '');
  assert.equal(bare(draft.join('')), bare(shown));
  if (layout === 'standard') {
    const blocks = blocksOf(copy).map(({ start, end }) => withLineFeeds(printable(copy.text.slice(start, end))));
    assert.deepEqual(draft, blocks);
  }
  assert.equal(new Set(ids).size, ids.length, 'an id stands once');
  assert.deepEqual(
    links.filter((link) => !ids.includes(link) && !(copy.paragraphs.length === 0 && link.startsWith('r'))),
    [],
  );
  for (const address of outside) assert.match(address, /^https?:\/\/[!-~]+$/i);
  assert.doesNotMatch(page, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  assert.ok(page.isWellFormed());
}

describe('the annotated copy as HTML', () => {
  for (const layout of LAYOUTS) {
    it(`is the golden page (${layout})`, () => {
      assertGolden(`story-${layout}.html`, writeHtml(storyCopy(), { layout }));
      assertPage(storyCopy(), layout);
    });

    it(`keeps the names of reviewers apart from what is around them, whichever way they are read (${layout})`, () => {
      const page = writeHtml(storyCopy(), { layout });
      const others = page.slice(page.indexOf('<body')).replace(/<bdi\b[^>]*>[^]*?<\/bdi>/g, '');
      for (const name of ['Ines Okoro', 'Bela Roth']) {
        assert.ok(page.includes(`<bdi>${name}</bdi>`));
        assert.ok(!others.includes(name), new RegExp(`.*${name}.*`).exec(others)?.[0]);
      }
    });

    it(`shows hostile text as text (${layout})`, () => {
      for (const text of HOSTILE) {
        const cuts = [...Array(12).keys()].map((at) => [at * 3, Math.min(text.length, at * 7 + 5)] as const);
        assertPage(
          copyOf(
            text,
            cuts.filter(([start, end]) => start < end),
          ),
          layout,
        );
      }
    });

    it(`cuts no line end in two (${layout})`, () => {
      for (let end = 1; end < 9; end++) assertPage(copyOf('One\r\n\r\ntwo', [[0, end]]), layout);
    });

    it(`holds any draft as it is (${layout})`, () => {
      fc.assert(
        fc.property(anyCopy, (copy) => {
          assertPage(copy, layout);
          assertPage(untouch(copy), layout);
        }),
        { numRuns: 150 },
      );
    });

    it(`grows with the claims, and not faster (${layout})`, () => {
      const size = (many: number): number => writeHtml(longCopy(many), { layout }).length;
      assert.ok(size(5000) < size(500) * 10.5);
    });

    it(`has a page for an empty draft (${layout})`, () => {
      for (const text of ['', ' \r\n\n']) {
        const page = writeHtml(copyOf(text, []), { layout });
        assert.match(page, /The draft is empty/);
        readHtml(page);
      }
    });
  }

  it('tells what is the same of the untouched claims of a paragraph once', () => {
    const untouched = untouch(storyCopy());
    const page = writeHtml(untouched);
    assertPage(untouched, 'standard');
    const { text } = readHtml(page);
    assert.match(text, /6○ Open“We have [^]*?Paragraph 2: Nobody has decided\.\n731 percent\n812 years\n9○ Open/);
    assert.match(page, /<td class="state" rowspan="3">/);
    assert.match(
      text,
      /○ Open · Paragraph 2 · Nobody has decided\.\n\n6 Quote · Said by Nadia Ferro: “We have .*\n7 Percentage: 31 percent Why it wants checking: .*\n8 Number: 12 years/,
    );
    assert.match(text, /9 ○ Open · Reported speech · Paragraph 3/, 'alone in its paragraph');
  });

  it('forbids the browser everything but its own styles', () => {
    const page = writeHtml(storyCopy());
    assert.match(page, /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';/);
    assert.doesNotMatch(page, /<(?:script|img|link|iframe|object|form)|url\(|@import| on\w+=| style=/i);
  });

  it('leads from a mark to its note and back, and from evidence to its source', () => {
    const { ids, links } = readHtml(writeHtml(storyCopy()));
    for (const id of ['r3', 'n3', 's1']) {
      assert.ok(ids.includes(id), id);
      assert.ok(links.includes(id), id);
    }
  });

  it('tells what is open first: disputes, then what changed, then the rest', () => {
    const { text } = readHtml(writeHtml(storyCopy()));
    const places = ['Left in', 'Disputed\n', 'The draft\n'].map((words) => text.indexOf(words.trim()));
    assert.ok(text.indexOf('Open items') < text.lastIndexOf('The draft'));
    assert.ok(places[0]! > 0);
    assert.match(text, /3 of 12 claims verified; 1 disputed, 1 to re-check, 1 to fix/);
  });

  it('tells each verdict of a dispute and of a first sign-off once beside a line', () => {
    const textOf = (copy: AnnotatedCopy): string => readHtml(writeHtml(copy, { layout: 'legal' })).text;
    assert.match(
      textOf(storyCopy()),
      /7 ≠ DisputedSomebody has to settle it\.Ines Okoro: verifiedBela Roth: cannot verify: Of which year\?8 /,
    );
    assert.match(
      textOf(storyCopy({ ...ONE_SIGN_OFF, signOffs: 2 })),
      /1 ½ [^.]*A second reviewer has to verify it\.Ines Okoro: verified\n/,
    );
  });

  it('numbers lines of the same length whoever reads them', () => {
    const { draft } = readHtml(writeHtml(storyCopy(), { layout: 'legal' }));
    assert.ok(draft.every((line) => line.length <= 50 && line.trim() === line));
    assert.equal(draft[0], 'Tarn dam to be raised by six meters');
  });

  it('tells places by the lines it numbers', () => {
    const { text } = readHtml(writeHtml(storyCopy(), { layout: 'legal' }));
    assert.match(text, /Line 3: The board has six members/);
    assert.doesNotMatch(text, /Paragraph \d/);
  });

  it('is smaller in print where it is small on a screen', () => {
    const print = writeHtml(storyCopy()).split('@media print')[1]!;
    assert.match(print, /html \{ font-size: 10pt; \}/);
    assert.doesNotMatch(print, /\.notes[^{]*\{ font-size: \d+pt/);
  });

  it('links only to addresses of the web, and never by a name that hides one', () => {
    const outside = (source: string): readonly string[] => {
      const copy = storyCopy();
      return readHtml(writeHtml({ ...copy, sources: [{ ...copy.sources[0]!, source }] })).outside;
    };
    assert.deepEqual(outside('https://archive.example/tarn?p=1#x'), ['https://archive.example/tarn?p=1#x']);
    assert.deepEqual(outside('https://archive.example/@tarn/höhe'), ['https://archive.example/@tarn/höhe']);
    for (const source of [
      'javascript:alert(1)',
      'command:x',
      'file:///etc/passwd',
      'https://tarn.example@evil.example',
      'https://t\u0430rn.example',
      'https://a b',
      ' https://x',
    ]) {
      assert.deepEqual(outside(source), [], source);
    }
  });
});
