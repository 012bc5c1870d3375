import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, createAnalyzer, type DraftFormat } from '../../src/core/analyze';
import type { CheckLevels } from '../../src/core/checks/check';
import { CHECKS } from '../../src/core/checks/checks';
import { parseNames } from '../../src/core/names/format';
import type { HouseNames } from '../../src/core/names/houseNames';
import type { Steps } from '../../src/core/steps';
import { anyDraft, assertPromises, MARKS } from './anyDraft';

/** Reads to the end what may have been broken off before. */
const LAST = { at: 0, atLine: false, gone: 0, recased: false, added: '', steps: Infinity, stages: null };
const FORMATS: readonly DraftFormat[] = ['plain', 'markdown'];
/** Up to what length drafts are not set wide. */
const SHORT = fc.constantFrom(0, Infinity);

describe('a draft of anything', () => {
  for (const format of FORMATS)
    it(`is analyzed, each time alike, and all that is found lies in it (${format})`, () => {
      const holds = fc.property(anyDraft, (text) => {
        const analysis = analyze(text, { format });
        assertPromises(text, analysis);
        assert.deepEqual(analyze(text, { format }), analysis);
      });
      // A mark beside more letters of two code units than are looked at
      const wide = '𐀀'.repeat(60);
      const examples = [
        ...[12, 13, 23, 24, 25].map((count) => `${'𐀀'.repeat(count)}\u0000\`\`"`),
        `"${wide}`,
        `" ${wide} ${wide}`,
      ];
      fc.assert(holds, { numRuns: 250, examples: examples.map((text): [string] => [text]) });
    });

  it('is analyzed after edits as if it were read anew, though many a reading was broken off', () => {
    const some = anyDraft.map((text) => text.slice(0, 60));
    const paragraphs = fc.array(some, { maxLength: 6 }).map((list) => list.join('\n\n'));
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      atLine: fc.boolean(),
      gone: fc.oneof(fc.nat(30), fc.constant(0)),
      /** The words at the place only change their case. */
      recased: fc.boolean(),
      // The second say what kind of paragraph follows: the same words are something else then.
      added: fc.oneof(some, fc.constantFrom('# ', '> ', '- ', 'Q: ', 'Ferry to stop\n\n', '\n\n', '```\n', '---\n')),
      steps: fc.oneof(fc.nat(3), fc.constant(Infinity)),
      /** After how many it is given up on, for the next edit. */
      stages: fc.option(fc.nat(45)),
    });
    const holds = fc.property(
      paragraphs,
      fc.array(edit, { maxLength: 6 }),
      fc.constantFrom(...FORMATS),
      SHORT,
      (first, edits, format, short) => {
        const analyzer = createAnalyzer(short);
        let text = first;
        for (const { at, atLine, gone, recased, added, steps, stages } of [...edits, LAST]) {
          const near = Math.floor(at * text.length);
          const from = atLine ? text.lastIndexOf('\n', near) + 1 : near;
          const put = recased ? text.slice(from, from + gone).toUpperCase() : added;
          text = text.slice(0, from) + put + text.slice(from + gone);
          const run = analyzer.begin(text, { format });
          let more = true;
          for (let step = 0; more && step < steps; step++) more = run.advance();
          if (stages !== null && goOn(run.combining(), stages)) continue;
          const analysis = run.result();
          assertPromises(text, analysis);
          if (!more) assert.deepEqual(analysis, analyze(text, { format }));
        }
      },
    );
    const typed = { at: 0, atLine: false, gone: 0, recased: false, stages: null };
    const titled = { ...typed, added: 'Mayor Ada Quill, 54, ', steps: Infinity };
    // Told before the paragraph that was edited has been read again
    const unread = { ...typed, added: '# ', steps: 0 };
    fc.assert(holds, { numRuns: 100, examples: [['\n\nThe pier stays.', [titled, unread], 'plain', 0]] });
  });
});

