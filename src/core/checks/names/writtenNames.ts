/**
 * The names of a draft as they are written, for the checks that hold spellings against each other: each form once, with where it stands in
 * the story itself and where in its headlines and captions. Bylines are of another world, and capitals throughout say nothing of a spelling.
 */
import type { Mention, Paragraph, ParagraphKind } from '../../analysis';
import { honorifics, nameSuffixes, particles } from '../../lexicon/honorifics';
import { withoutAccents } from '../../names/spelling';
import type { CheckContext } from '../check';

export interface WrittenForm {
  /** As written, but for the shape of apostrophes, hyphens and spaces, a leading "the" and a final "’s". */
  readonly text: string;
  readonly type: Mention['type'];
  /** Of a person without "Mr." and "Jr.". */
  readonly words: readonly string[];
  /** In lower case and without accents. */
  readonly plain: readonly string[];
  /** In reading order. */
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

const READ = new WeakMap<CheckContext, readonly WrittenForm[]>();

/** Forms of people, organizations and places, in the order of their first use. */
export function writtenNames(context: CheckContext): readonly WrittenForm[] {
  const read = READ.get(context);
  if (read) return read;
  const none = (): Map<string, WrittenForm | null> => new Map<string, WrittenForm | null>();
  const forms = { person: none(), organization: none(), place: none(), other: none() };
  const byText = new Map<string, WrittenForm>();
  const kindAt = paragraphKinds(context.paragraphs);
  for (const mention of context.mentions) {
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
  const all = [...byText.values()];
  READ.set(context, all);
  return all;
}

/** A name may be taken for a place here and for a body there. */
function keyOf({ type, text }: WrittenForm): string {
  return `${type === 'person'} ${text}`;
}

/** Null where the words are no name to be compared. */
export function formOf(raw: string, type: Mention['type']): WrittenForm | null {
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
