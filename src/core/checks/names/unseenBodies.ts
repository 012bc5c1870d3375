/**
 * Names of bodies that were read in part or not at all, found by their last words: where a story has "Verdent Analytics", any other word with
 * a capital before "Analytics" is read as a name of that shape. At the beginning of a sentence a plain word is not taken for part of a name,
 * and "Brannigan's Bakery" is taken for somebody's.
 */
import type { Mention, Words } from '../../analysis';
import { firstAtOrAfter, type Span } from '../../span';
import { isSameList } from '../../text/perParagraph';
import type { CheckContext } from '../check';
import { nearby, perDraft, type Stretch } from '../nearby';
import { type FormInMaking, formOf, HEADS, type Names, namesOf, type WrittenForm } from './writtenNames';

/** Names of two and three words; what is longer is seldom read in part. */
const MOST_WORDS = 3;

/** The names that they make, each once. */
export function unseenBodies(unread: readonly Unread[]): WrittenForm[] {
  const found = new Map<string, FormInMaking>();
  for (const { start, end, text, length, inHead } of unread) {
    const form = found.get(text) ?? formOf(text, 'organization');
    if (!form || form.words.length !== length) continue;
    found.set(text, form);
    (inHead ? form.heads : form.story).push({ start, end, text, type: 'organization', entity: '' });
  }
  return [...found.values()];
}

/** Words with capitals that no name covers, of the shape of a body that the draft names; the same list as long as all of them are the same. */
export function unseenIn(context: CheckContext): readonly Unread[] {
  return followed(context)(context);
}

const followed = perDraft(() => {
  let shapes: Shapes | undefined;
  let last: readonly Unread[] = [];
  return (context: CheckContext): readonly Unread[] => {
    const names = namesOf(context);
    if (shapes?.sequence !== names.sequence) shapes = shapesOf(names);
    const { known, lengths } = shapes;
    const unseen = unreadIn(context).filter(
      ({ text, last: word, length }) => lengths.get(shapeOf(text, word))?.has(length) && !known.has(text),
    );
    if (!isSameList(last, unseen)) last = unseen;
    return last;
  };
});

interface Shapes {
  readonly sequence: object;
  readonly known: ReadonlySet<string>;
  /** Of names that end so, in words. */
  readonly lengths: ReadonlyMap<string, ReadonlySet<number>>;
}

function shapesOf({ forms, sequence }: Names): Shapes {
  const lengths = new Map<string, Set<number>>();
  const known = new Set<string>();
  for (const { type, text, words } of forms) {
    if (type === 'person') continue;
    known.add(text);
    if (words.length < 2 || words.length > MOST_WORDS) continue;
    const last = shapeOf(text, words.at(-1)!);
    lengths.set(last, (lengths.get(last) ?? new Set()).add(words.length));
  }
  return { sequence, known, lengths };
}

/** Words with capitals that no name covers. */
export interface Unread extends Words {
  readonly last: string;
  readonly length: number;
  readonly inHead: boolean;
}

const unreadIn = nearby((stretch): Unread[] =>
  stretch.draft.paragraphs.flatMap(({ start: by, kind, parsed }) => {
    if (kind !== 'body' && !HEADS.has(kind)) return [];
    // "Brannigan's" is two tokens
    const words = parsed.tokens.filter((token) => token.kind === 'word' && !/['’]/.test(parsed.text[token.start]!));
    return words.flatMap((token, i) =>
      [2, MOST_WORDS].flatMap((length): Unread[] => {
        const first = words[i - length + 1];
        if (!first || !isCapital(parsed.text, first) || !isCapital(parsed.text, token)) return [];
        const text = parsed.text.slice(first.start, token.end);
        const [start, end] = [by + first.start, by + token.end];
        if (!CAPITALS.test(text) || isRead(stretch, start, end)) return [];
        return [{ start, end, text, last: parsed.text.slice(token.start, token.end), length, inHead: HEADS.has(kind) }];
      }),
    );
  }),
);

/** Or no plain letter. */
function isCapital(text: string, { start }: Span): boolean {
  const code = text.charCodeAt(start);
  return code < 97 || code > 122;
}

/** "Louisville's Islamic Center" may well be the Louisville Islamic Center: of two, both have the mark or neither. */
function shapeOf(text: string, last: string): string {
  return /['’]s /.test(text) ? `'s ${last}` : last;
}

/** Words with capitals and nothing but spaces between them. */
const CAPITALS = /^\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){1,2}$/u;

/** A longer name covers it, or just this one is read. */
function isRead({ mentions }: Stretch, start: number, end: number): boolean {
  const covers = (mention: Mention | undefined) => !!mention && mention.start <= start && mention.end >= end;
  const at = firstAtOrAfter(mentions, start);
  return covers(mentions[at]) || covers(mentions[at - 1]);
}