/** Small drafts whose findings come and go with an edit: what every check finds and leaves alone. */
describe('the findings of a draft', () => {
  it('are after each edit those of the draft read anew, whatever is checked and whatever names are listed', () => {
    const example = fc.constantFrom(
      ...CHECKS.flatMap(({ examples }) => [...examples.finds.map(({ draft }) => draft), ...examples.leavesAlone]),
    );
    const listed = CHECKS.map(({ examples }) => examples.names ?? '').join('\n');
    const names: HouseNames = { is: parseNames(listed, 'copydesk.names').names, not: [] };
    const level = fc.constantFrom<CheckLevels[string]>('warning', 'warning', 'off');
    const edit = fc.record({
      /** Which paragraph is taken, how many with it, and where it goes: null to be gone, or it stays and another is put in. */
      at: fc.nat(),
      count: fc.nat(2),
      to: fc.option(fc.nat()),
      put: fc.oneof(example, fc.constantFrom('“', '"', ' TK ', 'T.K. ', 'Roe', 'husband', '12 ', '\n\n'), anyDraft),
      inside: fc.boolean(),
      stages: fc.option(fc.nat(45)),
      levels: fc.array(level, { minLength: CHECKS.length, maxLength: CHECKS.length }),
      names: fc.boolean(),
    });
    const holds = fc.property(
      fc.array(example, { minLength: 1, maxLength: 8 }),
      fc.array(edit, { maxLength: 6 }),
      fc.constantFrom(...FORMATS),
      SHORT,
      (first, edits, format, short) => {
        const analyzer = createAnalyzer(short);
        let paragraphs = first.flatMap((text) => text.split('\n\n'));
        const check = (levels: readonly CheckLevels[string][], listedToo: boolean, stages: number | null): void => {
          const text = paragraphs.join('\n\n');
          const checks = Object.fromEntries(CHECKS.map(({ id }, i) => [id, levels[i] ?? 'warning']));
          const options = { format, checks, ...(listedToo && { names }) };
          const run = analyzer.begin(text, options);
          while (run.advance());
          if (stages !== null && goOn(run.combining(), stages)) return;
          assert.deepEqual(run.result().findings, analyze(text, options).findings);
        };
        check([], false, null);
        for (const { at, count, to, put, inside, levels, names: listedToo, stages } of edits) {
          const from = at % (paragraphs.length + 1);
          const taken = paragraphs.splice(from, count);
          if (to !== null) paragraphs.splice(to % (paragraphs.length + 1), 0, ...taken);
          const place = Math.min(from, paragraphs.length - 1);
          const old = paragraphs[place] ?? '';
          const middle = at % (old.length + 1);
          paragraphs.splice(place, 1, ...(inside ? [old.slice(0, middle) + put + old.slice(middle)] : [old, put]));
          paragraphs = paragraphs.join('\n\n').split('\n\n');
          check(levels, listedToo, stages);
        }
        check([], true, null);
      },
    );
    fc.assert(holds, { numRuns: 60 });
  });
});

/** Does so much of what rests, and tells whether there is more. */
function goOn(work: Steps<unknown>, times: number): boolean {
  for (let i = 0; i < times; i++) if (work.next().done) return false;
  return true;
}

const BRACKETS = ['(', ')', '[', ']', '{', '}', '<', '>'];
const POINTS = ['–', '—', '/', '…', '!', '?', ',', ':', ';', '#', '*', '_', '|', '$', '%', '@', '\0'];
const SAID = 'Mayor Ada Quill, 54, said on Tuesday that the ferry cost $4.2 million. “It will stop,” she said. ';

/** What takes longer than in proportion to the text takes minutes here, and mocha ends it. How much longer it may take is measured by `npm run bench -- growth`. */
describe('a long draft of one thing', () => {
  const check = (piece: string, times: number): void => {
    const text = piece.repeat(times);
    assertPromises(text, analyze(text, { format: 'plain' }));
  };

  it('may be a line of a megabyte', () => check(SAID, 1_000_000 / SAID.length));
  it('may be 100,000 quotes', () => check('“a” ', 100_000));
  for (const piece of ['A', '7', '.', 'a', '\n', ' ', '-', '市', '\u0301'])
    it(`may be a megabyte of ${JSON.stringify(piece)}`, () => check(piece, 1_000_000));
  for (const piece of [...MARKS, ...BRACKETS, ...POINTS, '\ud800', '😀', '\u200d', '“a ', '[(', '"\n\n'])
    it(`may be much of ${JSON.stringify(piece)}`, () => check(piece, 40_000));
});
