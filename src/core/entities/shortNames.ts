/**
 * "The Church", "the Commission": a word of kind with a capital, where the draft has named one body before that is called so. In small letters it
 * is a description, and left to resolution; with a capital the writer uses it as a name.
 */
import type { Words } from '../analysis';
import { bySpan, firstAtOrAfter, shiftSpan } from '../span';
import type { DraftParagraph, ParsedParagraph } from '../text/parsed';
import { perParagraph } from '../text/perParagraph';
import { commonName } from './commonNames';
import type { DraftName } from './draftName';
import { plainForm, shortForms } from './shortForms';

/** A word with a capital that may be all of a name. Absolute offsets. */
export interface KindWord extends Words {
  readonly lower: string;
  /** Index of its paragraph. */
  readonly scan: number;
}

/** `names` and the short ones among `kinds`, in reading order. */
export function withShortNames(kinds: readonly KindWord[], names: readonly DraftName[]): readonly DraftName[] {
  const bodies = kinds.length === 0 ? NOBODY : indexBodies(names);
  if (bodies.size === 0) return names;
  const found: DraftName[] = [];
  for (const { start, end, text, lower, scan } of kinds) {
    const called = bodies.get(lower);
    if (!called || called.keys.size > 1 || called.first.start >= start || isNamed(names, start)) continue;
    const name = { ...called.first, start, end, text, key: lower };
    found.push({ ...name, gender: null, speaks: false, isIn: false, scan, index: -1, pronouns: [] });
  }
  return found.length === 0 ? names : [...names, ...found].sort(bySpan);
}

export function placeKinds({ start: by, parsed }: DraftParagraph, scan: number): readonly KindWord[] {
  return wordsOfKind(parsed).map((word) => ({ ...shiftSpan(word, by), scan }));
}

/** Words with a capital after "the" that may be all of a name; most paragraphs have none. */
export const wordsOfKind = perParagraph((parsed): readonly (Words & { readonly lower: string })[] => {
  if (STYLED.has(parsed.kind)) return [];
  const found: (Words & { lower: string })[] = [];
  parsed.tokens.forEach((token, at) => {
    const text = sliceToken(parsed, at);
    if (!/^\p{Lu}\p{Ll}+$/u.test(text) || !/^the$/i.test(sliceToken(parsed, at - 1)) || goesOn(parsed, at + 1)) return;
    found.push({ start: token.start, end: token.end, text, lower: text.toLowerCase() });
  });
  return found;
});

/** Capitals there are style. */
const STYLED: ReadonlySet<ParsedParagraph['kind']> = new Set([
  'headline',
  'heading',
  'byline',
  'url',
  'code',
  'front-matter',
  'notice',
]);

interface Called {
  readonly first: DraftName;
  /** Different bodies that can be called so. */
  readonly keys: Set<string>;
}

const NOBODY: ReadonlyMap<string, Called> = new Map<string, Called>();

function indexBodies(names: readonly DraftName[]): ReadonlyMap<string, Called> {
  const bodies = new Map<string, Called>();
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.type === 'organization' ? commonName(name.type, name.text) : '';
    if (!folded.includes(' ') || seen.has(folded)) continue;
    seen.add(folded);
    for (const short of shortForms(folded)) {
      if (short.includes(' ')) continue;
      const called = bodies.get(short);
      if (!called) bodies.set(short, { first: name, keys: new Set([plainForm(folded)]) });
      else if (called.keys.size < 3) called.keys.add(plainForm(folded));
    }
  }
  return bodies;
}

function sliceToken({ text, tokens }: ParsedParagraph, at: number): string {
  const token = tokens[at];
  return token ? text.slice(token.start, token.end) : '';
}

/** "the Church of Vesper", "the Commission House", "the Court-appointed" */
function goesOn(parsed: ParsedParagraph, at: number): boolean {
  const next = sliceToken(parsed, at);
  return /^[\p{Lu}&-]/u.test(next) || next.toLowerCase() === 'of';
}

function isNamed(names: readonly DraftName[], start: number): boolean {
  const before = names[firstAtOrAfter(names, start + 1) - 1];
  return before !== undefined && before.end > start;
}
