import assert from 'node:assert/strict';
import { fileNameFor } from '../../src/journal/fileName';

describe('the name of a reviewer’s file', () => {
  const names: [string, string][] = [
    ['Ada', 'ada.jsonl'],
    ['Inês Câmara', 'ines-camara.jsonl'],
    ['  J. R. “Bo” Öberg-Lind ', 'j-r-bo-oberg-lind.jsonl'],
    ['../../etc/passwd', 'etc-passwd.jsonl'],
    ['CON', 'con-.jsonl'],
    ['李娜', '李娜.jsonl'],
    ['🙂', 'reviewer.jsonl'],
    ['', 'reviewer.jsonl'],
    ['x'.repeat(300), `${'x'.repeat(60)}.jsonl`],
  ];
  for (const [name, expected] of names)
    it(`${name.slice(0, 30)} → ${expected.slice(0, 30)}`, () => assert.equal(fileNameFor(name), expected));
});
