import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../../src/core/analysis';
import { type Analyzer, analyze, createAnalyzer } from '../../src/core/analyze';
import { finish } from '../../src/core/steps';

const PLAIN = { format: 'plain' } as const;
const ARTICLES = join(__dirname, '../articles');
const articles = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(ARTICLES, name), 'utf8'));
/** Long enough for what is said far off to make no difference. */
const LONG = 12_000;

function draftFrom(first: number): string {
  let text = '';
  for (let at = first; text.length < LONG; at++) text += `${articles[at % articles.length]!.trim()}\n\n`;
  return text;
}

/** As the worker reads it: where it was set wide, if it was. */
function readWide(analyzer: Analyzer, text: string): Analysis {
  const run = analyzer.begin(text, PLAIN);
  while (run.advance());
  return finish(run.combining());
}

describe('a long draft', () => {
  it('is after each edit what it is when it is read anew, however far off something bears on', () => {
    const put = fc.constantFrom(
      ...['x', '', ' He said so.', ' It rained. It rained. It rained.', ' the mayor', ' the agency', ' She', ' Mr.'],
      ...[' former', ' Ohio', ' officials', ' Mayor Ada Quill, 54,', ' said', ' 12 percent', '“', '”', '\n', '\n\n'],
      ...[' the Harbor Agency', ' Cleo Marsh said', ' Quill', ' Marsh Holdings Inc.'],
    );
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(6), put, end: fc.boolean() });
    const holds = fc.property(fc.nat(), fc.array(edit, { minLength: 2, maxLength: 4 }), (first, edits) => {
      const analyzer = createAnalyzer(0);
      let text = draftFrom(first);
      for (const { at, gone, put: words, end } of [{ at: 0, gone: 0, put: '', end: false }, ...edits]) {
        const near = Math.floor(at * text.length);
        // At the end of a word, mostly of a name or a title in the one case
        const from = end ? near + Math.max(0, text.slice(near).search(/(?<=\p{Lu}\p{Ll}+)\b|$/u)) : near;
        text = text.slice(0, from) + words + text.slice(from + (end ? 0 : gone));
        const run = analyzer.begin(text, PLAIN);
        while (run.advance());
        assert.deepEqual(run.result(), analyze(text, PLAIN));
      }
    });
    fc.assert(holds, { numRuns: 10 });
  });

  it('is made of the very objects of before wherever an edit does not reach', () => {
    const analyzer = createAnalyzer(0);
    const text = draftFrom(0);
    const before = readWide(analyzer, text);
    const at = text.indexOf('. ', text.length / 2) + 1;
    const now = readWide(analyzer, `${text.slice(0, at)} It rained on the pier.${text.slice(at)}`);
    for (const list of ['paragraphs', 'sentences', 'quotes', 'entities', 'claims'] as const) {
      const then = new Set<unknown>(before[list]);
      const fresh = (now[list] as readonly unknown[]).filter((one) => !then.has(one));
      assert.ok(then.size > 40, list);
      assert.ok(fresh.length < then.size / 8, `${list}: ${fresh.length} of ${then.size}`);
    }
    // Read again as far as somebody named before the edit may be meant
    const then = new Set<unknown>(before.references);
    assert.ok(before.references.slice(0, 10).every((one) => now.references.includes(one)));
    assert.ok(then.has(now.references.at(-1)));
  });

  it('is made of the very objects of before wherever somebody new is not meant', () => {
    const analyzer = createAnalyzer(0);
    const text = draftFrom(0);
    const at = text.indexOf('. ', text.length / 3) + 1;
    const version = (name: string): string => `${text.slice(0, at)} ${name} came, too.${text.slice(at)}`;
    const before = readWide(analyzer, version('Torvald Emmerich'));
    const now = readWide(analyzer, version('Torvald Emmerichsen'));
    for (const list of ['paragraphs', 'sentences', 'quotes', 'entities', 'claims'] as const) {
      const then = new Set<unknown>(before[list]);
      const fresh = (now[list] as readonly unknown[]).filter((one) => !then.has(one));
      assert.ok(fresh.length < then.size / 8, `${list}: ${fresh.length} of ${then.size}`);
    }
    assert.ok(now.entities.some(({ text: name }) => name === 'Torvald Emmerichsen'));
  });
});
