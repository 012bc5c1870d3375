/**
 * People introduced by their role first and their name later: "…, said the Pentagon press secretary." and in the next paragraph
 * "…, said Maj. Gen. Pat Gulo." The role is the name's when it speaks, the name is new and speaks next, and nobody stands between.
 */
import { quotingVerbs } from '../lexicon/reportingVerbs';
import { ranks } from '../lexicon/ranks';
import type { Draft } from '../text/parsed';
import type { DraftName } from './draftName';
import type { NameScan, TitleMention } from './linked';
import { isKinship, isRole, modifiersBefore } from './roles';
import type { Run } from './run';
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
  draft: Draft,
  scans: readonly NameScan[],
  names: readonly DraftName[],
  entityOf: ReadonlyMap<DraftName, string>,
  titles: readonly TitleMention[],
): TitleMention[] {
  const people = names.filter((name) => name.type === 'person');
  const introduced = new Map<string, DraftName>();
  for (const name of people) if (!introduced.has(entityOf.get(name)!)) introduced.set(entityOf.get(name)!, name);
  const roled = new Set(titles.filter(({ text }) => !isRank(text)).map(({ entity }) => entity));
  const tied: TitleMention[] = [];
  let next = 0;
  scans.forEach((scan, i) => {
    const by = draft.paragraphs[i]!.start;
    for (const { start, end, text } of scan.descriptions) {
      while (next < people.length && people[next]!.start < start + by) next++;
      const name = people[next];
      if (!name?.speaks || name.scan > i + 1 || !name.text.includes(' ')) continue;
      const entity = entityOf.get(name)!;
      if (introduced.get(entity) === name && !roled.has(entity))
        tied.push({ start: start + by, end: end + by, text, entity });
    }
  });
  return tied;
}

/** "Air Force Maj. Gen.": a rank goes with a role, a second role does not. */
function isRank(title: string): boolean {
  return title.split(/\s+/).some((word) => ranks.has(word.toLowerCase().replace(/\.$/, '')) && word.endsWith('.'));
}
