import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyzeDraft, analyzeReading } from '../../../src/core/analyzeDraft';
import { readPage } from '../../../src/core/reading/page';
import { anyDraft, assertPromises } from '../anyDraft';

/** What a page is, what is read of it. */
const PAGES: readonly (readonly [string, string, string])[] = [
  [
    'takes bold lines below a headline for headings',
    '<p>Ferry to stop</p><p>By noon.</p><p><b>What next</b></p><p>x.</p>',
    '# Ferry to stop\n\nBy noon.\n\n## What next\n\nx.',
  ],
  [
    'takes no line over a headline for one',
    '<p>Harbor</p><h1>Ferry to stop</h1><p>x.</p>',
    'Harbor\n\n# Ferry to stop\n\nx.',
  ],
  ['parts blocks', '<p>One.</p><div>Two.<div>Three.</div></div>Four.', 'One.\n\nTwo.\n\nThree.\n\nFour.'],
  ['joins what tags part within a word', '<p><b>M</b>ayor Ry<wbr>der, Ro<!-- x -->e</p>', 'Mayor Ryder, Roe'],
  ['makes one space of white space', '<p>  a\n\t b <i> c</i> </p>', 'a b c'],
  [
    'reads character references',
    '<p>&ldquo;A&amp;B&#8217;s&rdquo;&nbsp;&#x2014; caf&eacute; &copy</p>',
    '“A&B’s” — café ©',
  ],
  ['leaves alone what is no reference', '<p>AT&T &unknown; a &lt;b&gt;</p>', 'AT&T &unknown; a <b>'],
  ['drops soft hyphens', '<p>har&shy;bor</p>', 'harbor'],
  ['leaves scripts and styles out', '<style>p{}</style><p>A<script>var a = "<p>B</p>"</script>C</p>', 'AC'],
  ['leaves out what is hidden', '<p hidden>A</p><p>B.</p><div style="display: none">C<div>D</div></div>E', 'B.\n\nE'],
  ['leaves out what is struck out', '<p>A <del>B</del><s>C</s>D</p>', 'A D'],
  ['marks headings', '<h1>A</h1><p>b.</p><h3>C</h3>d.', '# A\n\nb.\n\n### C\n\nd.'],
  ['takes the title where there is no heading', '<title>A &amp; b</title><body><p>c.</p>', '# A & b\n\nc.'],
  ['leaves the title out where there is one', '<title>A</title><body><h1>B</h1><p>c.</p>', '# B\n\nc.'],
  [
    'marks quotations and items',
    '<blockquote><p>A</p><p>B</p></blockquote><ul><li>C<li><p>D</ul>',
    '> A\n\n> B\n\n- C\n\n- D',
  ],
  [
    'tells captions',
    '<figure><img src="a.jpg" alt="x"><figcaption>The quay</figcaption></figure>',
    'Caption: The quay',
  ],
  ['parts the cells of a table', '<table><tr><th>A<th>B<tr><td>C</td><td>D</td></table>', 'A\n\nB\n\nC\n\nD'],
  ['sets the marks of quotations', '<p>She said <q>no, <b>never</b></q>.</p>', 'She said “no, never”.'],
  ['keeps lines', 'a<br>b<br><br>c<pre>d\ne</pre>', 'a\nb\n\nc\n\nd\ne'],
  [
    'leaves the numbers of notes out',
    '<p>Said.<sup><a href="#1">[1]</a></sup> 5 km<sup>2</sup> the 5<sup>th</sup></p>',
    'Said. 5 km2 the 5th',
  ],
  [
    'takes bold lines for headings',
    '<p><b>Ferry to stop</b></p><p>By noon.</p><p><strong>What next</strong></p><p>x.</p>',
    '# Ferry to stop\n\nBy noon.\n\n## What next\n\nx.',
  ],
  [
    'takes a lone first line for the headline',
    '<p>Ferry to stop</p><p>It will stop at noon.</p>',
    '# Ferry to stop\n\nIt will stop at noon.',
  ],
  [
    'keeps the labels of speakers',
    '<p><b>Mara Quill:</b> Yes.</p><p><b>Jo Roe</b>: No.</p>',
    '**Mara Quill:** Yes.\n\n**Jo Roe**: No.',
  ],
  [
    'hides nothing behind a tag that ends itself',
    '<p>A.</p><svg class="i"/><p>B.</p><div hidden/>C.',
    'A.\n\nB.\n\nC.',
  ],
  ['hides nothing within one', '<p>A.</p><svg>x<svg/>y</svg><p>B.</p>', 'A.\n\nB.'],
  ['hides nothing behind a script that ends itself', '<title/><p>A.</p><script src="a"/><p>B.</p>', 'A.\n\nB.'],
  ['leaves the words of a script out all the same', '<p>A.</p><script a/>b()</script><p>C.</p>', 'A.\n\nC.'],
  ['reads what nobody closed', '<p>a <b>b <a href="x', 'a b'],
];

