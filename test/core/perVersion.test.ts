import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joining, type Lists, mapping, mappingBoth, unchanged } from '../../src/core/perVersion';
import type { Span } from '../../src/core/span';

const versions = fc.array(fc.array(fc.nat(5)), { minLength: 1, maxLength: 6 });
const lengths = fc.array(fc.nat(3), { maxLength: 8 });

describe('lists made for one version of a draft after another', () => {
  it('are what they are when they are made anew', () => {
    fc.assert(
      fc.property(versions, (lists) => {
        const double = mapping((number: number) => 2 * number);
        const repeat = joining((number: number) => Array.from({ length: number }, () => number));
        for (const list of lists) {
          assert.deepEqual(
            double(list),
            list.map((number) => 2 * number),
          );
          assert.deepEqual(
            repeat(list),
            list.flatMap((number) => Array.from({ length: number }, () => number)),
          );
        }
      }),
    );
  });

  it('are what they are for two lists that go together, and the places in them', () => {
    fc.assert(
      fc.property(versions, (lists) => {
        const both = mappingBoth((one: number, other: number, index: number) => `${one} ${other} ${index}`);
        for (const list of lists) {
          const others = list.map((number) => number % 2);
          assert.deepEqual(
            both(list, others),
            list.map((one, i) => `${one} ${others[i]} ${i}`),
          );
        }
      }),
    );
  });

  it('are the very same while what comes of it is, whatever it is made of', () => {
    const even = joining((number: number) => (number % 2 === 0 ? [number] : []));
    const first = even([1, 2, 3, 4]);
    assert.equal(even([5, 2, 7, 4]), first);
    assert.notEqual(even([5, 2, 6, 4]), first);
  });

  it('are made of what is between the ends alone, and are the same where nothing is', () => {
    const asked: string[] = [];
    const shout = mapping((word: string) => {
      asked.push(word);
      return word.toUpperCase();
    });
    const first = shout(['a', 'b', 'c', 'd']);
    assert.deepEqual(asked.splice(0), ['a', 'b', 'c', 'd']);
    assert.deepEqual(shout(['a', 'x', 'y', 'd']), ['A', 'X', 'Y', 'D']);
    assert.deepEqual(asked.splice(0), ['x', 'y']);
    const last = shout(['a', 'x', 'y', 'd']);
    assert.equal(shout(['a', 'x', 'y', 'd'].slice()), last);
    assert.notEqual(last, first);
    assert.deepEqual(asked, []);
  });
});

/** Paragraphs of ten code units with a gap of two, and in each so many items of one. */
function listsOf(paragraphs: readonly Span[], counts: readonly number[], items: Map<string, Span>): Lists {
  const within = paragraphs.flatMap(({ start }, i) =>
    Array.from({ length: counts[i] ?? 0 }, (_, item) => {
      const key = `${start} ${item}`;
      const known = items.get(key) ?? { start: start + 2 * item, end: start + 2 * item + 1 };
      items.set(key, known);
      return known;
    }),
  );
  return { paragraphs, each: [], within: [within] };
}

describe('what is unchanged from one version of a draft to the next', () => {
  it('is the same paragraphs with the same things in them', () => {
    fc.assert(
      fc.property(lengths, lengths, fc.nat(8), fc.nat(8), (before, after, first, anew) => {
        const items = new Map<string, Span>();
        const was = before.map((_, i): Span => ({ start: 12 * i, end: 12 * i + 10 }));
        // Some paragraphs are other objects, and some items are gone or come
        const is = after.map(
          (_, i) => (i >= first && i < first + anew ? undefined : was[i]) ?? { start: 12 * i, end: 12 * i + 10 },
        );
        const [then, now] = [listsOf(was, before, items), listsOf(is, after, items)];
        const { head, tail, until } = unchanged(then, now);
        assert.ok(head + tail <= Math.min(was.length, is.length));
        for (let i = 0; i < is.length; i++) {
          if (i >= head && i < is.length - tail) continue;
          assert.equal(is[i], was[i < head ? i : was.length - is.length + i]);
          assert.equal(after[i], before[i < head ? i : was.length - is.length + i]);
        }
        for (const paragraph of is.slice(0, head)) assert.ok(paragraph.end <= until);
      }),
    );
  });

  it('is all where nothing is another', () => {
    const paragraphs = [0, 12, 24].map((start) => ({ start, end: start + 10 }));
    const lists = listsOf(paragraphs, [1, 2, 0], new Map());
    assert.equal(unchanged(lists, lists).head, 3);
  });

  it('is not what a list by paragraphs has something else for', () => {
    const paragraphs = [0, 12, 24].map((start) => ({ start, end: start + 10 }));
    const { head, tail } = unchanged(
      { paragraphs, each: [['a', 'b', 'c']], within: [] },
      { paragraphs, each: [['a', 'x', 'c']], within: [] },
    );
    assert.deepEqual([head, tail], [1, 1]);
  });
});
