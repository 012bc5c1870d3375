import { strict as assert } from 'node:assert';
import { unpack } from '../../../src/sources/readers/zip';
import { zipOf, type ZipPart } from './documents';

const MB = 1024 * 1024;
const WORDS = 'Roe said no. '.repeat(10_000);

describe('unpack', () => {
  const unpacked = (bytes: Uint8Array, most = MB) =>
    [...unpack(bytes, (name) => name.endsWith('.xml'), most)].map(([name, part]) => [
      name,
      Buffer.from(part).toString(),
    ]);

  it('gives the parts that are asked for, deflated or as they are', () => {
    const parts: ZipPart[] = [
      { name: 'a.xml', content: WORDS },
      { name: 'b.png', content: 'a picture' },
      { name: 'é.xml', content: 'No.', method: 0 },
      { name: 'empty.xml', content: '' },
    ];
    assert.deepEqual(unpacked(zipOf(parts)), [
      ['a.xml', WORDS],
      ['é.xml', 'No.'],
      ['empty.xml', ''],
    ]);
  });

  it('reads a file with a remark behind its directory', () => {
    const bytes = Buffer.concat([zipOf([{ name: 'a.xml', content: 'No.' }]), Buffer.from('a remark')]);
    bytes.writeUInt16LE(8, bytes.length - 10);
    assert.deepEqual(unpacked(bytes), [['a.xml', 'No.']]);
  });

  it('does not mind what is wrong with parts that nobody asks for', () =>
    assert.deepEqual(
      unpacked(
        zipOf([
          { name: 'b.png', content: 'a picture', flags: 1, method: 99, said: 4_000_000_000 },
          { name: 'a.xml', content: 'No.' },
        ]),
      ),
      [['a.xml', 'No.']],
    ));

  const zipped = (part: Partial<ZipPart> = {}) => zipOf([{ name: 'a.xml', content: WORDS, ...part }]);
  /** With a number in the place of another, `at` bytes behind where the last of `signature` stands. */
  const changed = (signature: string, at: number, number: number, bytes = zipped()) => {
    bytes.writeUInt16LE(number, bytes.lastIndexOf(signature, undefined, 'latin1') + at);
    return bytes;
  };
  const LOCAL = 'PK\x03\x04';
  const ENTRY = 'PK\x01\x02';
  const END = 'PK\x05\x06';
  const bomb = Buffer.alloc(100 * MB);

  const refused: [string, Uint8Array, RegExp][] = [
    ['a part with a password', zipped({ flags: 1 }), /^is protected with a password/],
    ['a part with a password, as it is', zipped({ flags: 1, method: 0 }), /^is protected with a password/],
    ['an unknown packing', zipped({ method: 99 }), /^a\.xml is packed in an unknown way$/],
    ['more parts than a document has', changed(END, 10, 20_001), /^is packed in a way that no document is$/],
    ['a part over the limit', zipped({ content: bomb }), /^is more than 1 MB/],
    ['one that says it is small', zipped({ content: bomb, said: 100 }), /^is more than 1 MB/],
    ['one that says it is just as long', zipped({ content: bomb, said: MB }), /^is more than 1 MB/],
    ['one as it is', zipped({ content: bomb, method: 0 }), /^is more than 1 MB/],
    [
      'parts that are too much together',
      zipOf(['a.xml', 'a.xml', 'b.xml'].map((name) => ({ name, content: bomb.subarray(0, MB / 2) }))),
      /^is more than 1 MB/,
    ],
    ['a part longer than it says', zipped({ said: WORDS.length - 1 }), /^a\.xml is not as long as it says$/],
    ['a part shorter than it says', zipped({ said: WORDS.length + 1 }), /^a\.xml is not as long as it says$/],
    ['a part that says it is huge', zipped({ said: 4_000_000_000 }), /^a\.xml is not as long as it says$/],
    [
      'a part as it is that is longer than it says',
      zipped({ method: 0, said: 3 }),
      /^a\.xml is not as long as it says$/,
    ],
    [
      'a part without anything that says it is long',
      zipOf([{ name: 'a.xml', content: '', method: 0, said: 100 }]),
      /^a\.xml is not as long as it says$/,
    ],
    ['a part that ends before it should', changed(ENTRY, 20, 100), /EOF/],
    ['a part that ends behind the file', changed(ENTRY, 22, 9), /^a\.xml is cut off$/],
    ['a part that is not where it should be', changed(ENTRY, 42, 1), /^a\.xml is not where it should be$/],
    ['a part that is behind the file', changed(ENTRY, 44, 9), /outside the bounds/],
    ['a part without its beginning', changed(LOCAL, 0, 0), /^a\.xml is not where it should be$/],
    ['a damaged directory', changed(ENTRY, 0, 0), /^its directory is damaged$/],
    ['a directory that is not where it should be', changed(END, 16, 1), /^its directory is damaged$/],
    ['a directory behind the file', changed(END, 18, 9), /outside the bounds/],
    ['a directory with fewer entries than it says', changed(END, 10, 2), /^its directory is damaged$/],
    ['no directory', zipped().subarray(0, -22), /^its end is missing$/],
    ['nothing', new Uint8Array(), /^its end is missing$/],
  ];
  for (const [name, bytes, message] of refused)
    it(`refuses ${name}`, () => assert.throws(() => unpack(bytes, () => true, MB), { message }));
});
