import { strict as assert } from 'node:assert';
import { readBytes } from '../../../src/sources/readers/readers';

const read = (html: string) => readBytes('a.html', Buffer.from(html));

const cases: [string, string, string][] = [
  [
    'blocks are paragraphs',
    '<p>Roe   said\n“No.”<p>Then <b>she</b> left.</p>It rained.<div>All day.</div>',
    'Roe said “No.”\n\nThen she left.\n\nIt rained.\n\nAll day.',
  ],
  ['lists and breaks are lines', '<ul><li>Ferries<li>Tolls</ul>One<br>Two', 'Ferries\nTolls\n\nOne\nTwo'],
  [
    'entities are characters',
    '<p>caf&eacute; &amp; bar &#8212; &lt;b&gt;&#x1F642;&nbsp;&bogus;',
    'café & bar — <b>🙂\u00A0&bogus;',
  ],
  [
    'tables go row by row',
    '<p>Costs<table><caption>In euros</caption><tr><th>Item<th>Sum</tr>\n<tr><td><p>Harbor</p></td>\n<td><p>40</p><p>(about)</p></td></tr></table><p>End',
    'Costs\n\nIn euros\n\nItem\tSum\nHarbor\t40\n(about)\n\nEnd',
  ],
  ['lines of preformatted text stay', '<pre>ROE: No.\n  BO: Yes.</pre><p>End', 'ROE: No.\n  BO: Yes.\n\nEnd'],
  [
    'numbers of footnotes go',
    '<p>We close<sup><a href="#n1">[1]</a></sup> in May. 10<sup>6</sup> <sup>2</sup>',
    'We close in May. 10^6',
  ],
  [
    'numbers of footnotes go, with a link or without, and powers stay',
    '<p>It has 2,400<sup>3</sup> workers<sup>4</sup> on 12 km<sup>2</sup>.<sup>5</sup> In 2010<sup>6</sup>, the 2<sup>nd</sup> of May.',
    'It has 2,400 workers on 12 km2. In 2010, the 2nd of May.',
  ],
  [
    'what nobody sees is left out',
    '<head><title>x</title><style>p{}</style></head><nav>Menu<p>Home</nav><script>document.write("x")</script><p>Seen' +
      '<template>x</template><noscript>x</noscript><p hidden>x<p style="color:red; DISPLAY : none">x<div aria-hidden=true>x<p>x</div><div hidden="until-found">Found</div><form><button>Send</button></form><iframe src="https://x.example">x</iframe><svg><text>x</text></svg>',
    'Seen\n\nFound',
  ],
  [
    'scripts are words of nothing',
    '<p>a<script>if (a</p>b) alert("</b>")</script>b<!-- c --><p onclick="alert(1)">d',
    'ab\n\nd',
  ],
  ['text without tags is text', 'Roe said no.', 'Roe said no.'],
];

describe('web pages', () => {
  for (const [name, html, expected] of cases) it(name, async () => assert.equal((await read(html)).text, expected));

  it('have headings', async () => {
    const { text, marks } = await read(
      '<header><h1>The <i>harbor</i>\n budget</h1></header><p>Small.<h2></h2><h3>Tolls</h3>They rise.',
    );
    assert.equal(text, 'The harbor budget\n\nSmall.\n\nTolls\n\nThey rise.');
    assert.deepEqual(marks, [
      { at: 0, heading: 'The harbor budget' },
      { at: text.indexOf('Tolls'), heading: 'Tolls' },
    ]);
  });

  it('say their encoding', async () => {
    const page = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), Buffer.of(0xcd, 0xe5, 0xf2)]);
    assert.equal((await readBytes('a.html', page)).text, 'Нет');
    const unknown = Buffer.concat([Buffer.from('<meta charset="bogus"><p>caf'), Buffer.of(0xe9)]);
    assert.equal((await readBytes('a.html', unknown)).text, 'café');
  });

  for (const [tag, times] of [
    ['div', 100_000],
    ['b', 100_000],
    ['table><tr><td', 10_000],
  ] as const)
    it(`may nest <${tag}> deeply`, async () => {
      const { text } = await read(`${`<${tag}>`.repeat(times)}Roe said no.`);
      assert.equal(text, 'Roe said no.');
    });

  it('may have a hundred thousand tags, headings, footnotes and tables', async () => {
    const { text, marks } = await read(
      '<h2>Tolls</h2><p>They rise<sup><a>[1]</a></sup>.<table><td>5</table>'.repeat(25_000),
    );
    assert.equal(marks.length, 25_000);
    assert.equal(text.slice(0, 29), 'Tolls\n\nThey rise.\n\n5\n\nTolls\n\n');
  });

  it('may have long attributes, and tags that never end', async () => {
    const long = 'x'.repeat(1_000_000);
    assert.equal((await read(`<p title="${long}" style="${long}">Roe</p>`)).text, 'Roe');
    assert.equal((await read(`<p>Roe</p><p title="${long}`)).text, 'Roe');
    assert.equal((await read(`<p>Roe</p>${'<'.repeat(100_000)}`)).text.slice(0, 3), 'Roe');
    assert.equal((await read(`<p>Roe</p>${'<!--'.repeat(100_000)}`)).text.slice(0, 3), 'Roe');
  });
});
