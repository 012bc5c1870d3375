import { strict as assert } from 'node:assert';
import type { SourceText } from '../../../src/core/evidence/source';
import { readBytes } from '../../../src/sources/readers/readers';
import type { ReadLimits } from '../../../src/sources/readers/limits';
import { pdfOf, pdfOfObjects, setLines, streamOf } from './documents';

const read = (bytes: Uint8Array, limits?: Partial<ReadLimits>) => readBytes('a.pdf', bytes, limits);

/** The text with "[2]" where page 2 begins. */
function drawn({ text, marks }: SourceText): string {
  return marks.map(({ at, page }, i) => `[${page}]${text.slice(at, marks[i + 1]?.at)}`).join('');
}

const NAMES = ['Ada Roe', 'Bo Lund', 'Cy Berg', 'Di Holm'];

describe('PDFs', () => {
  it('have pages of paragraphs', async () => {
    const page = setLines([
      'The council voted on Monday to close the harbor for the whole',
      'of the winter, and to pay the owners of ferries for what they',
      'lose.',
      'The mayor did not vote, and left before the end of the session',
      'of the council.',
      '',
      'Tolls rise in May.',
    ]);
    assert.equal(
      drawn(await read(pdfOf([[{ words: 'The harbor', y: 760, size: 20 }, ...page]]))),
      '[1]The harbor\n\nThe council voted on Monday to close the harbor for the whole of the winter, and to pay the owners of ferries for what they lose.\n\n' +
        'The mayor did not vote, and left before the end of the session of the council.\n\nTolls rise in May.',
    );
  });

  it('have words that are cut at the end of a line, and compounds that are not', async () => {
    const page = setLines([
      'The council voted on Monday to close the har-',
      'bor, which is a well-known and a much-loved and much-',
      'loved place, and well-',
      'known among the Danish-',
      'Swedish owners of ferries.',
    ]);
    assert.equal(
      (await read(pdfOf([page]))).text,
      'The council voted on Monday to close the harbor, which is a well-known and a much-loved and much-loved place, and well-known among the Danish-Swedish owners of ferries.',
    );
  });

  it('have columns, read one after the other', async () => {
    const left = setLines([
      'The council voted on Monday',
      'to close the harbor for the',
      'whole of the winter, and to',
    ]);
    const right = setLines(['pay the owners of ferries for', 'what they lose.'], { x: 320 });
    assert.equal(
      (await read(pdfOf([[...left, ...right]]))).text,
      'The council voted on Monday to close the harbor for the whole of the winter, and to pay the owners of ferries for what they lose.',
    );
  });

  it('have sentences that run over pages, between running heads and page numbers', async () => {
    const pages = NAMES.map((name, i) => [
      { words: 'Report of the council', y: 770, size: 9 },
      ...setLines([
        `and ${name} said that the harbor should be closed for the`,
        `whole of the winter, number ${10 + i}, as it was before`,
      ]),
      { words: `Page ${i + 1} of 4`, y: 30, size: 9 },
    ]);
    const { text, marks } = await read(pdfOf(pages));
    assert.equal(text.match(/Report/g)?.length, 1);
    assert.doesNotMatch(text, /Page/);
    assert.match(text, /as it was before and Bo Lund said that/);
    assert.deepEqual(
      marks.map(({ at, page }) => [page, text.slice(at, at + 6)]),
      [
        [1, 'Report'],
        [2, 'and Bo'],
        [3, 'and Cy'],
        [4, 'and Di'],
      ],
    );
  });

  it('have numbered lines and speakers, as transcripts do', async () => {
    const lines = [
      'MS. ROE: Were you there when',
      'the harbor was closed?',
      'MR. LUND: I was not.',
      'Q. Where were you?',
      'A. At home, with my',
      'brother, and with his',
      'wife, who will say so',
      'if you ask her.',
    ];
    const page = lines.map((words, i) => [
      { words: String(i + 1), x: 50, y: 720 - i * 24 },
      { words, x: 90, y: 720 - i * 24 },
    ]);
    assert.equal(
      (await read(pdfOf([page.flat()]))).text,
      'MS. ROE: Were you there when the harbor was closed?\n\nMR. LUND: I was not.\n\nQ. Where were you?\n\nA. At home, with my brother, and with his wife, who will say so if you ask her.',
    );
  });

  it('are read up to a number of pages', async () => {
    const pdf = pdfOf(NAMES.map((name) => setLines([`${name} said no.`])));
    const { text, capped } = await read(pdf, { pages: 2 });
    assert.equal(text, 'Ada Roe said no.\n\nBo Lund said no.');
    assert.equal(capped, 'only the first 2 of 4 pages were read');
    assert.equal((await read(pdf, { characters: 10 })).capped, 'only the first 1 of 4 pages were read');
  });

  it('say how many of their pages are broken', async () => {
    const pdf = pdfOf(NAMES.map((name) => setLines([`${name} said no.`]))).toString('latin1');
    // A stream in the place of the second page.
    const broken = Buffer.from(pdf.replace(' 6 0 R', ' 5 0 R'), 'latin1');
    assert.equal((await read(broken)).capped, '1 of its pages is broken and could not be read');
  });

  const refused: [string, () => Uint8Array, RegExp][] = [
    ['something else', () => Buffer.from('Roe said no.'), /^is no PDF although its name says so$/],
    ['a scan', () => pdfOf([[], []]), /^holds no text: it is probably a scan; run it through text recognition first$/],
    ['one that is cut off', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<'), /^is a broken PDF that cannot be opened/],
    [
      'one with a password',
      () =>
        pdfOfObjects(
          [
            '<< /Type /Catalog /Pages 2 0 R >>',
            '<< /Type /Pages /Kids [] /Count 0 >>',
            `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
          ],
          `/Encrypt 3 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
        ),
      /^is protected with a password/,
    ],
  ];
  for (const [name, bytes, message] of refused)
    it(`are refused: ${name}`, () => assert.rejects(read(bytes()), { name: 'Unreadable', message }));
});

describe('hostile PDFs', () => {
  const PAGE =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>';
  const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  const SAYS_NO = streamOf('BT /F1 12 Tf 72 700 Td (Roe said no.) Tj ET');

  it('may have a million objects', async () => {
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      PAGE,
      SAYS_NO,
    ];
    for (let i = 0; i < 1_000_000; i++) objects.push('[6 0 R]');
    assert.equal((await read(pdfOfObjects(objects))).text, 'Roe said no.');
  });

  it('may have pages that hold themselves', async () => {
    const pdf = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R] /Count 5 /Parent 2 0 R >>',
    ]);
    await assert.rejects(read(pdf), { name: 'Unreadable', message: /broken/ });
  });

  it('may say that they have a billion pages', async () => {
    const pdf = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1000000000 >>',
      FONT,
      PAGE,
      SAYS_NO,
    ]);
    assert.equal((await read(pdf)).text, 'Roe said no.');
  });

  it('may have tables of objects that lead in a circle', async () => {
    const pdf = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      PAGE,
      SAYS_NO,
    ]).toString('latin1');
    const start = /startxref\n(\d+)/.exec(pdf)![1]!;
    assert.equal(
      (await read(Buffer.from(pdf.replace('/Root', `/Prev ${start} /Root`), 'latin1'))).text,
      'Roe said no.',
    );
  });

  it('may have objects that are references to each other, and streams without end', async () => {
    const pdf = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      PAGE,
      '6 0 R',
      '5 0 R',
    ]);
    await assert.rejects(read(pdf), { name: 'Unreadable' });
    const endless = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      PAGE,
      `<< /Length 6 0 R >>\nstream\nBT /F1 12 Tf (No.) Tj`,
      '6 0 R',
    ]);
    await read(endless).catch(assertUnreadable);
  });

  it('may draw themselves within themselves', async () => {
    const form = streamOf('BT /F1 12 Tf 72 700 Td (No.) Tj ET /X1 Do').replace(
      '<<',
      '<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X1 5 0 R >> /Font << /F1 3 0 R >> >>',
    );
    const page = PAGE.replace('/Font', '/XObject << /X1 5 0 R >> /Font')
      .replace('5 0 R >>', '5 0 R >>')
      .replace('/Contents 5', '/Contents 6');
    const pdf = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      page,
      form,
      streamOf('/X1 Do'),
    ]);
    const result = await read(pdf).catch((error: unknown) => error as Error);
    assert.ok(result instanceof Error ? result.name === 'Unreadable' : /No\./.test(result.text));
  });

  it('may be any bytes after their header', async () => {
    let seed = 7;
    for (let i = 0; i < 30; i++) {
      const pdf = pdfOf([setLines(['Roe said no.', 'Lund said yes.'])]);
      for (let j = 0; j < 40; j++) {
        seed = (seed * 48271) % 2147483647;
        pdf[9 + (seed % (pdf.length - 9))] = seed & 255;
      }
      await read(pdf).catch(assertUnreadable);
    }
  });
});

function assertUnreadable(error: unknown): void {
  assert.equal((error as Error).name, 'Unreadable');
}
