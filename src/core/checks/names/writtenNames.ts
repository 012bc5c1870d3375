/**
 * The names of a draft as they are written, for the checks that hold spellings against each other: each form once, with where it stands in
 * the story itself and where in its headlines and captions. Bylines are of another world, and capitals throughout say nothing of a spelling.
 */
import type { Mention, Paragraph, ParagraphKind } from '../../analysis';
import { honorifics, nameSuffixes, particles } from '../../lexicon/honorifics';
import { withoutAccents } from '../../names/spelling';
import { type Ends, sameMembers } from '../../sameEnds';
import { firstAtOrAfter } from '../../span';
import type { CheckContext } from '../check';
import { perDraft } from '../nearby';

export interface WrittenForm {
  /** As written, but for the shape of apostrophes, hyphens and spaces, a leading "the" and a final "’s". */
  readonly text: string;
  readonly type: Mention['type'];
  /** Of a person without "Mr." and "Jr.". */
  readonly words: readonly string[];
  /** In lower case and without accents. */
  readonly plain: readonly string[];
  /** In reading order. */
  readonly story: readonly Mention[];
  readonly heads: readonly Mention[];
}

/** One that mentions are added to. */
export interface FormInMaking extends WrittenForm {
  readonly story: Mention[];
  readonly heads: Mention[];
}

/** What stands over a story or beside it, and repeats names that the story has. */
export const HEADS: ReadonlySet<ParagraphKind> = new Set(['headline', 'heading', 'caption']);
const ASIDE: ReadonlySet<ParagraphKind> = new Set(['byline', 'notice', 'url', 'code', 'front-matter']);

export function paragraphKinds(paragraphs: readonly Paragraph[]): (offset: number) => ParagraphKind {
  let at = 0;
  return (offset) => {
    if (at > 0 && offset < paragraphs[at]!.start) at = 0;
    while (at < paragraphs.length - 1 && paragraphs[at]!.end <= offset) at++;
    return paragraphs[at]?.kind ?? 'body';
  };
}

/** Forms of people, organizations and places, in the order of their first use. */
export function writtenNames(context: CheckContext): readonly WrittenForm[] {
  return namesOf(context).forms;
}

export interface Names {
  readonly forms: readonly WrittenForm[];
  /** The same object as long as the names differ from those before in nothing but their places. */
  readonly sequence: object;
}

const READ = new WeakMap<CheckContext, Names>();

export function namesOf(context: CheckContext): Names {
  let names = READ.get(context);
  if (!names) READ.set(context, (names = followed(context)(context)));
  return names;
}

interface Read extends Names {
  readonly mentions: readonly Mention[];
  readonly paragraphs: readonly Paragraph[];
}

const followed = perDraft(() => {
  let last: Read | undefined;
  return ({ mentions, paragraphs }: CheckContext): Names => {
    const now = { mentions, paragraphs };
    const forms = last && formsAgain(last, now);
    last = { ...now, ...(last && forms ? { forms, sequence: last.sequence } : { forms: gather(now), sequence: {} }) };
    return last;
  };
});

type Drafted = Pick<Read, 'mentions' | 'paragraphs'>;

/** The forms of before with the mentions that are now, where each says the same of the same entity in a paragraph of the same kind; else undefined. */
function formsAgain(last: Read, now: Drafted): readonly WrittenForm[] | undefined {
  const { forms, mentions: were } = last;
  const { mentions } = now;
  if (were.length !== mentions.length) return undefined;
  const same = sameMembers(were, mentions);
  const { head, tail } = ofOneKind(last, now);
  const rest = mentions.length - Math.min(tail, same.tail);
  for (let i = Math.min(head, same.head); i < rest; i++) {
    const [was, is] = [were[i]!, mentions[i]!];
    if (was === is && (i < head || i >= mentions.length - tail)) continue;
    if (was.text !== is.text || was.type !== is.type || was.entity !== is.entity) return undefined;
    const [kind, other] = [kindAt(last.paragraphs, was.start), kindAt(now.paragraphs, is.start)];
    if (kind !== other && (HEADS.has(kind) !== HEADS.has(other) || ASIDE.has(kind) !== ASIDE.has(other)))
      return undefined;
  }
  return withMentions(forms, replaced(were, mentions, same));
}

/** How many mentions at both ends stand in paragraphs that are the same. */
function ofOneKind(last: Drafted, { mentions, paragraphs }: Drafted): Ends {
  const { head, tail } = sameMembers(last.paragraphs, paragraphs);
  const until = paragraphs[head - 1]?.end ?? 0;
  const from = Math.max(
    last.paragraphs[last.paragraphs.length - tail - 1]?.end ?? 0,
    paragraphs[paragraphs.length - tail - 1]?.end ?? 0,
  );
  return {
    head: firstAtOrAfter(mentions, until),
    tail: tail === 0 ? 0 : mentions.length - firstAtOrAfter(mentions, from),
  };
}

