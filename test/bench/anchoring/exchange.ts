/**
 * A sentence is copied and the original then edited, or the other way round: whoever sees only the text before and the text after cannot tell
 * the two apart, since the texts are the same. By convention the one that a comparison of both texts leaves in place is the original. Where edits
 * are reported one by one there is nothing to settle.
 */
import { asOneEdit } from './histories';
import { rangesOf, type Range } from './pen';
import type { Identities, Tracked } from './trackedText';

/** The draft after an unreported change, with identities exchanged between copies that stand in place and originals that do not. */
export function exchangeCopies(before: Tracked, after: Tracked, identities: Identities): Tracked {
  if (before.text === after.text) return before;
  const old = new Set(before.ids);
  if (!after.ids.some((id) => old.has(identities.originOf(id) ?? 0))) return after;
  const ids = [...after.ids];
  const where = new Map(ids.map((id, at) => [id, at]));
  for (const [then, now] of sameSentences(before, after)) {
    for (let at = 0; at < now.end - now.start; at++) {
      const own = before.ids[then.start + at]!;
      const copy = ids[now.start + at]!;
      if (own === copy || identities.originOf(copy) !== own) continue;
      identities.exchange(own, copy);
      const other = where.get(own);
      if (other !== undefined) ids[other] = copy;
      where.set(copy, other ?? -1);
      ids[now.start + at] = own;
      where.set(own, now.start + at);
    }
  }
  return { text: after.text, ids };
}

/** The longest common subsequence of sentences with the same letters. */
function sameSentences(before: Tracked, after: Tracked): [Range, Range][] {
  const [then, now] = [sentencesOf(before.text), sentencesOf(after.text)];
  const a = then.map((range) => sentenceIn(before.text, range));
  const b = now.map((range) => sentenceIn(after.text, range));
  // What is the same at both ends, line by line, stays what it was, as in any comparison of two files.
  const [edit] = asOneEdit(before, after);
  if (!edit) return [];
  const tail = before.text.length - edit.end;
  const head = then.filter(({ end }) => end <= edit.start).length;
  const rest = then.filter(({ start }) => start >= edit.end).length;
  const restNow = now.filter(({ start }) => start >= after.text.length - tail).length;
  const pairs: [Range, Range][] = [];
  for (let i = 0; i < head; i++) pairs.push([then[i]!, now[i]!]);
  for (let i = 1; i <= Math.min(rest, restNow); i++) pairs.push([then.at(-i)!, now.at(-i)!]);
  const [some, others] = [a.slice(head, a.length - rest), b.slice(head, b.length - restNow)];
  for (const [i, j] of commonSubsequence(some, others)) pairs.push([then[head + i]!, now[head + j]!]);
  return pairs;
}

interface Sentence {
  readonly text: string;
  /** All of the line it stands in. */
  readonly line: string;
}

function sentenceIn(text: string, { start, end }: Range): Sentence {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return { text: text.slice(start, end), line: text.slice(from, to < 0 ? text.length : to).trim() };
}

/** By the letters they have in common; of two sentences that say the same it is the one in the same line, or one line would go to two. */
function weightOf(a: Sentence, b: Sentence): number {
  if (a.text !== b.text) return 0;
  return 2 * a.text.length + (a.line === b.line ? 1 : 0);
}

function commonSubsequence(a: readonly Sentence[], b: readonly Sentence[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
      const weight = weightOf(a[i]!, b[j]!);
      lengths[i * width + j] = weight > 0 ? Math.max(skip, lengths[(i + 1) * width + j + 1]! + weight) : skip;
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const weight = weightOf(a[i]!, b[j]!);
    if (weight > 0 && lengths[i * width + j] === lengths[(i + 1) * width + j + 1]! + weight) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

function sentencesOf(text: string): Range[] {
  return rangesOf(text, /\S[^\n]*?(?:[.?!][”"’]?(?=\s)|(?=\s*\n|\s*$))/g);
}
