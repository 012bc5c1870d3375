/**
 * "The Church", "the Commission": a word of kind with a capital, where the draft has named one body before that is called so. In small letters it
 * is a description, and left to resolution; with a capital the writer uses it as a name.
 */
import type { Words } from '../analysis';
import { bySpan, firstAtOrAfter } from '../span';
import type { Draft, ParsedParagraph } from '../text/parsed';
import { perParagraph } from '../text/perParagraph';
import { commonName } from './commonNames';
import type { DraftName } from './draftName';
import { plainForm, shortForms } from './shortForms';

/** `names` and the short ones, in reading order. */
export function withShortNames(draft: Draft, names: readonly DraftName[]): DraftName[] {
  const bodies = indexBodies(names);
  if (bodies.size === 0) return [...names];
  const found: DraftName[] = [];
  draft.paragraphs.forEach(({ start: by, parsed }, scan) => {
    for (const { start, end, text, lower } of wordsOfKind(parsed)) {
      const called = bodies.get(lower);
      if (!called || called.keys.size > 1 || called.first.start >= start + by || isNamed(names, start + by)) continue;
      const name = { ...called.first, start: start + by, end: end + by, text, key: lower };
      found.push({ ...name, gender: null, speaks: false, scan, index: -1, pronouns: [] });
    }
  });
  return found.length === 0 ? [...names] : [...names, ...found].sort(bySpan);
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
