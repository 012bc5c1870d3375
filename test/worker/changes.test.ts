import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, createAnalyzer } from '../../src/core/analyze';
import { finish } from '../../src/core/steps';
import { tellingOf } from '../../src/core/told';
import type { Analysis } from '../../src/core/analysis';
import { AnswerPacker, AnswerReader } from '../../src/worker/answers';
import { applyChanges, changesInDraft, changesSince, inDraft, type MadeAnalysis } from '../../src/worker/changes';
import { anyDraft } from '../core/anyDraft';

const PLAIN = { format: 'plain' } as const;
const ARTICLES = join(__dirname, '../articles');
const articles = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(ARTICLES, name), 'utf8'));

const edit = fc.record({
  at: fc.nat(),
  cut: fc.oneof(fc.nat(8), fc.nat(2000)),
  put: fc.oneof(anyDraft, fc.constantFrom('', 'x', '\n\n', 'Mayor Ada Quill said so. ', '“', ', 54,')),
});

describe('an analysis told by its changes', () => {
  it('is the whole analysis again, whatever was edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
        let text = start;
        let known = analyze(text, PLAIN);
        for (const { at, cut, put } of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + put + text.slice(from + cut);
          const now = analyze(text, PLAIN);
          const before = structuredClone(known);
          known = applyChanges(known, structuredClone(changesSince(before, now)));
          assert.deepEqual(known, now);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is that of the draft as it stands where it was set wide, whatever was edited, also in two places at once', () => {
    const edits = fc.array(fc.tuple(edit, fc.option(edit)), { minLength: 1, maxLength: 4 });
    const holds = fc.property(fc.constantFrom(...articles), edits, (start, steps) => {
      // Of what is longer than this it is set wide: shorter drafts become so, and longer ones cease to be
      const analyzer = createAnalyzer(start.length - 100);
      const packer = new AnswerPacker();
      let text = start;
      let known: Analysis | undefined;
      for (const step of [[], ...steps]) {
        for (const one of step) {
          if (!one) continue;
          const from = one.at % (text.length + 1);
          text = text.slice(0, from) + one.put + text.slice(from + one.cut);
        }
        const run = analyzer.begin(text, PLAIN);
        while (run.advance());
        const made = { type: 'analysis', id: 1, draft: 'a', version: 1, analysis: finish(run.combining()) } as const;
        const told = structuredClone(packer.pack({ ...made, ...(run.wide && { wide: run.wide }) }));
        if (told.type === 'analysis') known = told.analysis;
        else if (told.type === 'changes') known = applyChanges(known!, told.changes);
        assert.deepEqual(known, analyze(text, PLAIN));
      }
    });
    fc.assert(holds, { numRuns: 40 });
  });

  it('is told of the edited paragraph alone where an edit changes nothing else', () => {
    const text = articles.join('\n\n');
    const at = text.indexOf(' the ', text.length / 2);
    const now = analyze(`${text.slice(0, at)} all${text.slice(at)}`, PLAIN);
    const edited = now.paragraphs.find(({ end }) => end > at)!;
    const { lists } = changesSince(analyze(text, PLAIN), now);
    // People are told with all that is said of them anywhere
    const told = Object.entries(lists).flatMap(([name, edits]) =>
      name === 'people' ? [] : edits.flatMap(({ put }) => put as readonly { start: number; end: number }[]),
    );
    assert.ok(told.length > 0);
    for (const one of told) assert.ok(edited.start <= one.start && one.end <= edited.end, JSON.stringify(one));
    const [first] = lists.claims!;
    assert.ok(first!.at > 0 && first!.at + first!.gone < now.claims.length);
  });

  it('leaves out what stays between two places that change, in a draft that is set wide', () => {
    const text = articles.join('\n\n');
    // The same words at the very end: one claim of them more in front makes another of the last
    const last = '\n\nThe pier took 4,711 visitors.\n';
    const analyzer = createAnalyzer(0);
    const read = (version: string): MadeAnalysis => {
      const run = analyzer.begin(version, PLAIN);
      while (run.advance());
      const analysis = finish(run.combining());
      return { analysis, telling: tellingOf(run.wide, analysis.entities) };
    };
    const before = read(text + last);
    const at = text.indexOf('. ', text.length / 10) + 1;
    const longer = `${text.slice(0, at)} The pier took 4,711 visitors.${text.slice(at)}${last}`;
    const now = read(longer);
    const changes = changesInDraft(before, now);
    const edits = changes.lists.claims!;
    assert.ok(edits.length > 1);
    assert.ok(edits.flatMap(({ put }) => put).length < 20);
    assert.deepEqual(applyChanges(inDraft(before), changes), analyze(longer, PLAIN));
  });

  it('is told whole at first, and after the draft was closed', () => {
    const packer = new AnswerPacker();
    const answer = { type: 'analysis', id: 1, draft: 'a', version: 1, analysis: analyze('It rained.', PLAIN) } as const;
    assert.equal(packer.pack(answer).type, 'analysis');
    assert.equal(packer.pack(answer).type, 'changes');
    packer.forget('a');
    assert.equal(packer.pack(answer).type, 'analysis');
  });

  it('is left alone when it is of a draft that was closed', async () => {
    const [packer, reader] = [new AnswerPacker(), new AnswerReader()];
    const answer = { type: 'analysis', id: 1, draft: 'a', version: 1, analysis: analyze('It rained.', PLAIN) } as const;
    assert.deepEqual(await reader.read(packer.pack(answer)), answer);
    const [late, later] = [packer.pack(answer), packer.pack(answer)];
    const reading = reader.read(late);
    reader.forget('a');
    assert.equal(await reading, undefined);
    assert.equal(await reader.read(later), undefined);
  });
});
