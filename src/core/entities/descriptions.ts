/**
 * People introduced by their role first and their name later: "…, said the Pentagon press secretary." and in the next paragraph
 * "…, said Maj. Gen. Pat Gulo." The role is the name's when it speaks, the name is new and speaks next, and nobody stands between.
 */
import { quotingVerbs } from '../lexicon/reportingVerbs';
import { ranks } from '../lexicon/ranks';
import type { DraftName } from './draftName';
import type { Entity, TitleMention } from './linked';
import { isKinship, isRole, modifiersBefore } from './roles';
import type { Run } from './run';
import type { Scanned } from './scanned';
import type { NameWord } from './words';

/** Definite roles that speak and bear no name, without their "the". */
export function findDescriptions(words: readonly NameWord[]): Run[] {
  const found: Run[] = [];
  let the = -1;
  for (let head = 1; head < words.length; head++) {
    if (words[head - 1]!.lower === 'the') the = head - 1;
    // What it speaks by is told at a glance; only then is it asked whether it is a role. A bare "the secretary" describes nobody new
    if (the < 0 || head - the < 2 || !isSpeaking(words, the, head)) continue;
    if (words[head]!.shape !== 'small' || !isRole(words[head])) continue;
    const run = { from: the + 1, to: head + 1 };
    if (modifiersBefore(words, head) === run.from && !isKinship(words, run)) found.push(run);
  }
  return found;
}

/** "said the press secretary.", "the press secretary said"; not "said by". */
function isSpeaking(words: readonly NameWord[], the: number, head: number): boolean {
  const [before, after, next] = [words[the - 1], words[head + 1], words[head + 2]];
  if (quotingVerbs.has(after?.lower ?? '') && next?.lower !== 'by') return true;
  return (!after || /^[.;]$/.test(after.text)) && quotingVerbs.has(before?.lower ?? '');
}

/** Ties each description to the person who is introduced, speaking, in its paragraph or the next. */
export function tieDescriptions(
  { descriptions }: Scanned,
  names: readonly DraftName[],
  entityOf: (name: DraftName) => Entity,
  titles: readonly TitleMention[],
): TitleMention[] {
  if (descriptions.length === 0) return [];
  const roled = new Set(titles.filter(({ text }) => !isRank(text)).map(({ entity }) => entity));
  const tied: TitleMention[] = [];
  let next = 0;
  for (const { start, end, text, scan } of descriptions) {
    while (next < names.length && (names[next]!.start < start || names[next]!.type !== 'person')) next++;
    const name = names[next];
    if (!name?.speaks || name.scan > scan + 1 || !name.text.includes(' ')) continue;
    const { id: entity, first } = entityOf(name);
    if (first.start === name.start && !roled.has(entity)) tied.push({ start, end, text, entity });
  }
  return tied;
}

/** "Air Force Maj. Gen.": a rank goes with a role, a second role does not. */
function isRank(title: string): boolean {
  return title.split(/\s+/).some((word) => ranks.has(word.toLowerCase().replace(/\.$/, '')) && word.endsWith('.'));
}
