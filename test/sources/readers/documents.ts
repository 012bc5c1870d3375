/** PDFs and Word documents for tests, made here byte by byte: what a reader is asked to read stands in the test. */
import { crc32, deflateRawSync } from 'node:zlib';

/** Lines of a page: words with where they stand, in points from the lower left corner, and the size of their letters. */
export interface SetLine {
  readonly words: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF with a page for each list of lines, in Helvetica. */
export function pdfOf(pages: readonly (readonly SetLine[])[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      streamOf(lines.map(drawn).join('\n')),
    ]),
  ];
  return pdfOfObjects(objects);
}

/** Paragraphs' lines one below the other, from the top of a page; an empty line is a space between paragraphs. */
export function setLines(lines: readonly string[], { x = 72, top = 720, size = 12 } = {}): SetLine[] {
  return lines.flatMap((words, i) => (words === '' ? [] : [{ words, x, y: top - i * size * 1.2, size }]));
}

function drawn({ words, x = 72, y, size = 12 }: SetLine): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`;
}

export function streamOf(content: string): string {
  return `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;
}

/** The first object is the catalog. */
export function pdfOfObjects(objects: readonly string[], trailer = ''): Buffer {
  const chunks = ['%PDF-1.7\n'];
  let length = chunks[0]!.length;
  const places = objects.map((object, i) => {
    const place = length;
    const chunk = `${i + 1} 0 obj\n${object}\nendobj\n`;
    chunks.push(chunk);
    length += chunk.length;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  chunks.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`, places.join(''));
  chunks.push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(chunks.join(''), 'latin1');
}

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the file says of its unpacked size, where it lies. */
  readonly said?: number;
  readonly flags?: number;
  /** 0: as it is, 8: deflated. Any other is said of what is deflated. */
  readonly method?: number;
}

export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, said, flags = 0, method = 8 } of parts) {
    const bytes = Buffer.from(content);
    const packed = method === 0 ? bytes : deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(said ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** `body` is what stands in `w:body`; other parts by their names. */
export function docxOf(body: string, others: Readonly<Record<string, string>> = {}): Buffer {
  return zipOf(docxParts(documentOf(body), others));
}

export function docxParts(document: string, others: Readonly<Record<string, string>> = {}): ZipPart[] {
  const kinds = Object.keys(others)
    .filter((name) => /^word\/\w+\.xml$/.test(name))
    .map((name) => {
      const kind = name.slice(5, -4);
      const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
      return { kind, override: `<Override PartName="/${name}" ContentType="${type}"/>` };
    });
  const relations = kinds
    .map(({ kind }, i) => `<Relationship Id="k${i}" Type="${OFFICE}/relationships/${kind}" Target="${kind}.xml"/>`)
    .join('');
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${kinds.map(({ override }) => override).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
    },
    { name: 'word/document.xml', content: document },
    ...Object.entries(others).map(([name, content]) => ({ name, content })),
  ];
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
export const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export function documentOf(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`;
}

export function paragraphOf(words: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}
