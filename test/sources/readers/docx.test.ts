import { strict as assert } from 'node:assert';
import { readBytes } from '../../../src/sources/readers/readers';
import type { ReadLimits } from '../../../src/sources/readers/limits';
import { docxOf, docxParts, documentOf, paragraphOf, WORD, zipOf } from './documents';

const read = (bytes: Uint8Array, limits?: Partial<ReadLimits>) => readBytes('a.docx', bytes, limits);

const STYLES = `<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`;

describe('Word documents', () => {
  it('have headings, paragraphs and tables', async () => {
    const cell = (words: string) => `<w:tc>${paragraphOf(words)}</w:tc>`;
    const row = (...words: string[]) => `<w:tr>${words.map(cell).join('')}</w:tr>`;
    const body = `${paragraphOf('The harbor', 'H1')}${paragraphOf('“No,” Roe said &amp; left.')}<w:tbl>${row('Item', 'Sum')}${row('Tolls', '40')}</w:tbl>`;
    assert.deepEqual(await read(docxOf(body, { 'word/styles.xml': STYLES })), {
      text: 'The harbor\n\n“No,” Roe said & left.\n\nItem\tSum\nTolls\t40',
      marks: [{ at: 0, heading: 'The harbor' }],
    });
  });

  it('have insertions but no deletions, and footnotes below', async () => {
    const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
    const body = `<w:p>${run('We close')}<w:r><w:footnoteReference w:id="2"/></w:r><w:ins>${run(' in May')}</w:ins><w:del><w:r><w:delText> in June</w:delText></w:r></w:del>${run('.')}</w:p>`;
    const notes = `<w:footnotes ${WORD}><w:footnote w:id="2">${paragraphOf('By ferry.')}</w:footnote></w:footnotes>`;
    assert.equal((await read(docxOf(body, { 'word/footnotes.xml': notes }))).text, 'We close in May.\n\nBy ferry.');
  });

  const OLD = Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1' + '\0'.repeat(600), 'latin1');
  const refused: [string, Uint8Array, RegExp][] = [
    ['something else', Buffer.from('Roe said no.'), /^is no Word document although its name says so$/],
    [
      'another zip file',
      zipOf([{ name: 'a.xml', content: '<a/>' }]),
      /^is no Word document although its name says so$/,
    ],
    ['an old document', OLD, /^is an old Word document/],
    [
      'one with a password',
      Buffer.concat([OLD, Buffer.from('EncryptedPackage', 'utf16le')]),
      /^is protected with a password/,
    ],
    ['one that is cut off', docxOf(paragraphOf('Roe said no.')).subarray(0, 400), /^is broken: /],
    ['XML that is cut off', zipOf(docxParts(documentOf('<w:p>').slice(0, -20))), /^is broken: /],
    ['an empty one', docxOf(''), /^holds no text$/],
  ];
  for (const [name, bytes, message] of refused)
    it(`are refused: ${name}`, () => assert.rejects(read(bytes), { name: 'Unreadable', message }));
});

describe('hostile Word documents', () => {
  const TOO_MUCH = { name: 'Unreadable', message: /^is more than 64 MB of text when it is unpacked/ };
  const huge = () => Buffer.alloc(100 * 1024 * 1024, ' ');
  const others = docxParts(documentOf('')).slice(0, 3);

  it('may unpack to more than anybody reads', () =>
    assert.rejects(read(zipOf([...others, { name: 'word/document.xml', content: huge() }])), TOO_MUCH));

  it('may lie about that', () =>
    assert.rejects(read(zipOf([...others, { name: 'word/document.xml', content: huge(), said: 100 }])), {
      name: 'Unreadable',
    }));

  it('may say that they are huge and be small', () =>
    assert.rejects(
      read(
        zipOf([...others, { name: 'word/document.xml', content: documentOf(paragraphOf('No.')), said: 4_000_000_000 }]),
      ),
      { name: 'Unreadable' },
    ));

  it('may be huge in pictures, which nobody unpacks', async () => {
    const parts = docxParts(documentOf(paragraphOf('Roe said no.')));
    assert.equal((await read(zipOf([...parts, { name: 'word/media/a.png', content: huge() }]))).text, 'Roe said no.');
  });

  it('may have many parts that add up', () => {
    const parts = Array.from({ length: 10 }, (_, i) => ({
      name: `word/a${i}.xml`,
      content: Buffer.alloc(1024 * 1024, ' '),
    }));
    return assert.rejects(read(zipOf([...others, ...parts]), { unpacked: 8 * 1024 * 1024 }), {
      message: /^is more than 8 MB/,
    });
  });

  it('may have entities of entities, which stay what they are', async () => {
    const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(20)}">`).join('');
    const xml = documentOf(paragraphOf('&e20;')).replace('?>', `?><!DOCTYPE d [<!ENTITY e0 "lol">${entities}]>`);
    const result = await read(zipOf(docxParts(xml))).catch((error: unknown) => error as Error);
    if (result instanceof Error) assert.equal(result.name, 'Unreadable');
    else assert.ok(result.text.length < 1000);
  });

  it('may name files outside', async () => {
    const xml = documentOf(paragraphOf('&x;No.')).replace(
      '?>',
      '?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    );
    const result = await read(zipOf(docxParts(xml))).catch((error: unknown) => error as Error);
    if (result instanceof Error) assert.equal(result.name, 'Unreadable');
    else assert.match(result.text, /^(?:&x;)?No\.$/);
  });

  it('may be nested deeply', () => {
    const body =
      '<w:sdt><w:sdtContent>'.repeat(100_000) + paragraphOf('No.') + '</w:sdtContent></w:sdt>'.repeat(100_000);
    return assert.rejects(read(docxOf(body)), { name: 'Unreadable', message: 'is nested too deeply to read' });
  });

  it('may have parts with a password', () =>
    assert.rejects(read(zipOf(docxParts(documentOf('')).map((part) => ({ ...part, flags: 1 })))), {
      message: /^is protected with a password/,
    }));
});
