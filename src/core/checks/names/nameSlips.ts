/**
 * Two spellings of what is probably one name in one draft. Surnames are alike and belong to one first name, or one of them never has any;
 * first names are heard alike before one surname; bodies and places differ in a slip of one word, in accents, hyphens or inner capitals.
 * Relatives, two people of one sentence, plurals, nicknames and words that exist by themselves are left apart.
 */
import type { Mention } from '../../analysis';
import { isIntroducedAsKin } from '../../entities/kin';
import { firstNames } from '../../lexicon/names';
import { isHeardAlike, isNickname } from '../../lexicon/nicknames';
import { soundOf, spellingOf } from '../../names/spelling';
import { bySpan, firstAtOrAfter, type Span } from '../../span';
import type { CheckContext } from '../check';
import { isKnownWord, isLikeFirstName, isLikeSingle, isLikeSurname, isLikeWord } from './likeNames';
import { likePairs } from './likePairs';
import { type NameSlip, namePairs, type Way } from './namePairs';
import { hash, mix } from './nearIndex';
import { standTogether } from './standTogether';
import { type Unread, unseenBodies, unseenIn } from './unseenBodies';
import { hasGiven, plainMarks, type WrittenForm } from './writtenNames';

/** What the names alone tell; the words around them may tell otherwise. */
interface Candidate extends NameSlip {
  readonly unless?: 'apart' | 'together';
}

const FOUND = new WeakMap<CheckContext, readonly NameSlip[]>();

export function nameSlips(context: CheckContext): readonly NameSlip[] {
  let slips = FOUND.get(context);
  if (!slips) {
    slips = candidates(context, unseenIn(context)).filter(
      ({ unless, written, meant }) =>
        !(unless === 'apart' && areApart(context, written, meant)) &&
        !(unless === 'together' && standTogether(context, written, meant)),
    );
    FOUND.set(context, slips);
  }
  return slips;
}

const candidates = namePairs((forms, unseen: readonly Unread[]): readonly Candidate[] => {
  const bodies = forms.filter(({ type }) => type !== 'person');
  const people = forms.filter(({ type }) => type === 'person');
  return [
    ...surnameSlips(people, bodies),
    ...firstNameSlips(people),
    ...jointSlips(forms),
    ...wordSlips([...bodies, ...unseenBodies(unseen)]),
    ...singleSlips(forms),
  ];
});

