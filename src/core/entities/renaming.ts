/**
 * Giving somebody another name everywhere in a draft: which words become which. Full names become the new full name, surnames the new
 * surname; capitals and possessives stay. Acronyms and titles are left alone. A form that has no sure counterpart is proposed, and says
 * why it is in doubt: it is for a person to decide, not to be passed over.
 */
import type { Analysis, Mention, Paragraph, Quote } from '../analysis';
import { entityNames } from '../entityNames';
import { bySpan, contains, firstAtOrAfter, overlaps, type Span } from '../span';
import { type NameParts, partsOf } from './nameParts';
import { foldCase, isSlip, looksLikeAcronym } from './spellings';

/** Words of the draft and what comes in their place. */
export interface Renaming extends Span {
  readonly was: string;
  readonly text: string;
  readonly part: 'full name' | 'surname' | 'first name' | 'part of the name' | 'unread';
  /** Why this is not sure; missing when it is. */
  readonly doubt?: Doubt;
  /** Stands between quotation marks: somebody's words, or a title. */
  readonly quoted: boolean;
}

export type Doubt =
  /** Somebody else in the draft bears the same surname. */
  | 'shared'
  /** Another spelling of the name, perhaps a slip, perhaps on purpose. */
  | 'spelling'
  /** Which words of the old or the new name this form stands for is not plain. */
  | 'part'
  /** "the Roes" */
  | 'plural'
  /** The same word, but the draft was not read as naming them here. */
  | 'unread';

/** What changes when `entity` is called `to`; in reading order, none over another, nothing that would stay as it is. */
export function planRenaming(text: string, analysis: Analysis, entity: string, to: string): Renaming[] {
  const name = entityNames(analysis).get(entity);
  const wanted = to.replace(/\s+/g, ' ').trim();
  if (name === undefined || wanted === '') return [];
  const mentions = analysis.entities.filter((mention) => mention.entity === entity);
  const type = mentions[0]?.type;
  const isPerson = type === 'person';
  const letters = !isPerson && type !== 'place' && looksLikeAcronym(name);
  const [old, now] = [partsOf(name, isPerson), partsOf(wanted, isPerson)];
  const shared = isPerson && isShared(analysis, entity, old.surname);
  const plan: Plan = { name, wanted, old, now, isPerson, letters, shared };
  const quoted = quotedStretches(analysis.quotes);
  const named = mentions.flatMap((mention) => renameMention(text, plan, mention));
  const unread = isPerson || old.words.length === 1 ? findUnread(text, analysis, plan, entity) : [];
  return [...named, ...unread]
    .filter(({ was, text: by }) => was !== by)
    .sort(bySpan)
    .map((one) => ({ ...one, quoted: isWithin(quoted, one) }));
}

/**
 * The full name that is meant when one form of it is typed over: "Roe" → "Quill" makes "Ada Roe" into "Ada Quill". More words than the
 * form has are a full name themselves.
 */
export function fullNameFor(name: string, form: string, typed: string, isPerson: boolean): string {
  const wanted = typed.replace(/\s+/g, ' ').trim();
  const { words, surname, given, suffix } = partsOf(name, isPerson);
  if (!isPerson || wanted.split(' ').length > form.trim().split(/\s+/).length) return wanted;
  if (foldCase(form) === foldCase(name) || words.length === 1) return wanted;
  if (foldCase(form) === foldCase(surname)) return `${words.join(' ').slice(0, -surname.length)}${wanted}${suffix}`;
  if (foldCase(form) === foldCase(given)) return `${wanted}${words.join(' ').slice(given.length)}${suffix}`;
  return wanted;
}

interface Plan {
  readonly name: string;
  readonly wanted: string;
  readonly old: NameParts;
  readonly now: NameParts;
  readonly isPerson: boolean;
  /** A body whose name is its letters: "KNS". */
  readonly letters: boolean;
  /** Another person of the draft has the old surname. */
  readonly shared: boolean;
}

type Draft = Omit<Renaming, 'quoted'>;

interface Counterpart {
  readonly by: string;
  readonly part: Renaming['part'];
  readonly doubt?: Doubt;
}

