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
  for (let head = 1; head < words.length; head++) {
    if (words[head]!.shape !== 'small' || !isRole(words[head])) continue;
    const from = modifiersBefore(words, head);
    const run = { from, to: head + 1 };
    // A bare "the secretary" describes nobody new
    if (from === head || words[from - 1]?.lower !== 'the' || isKinship(words, run)) continue;
    const [before, after, next] = [words[from - 2], words[head + 1], words[head + 2]];
    const said = quotingVerbs.has(before?.lower ?? '') && (!after || /^[.;]$/.test(after.text));
    if (said || (quotingVerbs.has(after?.lower ?? '') && next?.lower !== 'by')) found.push(run);
  }
  return found;
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
