import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { linesOf } from '../../src/cli/lines';

async function lines(text: string, bytesAtOnce: number): Promise<string[]> {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += bytesAtOnce) pieces.push(bytes.subarray(at, at + bytesAtOnce));
  const found: string[] = [];
  for await (const line of linesOf(Readable.from(pieces, { objectMode: false }))) found.push(line);
  return found;
}

describe('lines of a stream', () => {
  const CASES: [text: string, found: string[]][] = [
    ['', ['']],
    ['one', ['one']],
    ['one\n', ['one', '']],
    ['one\n\ntwo', ['one', '', 'two']],
    ['a\r\nb', ['a\r', 'b']],
    ['{"text":"a\u2028b"}\n“é” 🚢\n', ['{"text":"a\u2028b"}', '“é” 🚢', '']],
  ];
  for (const [text, found] of CASES)
    it(`are found however they come in: ${JSON.stringify(text)}`, async () => {
      for (const bytes of [1, 2, 3, 5, 1000]) assert.deepEqual(await lines(text, bytes), found);
    });
});