function renameMention(text: string, plan: Plan, { start, end, text: was }: Mention): Draft[] {
  const counterpart = plan.isPerson ? personCounterpart(plan, was) : bodyCounterpart(plan, was);
  if (!counterpart) return [];
  const { by, ...others } = counterpart;
  const renamed = { start, end, was, text: inCase(plan, was, by), ...others };
  return [keepPossessive(text, renamed)];
}

function personCounterpart({ name, wanted, old, now, shared }: Plan, form: string): Counterpart {
  const folded = foldCase(form);
  const said = partsOf(form, true);
  const is = (other: string): boolean => folded === foldCase(other);
  if (is(name) || is(old.words.join(' '))) return { by: wanted, part: 'full name' };
  const clear = old.plain && now.plain;
  const doubt = shared ? ({ doubt: 'shared' } as const) : clear ? {} : ({ doubt: 'part' } as const);
  if (is(old.surname) || is(old.words.at(-1)!)) return { by: now.surname, part: 'surname', ...doubt };
  const given = now.given || now.surname;
  if (old.given !== '' && is(old.given))
    return { by: given, part: 'first name', ...(now.given === '' && { doubt: 'part' as const }) };
  // "A. Roe", "Ada Roe" for "Ada M. Roe".
  if (said.words.length > 1 && foldCase(said.surname) === foldCase(old.surname)) {
    const first = said.words[0]!;
    if (now.given === '') return { by: now.surname, part: 'part of the name' };
    if (foldCase(first) === foldCase(old.given))
      return { by: `${now.given} ${now.surname}`, part: 'part of the name', ...(!now.plain && { doubt: 'part' }) };
    if (INITIAL.test(first) && foldCase(old.given).startsWith(first[0]!.toLowerCase()))
      return { by: `${initialOf(now.given, first)} ${now.surname}`, part: 'part of the name', ...doubt };
  }
  return {
    by: said.words.length === 1 ? nearest(old, now, form) : wanted,
    part: 'part of the name',
    doubt: doubtOf(old, form),
  };
}

const INITIAL = /^\p{L}\.?$/u;

/** "A." → "J.", "A" → "J". */
function initialOf(given: string, like: string): string {
  return `${/^./u.exec(given)?.[0] ?? ''}${like.endsWith('.') ? '.' : ''}`;
}

/** A word that is a slip of the first name becomes the new first name; any other the surname. */
function nearest(old: NameParts, now: NameParts, form: string): string {
  return old.given !== '' && now.given !== '' && isSlip(foldCase(form), foldCase(old.given)) ? now.given : now.surname;
}

function doubtOf(old: NameParts, form: string): Doubt {
  const words = old.words.map(foldCase);
  const slips = foldCase(form)
    .split(' ')
    .some((word) => words.some((other) => isSlip(word, other)));
  return slips ? 'spelling' : 'part';
}

function bodyCounterpart({ name, wanted, old, now }: Plan, form: string): Counterpart | undefined {
  const folded = foldCase(form);
  if (folded === foldCase(name)) return { by: wanted, part: 'full name' };
  if (looksLikeAcronym(form)) return undefined; // stays, as titles do
  if (old.suffix !== '' && folded === foldCase(old.words.join(' ')))
    return { by: now.words.join(' '), part: 'part of the name' };
  return { by: wanted, part: 'part of the name', doubt: doubtOf(old, form) };
}

/** A headline in capitals stays in capitals; a body that goes by letters ("KNS") says nothing of it. */
function inCase({ name, letters }: Plan, was: string, by: string): string {
  const capitals = was === was.toUpperCase() && was !== was.toLowerCase() && was.replace(/\P{L}/gu, '').length > 1;
  return capitals && !(letters && was === name) ? by.toUpperCase() : by;
}

