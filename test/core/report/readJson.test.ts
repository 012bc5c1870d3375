import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnnotatedCopy } from '../../../src/core/report/annotatedCopy';
import { compareCopies } from '../../../src/core/report/corrections';
import { writeHtml } from '../../../src/core/report/html';
import { writeJson } from '../../../src/core/report/json';
import { writeMarkdown } from '../../../src/core/report/markdown';
import { readJson } from '../../../src/core/report/readJson';
import { readHtml } from './readHtml';
import { storyCopy, unknownWordsCopy } from './story';

function refusalOf(json: string): string | undefined {
  const read = readJson(json);
  return 'refused' in read ? read.refused : undefined;
}

/** Every path to a value in it. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]));
}

function withChange(copy: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const old = copy as Record<string, unknown>;
  const made = withChange(old[key], rest, value);
  return Array.isArray(copy) ? copy.with(Number(key), made) : { ...old, [key]: made };
}

describe('an annotated copy read back', () => {
  it('is what was written', () => {
    assert.deepEqual(readJson(writeJson(storyCopy())), storyCopy());
  });

  it('can be compared with what stands now', () => {
    const filed = readJson(writeJson(storyCopy())) as AnnotatedCopy;
    assert.equal(compareCopies(filed, storyCopy()).unchanged, 12);
  });

  it('is refused with a reason when it is none', () => {
    assert.equal(refusalOf('no'), 'no-json');
    assert.equal(refusalOf('{}'), 'no-copy');
    assert.equal(refusalOf('[]'), 'no-copy');
    assert.equal(refusalOf(writeJson(storyCopy()).replace('"schema": 1', '"schema": 2')), 'newer');
    assert.equal(refusalOf(writeJson(storyCopy()).replace('"start": 25', '"start": 26')), 'damaged');
    assert.equal(refusalOf(writeJson(storyCopy()).replace('"status": "disputed"', '"status": "\\">"')), 'damaged');
    assert.equal(refusalOf(writeJson(storyCopy()).replace('"leads": true', '"leads": 1')), 'damaged');
  });

  it('is refused where it cannot be told whether words are known', () => {
    const json = writeJson(unknownWordsCopy()).replace('"wordsKnown": false', '"wordsKnown": "no"');
    assert.equal(refusalOf(json), 'damaged');
  });

  it('takes a kind or a status it does not know for that of a newer version', () => {
    const json = writeJson(storyCopy());
    for (const newer of [
      json.replace('"status": "disputed"', '"status": "handed-over"'),
      json.replace('"kind": "money"', '"kind": "forecast"'),
    ])
      assert.equal(refusalOf(newer), 'newer');
  });

  it('keeps fields of newer versions', () => {
    const more = { ...(JSON.parse(writeJson(storyCopy())) as object), colour: 'red' };
    assert.deepEqual(readJson(JSON.stringify(more)), { ...storyCopy(), colour: 'red' });
  });

  it('is refused or harmless, whatever somebody wrote into it', () => {
    const file: unknown = JSON.parse(writeJson(storyCopy()));
    const paths = pathsIn(file);
    const anything = fc.oneof(
      fc.constantFrom(null, '', '"><script>', 'constructor', '__proto__', -1, 1e9, 0.5, true, [], {}),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        const read = readJson(JSON.stringify(withChange(file, path, value)));
        if ('refused' in read) return;
        readHtml(writeHtml(read, { layout: 'legal' }));
        writeMarkdown(read);
        compareCopies(read, storyCopy());
      }),
      { numRuns: 400 },
    );
  });
});
