/**
 * Names and titles against a passage. The whole name in its order is the same; a name that differs from it by a slip of the hand or is only heard alike is a
 * difference, where the rest of the name agrees. A title is the same where it stands with the name; with "deputy" or "acting" on one side only, it differs.
 */
import * as l10n from '@vscode/l10n';
import { isLikeFirstName, isLikeSurname } from '../../checks/names/likePeople';
import { parseTitle } from '../../entities/titleWords';
import { withoutAccents } from '../../names/spelling';
import type { AskedClaim, AskedName } from './asked';
import type { ClaimComparison } from './comparison';
import { matchedIn } from './kinship';
import type { SourcePassage } from './passage';
import type { Span } from '../../span';
import { foldWords, type FoldedWord } from '../words';
import { tellingWords } from './tellingWords';
import type { ToldSentence } from './told';

export function compareName(asked: AskedClaim, passage: SourcePassage): ClaimComparison | null {
  const words = nameWords(asked.text, asked.start, asked.end);
  if (words.length === 0) return null;
  const person = asked.names.some(({ person: isPerson, words: own }) => isPerson && own.at(-1) === words.at(-1)!.text);
  if (words.length === 1 && asked.kind !== 'place') return null;
  let near: ClaimComparison | null = null;
  for (const sentence of passage.sentences) {
    const told = nameWords(passage.text, sentence.start, sentence.end);
    for (let at = 0; at + words.length <= told.length; at++) {
      const run = told.slice(at, at + words.length);
      const differing = run.filter((word, i) => word.text !== words[i]!.text);
      if (differing.length > 1 || !run.every(({ start }) => isCapital(passage.text, start))) continue;
      const span = { start: run[0]!.start, end: run.at(-1)!.end };
      if (differing.length === 0) return tell(asked, passage, sentence, span, 'same');
      const i = run.indexOf(differing[0]!);
      if (!person || words.length < 2 || !isAlike(words, run, i)) continue;
      near ??= tell(asked, passage, sentence, span, 'differs');
    }
  }
  return near;
}

function isAlike(words: readonly FoldedWord[], run: readonly FoldedWord[], at: number): boolean {
  const [mine, theirs] = [withoutAccents(words[at]!.text), withoutAccents(run[at]!.text)];
  if (mine === theirs) return false;
  return at === words.length - 1 ? isLikeSurname(mine, theirs) : at === 0 && isLikeFirstName(mine, theirs);
}

function isCapital(text: string, at: number): boolean {
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** Without "the", initials and what stands after an apostrophe. */
function nameWords(text: string, start: number, end: number): FoldedWord[] {
  return foldWords(text, start, end)
    .filter(({ doubtful, text: word }) => !doubtful && word.length > 1 && word !== 'the')
    .map((word) => ({ ...word, text: word.text.replace(/['’]s?$/, '').replaceAll('’', "'") }));
}

export function compareTitle(asked: AskedClaim, passage: SourcePassage): ClaimComparison | null {
  const bearer = asked.speaker ?? asked.names.find(({ person, near }) => person && near > 0.6);
  const title = parseTitle(asked.text.slice(asked.start, asked.end));
  if (!bearer || title.length === 0) return null;
  const own = titleWords(asked.text, asked);
  let other: ClaimComparison | null = null;
  for (const sentence of passage.sentences) {
    const around = aroundName(passage.text, sentence, bearer);
    if (!around) continue;
    const held = passage.text.slice(around.start, around.end);
    const there = new Set(parseTitle(held));
    if (!title.every((word) => there.has(word))) continue;
    // "Defense Minister" and "Finance Minister" are two offices; "the finance minister’s wife" holds none.
    const words = new Set(titleWords(passage.text, around));
    if (!own.every((word) => words.has(word)) || SOMEBODYS.test(held)) continue;
    const [mine, theirs] = [rankBefore(asked.text, asked, title[0]!), rankBefore(passage.text, around, title[0]!)];
    if (mine === theirs) return tell(asked, passage, sentence, around, 'same');
    if (![mine, theirs].some((rank) => UNSURE.has(rank))) other ??= tell(asked, passage, sentence, around, 'differs');
  }
  return other;
}

function titleWords(text: string, { start, end }: Span): string[] {
  return tellingWords(text, { start, end }).map(({ key }) => key);
}

/** Of somebody beside the one who holds the title. */
const SOMEBODYS =
  /\b(?:wife|husband|widow|widower|son|daughter|brother|sister|father|mother|aide|adviser|advisor|assistant|who|whose)\b/i;
/** Told by some and not by others. */
const UNSURE: ReadonlySet<string> = new Set(['vice', 'lt', 'lieutenant', 'staff', 'chief']);

/** What makes another office of one: "deputy mayor". "Former" is told by some and not by others; who was vice president may be president now. */
const RANK =
  /\b(deputy|vice|assistant|acting|associate|interim|lt|lieutenant|staff|chief)\b\.?(?:[\s-]+\p{L}+){0,2}[\s-]+$/iu;

/** The word of rank right before a title's first word, which may be abbreviated; in the draft it may stand before the claim. */
function rankBefore(text: string, { start, end }: Span, first: string): string {
  for (const { index, 0: word } of text.slice(start, end).matchAll(/[\p{L}'’.-]+/gu))
    if (parseTitle(word)[0] === first)
      return RANK.exec(text.slice(Math.max(0, start + index - 30), start + index))?.[1]?.toLowerCase() ?? '';
  return '';
}

/** A name with the words right before it and those between commas after it, where its title stands; null where the sentence does not name them, a person by first name too. */
function aroundName(text: string, sentence: ToldSentence, bearer: AskedName): Span | null {
  const at = sentence.words.findIndex(({ key }) => key === bearer.keys.at(-1));
  if (at < 0) return null;
  const first = sentence.words[at - 1]?.key === bearer.keys[0] ? at - 1 : at;
  if (
    bearer.keys.length > 1 &&
    first === at &&
    bearer.person &&
    !sentence.words.some(({ key }) => key === bearer.keys[0])
  )
    return null;
  const [name, last] = [sentence.words[first]!, sentence.words[at]!];
  const before = text.slice(Math.max(sentence.start, name.start - REACH), name.start);
  const after = text.slice(last.end, Math.min(sentence.end, last.end + REACH));
  const phrase = /(?:^|[,;:“"])([^,;:“"]*,?\s*)$/.exec(before)?.[1] ?? '';
  const start = name.start - (phrase.split(/\s(?:and|but|than|with|against|from)\s/).at(-1) ?? '').length;
  const apposed = /^,\s[^,;.“"]+/.exec(after)?.[0].length ?? 0;
  return { start: start + (/^\s*/.exec(text.slice(start, name.start))?.[0].length ?? 0), end: last.end + apposed };
}

const REACH = 60;

function tell(
  asked: AskedClaim,
  passage: SourcePassage,
  sentence: ToldSentence,
  value: Span,
  says: 'same' | 'differs',
): ClaimComparison {
  const text = passage.text.slice(value.start, value.end);
  const words = text.replace(/\s+/g, ' ');
  return {
    bearing: says === 'same' ? 0.9 : 0.8,
    says,
    span: { start: sentence.start, end: sentence.end },
    value: { start: value.start, end: value.end, text },
    matched: matchedIn(asked, sentence),
    message:
      says === 'same' ? l10n.t('The source has the same: “{0}”.', words) : l10n.t('The source has: “{0}”.', words),
  };
}