/** "Jones’ boat" → "Quill’s boat". A mark that closes a quotation is none of the name's. */
function keepPossessive(text: string, renamed: Draft): Draft {
  const mark = text[renamed.end] ?? '';
  const bare =
    /^['’]$/.test(mark) && /s$/i.test(renamed.was) && /^ \p{L}/u.test(text.slice(renamed.end + 1, renamed.end + 3));
  if (!bare || /s$/i.test(renamed.text) || opensBefore(text, renamed.start)) return renamed;
  const s = renamed.text === renamed.text.toUpperCase() ? 'S' : 's';
  return { ...renamed, end: renamed.end + 1, was: `${renamed.was}${mark}`, text: `${renamed.text}${mark}${s}` };
}

/** A single quotation mark opens not far before: what looks like a possessive may close it. */
function opensBefore(text: string, at: number): boolean {
  return /(?:^|[\s(—–])['‘][^'’]*$/.test(text.slice(Math.max(0, at - REACH), at));
}

/** Code units looked back for an opening mark: about a line. */
const REACH = 120;

function isShared({ entities }: Analysis, entity: string, surname: string): boolean {
  const last = foldCase(surname).split(' ').at(-1)!;
  return entities.some(
    (other) =>
      other.entity !== entity &&
      other.type === 'person' &&
      foldCase(partsOf(other.text, true).surname).split(' ').at(-1) === last,
  );
}

/** The name's word where the draft was not read as naming them: a missed mention, "the Roes". Not within another's name. */
function findUnread(text: string, { entities, paragraphs }: Analysis, plan: Plan, entity: string): Draft[] {
  const { surname } = plan.old;
  if (surname.length < 2 || surname.length > LONGEST || !/^\p{Lu}/u.test(surname)) return [];
  const found: Draft[] = [];
  for (const { index: start, 0: was, 1: plural = '' } of text.matchAll(wordPattern(surname))) {
    const span = { start, end: start + was.length };
    const owner = mentionOver(entities, span);
    if (owner?.entity === entity || (owner && isOthers(owner, was, plural)) || isCode(paragraphs, span)) continue;
    const by = inCase(plan, was, plural === '' ? plan.now.surname : pluralOf(plan.now.surname));
    found.push({ ...span, was, text: by, part: 'unread', doubt: plural === '' ? 'unread' : 'plural' });
  }
  return found;
}

/** Part of somebody else's name; not the plural alone, and not a line in capitals, which can be taken for a name as a whole. */
function isOthers({ type, text }: Mention, was: string, plural: string): boolean {
  const isPlural = plural !== '' && text === was;
  const isLine = type === 'other' && was === was.toUpperCase() && text === text.toUpperCase();
  return !isPlural && !isLine;
}

/** Code units of a surname that is looked for. */
const LONGEST = 60;

/** "Roe", "ROE", "Roes", "the Joneses"; not "Roe-Smith", "O'Roe", "roe@kelland.example". */
function wordPattern(surname: string): RegExp {
  const forms = [surname, surname.toUpperCase()].map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(
    `(?<![\\p{L}\\p{N}_@/.]|[\\p{L}]['’-])(?:${forms.join('|')})((?:e?s|E?S)?)(?![\\p{L}\\p{N}_@/]|-\\p{L})`,
    'gu',
  );
}

function pluralOf(surname: string): string {
  return `${surname}${/(?:[sxz]|ch|sh)$/i.test(surname) ? 'es' : 's'}`;
}

function mentionOver(entities: readonly Mention[], span: Span): Mention | undefined {
  const next = firstAtOrAfter(entities, span.start);
  return [entities[next - 1], entities[next]].find((mention) => mention && overlaps(mention, span));
}

function isCode(paragraphs: readonly Paragraph[], { start }: Span): boolean {
  const kind = paragraphs[firstAtOrAfter(paragraphs, start + 1) - 1]?.kind;
  return kind === 'code' || kind === 'url';
}

/** What stands between quotation marks, in reading order. */
function quotedStretches(quotes: readonly Quote[]): Span[] {
  return quotes
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((quote): readonly Span[] => quote.parts ?? [quote])
    .sort(bySpan);
}

/** Stretches may nest; one that holds the span starts before it, among the few that come last. */
function isWithin(sorted: readonly Span[], span: Span): boolean {
  const next = firstAtOrAfter(sorted, span.start + 1);
  return sorted.slice(Math.max(0, next - DEPTH), next).some((stretch) => contains(stretch, span));
}

/** Quotations within quotations that are told apart. */
const DEPTH = 8;
