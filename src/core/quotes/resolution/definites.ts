/**
 * Definite descriptions as written: "the mayor", "the Ohio governor", "the former secretary of defense", "the 42-year-old carpenter",
 * "the agency". Only what the words say; whom they stand for is asked of `bearers.ts` and `bodies.ts`.
 */
import { bodyWords, compoundRoles, descriptiveRoles, personNouns, titleAbbreviations } from '../../lexicon/anaphora';
import { roleEnding, roleHeads, titleModifiers } from '../../lexicon/titles';
import { type Passage, isCapital, isClosed, isVerbForm, isWord } from './passage';

export interface Definite {
  /** Tokens, `from` at the article, up to but not including `to`: the whole description, "of …" included. */
  readonly from: number;
  readonly to: number;
  /** The last word of the role itself. */
  readonly head: number;
  /** What follows tells who is meant ("the firm that was hired", "the man she met"), so that nobody need have been named. */
  readonly introduces: boolean;
  readonly role: Role;
}

/** A role taken apart: "former deputy mayor of Orlen". */
export interface Role {
  /** "mayor", or a compound joined by a hyphen: "deputy-mayor". */
  readonly head: string;
  /** Before the head, without "former": "ohio", "42-year-old". */
  readonly modifiers: readonly string[];
  /** After it, without small words: "orlen". */
  readonly complement: readonly string[];
  readonly former: boolean;
}

/** The description that the article at a token begins; null when it begins none that could be somebody's. */
export function readDefinite(passage: Passage, from: number): Definite | null {
  const { low, text, tokens } = passage;
  let head = -1;
  let at = from + 1;
  for (; at < tokens.length && at - from <= LONGEST; at++) {
    const word = low[at]!;
    if (!isWord(passage, at) || word === "'s") break;
    if (isHead(word)) head = at;
    else if (head < 0 ? isClosed(word) && !titleModifiers.has(word) : !titleModifiers.has(word)) break;
  }
  if (head < 0) return null;
  if (!endsAt(passage, head + 1)) return null;
  const complement = complementEnd(passage, head + 1);
  const words = (first: number, last: number) =>
    tokens.slice(first, last).map((token) => text.slice(token.start, token.end));
  const role = parseRole(words(from + 1, complement));
  if (!role || role.modifiers.some((word) => ORDINALS.has(word))) return null;
  return { from, to: complement, head, introduces: INTRODUCES.has(low[complement] ?? ''), role };
}

const INTRODUCES = new Set([
  'that',
  'who',
  'whom',
  'whose',
  'which',
  'where',
  'the',
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'a',
  'an',
]);

/** "the first president who …", "the only senator": nobody in particular, or told by what follows. */
const ORDINALS = new Set([
  'first',
  'second',
  'third',
  'next',
  'last',
  'only',
  'other',
  'best',
  'worst',
  'most',
  'least',
  'very',
]);

/** In words, article left out. */
const LONGEST = 6;

function isHead(low: string): boolean {
  return (
    roleHeads.has(low) ||
    descriptiveRoles.has(low) ||
    bodyWords.has(low) ||
    personNouns.has(low) ||
    AGE.test(low) ||
    (low.length > 6 && roleEnding.test(low))
  );
}

/** "42-year-old" */
export const AGE = /^(\d{1,3})-year-old$/;

/** The phrase is over: no further noun goes on with it ("the company car"), no name is titled by it ("the senator Ann Ode"). */
function endsAt(passage: Passage, at: number): boolean {
  const { low, tokens } = passage;
  const token = tokens[at];
  if (!token || token.kind !== 'word') return token?.kind !== 'number';
  const word = low[at]!;
  return word === "'s" || isClosed(word) || (isVerbForm(word) && !isCapital(passage, at));
}

/** "of Orlen", "for the Harbor Agency": names only, or two small words. */
function complementEnd(passage: Passage, from: number): number {
  const { low } = passage;
  if (!/^(?:of|for|at|from)$/.test(low[from] ?? '')) return from;
  let at = from + 1;
  while (/^(?:the|a|an)$/.test(low[at] ?? '')) at++;
  const first = at;
  while (at - first < LONGEST && isWord(passage, at) && low[at] !== "'s") {
    const joins = at > first && /^(?:of|and|for|the)$/.test(low[at]!) && isCapital(passage, at + 1);
    if (!isCapital(passage, at) && !joins) break;
    at++;
  }
  if (at > first) return at;
  while (at - first < 2 && isWord(passage, at) && low[at] !== "'s" && !isClosed(low[at]!) && !isVerbForm(low[at]!))
    at++;
  return at > first ? at : from;
}

/** Takes "Secretary of Defense", "Maj. Gen.", "the former mayor" apart; null when there is no word in it. */
export function parseRole(words: readonly string[]): Role | null {
  const plain = joinCompounds(words.map(plainWord).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  const joint = plain.findIndex((word, i) => i > 0 && JOINTS.has(word));
  const before = joint < 0 ? plain : plain.slice(0, joint);
  const head = before.at(-1);
  if (head === undefined) return null;
  const modifiers = before.slice(0, -1).filter((word) => !SMALL.has(word));
  return {
    head,
    modifiers: modifiers.filter((word) => !FORMER.has(word)),
    complement: joint < 0 ? [] : plain.slice(joint).filter((word) => !SMALL.has(word) && !JOINTS.has(word)),
    former: modifiers.some((word) => FORMER.has(word)),
  };
}

const JOINTS = new Set(['of', 'for', 'at', 'in', 'with', 'on', 'to', 'from', 'by', 'who', 'and', 'under']);
const SMALL = new Set(['the', 'a', 'an', "'s", 'then', 'its', 'their', 'his', 'her', 'our']);
const FORMER = new Set([
  'former',
  'ex',
  'late',
  'retired',
  'then',
  'one-time',
  'onetime',
  'ousted',
  'outgoing',
  'formerly',
  'once',
  'previously',
]);

/** Lower case, without full stops, abbreviations in full. */
function plainWord(word: string): string {
  const low = word.toLowerCase().replaceAll('.', '').replaceAll('’', "'").replace(/^ex-/, 'former ');
  return titleAbbreviations.get(low) ?? low;
}

const COMPOUNDS = new Map(compoundRoles.map((role) => [role, role.replace(' ', '-')]));

function joinCompounds(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words.flatMap((each) => each.split(' '))) {
    const pair = joined.length > 0 ? COMPOUNDS.get(`${joined.at(-1)!} ${word}`) : undefined;
    if (pair === undefined) joined.push(word);
    else joined[joined.length - 1] = pair;
  }
  return joined;
}