/** Where the word that differs stands in a mention; the whole mention where it is written otherwise. */
export function placeOf({ text }: Way, { start, end, text: raw }: Mention): Span {
  for (const { 0: piece, index } of raw.matchAll(/\S+/g)) {
    if (plainMarks(piece).replace(/[,.]$/, '') !== text.replace(/[,.]$/, '')) continue;
    const own = piece.replace(/['’]s?$|[,.]$/, '');
    return { start: start + index, end: start + index + own.length };
  }
  const own = raw.replace(/['’]s?$/, '');
  return { start, end: start + own.length > start ? start + own.length : end };
}

/** Somebody's surname as it is written: of one person of the draft. */
interface Bearer extends Way {
  readonly entity: string;
  readonly plain: string;
  /** First names beside it, plain. */
  readonly firsts: Set<string>;
  readonly story: Mention[];
  readonly heads: Mention[];
  /** Taken for a place or a body where it stands alone. */
  readonly soft: boolean;
}

/** Bearers of one surname that are looked at: with more it tells nobody from anybody. */
const MOST = 12;

function surnameSlips(people: readonly WrittenForm[], bodies: readonly WrittenForm[]): Candidate[] {
  const bearers = new Map<string, Bearer[]>();
  const ways = new Map<string, Bearer>();
  for (const form of [...people, ...bodies.filter(({ words }) => words.length === 1)]) {
    const soft = form.type !== 'person';
    const text = form.words.at(-1)!;
    const plain = form.plain.at(-1)!;
    if (plain.length < 3 || (soft && (plain.length < 6 || isKnownWord(plain)))) continue;
    for (const list of ['story', 'heads'] as const)
      for (const mention of form[list]) {
        const key = `${text} ${mention.entity}`;
        let bearer = ways.get(key);
        if (!bearer) {
          bearer = { text, plain, entity: mention.entity, firsts: new Set(), story: [], heads: [], soft };
          ways.set(key, bearer);
          const same = bearers.get(plain);
          if (!same) bearers.set(plain, [bearer]);
          else if (same.length < MOST) same.push(bearer);
        }
        if (!soft && hasGiven(form)) bearer.firsts.add(form.plain[0]!);
        bearer[list].push(mention);
      }
  }
  const words = [...bearers.keys()];
  const groups = [...bearers.values()];
  const slips: Candidate[] = [];
  const weigh = (a: Bearer, b: Bearer) => {
    const one = areOneBearer(a, b, groupOf(a), groupOf(b));
    if (one) slips.push(one === 'unless apart' ? { ...direct(a, b), unless: 'apart' } : direct(a, b));
  };
  const groupOf = ({ plain }: Bearer) => bearers.get(plain)!;
  // "Müller" and "Muller", "MacDonald" and "Macdonald"
  for (const group of groups)
    for (let i = 0; i < group.length; i++)
      for (let j = i + 1; j < group.length; j++) if (group[i]!.text !== group[j]!.text) weigh(group[i]!, group[j]!);
  for (const [i, j] of likePairs(words)) {
    if (!isLikeSurname(words[i]!, words[j]!)) continue;
    for (const a of groups[i]!) for (const b of groups[j]!) weigh(a, b);
  }
  return slips;
}

function areOneBearer(
  a: Bearer,
  b: Bearer,
  namesakes: readonly Bearer[],
  others: readonly Bearer[],
): boolean | 'unless apart' {
  if (differInCase(a.text, b.text) || (a.soft && b.soft)) return false;
  if (a.entity === b.entity) return true;
  if ((isPlural(a.plain, b.plain) && !haveOneFirst(a, b)) || isSchool(a.plain, b.plain)) return false;
  if (a.firsts.size > 0 && b.firsts.size > 0) return haveOneFirst(a, b) && 'unless apart';
  const [bare, full] = a.firsts.size === 0 ? [a, b] : [b, a];
  const [bares, fulls] = bare === a ? [namesakes, others] : [others, namesakes];
  if (bare.plain.length < 5 && bare.plain !== full.plain) return false;
  if (isKnownWord(bare.plain) && soundOf(bare.plain) !== soundOf(full.plain)) return false;
  if (firstNames.has(bare.plain) || bares.some(({ firsts }) => firsts.size > 0)) return false;
  if (full.firsts.size === 0)
    return bare.plain.length > 6 && full.plain.length > 6 && !bare.soft && !full.soft && !firstNames.has(full.plain);
  const bearers = new Set(fulls.filter(({ firsts }) => firsts.size > 0).map(({ entity }) => entity));
  if (bearers.size > 1 || (bare.soft && full.story.length < 2)) return false;
  return 'unless apart';
}

/** "Roeism" and "Roeist" */
function isSchool(a: string, b: string): boolean {
  const [stem, other] = [a, b].map((word) => word.replace(/is[mt](?:o|as?|s)?$/, ''));
  return stem === other && a !== b;
}

/** "Roes" are a family. */
function isPlural(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}s` || long === `${short}es`;
}

function haveOneFirst(a: Bearer, b: Bearer): boolean {
  for (const first of a.firsts)
    for (const other of b.firsts)
      if (first === other || (first.length === 1 && other[0] === first) || (other.length === 1 && first[0] === other))
        return true;
  return false;
}

/** Who stands in one sentence with somebody, or is a relative, is another person. */
function areApart({ draft, sentences }: CheckContext, a: Way, b: Way): boolean {
  const sentencesOf = ({ story }: Way) =>
    new Set(story.slice(0, MOST_READ).map(({ start }) => firstAtOrAfter(sentences, start + 1)));
  const [own, other] = [sentencesOf(a), sentencesOf(b)];
  if ([...own].some((at) => other.has(at))) return true;
  return [...a.story.slice(0, MOST_READ), ...b.story.slice(0, MOST_READ)].some((mention) =>
    isIntroducedAsKin(draft.text, mention),
  );
}

/** Mentions of one spelling whose surroundings are read. */
const MOST_READ = 8;

function firstNameSlips(people: readonly WrittenForm[]): Candidate[] {
  const families = new Map<string, WrittenForm[]>();
  for (const form of people) {
    if (!hasGiven(form) || form.plain[0]!.length < 2) continue;
    const family = form.plain.at(-1)!;
    const same = families.get(family);
    if (!same) families.set(family, [form]);
    else if (same.length < MOST) same.push(form);
  }
  const slips: Candidate[] = [];
  for (const family of families.values()) {
    const firsts = new Map<string, { text: string; plain: string; story: Mention[]; heads: Mention[] }>();
    for (const { words, plain, story, heads } of family) {
      const text = words[0]!;
      const way = firsts.get(text) ?? { text, plain: plain[0]!, story: [], heads: [] };
      firsts.set(text, way);
      for (const mention of story) way.story.push(mention);
      for (const mention of heads) way.heads.push(mention);
    }
    const ways = [...firsts.values()];
    for (let i = 0; i < ways.length; i++)
      for (let j = i + 1; j < ways.length; j++) {
        const [a, b] = [ways[i]!, ways[j]!];
        if (differInCase(a.text, b.text)) continue;
        const slip = likeFirst(a, b);
        if (slip) slips.push({ ...slip, unless: 'apart' });
      }
  }
  return slips;
}

type First = Way & { readonly plain: string };

function likeFirst(a: First, b: First): NameSlip | null {
  if (isNickname(a.plain, b.plain) || isNickname(b.plain, a.plain)) return null;
  const heard = a.plain === b.plain || isHeardAlike(a.plain, b.plain) || soundOf(a.plain) === soundOf(b.plain);
  if (heard) return direct(a, b);
  const [forth, back] = [isLikeFirstName(a.plain, b.plain), isLikeFirstName(b.plain, a.plain)];
  if (forth === back) return forth ? direct(a, b) : null;
  return forth ? { written: a, meant: b } : { written: b, meant: a };
}

/** "Mac Donald" and "MacDonald", "al Hadi" and "al-Hadi", "Youtube" and "YouTube", "Côte d'Ivoire" and "Cote d'Ivoire". */
function jointSlips(forms: readonly WrittenForm[]): NameSlip[] {
  const skeletons = new Map<string, WrittenForm[]>();
  for (const form of forms) {
    const skeleton = form.plain.join('').replace(/[^\p{L}]/gu, '');
    if (skeleton.length < 5) continue;
    const same = skeletons.get(skeleton);
    if (!same) skeletons.set(skeleton, [form]);
    else if (same.length < MOST) same.push(form);
  }
  const slips: NameSlip[] = [];
  for (const group of skeletons.values())
    for (let i = 0; i < group.length; i++)
      for (let j = i + 1; j < group.length; j++) {
        const [a, b] = [group[i]!, group[j]!];
        const people = a.type === 'person' || b.type === 'person';
        if (people && a.type !== b.type) continue;
        const [one, other] = [a, b].map((form) => form.words.join(' '));
        if (one === other || differInCase(one!, other!)) continue;
        // The words of people are compared one by one
        if (people && a.words.length === b.words.length && !differInJoints(one!, other!)) continue;
        slips.push(direct(a, b));
      }
  return slips;
}

function differInJoints(a: string, b: string): boolean {
  return a.replace(/[^-' ]/g, '') !== b.replace(/[^-' ]/g, '');
}

/** Nothing but capitals at the beginnings of words and the full stops of abbreviations, or capitals throughout. */
function differInCase(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .replaceAll('.', '')
      // "FOX News", "Our Vesper Pac" for "Our Vesper PAC"
      .replace(/(?<![\p{L}'])\p{Lu}+(?!\p{L})/gu, (word) => word.toLowerCase())
      .replace(/(?<![\p{L}'])\p{Lu}/gu, (letter) => letter.toLowerCase());
  return plain(a) === plain(b) || a === a.toUpperCase() || b === b.toUpperCase();
}

/** Names of several words that differ in one: "Harbour Commission", "Ellery Harbor Comission". */
function wordSlips(bodies: readonly WrittenForm[]): NameSlip[] {
  const frames = new Map<number, { form: WrittenForm; at: number }[]>();
  const slips: NameSlip[] = [];
  for (const form of bodies) {
    const { plain } = form;
    if (plain.length < 2 || plain.length > MOST_WORDS) continue;
    const hashes = plain.map((word) => hash(word));
    plain.forEach((word, at) => {
      if (word.length < 4) return;
      const frame = hashes.reduce((sum, one, i) => mix(sum, i === at ? 0 : one), at + 3);
      const others = frames.get(frame);
      if (!others) return void frames.set(frame, [{ form, at }]);
      for (const other of others) {
        const slip = at === other.at && likeWord(form, other.form, at);
        if (slip) slips.push(slip);
      }
      if (others.length < MOST) others.push({ form, at });
    });
  }
  return slips;
}

/** In a name: what has more is a sentence. */
const MOST_WORDS = 8;

function likeWord(a: WrittenForm, b: WrittenForm, at: number): NameSlip | null {
  const [word, other] = [a.plain[at]!, b.plain[at]!];
  if (word === other || a.plain.some((one, i) => i !== at && one !== b.plain[i])) return null;
  const [way, otherWay] = [wayOf(a, at), wayOf(b, at)];
  if (spellingOf(word) === spellingOf(other)) return direct(way, otherWay);
  if (isInflected(word, other)) return null;
  const [forth, back] = [isLikeWord(word, other), isLikeWord(other, word)];
  if (forth === back) return forth ? direct(way, otherWay) : null;
  return forth ? { written: way, meant: otherWay } : { written: otherWay, meant: way };
}

function wayOf({ words, story, heads }: WrittenForm, at: number): Way {
  return { text: words[at]!.replace(/'s$/, ''), story, heads };
}

/** "Kellandia" and "Kelandia", each by itself. */
function singleSlips(all: readonly WrittenForm[]): Candidate[] {
  // What is misspelled is more easily taken for something else: a place for a person who is never named in full
  const full = new Set(
    all.filter(hasGiven).flatMap(({ story, heads }) => [...story, ...heads].map(({ entity }) => entity)),
  );
  const singles = all.filter(
    ({ plain, type, story: [first] }) =>
      plain.length === 1 && plain[0]!.length > 5 && (type !== 'person' || (!!first && !full.has(first.entity))),
  );
  const byWord = new Map<string, WrittenForm>();
  for (const form of singles) {
    const known = byWord.get(form.plain[0]!);
    if (!known || known.story.length < form.story.length) byWord.set(form.plain[0]!, form);
  }
  const words = [...byWord.keys()];
  const forms = [...byWord.values()];
  return likePairs(words).flatMap(([i, j]): Candidate[] => {
    const [word, other] = [words[i]!, words[j]!];
    if (
      isInflected(word, other) ||
      isSchool(word, other) ||
      (forms[i]!.type === 'person' && forms[j]!.type === 'person')
    )
      return [];
    const [forth, back] = [isLikeSingle(word, other, false), isLikeSingle(other, word, false)];
    // "the road from Newton to Newtown"
    const unless = 'together';
    if (forth === back) return forth ? [{ ...direct(forms[i]!, forms[j]!), unless }] : [];
    return [
      forth ? { written: forms[i]!, meant: forms[j]!, unless } : { written: forms[j]!, meant: forms[i]!, unless },
    ];
  });
}

/** "Kelland" and "Kellandi", "Kellandian" */
function isInflected(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^(?:e?s|i|i?a?ns?|ese|ish|ers?|y|a|ism|ist)$/.test(long.slice(short.length));
}

/** What the story writes less often was probably not meant; of two that are as often, what comes later. */
function direct(a: Way, b: Way): NameSlip {
  const [more, less] = [a, b].sort(
    (one, other) =>
      other.story.length - one.story.length || bySpan(one.story[0] ?? one.heads[0]!, other.story[0] ?? other.heads[0]!),
  );
  return { written: less!, meant: more! };
}
