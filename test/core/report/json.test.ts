import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { AnnotatedCopy } from '../../../src/core/report/annotatedCopy';
import { REPORT_SCHEMA, writeJson } from '../../../src/core/report/json';
import { assertGolden } from './goldens';
import { anyCopy, copyOf, HOSTILE } from './hostile';
import { storyCopy } from './story';

interface File extends AnnotatedCopy {
  readonly schema: number;
  readonly format: string;
  readonly summary: string;
}

const read = (json: string): File => JSON.parse(json) as File;

describe('the annotated copy as JSON', () => {
  it('is the golden file', () => {
    assertGolden('story.json', writeJson(storyCopy()));
  });

  it('says what it is, and holds all of the copy', () => {
    const copy = storyCopy();
    const { schema, format, summary, ...rest } = read(writeJson(copy));
    assert.equal(schema, REPORT_SCHEMA);
    assert.equal(format, 'annotated-copy');
    assert.match(summary, /^3 of 12 claims verified/);
    assert.deepEqual(rest, copy);
  });

  it('gives every text back as it was, lone surrogates too, and is UTF-8', () => {
    const same = (copy: AnnotatedCopy): void => {
      const json = writeJson(copy);
      assert.ok(json.isWellFormed());
      assert.deepEqual(read(json).items, copy.items);
      assert.equal(read(json).text, copy.text);
    };
    for (const text of HOSTILE) same(copyOf(text, [[0, 3]]));
    fc.assert(fc.property(anyCopy, same), { numRuns: 100 });
  });

  it('has no field that docs/report-format.md does not name', () => {
    const page = readFileSync(join(__dirname, '../../../docs/report-format.md'), 'utf8');
    const named = new Set([...page.matchAll(/["`]([A-Za-z-]+)["`]/g)].map(([, name]) => name!));
    const keys = new Set<string>();
    JSON.parse(writeJson(storyCopy()), (key, value: unknown) => {
      if (!/^\d*$/.test(key)) keys.add(key);
      return value;
    });
    assert.deepEqual(
      [...keys].filter((key) => !named.has(key)),
      [],
    );
  });
});