describe('a page', () => {
  for (const [what, html, text] of PAGES) it(what, () => assert.equal(readPage(html).text, text));

  it('has its kinds of paragraphs', () => {
    const html =
      '<h1>Ferry to stop</h1><p>By Jane Roe</p><h2>Now</h2><blockquote>A</blockquote><li>B</li><figcaption>C</figcaption><p>It will.</p>';
    assert.deepEqual(
      analyzeReading(html, { format: 'html' }).analysis.paragraphs.map(({ kind }) => kind),
      ['headline', 'byline', 'heading', 'block-quote', 'list-item', 'caption', 'body'],
    );
  });

  it('has its mentions where the words stand, without the tags around them', () => {
    const html = '<p>Mayor <a href="/oda"><b>O</b>da Fen<wbr>wick</a> said the boat cost $2.3&nbsp;million.</p>';
    const { entities, claims } = analyzeDraft(html, { format: 'html' });
    assert.deepEqual(
      entities.map(({ start, end, text }) => [html.slice(start, end), text]),
      [['O</b>da Fen<wbr>wick', 'Oda Fenwick']],
    );
    const [money] = claims.filter(({ kind }) => kind === 'money');
    assert.equal(html.slice(money!.start, money!.end), '$2.3&nbsp;million');
  });

  const stories = readStories();
  it('of a story says what the story says, whatever markup it is made of', () => {
    const holds = fc.property(fc.constantFrom(...stories), fc.infiniteStream(fc.nat(1000)), (story, dice) => {
      const paragraphs = story.split(/\n{2,}/);
      const plain = paragraphs.map((words, i) => (i === 0 ? `# ${words}` : words)).join('\n\n');
      const html = paragraphs.map((words, i) => setOut(words, i === 0 ? 'h1' : 'p', dice)).join('\n');
      const { reading, analysis } = analyzeReading(html, { format: 'html' });
      assert.equal(reading.text, plain);
      const told = analyzeDraft(html, { format: 'html' });
      analysis.claims.forEach((claim, i) => {
        const { id, start, end } = told.claims[i]!;
        assert.equal(id, claim.id);
        assert.equal(seen(html.slice(start, end)), plain.slice(claim.start, claim.end));
      });
      analysis.entities.forEach((mention, i) => {
        const { text, start, end } = told.entities[i]!;
        assert.equal(text, mention.text);
        assert.equal(seen(html.slice(start, end)), text);
      });
    });
    fc.assert(holds, { numRuns: 25 });
  });

  it('of anything keeps what is promised of every draft', () => {
    const pieces = fc.oneof(
      anyDraft,
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<h1>',
        '<li>',
        '<q>',
        '</q>',
        '<!--',
        '-->',
        '<sup>1</sup>',
        '<br>',
        '<svg/>',
        '<script/>',
      ),
      fc.constantFrom('&amp;', '&ldquo;', '&', '<', '>', '<a href="', '<td>', '<blockquote>', '<pre>', '<title>', '</'),
    );
    const page = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(page, (html) => {
        const { reading, analysis } = analyzeReading(html, { format: 'html' });
        assertPromises(reading.text, analysis);
        for (const { start, end } of analyzeDraft(html, { format: 'html' }).claims)
          assert.ok(start >= 0 && start < end && end <= html.length, `${start}–${end} of ${JSON.stringify(html)}`);
      }),
      { numRuns: 150 },
    );
  });
});

/** Our own articles without what a page has no other way to write. */
function readStories(): string[] {
  const folder = join(__dirname, '../../articles');
  const texts = readdirSync(folder)
    .filter((name) => /^(?:long-quotes|british-single)\.txt$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.map((text) =>
    text
      .trim()
      .replace(/[^\S\n]+/g, ' ')
      .replace(/(?<!\n)\n(?!\n)/g, ' '),
  );
}

/** The same words with tags, comments, references and white space put in at random. */
function setOut(words: string, tag: string, dice: Iterator<number>): string {
  const roll = (): number => dice.next().value as number;
  const signs = Array.from(words, (sign) => {
    const die = roll();
    if (sign === ' ') return die < 60 ? ' \n  ' : die < 120 ? '&#32;' : ' ';
    if (sign === '&' || sign === '<' || sign === '>') return `&#${sign.codePointAt(0)};`;
    const written = die < 40 ? `&#x${sign.codePointAt(0)!.toString(16)};` : sign;
    if (die > 985) return `<b class="x">${written}</b>`;
    if (die > 970) return `${written}<!-- 99 people said Jo Roe -->`;
    if (die > 955) return `${written}&shy;`;
    if (die > 940) return `<a href="https://news.example/?a=1&b=2"></a>${written}<wbr>`;
    return written;
  });
  return `<${tag}>${signs.join('')}</${tag}>`;
}

function seen(html: string): string {
  return readPage(`<h1>x</h1><p>${html}`).text.replace('# x', '').trim();
}