/** Mentions of before → those that stand for them now. */
export function replaced(
  were: readonly Mention[],
  mentions: readonly Mention[],
  { head, tail } = sameMembers(were, mentions),
): ReadonlyMap<Mention, Mention> {
  const now = new Map<Mention, Mention>();
  for (let i = head; i < mentions.length - tail; i++) if (were[i] !== mentions[i]) now.set(were[i]!, mentions[i]!);
  return now;
}

/** The same objects where nothing of them is replaced. */
export function withMentions<Way extends Pick<WrittenForm, 'story' | 'heads'>>(
  ways: readonly Way[],
  now: ReadonlyMap<Mention, Mention>,
): readonly Way[] {
  if (now.size === 0) return ways;
  const each = (mentions: readonly Mention[]): readonly Mention[] =>
    mentions.some((mention) => now.has(mention)) ? mentions.map((mention) => now.get(mention) ?? mention) : mentions;
  return ways.map((way) => {
    const [story, heads] = [each(way.story), each(way.heads)];
    return story === way.story && heads === way.heads ? way : { ...way, story, heads };
  });
}

function kindAt(paragraphs: readonly Paragraph[], offset: number): ParagraphKind {
  const at = firstAtOrAfter(paragraphs, offset + 1);
  const own = paragraphs[at - 1];
  return (own && own.end > offset ? own : (paragraphs[at] ?? own))?.kind ?? 'body';
}

function gather({ mentions, paragraphs }: Drafted): readonly WrittenForm[] {
  const none = (): Map<string, FormInMaking | null> => new Map<string, FormInMaking | null>();
  const forms = { person: none(), organization: none(), place: none(), other: none() };
  const byText = new Map<string, FormInMaking>();
  const kindAt = paragraphKinds(paragraphs);
  for (const mention of mentions) {
    const { text, type } = mention;
    if (type !== 'person' && type !== 'organization' && type !== 'place' && type !== 'other') continue;
    const kind = kindAt(mention.start);
    if (ASIDE.has(kind)) continue;
    const known = forms[type];
    let form = known.get(text);
    if (form === undefined) {
      form = formOf(text, type);
      if (form) form = byText.get(keyOf(form)) ?? form;
      if (form) byText.set(keyOf(form), form);
      known.set(text, form);
    }
    if (form) (HEADS.has(kind) ? form.heads : form.story).push(mention);
  }
  return [...byText.values()];
}

/** A name may be taken for a place here and for a body there. */
function keyOf({ type, text }: WrittenForm): string {
  return `${type === 'person'} ${text}`;
}

/** Null where the words are no name to be compared. */
export function formOf(raw: string, type: Mention['type']): FormInMaking | null {
  if (!/\p{Ll}/u.test(raw)) return null;
  const text = plainMarks(raw).replace(/^[Tt]he /, '');
  // A bracket or a mark that the name took in
  if (text.length > LONGEST || /[/()[\]“”"@#]|^'|…/.test(text.replace(NICKNAME, ''))) return null;
  const words = type === 'person' ? personWords(text) : text.split(' ');
  if (words.length === 0 || words.some((word) => /\d/.test(word))) return null;
  return { text, type, words, plain: words.map(plainWordOf), story: [], heads: [] };
}

/** In code units: what is longer is a sentence. */
const LONGEST = 90;

export function plainMarks(text: string): string {
  const plain = /^[A-Za-z .]*$/.test(text) ? text : text.normalize('NFC').replace(/[’‘ʼ`´]/g, "'");
  return plain
    .replace(/[‐‑]/g, '-')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .replace(/'s?$/, '');
}

function plainWordOf(word: string): string {
  return withoutAccents(word.toLowerCase()).replace(/\.$/, '');
}

/** In "Robert “Bob” Roe". */
const NICKNAME = / ["“'(][^"”')]{1,30}["”')](?= )/;

function personWords(text: string): string[] {
  const words = text.replace(NICKNAME, '').split(/,? /);
  while (words.length > 1 && honorifics.has(words[0]!.toLowerCase().replace(/\.$/, ''))) words.shift();
  while (words.length > 1 && nameSuffixes.has(words.at(-1)!.toLowerCase())) words.pop();
  return words;
}

/** It says more than a family’s name: "Ada Roe", but not "van Aldo". */
export function hasGiven({ words }: WrittenForm): boolean {
  return words.length > 1 && !particles.has(words[0]!.toLowerCase());
}
