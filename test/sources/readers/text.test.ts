import { strict as assert } from 'node:assert';
import { createLocator, describeLocation } from '../../../src/core/evidence/source';
import { formatOf, isSource, readBytes } from '../../../src/sources/readers/readers';

/** What is read of a file, and where a few of its words stand. */
async function read(name: string, content: string | Uint8Array) {
  const source = await readBytes(name, Buffer.from(content));
  const locate = createLocator(source);
  return { ...source, where: (words: string) => describeLocation(locate(source.text.indexOf(words))) };
}

describe('formats of sources', () => {
  it('are told by the name, in any case', () => {
    assert.equal(formatOf('sources/Budget.PDF'), 'pdf');
    assert.equal(formatOf('notes.markdown'), 'markdown');
    for (const name of ['a.txt', 'a.md', 'a.htm', 'a.html', 'a.docx', 'a.vtt', 'a.srt', 'a.csv', 'a.tsv'])
      assert.ok(isSource(name), name);
    for (const name of ['a', 'txt', '.txt', 'a.doc', 'a.png', 'a.txt.exe']) assert.ok(!isSource(name), name);
  });
});

describe('encodings', () => {
  const words = 'Roe said: “We’ll pay €40 for Žofie’s café.”';
  const utf16 = Buffer.from(words, 'utf16le');
  const cases: [string, Uint8Array, string][] = [
    ['UTF-8', Buffer.from(words), words],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`), words],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${words}`, 'utf16le'), words],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16(), words],
    ['UTF-16 without a mark', utf16, words],
    ['UTF-16 without a mark, big end first', Buffer.from(utf16).swap16(), words],
    ['Windows-1252', Buffer.from('Roe said: \x93We\x92ll pay \x8040 for \x8Eofie\x92s caf\xE9.\x94', 'latin1'), words],
    [
      'half a character of UTF-16 at the end',
      Buffer.concat([Buffer.from(`\uFEFFRoe`, 'utf16le'), Buffer.of(65)]),
      'Roe',
    ],
    [
      'UTF-8 with a broken character',
      Buffer.concat([Buffer.from('“We’ll pay €40 for Žofie’s caf'), Buffer.of(0xc3), Buffer.from('.”')]),
      '“We’ll pay €40 for Žofie’s caf\uFFFD.”',
    ],
  ];
  for (const [name, bytes, expected] of cases)
    it(`reads ${name}`, async () => assert.equal((await read('a.txt', bytes)).text, expected));

  for (const [name, bytes] of [
    ['NULs', Buffer.from('Roe\0said')],
    ['many NULs', Buffer.alloc(1000)],
    ['controls', Buffer.from('\x01\x02\x03\x04Roe'.repeat(50))],
  ] as const)
    it(`refuses ${name}`, () => assert.rejects(read('a.txt', bytes), { message: /^holds no text/ }));

  it('refuses what is empty or blank', async () => {
    await assert.rejects(read('a.txt', ''), { name: 'Unreadable', message: 'is empty' });
    await assert.rejects(read('a.txt', ' \r\n\t'), { name: 'Unreadable', message: 'holds no text' });
  });
});

describe('plain text', () => {
  it('is its own text, line breaks and all', async () => {
    const { text, marks, where } = await read('a.txt', 'Harbor notes\r\n\r\nROE: We close in May.\r\n');
    assert.equal(text, 'Harbor notes\r\n\r\nROE: We close in May.\r\n');
    assert.deepEqual(marks, []);
    assert.equal(where('We close'), 'line 3');
  });

  it('is cut at the limit between two characters', async () => {
    const source = await readBytes('a.txt', Buffer.from('Roe 🙂 said'), { characters: 5 });
    assert.deepEqual(source, { text: 'Roe ', marks: [], capped: 'only the first 5 characters were read' });
  });
});

describe('Markdown', () => {
  const cases: [string, string, string[]][] = [
    ['number signs', '# Budget\n\nText\n\n### What *the city* pays ###\nText', ['Budget', 'What the city pays']],
    ['underlines', 'Budget\n======\n\nText\n\nTolls\r\n---\r\nText', ['Budget', 'Tolls']],
    ['links', '## [The harbor](https://harbor.example)', ['The harbor']],
    ['no fences', '```\n# not\n```\n\n~~~~\n# not\n~~~\n# not\n~~~~\n# Yes', ['Yes']],
    ['no tags, rules, items or front matter', '---\ntitle: Tolls\n---\n\n#tag\n\nText\n\n---\n\n- item\n---\n', []],
  ];
  for (const [name, text, expected] of cases)
    it(`has headings: ${name}`, async () => {
      const source = await read('a.md', text);
      assert.equal(source.text, text);
      assert.deepEqual(
        source.marks.map(({ heading }) => heading),
        expected,
      );
    });

  it('may have headings without end', async () => {
    for (const sign of [' ', '_', '#', '`', '!['])
      for (const text of [`# a${sign.repeat(400_000)}b\n\nText`, `a${sign.repeat(400_000)}b\n===\nText`]) {
        const { marks } = await readBytes('a.md', Buffer.from(text));
        assert.ok(marks.every(({ heading }) => heading!.length <= 300));
      }
  });

  it('has only so many of them', async () => {
    const source = await readBytes('a.md', Buffer.from('# One\n# Two\n# Three\nText'), { items: 1 });
    assert.deepEqual(source.marks, [
      { at: 0, heading: 'One' },
      { at: 6, heading: '' },
    ]);
    assert.equal(describeLocation(createLocator(source)(20)), 'line 4');
  });

  it('places a passage under its heading', async () => {
    const { where } = await read('a.md', '# Budget\n\nSmall.\n\n## Tolls\n\nThey rise in May.');
    assert.equal(where('They rise'), 'line 7, “Tolls”');
  });
});

describe('tables', () => {
  it('have rows that are named by their first words', async () => {
    const text = 'year;item;sum\r\n2024;"Harbor; dredging";1,200\r\n2025;"Two\r\nlines";90\r\n2026;;7\r\n\r\n';
    const { text: same, where } = await read('a.csv', text);
    assert.equal(same, text);
    assert.equal(where('sum'), 'row 1, “year”');
    assert.equal(where('1,200'), 'row 2, “Harbor; dredging”');
    assert.equal(where('90'), 'row 3, “Two lines”');
    assert.equal(where('7'), 'row 4, “2026”');
  });

  it('may have tabs', async () => {
    const { where } = await read('a.tsv', 'item\tsum\nFerry, north\t40\n');
    assert.equal(where('40'), 'row 2, “Ferry, north”');
  });

  it('are read up to a number of rows', async () => {
    const source = await readBytes('a.csv', Buffer.from('item,sum\nferry,1\nharbor,2\n'), { items: 2 });
    assert.equal(source.text, 'item,sum\nferry,1\n');
    assert.equal(source.capped, 'only the first 2 rows were read');
  });

  it('may be broken', async () => {
    const broken = 'item,sum\n"ferry,1\nharbor" x,"2\n';
    const { text, where } = await read('a.csv', broken);
    assert.equal(text, broken);
    assert.match(where('ferry'), /^row 2/);
  });
});
