import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeDraft, analyzeReading } from '../../../src/core/analyzeDraft';
import { readMarkdown } from '../../../src/core/reading/markdown';
import { anyDraft, assertPromises } from '../anyDraft';

/** What is done, what is written, what is read of it. */
const READ: readonly (readonly [string, string, string])[] = [
  ['drops emphasis', 'a *b* **c** ***d*** _e_ __f__ **g *h* i**.', 'a b c d e f g h i.'],
  ['joins words that emphasis parts', '**M**ayor Fen*wick*', 'Mayor Fenwick'],
  ['keeps the words of links', '[Oda *Fenwick*](https://a.example/b_(c) "The mayor") said', 'Oda Fenwick said'],
  [
    'keeps the words of links by label',
    '[Oda][1] and [Jo] said\n\n[1]: https://a.example\n[jo]: /jo',
    'Oda and Jo said\n\n\n',
  ],
  ['gives a picture its caption', '![The quay](q.jpg)\n\nAn ![icon](i.png) here', 'Caption: The quay\n\nAn  here'],
  ['drops the numbers of notes', 'Said.[^1]\n\n[^1]: The minutes.', 'Said.\n\nThe minutes.'],
  ['drops comments', 'a<!-- 99 people -->b <!-- c\n\nd --> e', 'ab  e'],
  ['drops tags', 'a<br>b <b>c</b> <span class="d">e</span>', 'a\nb c e'],
  ['drops scripts', 'a.\n\n<script async>\nvar b = "99";\n\nc()</script>\n\nd.', 'a.\n\n\n\nd.'],
  ['drops styles and frames', '<style>\np{}\n</style>\n\na <iframe src="b"\nwidth=5></IFRAME> c', '\n\na  c'],
  [
    'reads the words of a post',
    '<blockquote class="post"><p lang="en">It rained.</p>&mdash; Jo Roe <a href="x">May 3</a></blockquote> <script src="y"></script>',
    'It rained.\n\n— Jo Roe May 3 ',
  ],
  ['parts blocks on one line', '<ul><li>a</li><li>b</li></ul>', 'a\n\nb\n\n'],
  ['hides nothing behind a script that nothing ends', 'a <script> *b*\n\nc', 'a  b\n\nc'],
  ['hides nothing behind a tag that ends itself', '<iframe src="a"/>\n\na *b*\n\n<iframe></iframe>c', '\n\na b\n\nc'],
  ['reads code about scripts', 'a `<script>` b `</script>`', 'a <script> b </script>'],
  ['leaves front matter alone', '+++\ntitle = "*a*"\n+++\n\na *b*', '+++\ntitle = "*a*"\n+++\n\na b'],
  ['reads references', 'A&amp;B&rsquo;s &nbsp;c', 'A&B’s  c'],
  ['reads escapes', '\\$2.3 \\*a\\* \\[b\\](c) 1\\. d', '$2.3 *a* [b](c) 1. d'],
  ['drops the marks of code', 'run `a *b*` and ``c``', 'run a *b* and c'],
  ['drops what is struck out', 'a ~~b c~~ d', 'a  d'],
  ['parts the cells of a table', 'x\n\n| A | B |\n|---|:-:|\n| c | **d** |', 'x\n\nA\n\nB\n\n\nc\n\nd'],
];

/** Marks that are none. */
const KEPT = [
  'He paid 5 * 3 * 2 and snake_case_here * stays',
  '* an item\n* another',
  '[sic] and [the mayor] (who left) and a [note]: here',
  '**Mara Quill:** yes\n**Jo Roe:** no',
  '*The mayor says the city was misled*',
  '```\na *b* <b>c</b>\n\n[d](e)\n```',
  '---\ntitle: a *b*\n---\n\nc',
  '---\n# a\n"title": a *b*\n---\n\nc',
  '```\n<script>\n</script>\n```',
  '``Yes,’’ she said. <TK> a < b > c & d',
  'a | b\n\nc',
  '# A\n\n> b\n\n- c\n\n1. d',
  'An unclosed <!-- comment and [link](here and **bold',
];

describe('Markdown', () => {
  for (const [what, draft, text] of READ) it(what, () => assert.equal(readMarkdown(draft).text, text));
  for (const draft of KEPT)
    it(`leaves alone ${JSON.stringify(draft)}`, () => assert.equal(readMarkdown(draft).text, draft));

  it('has its claims where the words stand, and says their words as they are written', () => {
    const draft =
      'Mayor **Oda** [Fenwick](https://a.example/99) said \\$2.3 million is [enough](/12). <!-- 99 people -->\n';
    const { entities, claims } = analyzeDraft(draft, { format: 'markdown' });
    assert.deepEqual(
      entities.map(({ start, end, text }) => [draft.slice(start, end), text]),
      [['Oda** [Fenwick', 'Oda** [Fenwick']],
    );
    assert.deepEqual(
      claims
        .filter(({ kind }) => kind === 'money' || kind === 'number' || kind === 'contact')
        .map(({ start, end }) => draft.slice(start, end)),
      ['\\$2.3 million'],
    );
  });

  it('takes no longer for a mark that nothing closes', () => {
    for (const opener of ['<!-- a ', '<script> a ', '<script ', '<svg>\n']) {
      const began = performance.now();
      readMarkdown(opener.repeat(60_000));
      const took = performance.now() - began;
      assert.ok(took < 8000, `${opener}: ${took} ms`);
    }
  });

  it('of anything keeps what is promised of every draft', () => {
    const marks = fc.constantFrom(
      '**',
      '*',
      '_',
      '`',
      '[',
      '](',
      ')',
      '](x)',
      '![',
      '<!--',
      '-->',
      '|',
      '\n|-|-|\n',
      '~~',
      '\\',
      '&amp;',
      '<b>',
      '<p>',
      '</p>',
      '<script>',
      '</script>',
      '[^1]',
    );
    const draft = fc.array(fc.oneof(anyDraft, marks), { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(draft, (text) => {
        const { reading, analysis } = analyzeReading(text, { format: 'markdown' });
        assertPromises(reading.text, analysis);
        visitWords(text, analyzeDraft(text, { format: 'markdown' }));
      }),
      { numRuns: 150 },
    );
  });
});

/** Every copy of words is what stands there. */
function visitWords(text: string, { entities, quotes, references }: ReturnType<typeof analyzeDraft>): void {
  for (const one of [...entities, ...references, ...quotes.flatMap(({ speaker, cue }) => [speaker, cue])])
    if (one) assert.equal(one.text, text.slice(one.start, one.end));
}
