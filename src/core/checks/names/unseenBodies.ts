/**
 * Names of bodies that were read in part or not at all, found by their last words: where a story has "Verdent Analytics", any other word with
 * a capital before "Analytics" is read as a name of that shape. At the beginning of a sentence a plain word is not taken for part of a name,
 * and "Brannigan's Bakery" is taken for somebody's.
 */
import type { Mention } from '../../analysis';
import { firstAtOrAfter } from '../../span';
import type { CheckContext } from '../check';
import { formOf, HEADS, type WrittenForm } from './writtenNames';

/** Names of two and three words; what is longer is seldom read in part. */
const MOST_WORDS = 3;

export function unseenBodies(context: CheckContext, bodies: readonly WrittenForm[]): WrittenForm[] {
  const lengths = new Map<string, Set<number>>();
  const known = new Set<string>();
  for (const { text, words } of bodies) {
    known.add(text);
    if (words.length < 2 || words.length > MOST_WORDS) continue;
    const last = shapeOf(text, words.at(-1)!);
    lengths.set(last, (lengths.get(last) ?? new Set()).add(words.length));
  }
  const found = new Map<string, WrittenForm>();
  for (const { start: by, kind, parsed } of lengths.size > 0 ? context.draft.paragraphs : []) {
    if (kind !== 'body' && !HEADS.has(kind)) continue;
    // "Brannigan's" is two tokens
    const words = parsed.tokens.filter((token) => token.kind === 'word' && !/['’]/.test(parsed.text[token.start]!));
    words.forEach((token, i) => {
      const last = parsed.text.slice(token.start, token.end);
      for (const length of [2, MOST_WORDS]) {
        const first = words[i - length + 1];
        if (!first || (!lengths.has(last) && !lengths.has(`'s ${last}`))) continue;
        const text = parsed.text.slice(first.start, token.end);
        if (!lengths.get(shapeOf(text, last))?.has(length)) continue;
        if (!CAPITALS.test(text) || known.has(text)) continue;
        const span = { start: by + first.start, end: by + token.end };
        if (isRead(context, span.start, span.end)) continue;
        const form = found.get(text) ?? formOf(text, 'organization');
        if (!form || form.words.length !== length) continue;
        found.set(text, form);
        (HEADS.has(kind) ? form.heads : form.story).push({ ...span, text, type: 'organization', entity: '' });
      }
    });
  }
  return [...found.values()];
}

/** "Louisville's Islamic Center" may well be the Louisville Islamic Center: of two, both have the mark or neither. */
function shapeOf(text: string, last: string): string {
  return /['’]s /.test(text) ? `'s ${last}` : last;
}

/** Words with capitals and nothing but spaces between them. */
const CAPITALS = /^\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){1,2}$/u;

/** A longer name covers it, or just this one is read. */
function isRead({ mentions }: CheckContext, start: number, end: number): boolean {
  const covers = (mention: Mention | undefined) => !!mention && mention.start <= start && mention.end >= end;
  const at = firstAtOrAfter(mentions, start);
  return covers(mentions[at]) || covers(mentions[at - 1]);
}
